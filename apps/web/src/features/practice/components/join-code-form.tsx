"use client";

import { InvitationCode } from "@cuffwise/domain/coaching";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { validateWith } from "#components/ui/form-errors.ts";
import { PRACTICE_COPY } from "../copy.ts";
import classes from "./practice-form.module.css";

const validate = validateWith(InvitationCode, PRACTICE_COPY);
const problemWith = (code: string): string | null => validate(code)[""] ?? null;

/** Without script the form goes to the same page, which looks at the code there. */
export const JoinCodeForm = ({ typed }: { typed: string }) => {
  const [error, setError] = useState(() => (typed === "" ? null : problemWith(typed)));
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    const problem = problemWith(String(new FormData(event.currentTarget).get("code") ?? ""));
    setError(problem);
    if (problem !== null) event.preventDefault();
  };
  return (
    <form className={classes.form} action="/join" method="get" noValidate onSubmit={onSubmit}>
      <TextInput
        name="code"
        defaultValue={typed}
        error={error}
        label="Code"
        description="Eight letters and digits. Small letters and spaces are fine."
        placeholder="7K2M-Q9XB"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <Button type="submit" fullWidth>
        Go on
      </Button>
    </form>
  );
};
