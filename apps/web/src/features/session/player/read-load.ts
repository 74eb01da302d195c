import { err, ok, type Result } from "@cuffwise/domain/kernel";
import { SetLoad } from "@cuffwise/domain/session";
import { convertWeight, type TypedNumberError } from "@cuffwise/domain/units";
import { readTypedQuantity } from "#components/ui/typed-quantity.ts";

export type LoadError = TypedNumberError | "unit.unknown" | "load.negative" | "load.too-heavy" | "load.too-long";

/**
 * What was typed as a load; an empty field means none. The literal is kept beside the kilograms it means. Whatever
 * somebody types is an answer or a refusal, never an exception.
 */
export const readLoad = (
  typed: { readonly text: string; readonly unit: string },
  units: readonly string[],
): Result<SetLoad | null, LoadError> => {
  const literal = typed.text.trim();
  if (literal === "") return ok(null);
  const read = readTypedQuantity(typed, units);
  if (!read.ok) return read;
  const { number, unit } = read.value;
  if (number < 0) return err("load.negative");
  const weight = convertWeight(number, unit === "lb" ? "lb" : "kg", "kg");
  if (!weight.ok) return err("load.too-heavy");
  const entered = /[a-z]/i.test(literal) ? literal : `${literal} ${unit}`;
  const load = SetLoad.safeParse({ kg: weight.value, entered });
  return load.success ? ok(load.data) : err("load.too-long");
};
