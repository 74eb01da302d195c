"use client";

import { useCallback, useState } from "react";
import type { Copy } from "./copy.ts";
import { errorsFromServer } from "./form-errors.ts";

/** The part of Mantine's form that is needed here. */
interface FieldErrors {
  readonly setErrors: (errors: Record<string, string>) => void;
}

/** Keeps the sentence above the button, and puts the others beside their fields. Pass `onError` to a mutation. */
export const useFormErrors = (form: FieldErrors, copy: Copy = {}) => {
  const [message, setMessage] = useState<string | null>(null);
  const { setErrors } = form;
  const onError = useCallback(
    (error: unknown): void => {
      const { fields, form: sentence } = errorsFromServer(error, copy);
      setErrors({ ...fields });
      setMessage(sentence);
    },
    [setErrors, copy],
  );
  const clear = useCallback(() => setMessage(null), []);
  return { message, onError, clear };
};
