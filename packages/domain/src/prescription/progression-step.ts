import type { Rule } from "#kernel/rule.ts";
import { kg } from "#units/quantity.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { NextLoad, ProgressionChange, ProgressionCode } from "./progression.ts";
import { ruleToReason } from "./reason.ts";

export const change = (
  what: ProgressionChange["what"],
  code: ProgressionCode,
  rule: Rule,
  from: number,
  to: number,
): ProgressionChange => ({ what, code, from, to, because: ruleToReason(rule) });

export const isLoad = (loadKg: number): boolean => loadKg > 0 && loadKg <= kg.max;
export const isCount = (count: number, least: number, most: number): boolean =>
  Number.isInteger(count) && count >= least && count <= most;
/** More in one set than anybody logs. */
export const MAX_REPS = 1_000;

/** Removes what binary fractions add: 0.95 × 60 is 57. */
const tidy = (loadKg: number): number => Number(loadKg.toFixed(6));

/** A load times a factor, rounded down; null when even the lightest weight is heavier. */
export const scaleLoad = (loadKg: number, factor: number, steps: LoadSteps): NextLoad | null => {
  const exactKg = tidy(loadKg * factor);
  const loadableKg = steps.down(exactKg);
  return loadableKg === null ? null : { exactKg, loadableKg: tidy(loadableKg) };
};

/** The next weight above a load; null when there is none. */
export const nextStep = (loadKg: number, steps: LoadSteps): NextLoad | null => {
  const next = steps.next(loadKg);
  return next === null ? null : { exactKg: tidy(next), loadableKg: tidy(next) };
};

export const sameLoad = (loadKg: number): NextLoad => ({ exactKg: loadKg, loadableKg: loadKg });
