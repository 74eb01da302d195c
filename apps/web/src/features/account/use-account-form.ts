"use client";

import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { errorsFromServer, type FormErrors, validateWith } from "#components/ui/form-errors.ts";
import { ACCOUNT_COPY } from "./copy.ts";
import type { FormAnswer } from "./form-answer.ts";
import { FormRefused, postForm } from "./post-form.ts";

export interface AccountFormOptions {
  /** Where the form goes, with script and without. */
  readonly action: string;
  /** Looked at before sending; gets the fields as typed. */
  readonly schema: z.ZodType;
  /** Fields that the schema does not know, such as the way back. */
  readonly extra?: readonly string[];
  readonly answer: FormAnswer | null;
}

const NONE: FormErrors = { fields: {}, form: null };

const fromAnswer = (answer: FormAnswer | null): FormErrors =>
  answer === null ? NONE : errorsFromServer(new FormRefused(answer), ACCOUNT_COPY);

const focusFirst = (form: HTMLFormElement, fields: FormErrors["fields"]): void => {
  const first = [...form.elements].find((one) => one instanceof HTMLInputElement && fields[one.name] !== undefined);
  if (first instanceof HTMLInputElement) first.focus();
};

/**
 * A form that keeps its fields in the page and not in React: what was typed before the script arrived, and after a
 * refusal, is still there. It leaves by a full load, so that nothing of the person before stays in memory.
 */
export const useAccountForm = ({ action, schema, extra = [], answer }: AccountFormOptions) => {
  const [errors, setErrors] = useState<FormErrors>(() => fromAnswer(answer));
  const [pending, setPending] = useState(false);

  const refuse = (form: HTMLFormElement, found: FormErrors): void => {
    setErrors(found);
    setPending(false);
    focusFirst(form, found.fields);
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields: Record<string, unknown> = Object.fromEntries(new FormData(form));
    if ("timeZone" in fields) fields.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = Object.fromEntries(Object.entries(fields).filter(([name]) => !extra.includes(name)));
    const invalid = validateWith(schema, ACCOUNT_COPY)(known);
    if (Object.keys(invalid).length > 0) return refuse(form, { fields: invalid, form: null });

    setErrors(NONE);
    setPending(true);
    try {
      window.location.assign(await postForm(action, fields));
    } catch (error) {
      refuse(form, errorsFromServer(error, ACCOUNT_COPY));
    }
  };

  return {
    message: errors.form,
    pending,
    form: { action, method: "post" as const, noValidate: true, onSubmit },
    /** Name, what was typed without script, and what is wrong with it. */
    field: (name: string) => ({
      name,
      defaultValue: answer?.typed[name] ?? "",
      error: errors.fields[name] ?? null,
    }),
  };
};
