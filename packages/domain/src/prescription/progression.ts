import type { Reason } from "./reason.ts";

/** What a model changed, or why it changed nothing. */
export const PROGRESSION_CODES = [
  "all-sets-at-top",
  "range-widened",
  "below-top",
  "missed-once",
  "missed-twice",
  "no-heavier-load",
  "no-lighter-load",
  "succeeded",
  "failed",
  "failed-three-times",
  "on-target",
  "easier-than-planned",
  "harder-than-planned",
  "apre-table",
  "wave",
  "deload",
] as const;
export type ProgressionCode = (typeof PROGRESSION_CODES)[number];

/** One decision with its rule; `from` and `to` are equal when the rule keeps a number. Loads are kilograms. */
export interface ProgressionChange {
  readonly what: "load" | "target-reps" | "range-top" | "sets" | "reserve";
  readonly code: ProgressionCode;
  readonly from: number;
  readonly to: number;
  readonly because: Reason;
}

/** A load by arithmetic, and what the equipment makes of it, never above. Kilograms. */
export interface NextLoad {
  readonly exactKg: number;
  readonly loadableKg: number;
}

export const PROGRESSION_REFUSALS = [
  "load-invalid",
  "reps-invalid",
  "reserve-invalid",
  "range-invalid",
  "sets-missing",
  "sets-invalid",
  "effort-invalid",
  "count-invalid",
  "factor-invalid",
] as const;
/** Numbers that cannot be: nothing is computed from them. */
export type ProgressionRefusal = (typeof PROGRESSION_REFUSALS)[number];
