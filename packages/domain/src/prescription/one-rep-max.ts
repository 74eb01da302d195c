import { z } from "zod";
import { PlainDate } from "#kernel/time.ts";
import { kg } from "#units/quantity.ts";
import { EnteredWeight } from "./entered.ts";
import { ExerciseSlug } from "./exercises/exercises.ts";

export const SIDES = ["both", "left", "right"] as const;
/** Left and right are series of their own. */
export const LiftSide = z.enum(SIDES);
export type LiftSide = z.infer<typeof LiftSide>;

const lift = { exerciseId: ExerciseSlug, side: LiftSide, weight: EnteredWeight, measuredOn: PlainDate };

/** A one-repetition maximum: lifted once (`tested`), or a set from which it is estimated (`submaximal`). */
export const NewOneRepMax = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tested"), ...lift }),
  z.strictObject({
    kind: z.literal("submaximal"),
    ...lift,
    reps: z.number("number.invalid").int("number.invalid").min(1, "reps.too-few").max(100, "reps.too-many"),
    /** Repetitions left in reserve, in halves; null when nobody asked. Zero means the set ended in failure. */
    rir: z
      .number("number.invalid")
      .min(0, "rir.invalid")
      .max(10, "rir.invalid")
      .multipleOf(0.5, "rir.invalid")
      .nullable(),
    cuffed: z.boolean(),
    /** The coach accepts a low-confidence estimate from 11 to 20 repetitions on a machine. */
    allowHighReps: z.boolean().default(false),
  }),
]);
export type NewOneRepMax = z.infer<typeof NewOneRepMax>;
export type NewOneRepMaxForm = z.input<typeof NewOneRepMax>;

export const ONE_REP_MAX_FORMULAS = ["tested", "epley", "lombardi", "kemmler"] as const;
export type OneRepMaxFormula = (typeof ONE_REP_MAX_FORMULAS)[number];
export const ONE_REP_MAX_CONFIDENCE = ["tested", "good", "fair", "low"] as const;
export type OneRepMaxConfidence = (typeof ONE_REP_MAX_CONFIDENCE)[number];

/** The 1RM that percentages refer to. `band80` holds the true value in about four of five people. */
export const OneRepMaxEstimate = z.object({
  valueKg: kg.input,
  formula: z.enum(ONE_REP_MAX_FORMULAS),
  confidence: z.enum(ONE_REP_MAX_CONFIDENCE),
  /** Repetitions to failure: those done plus those in reserve. */
  n: z.number(),
  band80: z.object({ lowKg: kg.input, highKg: kg.input }),
});
export type OneRepMaxEstimate = z.infer<typeof OneRepMaxEstimate>;
