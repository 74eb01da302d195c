import { z } from "zod";
import { CuffId, LopId } from "#kernel/id.ts";
import { Limb, limbKind } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { daysBetween, PlainDate } from "#kernel/time.ts";
import { cm, mmHg } from "#units/quantity.ts";
import { CuffMaterial, CuffWidth } from "./cuff.ts";
import { EnteredCm, EnteredMmHg } from "./entered.ts";
import { type Denial, deny, type Warning, warn } from "./reason.ts";
import { lopFresh, oximeterOnLeg, readingsAgree } from "./rules-pressure.ts";

export const POSTURES = ["supine", "seated", "standing"] as const;
export const Posture = z.enum(POSTURES);
export type Posture = z.infer<typeof Posture>;

export const LOP_METHODS = ["doppler", "automatic", "oximeter"] as const;
export const LopMethod = z.enum(LOP_METHODS);
export type LopMethod = z.infer<typeof LopMethod>;

/** Below this no pulse was stopped but a misreading made; the lowest published group mean is 133 mmHg. */
export const LOWEST_PLAUSIBLE_LOP = 60;
const Reading = EnteredMmHg.refine(({ value }) => value >= LOWEST_PLAUSIBLE_LOP, "lop.too-low").refine(
  ({ value }) => Number.isInteger(value),
  "lop.not-whole",
);

/** A limb occlusion pressure as the coach measured it: two readings, at least a minute apart, with one cuff. */
export const NewLopMeasurement = z.strictObject({
  limb: Limb,
  cuffId: CuffId,
  cuffWidthCm: CuffWidth,
  cuffMaterial: CuffMaterial,
  posture: Posture,
  method: LopMethod,
  measuredOn: PlainDate,
  reading1: Reading,
  reading2: Reading,
  /** At the cuff; a later change of 2 cm or more makes the measurement stale. */
  limbCircumference: EnteredCm.nullable().default(null),
  /** Systolic, at rest, on the same day; a later difference of 10 mmHg or more makes the measurement stale. */
  restingSystolic: EnteredMmHg.nullable().default(null),
});
export type NewLopMeasurement = z.infer<typeof NewLopMeasurement>;
export type NewLopMeasurementForm = z.input<typeof NewLopMeasurement>;

/** A stored measurement. `valueMmHg` is the reading that counts. */
export const MeasuredLop = z.object({
  source: z.literal("measured"),
  lopId: LopId,
  limb: Limb,
  cuffId: CuffId,
  cuffWidthCm: CuffWidth,
  cuffMaterial: CuffMaterial,
  posture: Posture,
  method: LopMethod,
  measuredOn: PlainDate,
  valueMmHg: mmHg.input,
  limbCircumferenceCm: cm.input.nullable(),
  restingSystolicMmHg: mmHg.input.nullable(),
});
export type MeasuredLop = z.infer<typeof MeasuredLop>;

/** Beyond this the two readings do not describe one pressure. Source: rule `lop.readings-agree`. */
export const READINGS_MAY_DIFFER_MMHG = 15;

export interface WrittenLop {
  readonly lop: MeasuredLop;
  readonly warnings: readonly Warning[];
}

/**
 * The measurement that counts: the lower of two readings. Warns when they differ by more than 15 mmHg and when an
 * oximeter was used on a leg. Errors: `lop-in-future`. Source: rule `lop.two-readings`.
 */
export const writeLop = (
  input: NewLopMeasurement,
  { id, today }: { readonly id: LopId; readonly today: PlainDate },
): Result<WrittenLop, Denial> => {
  const { limb, reading1, reading2 } = input;
  if (daysBetween(input.measuredOn, today) < 0) {
    return err(deny("lop-in-future", lopFresh, limb, { measuredOn: input.measuredOn, today }));
  }
  const difference = Math.abs(reading1.value - reading2.value);
  const warnings: Warning[] = [];
  if (difference > READINGS_MAY_DIFFER_MMHG) {
    warnings.push(warn("lop-readings-differ", readingsAgree, limb, { differenceMmHg: difference }));
  }
  if (input.method === "oximeter" && limbKind(limb) === "leg") {
    warnings.push(warn("lop-low-confidence", oximeterOnLeg, limb));
  }
  const lop: MeasuredLop = {
    source: "measured",
    lopId: id,
    limb,
    cuffId: input.cuffId,
    cuffWidthCm: input.cuffWidthCm,
    cuffMaterial: input.cuffMaterial,
    posture: input.posture,
    method: input.method,
    measuredOn: input.measuredOn,
    valueMmHg: mmHg(Math.min(reading1.value, reading2.value)),
    limbCircumferenceCm: input.limbCircumference?.value ?? null,
    restingSystolicMmHg: input.restingSystolic?.value ?? null,
  };
  return ok({ lop, warnings });
};
