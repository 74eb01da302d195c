import { errorsFromServer } from "#components/ui/form-errors.ts";
import { PROGRAMME_COPY } from "../copy.ts";

/** Why a template was not saved. Nothing that was written is lost in any of them. */
export type SaveFailure =
  | { readonly kind: "conflict"; readonly version: number }
  | { readonly kind: "faults"; readonly faults: number; readonly place: string; readonly sentence: string }
  | { readonly kind: "other"; readonly sentence: string };

const has = <K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> =>
  typeof value === "object" && value !== null && key in value;

/** What the API says beside a code; an empty object when it said nothing. */
export const detailOf = (error: unknown): unknown =>
  has(error, "data") && has(error.data, "app") && has(error.data.app, "detail") ? error.data.app.detail : {};

const codeOf = (error: unknown): unknown =>
  has(error, "data") && has(error.data, "app") && has(error.data.app, "code") ? error.data.app.code : null;

export const saveFailure = (error: unknown): SaveFailure => {
  const detail = detailOf(error);
  if (codeOf(error) === "changed-meanwhile" && has(detail, "version") && typeof detail.version === "number")
    return { kind: "conflict", version: detail.version };
  const { form, fields } = errorsFromServer(error, PROGRAMME_COPY);
  return { kind: "other", sentence: form ?? Object.values(fields)[0] ?? "" };
};

/** One sentence above the fields; a conflict has a note of its own. */
export const failureText = (failure: Exclude<SaveFailure, { readonly kind: "conflict" }>): string => {
  if (failure.kind === "other") return failure.sentence;
  const places = failure.faults === 1 ? "1 place needs" : `${failure.faults} places need`;
  return `Not saved: ${places} another look. ${failure.place}: ${failure.sentence}`;
};
