import { z } from "zod";
import { CuffId } from "#kernel/id.ts";
import { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";
import { CuffMaterial, CuffWidth } from "./cuff.ts";
import { EnteredCm, EnteredMmHg } from "./entered.ts";

export const POSTURES = ["supine", "seated", "standing"] as const;
export const Posture = z.enum(POSTURES);
export type Posture = z.infer<typeof Posture>;

export const LOP_METHODS = ["doppler", "automatic", "oximeter"] as const;
export const LopMethod = z.enum(LOP_METHODS);
export type LopMethod = z.infer<typeof LopMethod>;

/** Below this no pulse was stopped but a misreading made; the lowest published group mean is 133 mmHg. */
export const LOWEST_PLAUSIBLE_LOP = 60;
const Reading = EnteredMmHg.refine(({ value }) => value >= LOWEST_PLAUSIBLE_LOP, "lop.too-low");

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
