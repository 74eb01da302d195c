import { type Limb, limbOf, limbsOfKind } from "#kernel/limb.ts";
import type { Instant } from "#kernel/time.ts";
import { type CuffClocks, cuffElapsed, cuffsOn, restRemaining } from "./clocks.ts";
import { CUFF_TIME, REPERFUSION_SECONDS } from "./cuff-time.ts";
import type { PlayerState } from "./player.ts";
import type { Step } from "./steps.ts";
import { cuffedLimbKind } from "./timing.ts";

/** Facts of the wall clock, as instants; kept by the device. */
export interface PlayerClocks {
  readonly restEndsAt: Instant | null;
  /** Seconds that were left when somebody paused the rest; null while it runs. */
  readonly restPausedSeconds: number | null;
  readonly cuffs: CuffClocks;
}

export const NO_CLOCKS: PlayerClocks = { restEndsAt: null, restPausedSeconds: null, cuffs: {} };

export type DeflateBecause = "time-over" | "between-sets" | "exercise-over";

export type NextAction =
  | { readonly type: "deflate"; readonly because: DeflateBecause; readonly limbs: readonly Limb[] }
  | { readonly type: "reperfuse"; readonly seconds: number; readonly step: Step }
  | { readonly type: "rest"; readonly seconds: number; readonly isPaused: boolean; readonly step: Step }
  | { readonly type: "inflate"; readonly step: Step; readonly limbs: readonly Limb[] }
  | { readonly type: "do-set"; readonly step: Step }
  | { readonly type: "finish" };

export interface CuffNeeds {
  /** The limbs that a step is done under a cuff with: those with a pressure of their own. */
  readonly limbsOf: (step: Step) => readonly Limb[];
  /** Seconds that a limb's cuff may stay on; lower than the general limit or the same, never higher. */
  readonly limitOf: (limb: Limb) => number;
}

/** The limbs that a step restricts as it is planned. */
export const plannedLimbs = ({ entry, side }: Step): readonly Limb[] => {
  const kind = cuffedLimbKind(entry);
  if (kind === null) return [];
  return side === "both" ? limbsOfKind(kind) : [limbOf(kind, side)];
};

export const PLANNED_NEEDS: CuffNeeds = { limbsOf: plannedLimbs, limitOf: () => CUFF_TIME.limit };

const deflatesBetweenSets = ({ entry }: Step): boolean => entry.kind === "bfr" && entry.cuff.deflate === "between-sets";

/** Left is over and right begins: the other limb is fresh, and the cuff changes limbs. */
const changesSide = (from: Step, to: Step): boolean => from.isAlone && from.side !== to.side;

/** Why a cuff that was on during the last set must come off before the next one. */
const reasonToDeflate = (
  last: Step,
  current: Step,
  remaining: readonly Step[],
): "between-sets" | "exercise-over" | null => {
  if (last.block !== current.block || changesSide(last, current)) return "exercise-over";
  const isNeededAgain = remaining.some(({ block, entry }) => block === current.block && entry.kind === "bfr");
  if (!isNeededAgain) return "exercise-over";
  return deflatesBetweenSets(last) ? "between-sets" : null;
};

/**
 * A limb that was cuffed gets its blood back before the next inflation, also when the cuff came off early. A planned
 * deflation between sets and a change of sides need no more than the rest.
 */
const needsReperfusion = (cuffed: Step | null, current: Step): boolean => {
  if (cuffed === null || cuffedLimbKind(cuffed.entry) !== cuffedLimbKind(current.entry)) return false;
  const isPlanned = cuffed.block === current.block && (deflatesBetweenSets(cuffed) || changesSide(cuffed, current));
  return !isPlanned;
};

const mustDeflate = (
  { current, last, lastDoneAt, remaining }: PlayerState,
  cuffs: CuffClocks,
  now: Instant,
  { limbsOf, limitOf }: CuffNeeds,
): NextAction | null => {
  const on = cuffsOn(cuffs);
  if (on.length === 0) return null;
  const isOver = (limb: Limb): boolean =>
    cuffElapsed(cuffs[limb]?.onAt ?? null, now) >= Math.min(limitOf(limb), CUFF_TIME.limit);
  if (on.some(isOver)) return { type: "deflate", because: "time-over", limbs: on.filter(isOver) };
  if (current === null) return { type: "deflate", because: "exercise-over", limbs: on };
  // Somebody who changed the order after pumping up: a cuff that this superset does not need comes off.
  const block = remaining.filter((step) => step.block === current.block);
  const idle = on.filter((limb) => !block.some((step) => limbsOf(step).includes(limb)));
  // A cuff inflated after the last set is there for the set that comes.
  const before = on.filter((limb) => lastDoneAt !== null && (cuffs[limb]?.onAt?.getTime() ?? 0) < lastDoneAt.getTime());
  if (last === null || before.length === 0)
    return idle.length === 0 ? null : { type: "deflate", because: "exercise-over", limbs: idle };
  const because = reasonToDeflate(last, current, remaining);
  if (because !== null) return { type: "deflate", because, limbs: before };
  return idle.length === 0 ? null : { type: "deflate", because: "exercise-over", limbs: idle };
};

const secondsToReperfuse = (limbs: readonly Limb[], cuffs: CuffClocks, now: Instant): number =>
  Math.max(
    0,
    ...limbs.map((limb) => {
      const offAt = cuffs[limb]?.offAt ?? null;
      return offAt === null ? 0 : REPERFUSION_SECONDS - cuffElapsed(offAt, now);
    }),
  );

/**
 * The one thing to do now. Cuff first: too long under pressure comes before everything else, and a cuff is never on
 * without a set that needs it.
 */
export const nextAction = (
  state: PlayerState,
  clocks: PlayerClocks,
  now: Instant,
  needs: CuffNeeds = PLANNED_NEEDS,
): NextAction => {
  const { current, lastCuffed } = state;
  const deflate = mustDeflate(state, clocks.cuffs, now, needs);
  if (deflate !== null) return deflate;
  if (current === null) return { type: "finish" };

  const on = cuffsOn(clocks.cuffs);
  const limbs = needs.limbsOf(current).filter((limb) => !on.includes(limb));
  if (limbs.length > 0 && needsReperfusion(lastCuffed, current)) {
    const seconds = secondsToReperfuse(limbs, clocks.cuffs, now);
    if (seconds > 0) return { type: "reperfuse", seconds, step: current };
  }
  const isPaused = clocks.restPausedSeconds !== null;
  const rest = clocks.restPausedSeconds ?? restRemaining(clocks.restEndsAt, now);
  if (isPaused || rest > 0) return { type: "rest", seconds: rest, isPaused, step: current };
  return limbs.length > 0 ? { type: "inflate", step: current, limbs } : { type: "do-set", step: current };
};
