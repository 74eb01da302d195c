import {
  brzycki,
  ciriloSousa,
  cuffOnSeconds,
  deliveredPercentRange,
  effectivePercent,
  epley,
  MEASURED_CEILING_PERCENT,
  PredictionInput,
  pressureAt,
  safePercentOfPrediction,
  stepsOfIncrement,
} from "#prescription/index.ts";
import { graham, loennekeArm, loennekeThigh, tuncali } from "./quarantine.ts";
import { finite, list, num, orNothing, type VectorInput, type VectorTable } from "./vector.ts";

/** Repetitions up to which an estimate is made. */
const MOST_REPS = 10;
const allPositive = (...values: readonly number[]): boolean => values.every((value) => value > 0 && value < 1_000_000);
const isShare = (percent: number): boolean => percent > 0 && percent <= 100;

const predicted = (input: VectorInput): number | null => {
  const person = PredictionInput.safeParse({
    thighCm: input["tc"],
    systolicMmHg: input["sbp"],
    ageYears: input["age"],
    // The paper codes 1 = male, 2 = female; any other coding shifts the result by 7.984 mmHg.
    sex: ["", "male", "female"][num(input, "sex")],
  });
  return person.success ? ciriloSousa(person.data) : null;
};

/** The functions of the files about pressure and dose, by the names these files use. */
export const DOSE_TABLE: VectorTable = {
  E1: predicted,
  E2: (input) => graham(num(input, "sbp"), num(input, "dbp"), num(input, "c"), num(input, "w")),
  E3: (input) =>
    tuncali(
      num(input, "sbp"),
      num(input, "ktp"),
      input["circumference"] === undefined ? null : num(input, "circumference"),
    ),
  E4: (input) => loennekeArm(num(input, "sbp"), num(input, "dbp"), num(input, "ac")),
  E5: (input) => loennekeThigh(num(input, "sbp"), num(input, "dbp"), num(input, "tc")),
  T1: (input) => {
    const [lop, percent] = [num(input, "aop"), num(input, "pct")];
    if (!allPositive(lop) || !isShare(percent)) return null;
    return input["mode"] === "resistance" && percent > MEASURED_CEILING_PERCENT ? null : pressureAt(lop, percent);
  },
  T2: (input) => {
    const [measured, percent, inUse] = [num(input, "aopRef"), num(input, "pct"), num(input, "aopUse")];
    return allPositive(measured, inUse) && isShare(percent) ? effectivePercent(measured, percent, inUse) : null;
  },
  T3: (input) => {
    const [value, error, cap] = [num(input, "pred"), num(input, "sd"), num(input, "cap")];
    return allPositive(value, error) && isShare(cap) ? safePercentOfPrediction(value, error, cap) : null;
  },
  T4: (input) => {
    const [value, error, percent] = [num(input, "pred"), num(input, "sd"), num(input, "pct")];
    if (!allPositive(value, error) || !isShare(percent)) return null;
    const { low, high } = deliveredPercentRange(value, error, percent);
    return [low, high];
  },
  L1: (input) => (num(input, "r") <= MOST_REPS ? epley(num(input, "w"), num(input, "r")) : null),
  L2: (input) => (num(input, "r") <= MOST_REPS ? brzycki(num(input, "w"), num(input, "r")) : null),
  L3: (input) => {
    const steps = orNothing(stepsOfIncrement(num(input, "inc")));
    const exact = (num(input, "rm") * num(input, "pct")) / 100;
    if (steps === null || !allPositive(exact) || !isShare(num(input, "pct"))) return null;
    return [exact, steps.down(exact)];
  },
  C1: (input) => {
    const reps = list(input, "reps");
    const [concentricSeconds, eccentricSeconds, restSeconds] = [
      num(input, "con"),
      num(input, "ecc"),
      num(input, "rest"),
    ];
    if (reps.length === 0 || !allPositive(...reps) || !allPositive(concentricSeconds, eccentricSeconds)) return null;
    const scheme = { reps, concentricSeconds, eccentricSeconds, restSeconds, deflateBetweenSets: false };
    return restSeconds >= 0 ? finite(cuffOnSeconds(scheme)) : null;
  },
};
