import { err, ok, type Result } from "@cuffwise/domain/kernel";
import { parseTypedNumber, type TypedNumberError } from "@cuffwise/domain/units";

/** What stands in a number field: the literal as typed, and the unit chosen beside it. Kept as it is, never rewritten. */
export interface TypedQuantity {
  readonly text: string;
  readonly unit: string;
}

export interface ReadQuantity {
  readonly number: number;
  readonly unit: string;
}

/** What people write for a unit, beside its own name. Lower case. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  kg: ["kgs", "kilo", "kilos"],
  lb: ["lbs", "pound", "pounds", "#"],
  cm: ["centimetre", "centimetres"],
  in: ["inch", "inches", '"'],
  mmHg: ["mm", "mm hg"],
  "%": ["percent", "pct"],
};

const unitOf = (suffix: string, units: readonly string[]): string | undefined =>
  units.find((unit) => unit.toLowerCase() === suffix || SPELLINGS[unit]?.includes(suffix));

/**
 * Reads `62,5`, `62.5 kg` or `137.8 lbs`. A unit that was typed wins over the one chosen beside the field.
 * @param units the units this field understands
 */
export const readTypedQuantity = (
  { text, unit }: TypedQuantity,
  units: readonly string[],
): Result<ReadQuantity, TypedNumberError | "unit.unknown"> => {
  const [, digits = "", suffix = ""] = text.trim().match(/^([+-]?[\d\s\u00a0\u202f.,']*)(.*)$/s) ?? [];
  const typedUnit = suffix.trim().toLowerCase();
  const number = parseTypedNumber(digits);
  if (!number.ok) return typedUnit !== "" && digits.trim() === "" ? err("number.invalid") : number;
  if (typedUnit === "") return ok({ number: number.value, unit });
  const known = unitOf(typedUnit, units);
  return known === undefined ? err("unit.unknown") : ok({ number: number.value, unit: known });
};
