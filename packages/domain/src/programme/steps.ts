import type { Day, Entry, SetPlan } from "./content.ts";
import { supersets, type WorkingSide, workingSides } from "./timing.ts";

/** One thing to do: a set, on one side or both. */
export interface Step {
  readonly entry: Entry;
  readonly set: SetPlan;
  /** Counted from 0 within the exercise and side, as in the set log. */
  readonly setIndex: number;
  readonly side: WorkingSide;
  /** The superset it belongs to, counted from 0; an exercise on its own is a superset of one. */
  readonly block: number;
  readonly isAlone: boolean;
  /** Its part of one whole set: left and right are halves of the same set. */
  readonly share: 1 | 0.5;
}

const stepsOf = (entry: Entry, block: number, isAlone: boolean) => {
  const sides = workingSides(entry);
  const share = sides.length === 2 ? 0.5 : 1;
  return (setIndex: number, side: WorkingSide): Step[] => {
    const set = entry.sets[setIndex];
    return set === undefined ? [] : [{ entry, set, setIndex, side, block, isAlone, share }];
  };
};

/**
 * The order of a session. Alone, an exercise done one limb at a time finishes one limb before the other, so that no
 * cuff waits inflated. In a superset the exercises take turns, round by round.
 */
export const sessionSteps = (day: Pick<Day, "exercises">): readonly Step[] =>
  supersets(day.exercises).flatMap((entries, block) => {
    const [first] = entries;
    if (first !== undefined && entries.length === 1) {
      const step = stepsOf(first, block, true);
      return workingSides(first).flatMap((side) => first.sets.flatMap((_, setIndex) => step(setIndex, side)));
    }
    const rounds = Math.max(...entries.map(({ sets }) => sets.length));
    return Array.from({ length: rounds }, (_, round) =>
      entries.flatMap((entry) => workingSides(entry).flatMap((side) => stepsOf(entry, block, false)(round, side))),
    ).flat();
  });
