import { addDays, addMonths, type PlainDate } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import type { BundleId } from "./bundles.ts";
import { birthdayAt } from "./facts.ts";
import type { Letter } from "./letter.ts";

/** Ages on which the rules change, so that a clearance never outlives them. */
const TURNING_AGES = [16, 18, 60, 65] as const;

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
 * and never past a birthday on which the rules change.
 */
export const lastValidDay = (limb: ClearedLimb, answers: Answers, answeredOn: PlainDate): PlainDate => {
  const months = (n: number): PlainDate => addMonths(answeredOn, n);
  const ageOnly = limb.bundles.every((bundle) => bundle === "MOD-AGE");
  const ends = [
    months(ageOnly ? 12 : 6),
    ...(limb.bundles.includes("MOD-BP2") || answers.B9 === "changed" ? [addDays(answeredOn, 28)] : []),
    ...limb.letters.flatMap(({ validUntil }) => [validUntil, months(6)]),
    ...(limb.letterOnPressure ? [months(3)] : []),
    ...birthdayEnds(answers.A1, answeredOn, months(6)),
  ];
  const [first = months(6)] = ends.sort();
  return first;
};

const birthdayEnds = (birth: PlainDate | undefined, answeredOn: PlainDate, inSixMonths: PlainDate): PlainDate[] => {
  if (birth === undefined) return [];
  const turning = TURNING_AGES.map((age) => birthdayAt(birth, age)).filter((birthday) => birthday > answeredOn);
  const underAge = birthdayAt(birth, 18) > answeredOn;
  return [...turning.map((birthday) => addDays(birthday, -1)), ...(underAge ? [inSixMonths] : [])];
};
