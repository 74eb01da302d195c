import type { ItemId } from "@cuffwise/domain/screening";

/** What stands in the fields of one item, as typed. Several choices are kept as a list with commas. */
export type Fields = Readonly<Record<string, string>>;

/** `none`: answered by "none of these". Fields: the row is ticked, or the question is asked directly. */
export type ItemDraft = Fields | "none";

/** The questionnaire as it stands in the form. An item that is left out has not been answered. */
export type Draft = Readonly<Partial<Record<ItemId, ItemDraft>>>;

/** A fault in one field; `""` is the item as a whole. */
export interface FieldIssue {
  readonly field: string;
  readonly code: string;
}

export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? "").split(",").filter((part) => part !== "");

export const textOf = (list: readonly string[]): string => list.join(",");

export const MAX_OPERATIONS = 5;

/** The numbers under which operations stand in the fields: `0.kind`, `0.day`, … */
export const operationIndexes = (fields: Fields): readonly number[] =>
  [...new Set(Object.keys(fields).flatMap((key) => key.match(/^(\d)\./)?.[1] ?? []))].map(Number).sort();
