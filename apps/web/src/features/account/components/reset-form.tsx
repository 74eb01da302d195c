"use client";

import { NewPassword } from "@cuffwise/domain/coaching";
import { Button, PasswordInput } from "@mantine/core";
import { z } from "zod";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FormAnswer } from "../form-answer.ts";
import { useAccountForm } from "../use-account-form.ts";
import classes from "./account-page.module.css";

const Reset = z.object({ password: NewPassword });

export const ResetForm = ({ token, answer }: { token: string; answer: FormAnswer | null }) => {
  const { form, field, message, pending } = useAccountForm({
    action: "/api/auth/reset",
    schema: Reset,
    extra: ["token"],
    answer,
  });
  return (
    <form className={classes.form} {...form}>
      <input type="hidden" name="token" defaultValue={token} />
      <PasswordInput
        {...field("password")}
        defaultValue=""
        label="New password"
        description="At least 12 characters. A few words in a row are easy to remember."
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <FormMessage>{message}</FormMessage>
      <Button className={classes.submit ?? ""} type="submit" fullWidth loading={pending}>
        Set it and sign in
      </Button>
    </form>
  );
};
