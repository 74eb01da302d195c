import { err, ok, type Result } from "#kernel/result.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { NextLoad, ProgressionChange, ProgressionRefusal } from "./progression.ts";
import { change, isCount, isLoad, sameLoad, scaleLoad } from "./progression-step.ts";
import { deloadWeek } from "./rules-progression.ts";

/** Half the sets, 90 % of the load, two more repetitions left, for seven days. Source: rule `progression.deload`. */
export const DELOAD = { setFactor: 0.5, loadFactor: 0.9, moreReserve: 2, days: 7 } as const;
/** A reserve that a person can still judge. */
const MAX_RESERVE = 10;

export interface DeloadRequest {
  readonly loadKg: number;
  readonly sets: number;
  /** Null when no reserve is planned. */
  readonly targetRir: number | null;
  readonly steps: LoadSteps;
  /** Shares of the usual; those of {@link DELOAD} unless the coach chose others. */
  readonly loadFactor?: number;
  readonly setFactor?: number;
}

export interface DeloadedExercise {
  readonly load: NextLoad;
  /** At least one. */
  readonly sets: number;
  readonly targetRir: number | null;
  readonly changes: readonly ProgressionChange[];
}

const isShare = (factor: number): boolean => factor > 0 && factor <= 1;

/** One exercise in a deload week; frequency and exercises stay. Errors: numbers that cannot be. */
export const deloadExercise = (request: DeloadRequest): Result<DeloadedExercise, ProgressionRefusal> => {
  const { loadKg, sets, targetRir, steps, loadFactor = DELOAD.loadFactor, setFactor = DELOAD.setFactor } = request;
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!isCount(sets, 1, 100)) return err("sets-invalid");
  if (targetRir !== null && !(targetRir >= 0 && targetRir <= MAX_RESERVE)) return err("reserve-invalid");
  if (!(isShare(loadFactor) && isShare(setFactor))) return err("factor-invalid");
  const lighter = scaleLoad(loadKg, loadFactor, steps);
  const load = lighter ?? sameLoad(loadKg);
  const fewer = Math.max(1, Math.round(sets * setFactor));
  const reserve = targetRir === null ? null : Math.min(MAX_RESERVE, targetRir + DELOAD.moreReserve);
  return ok({
    load,
    sets: fewer,
    targetRir: reserve,
    changes: [
      change("load", lighter === null ? "no-lighter-load" : "deload", deloadWeek, loadKg, load.loadableKg),
      change("sets", "deload", deloadWeek, sets, fewer),
      ...(targetRir === null || reserve === null ? [] : [change("reserve", "deload", deloadWeek, targetRir, reserve)]),
    ],
  });
};
