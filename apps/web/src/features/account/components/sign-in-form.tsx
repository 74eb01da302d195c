"use client";

import { SignIn } from "@cuffwise/domain/coaching";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FormAnswer } from "../form-answer.ts";
import { useAccountForm } from "../use-account-form.ts";
import classes from "./account-page.module.css";

export const SignInForm = ({ next, answer }: { next: string; answer: FormAnswer | null }) => {
  const { form, field, message, pending } = useAccountForm({
    action: "/api/auth/sign-in",
    schema: SignIn,
    extra: ["next"],
    answer,
  });
  return (
    <form className={classes.form} {...form}>
      <input type="hidden" name="next" defaultValue={next} />
      <TextInput
        {...field("email")}
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <PasswordInput
        {...field("password")}
        defaultValue=""
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <FormMessage>{message}</FormMessage>
      <Button className={classes.submit ?? ""} type="submit" fullWidth loading={pending}>
        Sign in
      </Button>
    </form>
  );
};
