"use client";

import { NewAccount } from "@cuffwise/domain/coaching";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FormAnswer } from "../form-answer.ts";
import { useAccountForm } from "../use-account-form.ts";
import classes from "./account-page.module.css";

export interface SignUpFormProps {
  readonly next: string;
  readonly answer: FormAnswer | null;
  /** Shown below the address, e.g. which one an invitation was sent to. */
  readonly emailHint?: string | undefined;
}

export const SignUpForm = ({ next, answer, emailHint }: SignUpFormProps) => {
  const { form, field, message, pending } = useAccountForm({
    action: "/api/auth/sign-up",
    schema: NewAccount,
    extra: ["next"],
    answer,
  });
  return (
    <form className={classes.form} {...form}>
      <input type="hidden" name="next" defaultValue={next} />
      <input type="hidden" name="timeZone" defaultValue="" />
      <TextInput {...field("name")} label="Your name" autoComplete="name" required withAsterisk={false} />
      <TextInput
        {...field("email")}
        label="E-mail address"
        description={emailHint}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <PasswordInput
        {...field("password")}
        defaultValue=""
        label="Password"
        description="At least 12 characters. A few words in a row are easy to remember."
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <FormMessage>{message}</FormMessage>
      <Button className={classes.submit ?? ""} type="submit" fullWidth loading={pending}>
        Open an account
      </Button>
    </form>
  );
};
