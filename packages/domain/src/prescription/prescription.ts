import { z } from "zod";
import { CuffId, LopId, OneRepMaxId } from "#kernel/id.ts";
import { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";
import { cm, kg, mmHg, percent, seconds } from "#units/quantity.ts";
import { CuffMaterial } from "./cuff.ts";
import { WeightUnit } from "./entered.ts";
import { ExerciseSlug } from "./exercises/exercises.ts";
import { Posture } from "./lop.ts";
import { Reason, Warning } from "./reason.ts";

/** The smallest limit that held, and the rule that set it. */
export const Cap = z.object({ percent: percent.input, because: Reason });
export type Cap = z.infer<typeof Cap>;

/** Pressure for one limb: `exactMmHg` is the arithmetic, `targetMmHg` what to pump to (rounded down to the gauge). */
export const PressurePrescription = z.object({
  limb: Limb,
  percentLop: percent.input,
  exactMmHg: mmHg.input,
  targetMmHg: mmHg.input,
  cap: Cap,
  lop: z.object({
    lopId: LopId.nullable(),
    source: z.enum(["measured", "predicted"]),
    valueMmHg: mmHg.input,
    posture: Posture,
    /** Null for a predicted value. */
    measuredOn: PlainDate.nullable(),
    /** The last day on which it may be used. */
    validUntil: PlainDate,
  }),
  cuff: z.object({ cuffId: CuffId, widthCm: cm.input, material: CuffMaterial }),
});
export type PressurePrescription = z.infer<typeof PressurePrescription>;

/** What to put on one side of a bar, or on a stack; `pieces` are in the equipment's own unit, heaviest first. */
export const Loading = z.object({
  equipment: z.string(),
  unit: WeightUnit,
  total: z.number(),
  pieces: z.array(z.number()),
});
export type Loading = z.infer<typeof Loading>;

/** Load: `exactKg` is the arithmetic, `loadableKg` what this client's equipment makes of it (rounded down, never up). */
export const LoadPrescription = z.object({
  percentWanted: percent.input,
  exactKg: kg.input,
  loadableKg: kg.input,
  percentAfterRounding: percent.input,
  cap: Cap,
  oneRepMaxKg: kg.input,
  oneRepMaxId: OneRepMaxId.nullable(),
  loading: Loading,
});
export type LoadPrescription = z.infer<typeof LoadPrescription>;

/** Sets and their timing. The cuff stays inflated through the rests when `deflateBetweenSets` is false. */
export const SetScheme = z.object({
  reps: z.array(z.number().int().min(1).max(100)).min(1).max(10),
  concentricSeconds: z.number().min(0.5).max(30),
  eccentricSeconds: z.number().min(0.5).max(30),
  restSeconds: z.number().int().min(0).max(600),
  deflateBetweenSets: z.boolean(),
});
export type SetScheme = z.infer<typeof SetScheme>;

/** One cuffed exercise as prescribed: plain JSON, stored with the reasons that made every number. */
export const BfrPrescription = z.object({
  version: z.literal(1),
  exerciseId: ExerciseSlug,
  prescribedOn: PlainDate,
  /** The last day on which nothing it rests on has run out. */
  validUntil: PlainDate,
  pressures: z.array(PressurePrescription).min(1).max(2),
  /** Null for body weight, bands and effort-based work. */
  load: LoadPrescription.nullable(),
  scheme: SetScheme,
  /** Planned longest time under one inflation. */
  cuffOnSeconds: seconds.input,
  /** Session number on the novice ramp, or null when it is over. */
  rampSession: z.number().int().min(1).nullable(),
  warnings: z.array(Warning),
  reasons: z.array(Reason).min(1),
});
export type BfrPrescription = z.infer<typeof BfrPrescription>;
