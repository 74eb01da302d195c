import { doubleProgression, type LoadSteps, type Reason, ruleToReason } from "#prescription/index.ts";
import type { Offset } from "#programme/index.ts";
import { type DoneSet, type Exposure, NO_OFFSET } from "./history.ts";
import { keptStep } from "./rules.ts";

/** Repetitions that stay in reserve where the plan names none. */
const TARGET_RIR = 2;

export interface OrdinaryPlan {
  readonly loadKg: number;
  readonly steps: LoadSteps;
}

export interface OrdinaryLoad {
  readonly loadKg: number;
  readonly offset: Offset;
  /** Null when the load is the plan's own. */
  readonly because: Reason | null;
}

/** Sets as the model reads them: a planned 5-3-1 becomes three sets of one number, short or long by the same. */
const evened = ({ sets, sessionRpe }: Exposure) => {
  const planned = sets.filter((set): set is DoneSet & { askedReps: number } => set.askedReps !== null);
  const most = Math.max(1, ...planned.map(({ askedReps }) => askedReps));
  const done = planned.map(({ askedReps, reps, rir, status }) => ({
    reps: status === "skipped" ? 0 : Math.max(0, most + reps - askedReps),
    rir: rir ?? (sessionRpe === null ? null : 10 - sessionRpe),
  }));
  return { reps: most, done };
};

const isMissed = (exposure: Exposure | undefined): boolean => {
  if (exposure === undefined) return false;
  const { reps, done } = evened(exposure);
  return done.some((set) => set.reps < reps);
};

/**
 * A load in kilograms for a free exercise after what was done, newest exposure first, two are read: double progression
 * with the planned repetitions as its range. A share of a 1RM is not moved here, it follows the 1RM.
 */
export const nextOrdinaryLoad = (
  { loadKg: planned, steps }: OrdinaryPlan,
  exposures: readonly Exposure[],
): OrdinaryLoad => {
  const [last, before] = exposures;
  const kept = steps.down(planned + (last?.offset.kg ?? NO_OFFSET.kg)) ?? planned;
  const answer = (loadKg: number, because: Reason): OrdinaryLoad => ({
    loadKg,
    offset: { kg: Number((loadKg - planned).toFixed(4)), points: 0 },
    because: loadKg === planned ? null : because,
  });
  const asItWas = answer(kept, ruleToReason(keptStep));
  // A plan that moved by itself since then is tried first.
  if (last === undefined || last.asked.loadKg !== kept) return asItWas;
  const { reps, done } = evened(last);
  const next = doubleProgression({
    loadKg: kept,
    range: { min: reps, max: reps },
    sets: done,
    targetRir: TARGET_RIR,
    missedBefore: isMissed(before),
    widened: false,
    steps,
  });
  const moved = next.ok ? next.value.changes.find(({ what, from, to }) => what === "load" && from !== to) : undefined;
  return moved === undefined ? asItWas : answer(moved.to, moved.because);
};
