import { err, ok, type Result } from "#kernel/result.ts";

export type TypedNumberError = "number.empty" | "number.invalid" | "number.ambiguous";

/**
 * Reads a number as people type it: `62,5`, `62.5`, ` 1 200 `, `+5`. One decimal mark, comma or point.
 * A text such as `1,200.5` or `1.2.3` is refused rather than guessed: a wrong load can hurt.
 */
export const parseTypedNumber = (raw: string): Result<number, TypedNumberError> => {
  const compact = raw.replace(/[\s\u00a0\u202f']/g, "");
  if (compact === "") return err("number.empty");
  const marks = compact.match(/[.,]/g)?.length ?? 0;
  if (marks > 1) return err("number.ambiguous");
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(compact)) return err("number.invalid");
  return ok(Number(compact.replace(",", ".")));
};
