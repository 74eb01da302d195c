import { err, ok, type Result } from "@cuffwise/domain/kernel";
import type { TypedNumberError } from "@cuffwise/domain/units";
import { readTypedQuantity, type TypedQuantity } from "#components/ui/typed-quantity.ts";

export const typed = (text: string, unit: string): TypedQuantity => ({ text, unit });

export interface Entry<Unit extends string> {
  /** The person's own digits, without a unit that was typed with them: what the record keeps. */
  readonly entered: string;
  readonly number: number;
  readonly unit: Unit;
}

const isOneOf = <Unit extends string>(unit: string, units: readonly Unit[]): unit is Unit =>
  units.some((known) => known === unit);

/** Splits what was typed into digits and unit; `62,5 lb` beside "kg" is 62,5 in pounds. */
export const readEntry = <Unit extends string>(
  value: TypedQuantity,
  units: readonly Unit[],
): Result<Entry<Unit>, TypedNumberError | "unit.unknown"> => {
  const read = readTypedQuantity(value, units);
  if (!read.ok) return read;
  const { number, unit } = read.value;
  if (!isOneOf(unit, units)) return err("unit.unknown");
  const [digits = ""] = value.text.trim().match(/^[+-]?[\d\s\u00a0\u202f.,']*/) ?? [];
  return ok({ entered: digits.trim(), number, unit });
};
