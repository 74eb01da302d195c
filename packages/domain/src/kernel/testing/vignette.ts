import type { Result } from "../result.ts";

/** One thing that a worked case states, beside what the engine says. Equal as JSON, or the case fails. */
export interface Pair {
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface VignetteRun {
  readonly pairs: readonly Pair[];
  /** What the case states and nobody compares, in words. */
  readonly notes: readonly string[];
}

/** The comparison, or in words why the case cannot be run: an unknown item, a value or a field that nobody reads. */
export type VignetteResult = Result<VignetteRun, string>;

/** JSON whose shape nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A list as it is, one value as a list of one, nothing as an empty list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const DESCRIBING = ["id", "kind", "input", "case", "title", "note", "reason", "comment"];

/** A note for each field of a case that neither describes it nor is compared. */
export const uncompared = (vignette: Fields, compared: readonly string[]): readonly string[] =>
  Object.keys(vignette)
    .filter((field) => !DESCRIBING.includes(field) && !compared.includes(field))
    .map((field) => `"${field}" is not compared`);
