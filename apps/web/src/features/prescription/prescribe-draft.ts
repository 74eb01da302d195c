import { EXERCISES, type Exercise, findExercise, foldText } from "@cuffwise/domain/exercises";
import { type CuffId, type Limb, type LimbKind, limbKind, limbsOfKind } from "@cuffwise/domain/kernel";
import {
  type DosedExercise,
  type Equipment,
  equipmentFor,
  exerciseToDosed,
  PROTOCOLS,
  type RampStep,
  rampStep,
  type Suggestion,
  suggestPercent,
} from "@cuffwise/domain/prescription";
import { sentenceFor } from "#components/ui/copy.ts";
import type { TypedQuantity } from "#components/ui/typed-quantity.ts";
import { PRESCRIPTION_COPY } from "./copy.ts";
import type { CuffView, Overview, PrescribeRequest } from "./overview-data.ts";
import { readEntry, typed } from "./typed-entry.ts";
import { numberText } from "./words.ts";

export const CUFFED_EXERCISES: readonly Exercise[] = EXERCISES.filter(({ bfrSuitable }) => bfrSuitable);

export interface PrescribeDraft {
  readonly exerciseId: string | null;
  readonly limbs: readonly Limb[];
  readonly cuffId: CuffId | null;
  readonly percentLop: TypedQuantity;
  readonly percentOneRepMax: TypedQuantity;
  /** One machine among several; null for whichever comes closest. */
  readonly equipmentName: string | null;
  readonly protocolId: string;
}

export const EMPTY_PRESCRIBE: PrescribeDraft = {
  exerciseId: null,
  limbs: [],
  cuffId: null,
  percentLop: typed("", "%"),
  percentOneRepMax: typed("", "%"),
  equipmentName: null,
  protocolId: PROTOCOLS[0]?.id ?? "",
};

const UNITS = ["%"] as const;

export const dosedOf = (exerciseId: string | null): DosedExercise | null => {
  const exercise = exerciseId === null ? undefined : findExercise(exerciseId);
  return exercise === undefined ? null : exerciseToDosed(exercise);
};

/** The step of the novice ramp that the client is on with this kind of limb; null past it. */
export const stepOf = ({ rampSession }: Overview, kind: LimbKind): RampStep | null => rampStep(rampSession[kind], kind);

const percentOf = (value: TypedQuantity): number | null => {
  const read = readEntry(value, UNITS);
  return read.ok ? read.value.number : null;
};

/** The range of percent LOP that suits the load as typed, under the screening's ceilings; null when no cuff does. */
export const suggestionFor = (draft: PrescribeDraft, overview: Overview): Suggestion | null => {
  const dosed = dosedOf(draft.exerciseId);
  if (dosed === null) return null;
  const ceilings = draft.limbs.flatMap((limb) => overview.standings[limb]?.ceilingPercent ?? []);
  const suggestion = suggestPercent({
    limb: dosed.limbKind,
    percentOneRepMax: dosed.implement === null ? null : percentOf(draft.percentOneRepMax),
    ramp: stepOf(overview, dosed.limbKind),
    source: "measured",
    ceilingPercent: ceilings.length === 0 ? null : Math.min(...ceilings),
  });
  return suggestion.ok ? suggestion.value : null;
};

/** The share of the 1RM that a cuffed block of this exercise starts with; null without a 1RM. */
export const startLoad = (exercise: Exercise, step: RampStep | null): { min: number; max: number } | null =>
  exercise.loadBasis !== "one-rep-max" ? null : (step?.percentOneRepMax ?? exercise.startPercent1rm);

/** What this client can do an exercise with. */
export const fittingEquipment = ({ implement }: DosedExercise, { inventory }: Overview): readonly Equipment[] =>
  implement === null ? [] : equipmentFor(inventory, implement);

/** The machine that bears the exercise's name or an alias of it; null when none does. */
const equipmentNamed = (exercise: Exercise, fitting: readonly Equipment[]): string | null => {
  const names = new Set([exercise.name, ...exercise.aliases].map(foldText));
  return fitting.find(({ name }) => names.has(foldText(name)))?.name ?? null;
};

/** Cuffs for a kind of limb: those first whose measurements count on most of the limbs, else the newest. */
const cuffsByUse = ({ cuffs, lops }: Overview, kind: LimbKind, limbs: readonly Limb[]): readonly CuffView[] => {
  const counting = ({ id }: CuffView): number =>
    limbs.filter((limb) => lops.some((lop) => lop.isFresh && lop.limb === limb && lop.cuffId === id)).length;
  return cuffs.filter(({ limbKind: of }) => of === kind).toSorted((a, b) => counting(b) - counting(a));
};

/** Another exercise: limbs and cuff that fit it, and our starting numbers wherever nobody has typed yet. */
export const chooseExercise = (draft: PrescribeDraft, exerciseId: string, overview: Overview): PrescribeDraft => {
  const exercise = findExercise(exerciseId);
  const dosed = dosedOf(exerciseId);
  if (exercise === undefined || dosed === null) return { ...draft, exerciseId };
  const fits = (limb: Limb): boolean => limbKind(limb) === dosed.limbKind;
  const step = stepOf(overview, dosed.limbKind);
  const limbs = draft.limbs.length > 0 && draft.limbs.every(fits) ? draft.limbs : limbsOfKind(dosed.limbKind);
  const cuffs = cuffsByUse(overview, dosed.limbKind, limbs);
  const load = startLoad(exercise, step);
  const protocol = step && PROTOCOLS.find(({ reps }) => reps.join() === step.reps.join());
  const chosen: PrescribeDraft = {
    ...draft,
    exerciseId,
    limbs,
    equipmentName: equipmentNamed(exercise, fittingEquipment(dosed, overview)),
    cuffId: (cuffs.find(({ id }) => id === draft.cuffId) ?? cuffs[0])?.id ?? null,
    percentOneRepMax:
      draft.percentOneRepMax.text === "" && load !== null ? typed(String(load.min), "%") : draft.percentOneRepMax,
    protocolId: draft.exerciseId === null ? (protocol?.id ?? draft.protocolId) : draft.protocolId,
  };
  const start = suggestionFor(chosen, overview)?.start;
  return chosen.percentLop.text === "" && start !== undefined
    ? { ...chosen, percentLop: typed(numberText(start), "%") }
    : chosen;
};

export interface ReadPrescribe {
  /** Null while something is missing. */
  readonly request: PrescribeRequest | null;
  /** Sentences by field. */
  readonly errors: Readonly<Partial<Record<keyof PrescribeDraft, string>>>;
}

const say = (code: string): string => sentenceFor(code, PRESCRIPTION_COPY);

const readPercent = (value: TypedQuantity): { number: number } | { code: string } => {
  const read = readEntry(value, UNITS);
  if (!read.ok) return { code: read.error };
  const { number } = read.value;
  if (number < 1) return { code: "percent.too-small" };
  return number > 100 ? { code: "percent.too-large" } : { number };
};

/** What to ask the API, or what is still missing; clinical limits are the API's to judge. */
export const readPrescribe = (draft: PrescribeDraft): ReadPrescribe => {
  const errors: Partial<Record<keyof PrescribeDraft, string>> = {};
  const dosed = dosedOf(draft.exerciseId);
  if (draft.exerciseId === null) errors.exerciseId = say("slug.invalid");
  if (draft.limbs.length === 0) errors.limbs = say("limbs.none");
  if (draft.limbs.length > 2) errors.limbs = say("limbs.too-many");
  if (draft.cuffId === null) errors.cuffId = say("cuff.none");
  const pressure = readPercent(draft.percentLop);
  if ("code" in pressure) errors.percentLop = say(pressure.code);
  const load = dosed !== null && dosed.implement === null ? { number: null } : readPercent(draft.percentOneRepMax);
  if ("code" in load) errors.percentOneRepMax = say(load.code);
  const { exerciseId, cuffId, limbs, equipmentName, protocolId } = draft;
  if (Object.keys(errors).length > 0 || exerciseId === null || cuffId === null) return { request: null, errors };
  if ("code" in pressure || "code" in load) return { request: null, errors };
  return {
    request: {
      exerciseId,
      cuffId,
      limbs: [...limbs],
      equipmentName,
      protocolId,
      percentLop: pressure.number,
      percentOneRepMax: load.number,
    },
    errors,
  };
};
