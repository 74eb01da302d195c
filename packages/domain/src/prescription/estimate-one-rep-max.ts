import type { OneRepMaxId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import { daysBetween, type PlainDate } from "#kernel/time.ts";
import { kg } from "#units/quantity.ts";
import type { EnteredWeight } from "./entered.ts";
import type { OneRepMaxClass } from "./exercises/exercises.ts";
import type {
  LiftSide,
  NewOneRepMax,
  OneRepMaxConfidence,
  OneRepMaxEstimate,
  OneRepMaxFormula,
} from "./one-rep-max.ts";
import { epley, kemmler, lombardi } from "./one-rep-max-formulas.ts";
import { type Reason, ruleToReason } from "./reason.ts";
import { neverFromCuffedSets, oneRepMaxFormula, oneRepMaxRequired, repsInReserveKnown } from "./rules-load.ts";

export const MAX_REPS_TO_FAILURE = 10;
export const MAX_RIR = 4;

export interface EstimateRequest {
  readonly weightKg: number;
  readonly reps: number;
  /** Null when nobody asked. */
  readonly rir: number | null;
  readonly cuffed: boolean;
  readonly oneRepMaxClass: OneRepMaxClass;
  /** Accepts 11 to 20 repetitions on a machine, with low confidence. */
  readonly allowHighReps?: boolean;
}

export const ESTIMATE_REFUSALS = [
  "cuffed-set",
  "no-load",
  "reps-invalid",
  "reserve-unknown",
  "reserve-too-large",
  "too-many-reps",
  "measured-in-future",
] as const;
export type EstimateRefusal = (typeof ESTIMATE_REFUSALS)[number];

const RULE_OF_REFUSAL: Readonly<Record<EstimateRefusal, Rule>> = {
  "cuffed-set": neverFromCuffedSets,
  "no-load": oneRepMaxFormula,
  "reps-invalid": oneRepMaxFormula,
  "reserve-unknown": repsInReserveKnown,
  "reserve-too-large": repsInReserveKnown,
  "too-many-reps": oneRepMaxFormula,
  "measured-in-future": oneRepMaxRequired,
};
export interface EstimateDenial {
  readonly code: EstimateRefusal;
  readonly because: Reason;
}
const refuse = (code: EstimateRefusal): EstimateDenial => ({ code, because: ruleToReason(RULE_OF_REFUSAL[code]) });

/** Half-width of the band as a share of the estimate: spread between people, and the error of judging the reserve. */
export const relativeUncertainty = (n: number, rir: number): number => {
  const formula = 0.02 + 0.0055 * (n - 1);
  const repsOff = rir === 0 ? 0 : rir <= 3 ? 1 : 1.5;
  return Math.hypot(formula, 0.025 * repsOff);
};

/** Quantile that leaves a tenth on either side of a normal distribution. */
const Z80 = 1.2816;
export const band80 = (valueKg: number, n: number, rir: number) => {
  const half = Z80 * relativeUncertainty(n, rir);
  return { lowKg: valueKg * (1 - half), highKg: valueKg * (1 + half) };
};

interface Choice {
  readonly formula: OneRepMaxFormula;
  readonly valueKg: number | null;
  readonly confidence: OneRepMaxConfidence;
}

const choose = (
  weightKg: number,
  n: number,
  { oneRepMaxClass, allowHighReps = false }: EstimateRequest,
): Choice | null => {
  if (n === 1) return { formula: "tested", valueKg: weightKg, confidence: "tested" };
  if (n <= MAX_REPS_TO_FAILURE) {
    const formula = oneRepMaxClass === "barbell-or-upper-compound" ? "epley" : "lombardi";
    const equation = formula === "epley" ? epley : lombardi;
    return { formula, valueKg: equation(weightKg, n), confidence: n <= 5 ? "good" : "fair" };
  }
  if (!allowHighReps || oneRepMaxClass !== "lower-machine-or-single-joint") return null;
  return { formula: "kemmler", valueKg: kemmler(weightKg, n), confidence: "low" };
};

/**
 * One-repetition maximum from a set. `n` = repetitions + reserve, 1 to 10; a reserve of at most 4. Half repetitions
 * of reserve are allowed. Errors: the first reason for which the set says nothing. Source: rule `one-rep-max.formula`.
 */
export const estimateOneRepMax = (set: EstimateRequest): Result<OneRepMaxEstimate, EstimateDenial> => {
  const { weightKg, reps, rir, cuffed } = set;
  if (cuffed) return err(refuse("cuffed-set"));
  if (!(weightKg > 0 && weightKg <= kg.max)) return err(refuse("no-load"));
  if (!Number.isInteger(reps) || reps < 1) return err(refuse("reps-invalid"));
  if (rir === null) return err(refuse("reserve-unknown"));
  if (!(rir >= 0 && rir <= MAX_RIR)) return err(refuse("reserve-too-large"));
  const n = reps + rir;
  const choice = choose(weightKg, n, set);
  if (choice === null || choice.valueKg === null || choice.valueKg > kg.max) return err(refuse("too-many-reps"));
  const band = band80(choice.valueKg, n, rir);
  return ok({
    valueKg: kg(choice.valueKg),
    formula: choice.formula,
    confidence: choice.confidence,
    n,
    band80: { lowKg: kg(band.lowKg), highKg: kg(Math.min(band.highKg, kg.max)) },
  });
};

const MAX_BODY_KG = 400;

/**
 * Body-weight lifts: the formula runs on body mass × factor + added load, and the body is taken off again. Help counts
 * as a negative load. Errors: those of {@link estimateOneRepMax}; a body or a share of it that cannot be is `no-load`.
 */
export const estimateBodyWeightMax = (
  set: Omit<EstimateRequest, "weightKg"> & BodyWeightLoad,
): Result<BodyWeightMax, EstimateDenial> => {
  const { bodyMassKg, factor } = set;
  if (!(bodyMassKg > 0 && bodyMassKg <= MAX_BODY_KG && factor > 0 && factor <= 1)) return err(refuse("no-load"));
  const body = bodyMassKg * factor;
  const system = estimateOneRepMax({ ...set, weightKg: body + set.addedKg });
  return system.ok ? ok({ system: system.value, addedKg: system.value.valueKg - body }) : system;
};
export interface BodyWeightLoad {
  readonly bodyMassKg: number;
  /** 1 for pull-ups and dips, 0.64 for push-ups. */
  readonly factor: number;
  readonly addedKg: number;
}
export interface BodyWeightMax {
  readonly system: OneRepMaxEstimate;
  /** Load that could be added for one repetition; negative when even one needs help. */
  readonly addedKg: number;
}

/** A stored maximum: what was lifted and what it means. */
export interface OneRepMaxRecord extends OneRepMaxEstimate {
  readonly oneRepMaxId: OneRepMaxId;
  readonly exerciseId: string;
  readonly side: LiftSide;
  readonly kind: NewOneRepMax["kind"];
  readonly lifted: EnteredWeight;
  readonly measuredOn: PlainDate;
}

/** The record of a tested or estimated maximum. Errors: those of {@link estimateOneRepMax}, and a day still to come. */
export const writeOneRepMax = (
  input: NewOneRepMax,
  {
    id,
    oneRepMaxClass,
    today,
  }: { readonly id: OneRepMaxId; readonly oneRepMaxClass: OneRepMaxClass; readonly today: PlainDate },
): Result<OneRepMaxRecord, EstimateDenial> => {
  if (daysBetween(input.measuredOn, today) < 0) return err(refuse("measured-in-future"));
  const set =
    input.kind === "tested"
      ? { reps: 1, rir: 0, cuffed: false, allowHighReps: false }
      : { reps: input.reps, rir: input.rir, cuffed: input.cuffed, allowHighReps: input.allowHighReps };
  const estimate = estimateOneRepMax({ ...set, weightKg: input.weight.value, oneRepMaxClass });
  if (!estimate.ok) return estimate;
  const { exerciseId, side, kind, weight, measuredOn } = input;
  return ok({ ...estimate.value, oneRepMaxId: id, exerciseId, side, kind, lifted: weight, measuredOn });
};
