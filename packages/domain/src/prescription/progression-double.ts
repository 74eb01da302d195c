import { err, ok, type Result } from "#kernel/result.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { NextLoad, ProgressionChange, ProgressionRefusal } from "./progression.ts";
import { change, isCount, isLoad, MAX_REPS, nextStep, sameLoad, scaleLoad } from "./progression-step.ts";
import { backOffAfterMisses, doubleProgressionRule, repeatLoad, widenRange } from "./rules-progression.ts";

export interface RepRange {
  readonly min: number;
  readonly max: number;
}

/** A work set as it was done. */
export interface ProgressionSet {
  readonly reps: number;
  /** Null when nobody asked: unknown, and so never enough where a reserve is planned. */
  readonly rir: number | null;
}

export interface DoubleProgressionRequest {
  readonly loadKg: number;
  /** The range that is in force, widened or not. */
  readonly range: RepRange;
  /** The work sets, without warm-up; all at this load. */
  readonly sets: readonly ProgressionSet[];
  /** The reserve that was planned; null when none was. */
  readonly targetRir: number | null;
  /** The session before missed the bottom of the range too. */
  readonly missedBefore: boolean;
  /** The range was already widened before a large step, so this time the step is taken. */
  readonly widened: boolean;
  readonly steps: LoadSteps;
}

export interface DoubleProgression {
  readonly load: NextLoad;
  readonly range: RepRange;
  readonly widened: boolean;
  /** Repetitions to begin with at a new load; `repeat` asks for more of the same. */
  readonly targetReps: number | "repeat";
  readonly changes: readonly ProgressionChange[];
}

/** A step up of more than this share of the load waits until the range was widened. Source: `progression.widen-range`. */
export const LARGE_STEP = 0.1;
export const WIDEN_REPS = 5;
const BACK_OFF = 0.95;
const FLOAT_SLACK = 1e-9;

const refusalOf = ({ loadKg, range, sets, targetRir }: DoubleProgressionRequest): ProgressionRefusal | null => {
  if (!isLoad(loadKg)) return "load-invalid";
  if (!(isCount(range.min, 1, MAX_REPS) && isCount(range.max, range.min, MAX_REPS))) return "range-invalid";
  if (sets.length === 0) return "sets-missing";
  if (!sets.every(({ reps }) => isCount(reps, 0, MAX_REPS))) return "reps-invalid";
  const reserves = [targetRir, ...sets.map(({ rir }) => rir)];
  return reserves.every((rir) => rir === null || (rir >= 0 && rir <= 10)) ? null : "reserve-invalid";
};

const stay = (
  { loadKg, range, widened }: DoubleProgressionRequest,
  ...changes: readonly ProgressionChange[]
): DoubleProgression => ({ load: sameLoad(loadKg), range, widened, targetReps: "repeat", changes });

const stepUp = (request: DoubleProgressionRequest): DoubleProgression => {
  const { loadKg, range, widened, steps } = request;
  const load = nextStep(loadKg, steps);
  if (load === null) return stay(request, change("load", "no-heavier-load", doubleProgressionRule, loadKg, loadKg));
  const isLarge = load.loadableKg > loadKg * (1 + LARGE_STEP) + FLOAT_SLACK;
  if (isLarge && !widened) {
    const max = range.max + WIDEN_REPS;
    const wider = change("range-top", "range-widened", widenRange, range.max, max);
    return { ...stay(request, wider), range: { ...range, max }, widened: true };
  }
  // The top of a widened range goes back with the step that it was widened for.
  const max = widened ? Math.max(range.min, range.max - WIDEN_REPS) : range.max;
  return {
    load,
    range: { ...range, max },
    widened: false,
    targetReps: range.min,
    changes: [
      change("load", "all-sets-at-top", doubleProgressionRule, loadKg, load.loadableKg),
      change("target-reps", "all-sets-at-top", doubleProgressionRule, range.max, range.min),
      ...(widened ? [change("range-top", "all-sets-at-top", doubleProgressionRule, range.max, max)] : []),
    ],
  };
};

const backOff = (request: DoubleProgressionRequest): DoubleProgression => {
  const { loadKg, range, widened, steps } = request;
  const load = scaleLoad(loadKg, BACK_OFF, steps);
  if (load === null) return stay(request, change("load", "no-lighter-load", backOffAfterMisses, loadKg, loadKg));
  const changes = [change("load", "missed-twice", backOffAfterMisses, loadKg, load.loadableKg)];
  return { load, range, widened, targetReps: range.min, changes };
};

/**
 * Repetitions first, then load. All sets at the top with the planned reserve: the next loadable weight, and back to the
 * bottom; before a step of more than 10 % the range is widened once. The bottom missed twice running: 5 % less,
 * rounded down. Otherwise the same again. Errors: numbers that cannot be. Source: the rules `progression.*`.
 */
export const doubleProgression = (request: DoubleProgressionRequest): Result<DoubleProgression, ProgressionRefusal> => {
  const refusal = refusalOf(request);
  if (refusal !== null) return err(refusal);
  const { loadKg, range, sets, targetRir, missedBefore } = request;
  const hasReserve = (rir: number | null): boolean => targetRir === null || (rir !== null && rir >= targetRir);
  if (sets.every(({ reps, rir }) => reps >= range.max && hasReserve(rir))) return ok(stepUp(request));
  if (sets.every(({ reps }) => reps >= range.min)) {
    return ok(stay(request, change("load", "below-top", repeatLoad, loadKg, loadKg)));
  }
  if (missedBefore) return ok(backOff(request));
  return ok(stay(request, change("load", "missed-once", repeatLoad, loadKg, loadKg)));
};
