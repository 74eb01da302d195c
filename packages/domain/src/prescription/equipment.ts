import { z } from "zod";
import { text } from "#kernel/text.ts";
import { WeightUnit } from "./entered.ts";

export const IMPLEMENTS = ["barbell", "dumbbell", "kettlebell", "cable", "machine"] as const;
/** What an exercise is done with; bands and body weight need no inventory. */
export const Implement = z.enum(IMPLEMENTS);
export type Implement = z.infer<typeof Implement>;

const isWholeHundredths = (weight: number): boolean => Math.abs(weight * 100 - Math.round(weight * 100)) < 1e-6;
/** In the equipment's own unit, to a hundredth, so that plates add up in whole numbers. */
const Weight = z
  .number("number.invalid")
  .positive("equipment.weight")
  .max(1_000, "equipment.weight")
  .refine(isWholeHundredths, "equipment.too-precise");
const Pairs = z.number("number.invalid").int("equipment.count").min(1, "equipment.count").max(20, "equipment.count");
/** `pairs` counts pairs: one of each pair goes on either side. */
export const PlatePairs = z.strictObject({ weight: Weight, pairs: Pairs });
export type PlatePairs = z.infer<typeof PlatePairs>;
/** What fits on one sleeve; also what keeps the search for plates short. */
const MAX_PER_SIDE = 500;
const Plates = z
  .array(PlatePairs)
  .max(12, "equipment.too-many")
  .refine(
    (plates) => plates.reduce((sum, { weight, pairs }) => sum + weight * pairs, 0) <= MAX_PER_SIDE,
    "equipment.too-many",
  );

const named = { name: text(80), unit: WeightUnit };

/** A bar, its collars (both together) and its plates; a plate-loaded machine is the same with a carriage for a bar. */
export const Barbell = z.strictObject({
  kind: z.enum(["barbell", "plate-machine"]),
  ...named,
  bar: Weight,
  collars: z.union([z.literal(0), Weight]),
  plates: Plates,
});
export type Barbell = z.infer<typeof Barbell>;
/** Fixed weights, as printed on one of them. */
export const FixedWeights = z.strictObject({
  kind: z.enum(["dumbbells", "kettlebells"]),
  ...named,
  weights: z.array(Weight).min(1, "equipment.empty").max(100, "equipment.too-many"),
});
/** A handle loaded with plates. `pairs` counts per handle: one of each pair on either side of the hand. */
export const AdjustableDumbbells = z.strictObject({
  kind: z.literal("adjustable-dumbbells"),
  ...named,
  handle: Weight,
  plates: Plates,
});
/** A weight stack: `start`, then `steps` times `step`, and small weights that can be added once each. */
export const Stack = z.strictObject({
  kind: z.enum(["machine", "cable"]),
  ...named,
  start: Weight,
  step: Weight,
  steps: z.number("number.invalid").int("equipment.count").min(0, "equipment.count").max(100, "equipment.count"),
  addOns: z.array(Weight).max(6, "equipment.too-many"),
});

export const Equipment = z.discriminatedUnion("kind", [Barbell, FixedWeights, AdjustableDumbbells, Stack]);
export type Equipment = z.infer<typeof Equipment>;

/** What one client can load. A dumbbell's weight is that of one dumbbell. */
export const Inventory = z.strictObject({ equipment: z.array(Equipment).max(40, "equipment.too-many") });
export type Inventory = z.infer<typeof Inventory>;
