import { EXERCISES, type Exercise, findExercise } from "@cuffwise/domain/exercises";
import type { PlainDate, Result } from "@cuffwise/domain/kernel";
import {
  type EstimateDenial,
  estimateOneRepMax,
  type LiftSide,
  NewOneRepMax,
  type OneRepMaxEstimate,
  WEIGHT_UNITS,
  type WeightUnit,
} from "@cuffwise/domain/prescription";
import { parseTypedNumber } from "@cuffwise/domain/units";
import type { z } from "zod";
import { sentenceFor } from "#components/ui/copy.ts";
import { validateWith } from "#components/ui/form-errors.ts";
import type { TypedQuantity } from "#components/ui/typed-quantity.ts";
import { PRESCRIPTION_COPY } from "./copy.ts";
import { readEntry, typed } from "./typed-entry.ts";

/** Only these can have a 1RM. */
export const MAXIMUM_EXERCISES: readonly Exercise[] = EXERCISES.filter(({ oneRepMaxClass }) => oneRepMaxClass !== null);

export interface MaximumDraft {
  readonly kind: "tested" | "submaximal";
  readonly exerciseId: string | null;
  readonly side: LiftSide;
  readonly weight: TypedQuantity;
  readonly measuredOn: string;
  readonly reps: string;
  /** Empty when nobody asked. */
  readonly rir: string;
  readonly cuffed: boolean;
  readonly allowHighReps: boolean;
}

export const startMaximum = (exerciseId: string | null, unit: WeightUnit, today: PlainDate): MaximumDraft => ({
  kind: "submaximal",
  exerciseId,
  side: "both",
  weight: typed("", unit),
  measuredOn: today,
  reps: "",
  rir: "",
  cuffed: false,
  allowHighReps: false,
});

type Payload = z.input<typeof NewOneRepMax>;

export interface ReadMaximum {
  /** Null while anything is wrong. */
  readonly payload: Payload | null;
  /** Sentences by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the set comes to by our policy, or why it says nothing; null until it can be read. */
  readonly estimate: Result<OneRepMaxEstimate, EstimateDenial> | null;
}

const say = (code: string): string => sentenceFor(code, PRESCRIPTION_COPY);

const repsCode = (reps: ReturnType<typeof parseTypedNumber>): string | null => {
  if (!reps.ok) return reps.error;
  return Number.isInteger(reps.value) ? null : "reps.not-whole";
};

/** The lift as the API takes it, in the person's own digits, with what it would come to. */
export const readMaximum = (draft: MaximumDraft): ReadMaximum => {
  const weight = readEntry(draft.weight, WEIGHT_UNITS);
  const reps = parseTypedNumber(draft.reps);
  const rir = draft.rir.trim() === "" ? null : parseTypedNumber(draft.rir);
  const lift = {
    exerciseId: draft.exerciseId ?? "",
    side: draft.side,
    weight: weight.ok
      ? { entered: weight.value.entered, unit: weight.value.unit }
      : { entered: "", unit: "kg" as const },
    measuredOn: draft.measuredOn,
  };
  const payload: Payload =
    draft.kind === "tested"
      ? { kind: "tested", ...lift }
      : {
          kind: "submaximal",
          ...lift,
          reps: reps.ok ? reps.value : 0,
          rir: rir?.ok ? rir.value : null,
          cuffed: draft.cuffed,
          allowHighReps: draft.allowHighReps,
        };
  const found = validateWith(NewOneRepMax, PRESCRIPTION_COPY)(payload);
  const errors: Record<string, string> = { ...found };
  if (!weight.ok) errors["weight.entered"] = say(weight.error);
  if (draft.kind === "submaximal") {
    const code = repsCode(reps);
    if (code !== null) errors.reps = say(code);
    if (rir?.ok === false) errors.rir = say(rir.error);
  }
  const parsed = NewOneRepMax.safeParse(payload);
  const exercise = draft.exerciseId === null ? undefined : findExercise(draft.exerciseId);
  const oneRepMaxClass = exercise?.oneRepMaxClass ?? null;
  if (!parsed.success || Object.keys(errors).length > 0 || oneRepMaxClass === null)
    return { payload: null, errors, estimate: null };
  const set =
    parsed.data.kind === "tested"
      ? { reps: 1, rir: 0, cuffed: false }
      : {
          reps: parsed.data.reps,
          rir: parsed.data.rir,
          cuffed: parsed.data.cuffed,
          allowHighReps: draft.allowHighReps,
        };
  return {
    payload,
    errors,
    estimate: estimateOneRepMax({ ...set, weightKg: parsed.data.weight.value, oneRepMaxClass }),
  };
};
