import { z } from "zod";

/** One worked example as the files hold it, one JSON object a line. `out: null` means: refused, or no value. */
export const Vector = z.looseObject({
  id: z.string(),
  fn: z.string(),
  in: z.record(z.string(), z.unknown()),
  out: z.unknown(),
  display: z.string().optional(),
});
export type Vector = z.infer<typeof Vector>;
export type VectorInput = Vector["in"];

/** What the engine makes of an input, in the shape of `out`: null where it refuses or has no value. */
export type VectorFn = (input: VectorInput, vector: Vector) => unknown;
export type VectorTable = Readonly<Record<string, VectorFn>>;

const number = z.number();
/** A number of an input; anything else is NaN, which every function refuses. */
export const num = (input: VectorInput, key: string): number => {
  const read = number.safeParse(input[key]);
  return read.success ? read.data : Number.NaN;
};

/** A list of numbers; with anything else in it, a list that every function refuses. */
export const list = (input: VectorInput, key: string): number[] => {
  const read = z.array(number).safeParse(input[key]);
  return read.success ? read.data : [Number.NaN];
};

export const word = (input: VectorInput, key: string): string => String(input[key] ?? "");
export const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The value of a result, null where it refuses. */
export const orNothing = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | null =>
  result.ok ? result.value : null;

/** A finite number, or null. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
