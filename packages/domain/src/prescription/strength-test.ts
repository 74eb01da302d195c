import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { NextLoad, ProgressionChange, ProgressionRefusal } from "./progression.ts";
import { change, isCount, isLoad, MAX_REPS, nextStep, sameLoad, scaleLoad } from "./progression-step.ts";
import { maximalTest, startByEffortRule, submaximalTest } from "./rules-progression.ts";

interface Range {
  readonly min: number;
  readonly max: number;
}
export type BodyRegion = "upper" | "lower";

/** A way to find a maximum. Percentages are of what the person thinks they can lift, steps of the load before. */
export interface StrengthTest {
  readonly key: "submaximal" | "maximal-acsm" | "maximal-nsca" | "ten-rep";
  /** Ends in failure or in a single: never for anybody who must not strain. */
  readonly maximal: boolean;
  readonly startPercent: Range | null;
  readonly attempts: Range | null;
  readonly restSeconds: Range;
  /** Null where the source gives kilograms. */
  readonly stepPercent: Readonly<Record<BodyRegion, Range>> | null;
  readonly rule: Rule;
}

const STEPS: Readonly<Record<BodyRegion, Range>> = { upper: { min: 5, max: 10 }, lower: { min: 10, max: 20 } };
const LONG_REST = { min: 180, max: 300 };

/** The first is the default. */
export const STRENGTH_TESTS: readonly StrengthTest[] = [
  {
    key: "submaximal",
    maximal: false,
    startPercent: null,
    attempts: null,
    restSeconds: { min: 180, max: 180 },
    stepPercent: STEPS,
    rule: submaximalTest,
  },
  {
    key: "maximal-acsm",
    maximal: true,
    startPercent: { min: 50, max: 70 },
    attempts: { min: 1, max: 4 },
    restSeconds: LONG_REST,
    stepPercent: null,
    rule: maximalTest,
  },
  {
    key: "maximal-nsca",
    maximal: true,
    startPercent: null,
    attempts: { min: 3, max: 5 },
    restSeconds: { min: 120, max: 240 },
    stepPercent: STEPS,
    rule: maximalTest,
  },
  {
    key: "ten-rep",
    maximal: true,
    startPercent: { min: 50, max: 50 },
    attempts: null,
    restSeconds: LONG_REST,
    stepPercent: null,
    rule: maximalTest,
  },
];

/** Sets of the default test, and the effort at which it ends: two repetitions in reserve. */
export const TEST_SET = { reps: 6, stopAtRpe: 8, easyUpToRpe: 6 } as const;

export type TestStep =
  | { readonly kind: "next"; readonly load: NextLoad; readonly change: ProgressionChange }
  /** The set to estimate a maximum from: `n` is the repetitions done plus those in reserve. */
  | { readonly kind: "done"; readonly reps: number; readonly rir: number };

const isEffort = (rpe: number): boolean => rpe >= 1 && rpe <= 10 && Number.isInteger(rpe * 2);

/**
 * The next set of the default test, or its result. After an easy set the load rises by the larger step, then by the
 * smaller one, rounded down, and by one loadable weight at least. It ends at RPE 8, when a set falls short, or where
 * the equipment ends. Errors: numbers that cannot be. Source: rule `strength-test.submaximal`.
 */
export const nextTestSet = (set: {
  readonly loadKg: number;
  readonly reps: number;
  readonly rpe: number;
  readonly region: BodyRegion;
  readonly steps: LoadSteps;
}): Result<TestStep, ProgressionRefusal> => {
  const { loadKg, reps, rpe, region, steps } = set;
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!isCount(reps, 1, MAX_REPS)) return err("reps-invalid");
  if (!isEffort(rpe)) return err("effort-invalid");
  const done = ok({ kind: "done", reps, rir: 10 - rpe } as const);
  if (rpe >= TEST_SET.stopAtRpe || reps < TEST_SET.reps) return done;
  const percent = rpe <= TEST_SET.easyUpToRpe ? STEPS[region].max : STEPS[region].min;
  const rounded = scaleLoad(loadKg, 1 + percent / 100, steps);
  const load = rounded !== null && rounded.loadableKg > loadKg ? rounded : nextStep(loadKg, steps);
  if (load === null) return done;
  return ok({
    kind: "next",
    load,
    change: change("load", "easier-than-planned", submaximalTest, loadKg, load.loadableKg),
  });
};

/** How the first cuffed sets must go for a load to be right: effort after 30, and repetitions of the second set. */
export const RIGHT_BY_EFFORT = { rpe: { min: 6, max: 8 }, secondSetReps: 12 } as const;

/**
 * The load where no test is possible: kept when the first sets went as they should, else one loadable step up or down.
 * Errors: numbers that cannot be. Source: rule `strength-test.by-effort`.
 */
export const startByEffort = (sets: {
  readonly loadKg: number;
  readonly rpeAfterFirst: number;
  readonly repsInSecond: number;
  readonly steps: LoadSteps;
}): Result<{ readonly load: NextLoad; readonly change: ProgressionChange }, ProgressionRefusal> => {
  const { loadKg, rpeAfterFirst, repsInSecond, steps } = sets;
  if (!isLoad(loadKg)) return err("load-invalid");
  if (!isEffort(rpeAfterFirst)) return err("effort-invalid");
  if (!isCount(repsInSecond, 0, MAX_REPS)) return err("reps-invalid");
  const { rpe, secondSetReps } = RIGHT_BY_EFFORT;
  const decide = (load: NextLoad | null, code: "on-target" | "easier-than-planned" | "harder-than-planned") => {
    const missing = code === "harder-than-planned" ? "no-lighter-load" : "no-heavier-load";
    const chosen = load ?? sameLoad(loadKg);
    const why = load === null ? missing : code;
    return ok({ load: chosen, change: change("load", why, startByEffortRule, loadKg, chosen.loadableKg) });
  };
  if (rpeAfterFirst > rpe.max || repsInSecond < secondSetReps) {
    return decide(lighterStep(loadKg, steps), "harder-than-planned");
  }
  if (rpeAfterFirst < rpe.min) return decide(nextStep(loadKg, steps), "easier-than-planned");
  return decide(sameLoad(loadKg), "on-target");
};

/** Enough below a load that rounding down finds the weight before it. */
const JUST_BELOW = 1e-4;
const lighterStep = (loadKg: number, steps: LoadSteps): NextLoad | null => {
  const lighter = steps.down(loadKg - JUST_BELOW);
  return lighter === null ? null : sameLoad(lighter);
};
