import { addDays, addMonths, ageOn, type PlainDate } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import type { BundleId } from "./bundles.ts";
import { birthdayAt } from "./facts.ts";
import type { Letter } from "./letter.ts";

/** Ages on which the rules change, so that a clearance never outlives them. */
export const TURNING_AGES = [16, 18, 60, 65] as const;

export interface ClearedLimb {
  readonly bundles: readonly BundleId[];
  /** Letters that opened this limb. */
  readonly letters: readonly Letter[];
  /** True when one of them answered a blood-pressure rule. */
  readonly letterOnPressure: boolean;
}

/**
 * Last day on which a clearance counts: 12 months; 6 with limits (12 when age is the only one); 28 days with raised or
 * newly treated blood pressure; with a letter at most its own end, 6 months, or 3 for blood pressure; 6 months under 18;
 * and never past a birthday on which the rules change. The common part is worked out once, for the first limb that asks.
 */
export const validityFrom = (answers: Answers, answeredOn: PlainDate): ((limb: ClearedLimb) => PlainDate) => {
  // Days are dear to compute, and most limbs need only one of them.
  const after = new Map<number, PlainDate>();
  const months = (count: number): PlainDate => {
    const day = after.get(count) ?? addMonths(answeredOn, count);
    after.set(count, day);
    return day;
  };
  let birthdays: readonly PlainDate[] | undefined;

  return ({ bundles, letters, letterOnPressure }) => {
    birthdays ??= answers.A1 === undefined ? [] : birthdayEnds(answers.A1, answeredOn, months);
    const ageOnly = bundles.every((bundle) => bundle === "MOD-AGE");
    const [first = months(6)] = [
      ...birthdays,
      months(ageOnly ? 12 : 6),
      ...(bundles.includes("MOD-BP2") || answers.B9 === "changed" ? [addDays(answeredOn, 28)] : []),
      ...letters.flatMap(({ validUntil }) => [validUntil, months(6)]),
      ...(letterOnPressure ? [months(3)] : []),
    ].sort();
    return first;
  };
};

const birthdayEnds = (birth: PlainDate, answeredOn: PlainDate, months: (count: number) => PlainDate): PlainDate[] => {
  const age = ageOn(birth, answeredOn);
  const turning = TURNING_AGES.find((one) => one > age);
  return [
    ...(turning === undefined ? [] : [addDays(birthdayAt(birth, turning), -1)]),
    ...(age < 18 ? [months(6)] : []),
  ];
};
