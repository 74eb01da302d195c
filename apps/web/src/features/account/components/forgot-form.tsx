"use client";

import { Email } from "@cuffwise/domain/kernel";
import { Button, TextInput } from "@mantine/core";
import { z } from "zod";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FormAnswer } from "../form-answer.ts";
import { useAccountForm } from "../use-account-form.ts";
import classes from "./account-page.module.css";

const Forgot = z.object({ email: Email });

export const ForgotForm = ({ answer }: { answer: FormAnswer | null }) => {
  const { form, field, message, pending } = useAccountForm({ action: "/api/auth/forgot", schema: Forgot, answer });
  return (
    <form className={classes.form} {...form}>
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
      <FormMessage>{message}</FormMessage>
      <Button className={classes.submit ?? ""} type="submit" fullWidth loading={pending}>
        Send me a link
      </Button>
    </form>
  );
};
