import { type CuffId, type Limb, limbKind, limbsOfKind, type PlainDate } from "@cuffwise/domain/kernel";
import { LOWEST_PLAUSIBLE_LOP, type LopMethod, NewLopMeasurement, type Posture } from "@cuffwise/domain/prescription";
import type { z } from "zod";
import { sentenceFor } from "#components/ui/copy.ts";
import { validateWith } from "#components/ui/form-errors.ts";
import type { TypedQuantity } from "#components/ui/typed-quantity.ts";
import { PRESCRIPTION_COPY } from "./copy.ts";
import type { CuffView } from "./overview-data.ts";
import { readEntry, typed } from "./typed-entry.ts";

/** What a new measurement starts from: nothing, or an old one that is taken again. */
export interface MeasureStart {
  readonly cuffId?: CuffId;
  readonly limbs?: readonly Limb[];
  readonly posture?: Posture;
  readonly method?: LopMethod;
}

export type Readings = Readonly<Record<Limb, readonly [TypedQuantity, TypedQuantity]>>;

export interface MeasurementDraft {
  readonly cuffId: CuffId | null;
  readonly limbs: readonly Limb[];
  readonly posture: Posture;
  readonly method: LopMethod;
  readonly measuredOn: string;
  /** Kept for every limb, ticked or not: unticking one loses nothing. */
  readonly readings: Readings;
}

const UNITS = ["mmHg"] as const;
const blank = (): readonly [TypedQuantity, TypedQuantity] => [typed("", "mmHg"), typed("", "mmHg")];

export const startMeasurement = (
  { cuffId, limbs, posture = "seated", method = "doppler" }: MeasureStart,
  cuffs: readonly CuffView[],
  today: PlainDate,
): MeasurementDraft => {
  const cuff = cuffs.find(({ id }) => id === cuffId) ?? (cuffs.length === 1 ? cuffs[0] : undefined);
  return {
    cuffId: cuff?.id ?? null,
    limbs: limbs ?? (cuff === undefined ? [] : limbsOfKind(cuff.limbKind)),
    posture,
    method,
    measuredOn: today,
    readings: { LA: blank(), RA: blank(), LL: blank(), RL: blank() },
  };
};

const Fields = NewLopMeasurement.omit({ cuffWidthCm: true, cuffMaterial: true });
type Payload = z.input<typeof Fields>;

export interface ReadMeasurements {
  /** One for each ticked limb; empty while anything is wrong. */
  readonly payloads: readonly Payload[];
  /** Sentences by field: `cuffId`, `limbs`, `measuredOn`, `LL.reading1`. */
  readonly errors: Readonly<Record<string, string>>;
}

const say = (code: string): string => sentenceFor(code, PRESCRIPTION_COPY);

/** The measurements as the API takes them, in the person's own digits, or a sentence beside every field. */
export const readMeasurements = (draft: MeasurementDraft, cuffs: readonly CuffView[]): ReadMeasurements => {
  const errors: Record<string, string> = {};
  const cuff = cuffs.find(({ id }) => id === draft.cuffId);
  if (cuff === undefined) errors.cuffId = say("cuff.none");
  if (draft.limbs.length === 0) errors.limbs = say("limbs.none");
  else if (cuff !== undefined && draft.limbs.some((limb) => limbKind(limb) !== cuff.limbKind)) {
    errors.limbs = say(cuff.limbKind === "arm" ? "limbs.arm-cuff" : "limbs.leg-cuff");
  }
  const payloads: Payload[] = [];
  for (const limb of draft.limbs) {
    const [first, second] = draft.readings[limb].map((reading) => readEntry(reading, UNITS));
    const payload = {
      limb,
      cuffId: draft.cuffId ?? "",
      posture: draft.posture,
      method: draft.method,
      measuredOn: draft.measuredOn,
      reading1: first?.ok ? first.value.entered : "",
      reading2: second?.ok ? second.value.entered : "",
    };
    const { cuffId: _, measuredOn, ...found } = validateWith(Fields, PRESCRIPTION_COPY)(payload);
    if (measuredOn !== undefined) errors.measuredOn = measuredOn;
    for (const [field, sentence] of Object.entries(found)) errors[`${limb}.${field}`] = sentence;
    // What cannot be read at all has a better sentence than an empty field.
    if (first?.ok === false) errors[`${limb}.reading1`] = say(first.error);
    if (second?.ok === false) errors[`${limb}.reading2`] = say(second.error);
    payloads.push(payload);
  }
  return Object.keys(errors).length === 0 ? { payloads, errors } : { payloads: [], errors };
};

const isReading = (mmHg: number): boolean => Number.isInteger(mmHg) && mmHg >= LOWEST_PLAUSIBLE_LOP;

/** The reading that will count, mmHg, as soon as both can be read. */
export const countingReading = ([first, second]: readonly [TypedQuantity, TypedQuantity]): number | null => {
  const [one, two] = [readEntry(first, UNITS), readEntry(second, UNITS)];
  if (!one.ok || !two.ok) return null;
  const lower = Math.min(one.value.number, two.value.number);
  return [one.value.number, two.value.number].every(isReading) ? lower : null;
};
