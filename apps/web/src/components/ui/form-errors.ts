import type { AppErrorShape } from "@cuffwise/api/trpc";
import type { z } from "zod";
import { type Copy, sentenceFor } from "./copy.ts";

export interface FormErrors {
  /** By path as Mantine's form writes it: `email`, `days.0.name`. One sentence each. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is not about one field: shown above the button. */
  readonly form: string | null;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

const CODE = /^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9-]+)*$/;

const toFields = (issues: readonly Issue[], copy: Copy): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const { path, code } of issues) {
    // The first thing wrong with a field is enough to read at once.
    fields[path.map(String).join(".")] ??= sentenceFor(code, copy);
  }
  return fields;
};

/** What zod found, as a sentence beside each field; `{}` when everything is in order. For Mantine's `validate`. */
export const validateWith =
  <T>(schema: z.ZodType<unknown, T>, copy: Copy = {}) =>
  (values: T): Record<string, string> => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return {};
    const issues = parsed.error.issues.map(({ path, code, message }) => ({
      path,
      code: CODE.test(message) ? message : code,
    }));
    return toFields(issues, copy);
  };

const isShape = (value: unknown): value is AppErrorShape =>
  typeof value === "object" && value !== null && "code" in value && "issues" in value && Array.isArray(value.issues);

const shapeOf = (error: unknown): AppErrorShape | "network" | null => {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  // tRPC's client has no `data` when no answer came.
  if (error.data === undefined || error.data === null) return "network";
  const app = typeof error.data === "object" && "app" in error.data ? error.data.app : null;
  return isShape(app) ? app : null;
};

/** What the server refused, split into sentences beside fields and one above the button. */
export const errorsFromServer = (error: unknown, copy: Copy = {}): FormErrors => {
  const shape = shapeOf(error);
  if (shape === "network") return { fields: {}, form: sentenceFor("network", copy) };
  if (shape === null) return { fields: {}, form: sentenceFor("internal", copy) };
  const fields = toFields(shape.issues, copy);
  return { fields, form: Object.keys(fields).length > 0 ? null : sentenceFor(shape.code, copy) };
};
