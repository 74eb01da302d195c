import { err, ok, type Result } from "@cuffwise/domain/kernel";
import { Equipment, type WeightUnit } from "@cuffwise/domain/prescription";
import { parseTypedNumber } from "@cuffwise/domain/units";

export type EquipmentKind = Equipment["kind"];

/** A piece of equipment as somebody types it: every text is kept until it can be read. */
export interface EquipmentDraft {
  /** Tells drafts apart while they have no name. */
  readonly key: string;
  readonly kind: EquipmentKind;
  readonly name: string;
  readonly unit: WeightUnit;
  readonly fields: Readonly<Record<string, string>>;
}

type FieldKind = "number" | "count" | "weights" | "plates";

export interface DraftField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
}

const LIST_HINT = "Apart by spaces; a decimal comma is fine";
const PLATES_HINT = "Weight × pairs: 20×2 10×1 2,5×1";

const BAR = [
  { key: "bar", label: "Bar alone", kind: "number" },
  { key: "collars", label: "Both collars", kind: "number" },
  { key: "plates", label: "Plates", kind: "plates", hint: PLATES_HINT },
] as const;
const WEIGHTS = [{ key: "weights", label: "Weights", kind: "weights", hint: LIST_HINT }] as const;
const STACK = [
  { key: "start", label: "First pin", kind: "number" },
  { key: "step", label: "Step", kind: "number" },
  { key: "steps", label: "Steps above the first", kind: "count" },
  { key: "addOns", label: "Small weights to add", kind: "weights", hint: "Each can be added once; may be empty" },
] as const;

export const DRAFT_FIELDS: Readonly<Record<EquipmentKind, readonly DraftField[]>> = {
  barbell: BAR,
  "plate-machine": BAR,
  dumbbells: WEIGHTS,
  kettlebells: WEIGHTS,
  "adjustable-dumbbells": [
    { key: "handle", label: "Empty handle", kind: "number" },
    { key: "plates", label: "Plates", kind: "plates", hint: PLATES_HINT },
  ],
  machine: STACK,
  cable: STACK,
};

export const KIND_NAMES: Readonly<Record<EquipmentKind, string>> = {
  barbell: "Barbell",
  "plate-machine": "Plate-loaded machine",
  dumbbells: "Dumbbells",
  kettlebells: "Kettlebells",
  "adjustable-dumbbells": "Adjustable dumbbells",
  machine: "Weight stack",
  cable: "Cable stack",
};

const toText = (value: unknown): string => {
  if (!Array.isArray(value)) return String(value);
  return value
    .map((one: number | { weight: number; pairs: number }) =>
      typeof one === "number" ? String(one) : `${one.weight}×${one.pairs}`,
    )
    .join(" ");
};

export const equipmentToDraft = (item: Equipment, key: string): EquipmentDraft => {
  const stored = new Map<string, unknown>(Object.entries(item));
  const { kind, name, unit } = item;
  const fields = Object.fromEntries(DRAFT_FIELDS[kind].map((field) => [field.key, toText(stored.get(field.key))]));
  return { key, kind, name, unit, fields };
};

type Read = Result<unknown, string>;

/** Spaces and semicolons part a list, and so does a comma with a space after it; `2,5` stays one number. */
const parts = (text: string): string[] => text.split(/[\s;]+|,(?=\s|$)/).filter((part) => part !== "" && part !== ",");

const readAll = (texts: readonly string[], read: (text: string) => Read): Read => {
  const values: unknown[] = [];
  for (const text of texts) {
    const value = read(text);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
};

const readPlate = (text: string): Read => {
  const [weight = "", pairs = "1", ...rest] = text.split(/[×x*]/i);
  const [typedWeight, typedPairs] = [parseTypedNumber(weight), parseTypedNumber(pairs)];
  return rest.length > 0 || !typedWeight.ok || !typedPairs.ok
    ? err("equipment.plates")
    : ok({ weight: typedWeight.value, pairs: typedPairs.value });
};

const readField = (kind: FieldKind, text: string): Read => {
  switch (kind) {
    case "number":
    case "count":
      return parseTypedNumber(text);
    case "weights":
      return readAll(parts(text), parseTypedNumber);
    case "plates":
      // `20 × 2` with spaces is one plate.
      return readAll(parts(text.replace(/\s*([×x*])\s*/gi, "$1")), readPlate);
  }
};

/** The equipment, or a code beside every field that cannot be right. */
export const draftToEquipment = (draft: EquipmentDraft): Result<Equipment, Readonly<Record<string, string>>> => {
  const values: Record<string, unknown> = { kind: draft.kind, name: draft.name, unit: draft.unit };
  const codes: Record<string, string> = {};
  for (const { key, kind } of DRAFT_FIELDS[draft.kind]) {
    const read = readField(kind, draft.fields[key] ?? "");
    if (read.ok) values[key] = read.value;
    else codes[key] = read.error;
  }
  const parsed = Equipment.safeParse(values);
  if (parsed.success && Object.keys(codes).length === 0) return ok(parsed.data);
  for (const { path, message } of parsed.error?.issues ?? []) codes[String(path[0])] ??= message;
  return err(codes);
};
