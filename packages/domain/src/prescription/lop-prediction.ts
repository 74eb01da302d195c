import { z } from "zod";
import { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";
import { cm, mmHg } from "#units/quantity.ts";
import { CuffMaterial, CuffWidth } from "./cuff.ts";
import { Posture } from "./lop.ts";

/** Standard error of the only equation whose coefficients could be read, in mmHg. */
export const CIRILO_SOUSA_SEE = 15.289;
export const CIRILO_SOUSA_CUFF_CM = 18;
/** The people it was fitted on, roughly: outside, a number may be shown but never prescribed from. */
export const CIRILO_SOUSA_RANGE = {
  thighCm: { min: 40, max: 75 },
  systolicMmHg: { min: 90, max: 140 },
  ageYears: { min: 18, max: 40 },
} as const;

/** Two-sided 95 % of a normal distribution. */
const Z95 = 1.96;

export const PredictionInput = z.strictObject({
  thighCm: cm.input.refine((thigh) => thigh >= 25 && thigh <= 110, "thigh.implausible"),
  systolicMmHg: mmHg.input.refine((systolic) => systolic >= 60 && systolic <= 300, "systolic.implausible"),
  ageYears: z.number("number.invalid").min(16, "age.implausible").max(110, "age.implausible"),
  sex: z.enum(["male", "female"], "sex.unknown"),
});
export type PredictionInput = z.infer<typeof PredictionInput>;
export type PredictionField = keyof typeof CIRILO_SOUSA_RANGE;

/** A calculated occlusion pressure. `outside` names what lies beyond the people studied. */
export const PredictedLop = z.object({
  source: z.literal("predicted"),
  limb: Limb,
  cuffWidthCm: CuffWidth,
  cuffMaterial: CuffMaterial,
  /** The paper's abstract does not say; supine is the cautious reading, as it gives the lowest pressure. */
  posture: Posture,
  measuredOn: PlainDate,
  valueMmHg: mmHg.input,
  standardError: z.number().positive(),
  outside: z.array(z.enum(["thighCm", "systolicMmHg", "ageYears"])),
  limbCircumferenceCm: cm.input.nullable(),
  restingSystolicMmHg: mmHg.input.nullable(),
});
export type PredictedLop = z.infer<typeof PredictedLop>;

/**
 * Thigh occlusion pressure for an 18 cm cuff, in mmHg: Cirilo-Sousa et al. 2019. Sex is a word and not a number,
 * because 0/1 instead of the paper's 1/2 would silently add 7.984 mmHg.
 */
export const ciriloSousa = ({ thighCm, systolicMmHg, ageYears, sex }: PredictionInput): number =>
  65.29 + 1.11 * thighCm + 0.178 * systolicMmHg + 1.153 * ageYears - 7.984 * (sex === "male" ? 1 : 2);

/** A calculated value ready for a prescription, which refuses it when it is `outside` or the cuff is another one. */
export const predictLop = (
  input: PredictionInput,
  on: { readonly limb: Limb; readonly cuffMaterial: CuffMaterial; readonly today: PlainDate },
): PredictedLop => {
  const isOutside = (field: PredictionField): boolean =>
    input[field] < CIRILO_SOUSA_RANGE[field].min || input[field] > CIRILO_SOUSA_RANGE[field].max;
  return {
    source: "predicted",
    limb: on.limb,
    cuffWidthCm: cm(CIRILO_SOUSA_CUFF_CM),
    cuffMaterial: on.cuffMaterial,
    posture: "supine",
    measuredOn: on.today,
    valueMmHg: mmHg(ciriloSousa(input)),
    standardError: CIRILO_SOUSA_SEE,
    outside: (["thighCm", "systolicMmHg", "ageYears"] as const).filter(isOutside),
    limbCircumferenceCm: input.thighCm,
    restingSystolicMmHg: input.systolicMmHg,
  };
};

/** Pressure at a share of the occlusion pressure, in mmHg. */
export const pressureAt = (lopMmHg: number, percentLop: number): number => (lopMmHg * percentLop) / 100;

/** What a pressure set from one occlusion pressure is worth where another one holds, in percent: a warning, never a conversion. */
export const effectivePercent = (lopMeasured: number, percentLop: number, lopInUse: number): number =>
  (100 * pressureAt(lopMeasured, percentLop)) / lopInUse;

/** The largest percent of a calculated value that keeps 97.5 % of people at or below `capPercent` of their true one. */
export const safePercentOfPrediction = (predicted: number, standardError: number, capPercent: number): number =>
  (capPercent * (predicted - Z95 * standardError)) / predicted;

/** Where 95 % of people really are when `percentLop` of a calculated value is set. */
export const deliveredPercentRange = (predicted: number, standardError: number, percentLop: number) => ({
  low: (predicted * percentLop) / (predicted + Z95 * standardError),
  high: (predicted * percentLop) / (predicted - Z95 * standardError),
});
