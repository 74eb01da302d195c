"use client";

import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { useTRPC } from "#trpc/client.tsx";
import { ACCOUNT_COPY } from "../copy.ts";
import classes from "./verify-banner.module.css";

/** Stays until the address is confirmed. Everything works before; only forgotten passwords would not. */
export const VerifyBanner = ({ email }: { email: string }) => {
  const trpc = useTRPC();
  const resend = useMutation(trpc.account.resendVerification.mutationOptions());
  const words = resend.isSuccess
    ? `A new link is on its way to ${email}. Only the newest one works.`
    : resend.isError
      ? errorsFromServer(resend.error, ACCOUNT_COPY).form
      : `Please confirm ${email}: a link is in your mail.`;
  return (
    <section className={classes.banner} aria-label="Unconfirmed address">
      <p className={classes.words} role="status">
        <IconMail size={18} stroke={1.8} aria-hidden="true" />
        <span>{words}</span>
      </p>
      {!resend.isSuccess && (
        <Button variant="default" size="compact-md" loading={resend.isPending} onClick={() => resend.mutate()}>
          Send the link again
        </Button>
      )}
    </section>
  );
};
