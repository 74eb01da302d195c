import type { Step } from "./steps.ts";

/**
 * Seconds of rest after a set. Within a round of a superset the exercises follow each other at once, unless the coach
 * gave one a shorter rest than the group's; the full rest comes after the last of them. `remaining` are the steps that
 * are left, with or without the one just done; nothing is rested after the last set.
 */
export const restAfterSet = (done: Step, steps: readonly Step[], remaining: readonly Step[]): number => {
  const next = remaining.find((step) => step !== done);
  if (next === undefined) return 0;
  if (done.isAlone) return done.entry.restSeconds;
  const full = Math.max(...steps.filter(({ block }) => block === done.block).map(({ entry }) => entry.restSeconds));
  const isSameRound = next.block === done.block && next.setIndex === done.setIndex;
  if (!isSameRound) return full;
  return done.entry.restSeconds < full ? done.entry.restSeconds : 0;
};
