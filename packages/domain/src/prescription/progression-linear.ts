import { err, ok, type Result } from "#kernel/result.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { NextLoad, ProgressionChange, ProgressionRefusal } from "./progression.ts";
import { change, isCount, isLoad, nextStep, sameLoad, scaleLoad } from "./progression-step.ts";
import { effortAdjustment, linearReset, linearStep, repeatLoad, undulation, wave } from "./rules-progression.ts";

/** The load of the next session or set, and the rule that set it. */
export interface LoadDecision {
  readonly load: NextLoad;
  readonly change: ProgressionChange;
}

export const FAILURES_TO_RESET = 3;
const RESET = 0.9;

/**
 * Linear progression: one step up after a success; after three failures running, 10 % less and rounded down.
 * `failuresBefore` counts the failed sessions in a row before this one. Errors: numbers that cannot be.
 */
export const linearProgression = (request: {
  readonly loadKg: number;
  readonly succeeded: boolean;
  readonly failuresBefore: number;
  readonly steps: LoadSteps;
}): Result<LoadDecision, ProgressionRefusal> => {
  const { loadKg, succeeded, failuresBefore, steps } = request;
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!isCount(failuresBefore, 0, 1_000)) return err("count-invalid");
  const keep = (code: "no-heavier-load" | "no-lighter-load" | "failed", rule = repeatLoad): LoadDecision => ({
    load: sameLoad(loadKg),
    change: change("load", code, rule, loadKg, loadKg),
  });
  if (succeeded) {
    const load = nextStep(loadKg, steps);
    if (load === null) return ok(keep("no-heavier-load"));
    return ok({ load, change: change("load", "succeeded", linearStep, loadKg, load.loadableKg) });
  }
  if (failuresBefore + 1 < FAILURES_TO_RESET) return ok(keep("failed"));
  const load = scaleLoad(loadKg, RESET, steps);
  if (load === null) return ok(keep("no-lighter-load"));
  return ok({ load, change: change("load", "failed-three-times", linearReset, loadKg, load.loadableKg) });
};

const PER_POINT = 0.04;
export const MOST_PER_SET = 0.1;
const isEffort = (rpe: number): boolean => rpe >= 1 && rpe <= 10 && Number.isInteger(rpe * 2);

/**
 * The load of the next set by effort: 4 % per point of RPE off the target, 10 % at most, rounded down. RPE 1 to 10 in
 * halves. Errors: numbers that cannot be. Source: rule `progression.effort`.
 */
export const adjustByEffort = (request: {
  readonly loadKg: number;
  readonly targetRpe: number;
  readonly actualRpe: number;
  readonly steps: LoadSteps;
}): Result<LoadDecision, ProgressionRefusal> => {
  const { loadKg, targetRpe, actualRpe, steps } = request;
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!(isEffort(targetRpe) && isEffort(actualRpe))) return err("effort-invalid");
  const off = targetRpe - actualRpe;
  const share = Math.max(-MOST_PER_SET, Math.min(MOST_PER_SET, PER_POINT * off));
  const load = scaleLoad(loadKg, 1 + share, steps);
  if (load === null) {
    return ok({
      load: sameLoad(loadKg),
      change: change("load", "no-lighter-load", effortAdjustment, loadKg, loadKg),
    });
  }
  const code = off === 0 ? "on-target" : off > 0 ? "easier-than-planned" : "harder-than-planned";
  return ok({ load, change: change("load", code, effortAdjustment, loadKg, load.loadableKg) });
};

const WAVE_STEP = 0.025;
export const WAVE_WEEKS = 4;

/**
 * The load of a week of a wave, counted from 1: the base, three weeks of 2.5 % more each, then the base again; rounded
 * down. Errors: numbers that cannot be. Source: rule `progression.wave`.
 */
export const waveLoad = (request: {
  readonly baseKg: number;
  readonly week: number;
  readonly steps: LoadSteps;
}): Result<LoadDecision, ProgressionRefusal> => {
  const { baseKg, week, steps } = request;
  if (!isLoad(baseKg)) return err("load-invalid");
  if (!isCount(week, 1, 10_000)) return err("count-invalid");
  const load = scaleLoad(baseKg, 1 + WAVE_STEP * ((week - 1) % WAVE_WEEKS), steps);
  if (load === null) {
    return ok({ load: sameLoad(baseKg), change: change("load", "no-lighter-load", wave, baseKg, baseKg) });
  }
  return ok({ load, change: change("load", "wave", wave, baseKg, load.loadableKg) });
};

export const UNDULATING_DAYS = [
  { name: "heavy", reps: { min: 3, max: 5 } },
  { name: "medium", reps: { min: 6, max: 8 } },
  { name: "light", reps: { min: 10, max: 12 } },
] as const;
export type UndulatingDay = (typeof UNDULATING_DAYS)[number];

/** Whether a session, counted from 1, is heavy, medium or light. Error: a number that is no session. */
export const undulatingDay = (
  session: number,
): Result<{ readonly day: UndulatingDay; readonly rule: typeof undulation }, ProgressionRefusal> => {
  const day = isCount(session, 1, 100_000) ? UNDULATING_DAYS[(session - 1) % UNDULATING_DAYS.length] : undefined;
  return day === undefined ? err("count-invalid") : ok({ day, rule: undulation });
};
