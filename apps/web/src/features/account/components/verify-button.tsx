"use client";

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { ACCOUNT_COPY } from "../copy.ts";
import { AccountPage } from "./account-page.tsx";

/** A button and not the visit itself: programmes that look into mails open every link. */
export const VerifyButton = ({ token }: { token: string }) => {
  const trpc = useTRPC();
  const verify = useMutation(trpc.account.verifyEmail.mutationOptions());
  if (verify.isSuccess) {
    return (
      <AccountPage title="Your address is confirmed" lead="Thank you. Nothing else is needed.">
        <Button component="a" href="/welcome" fullWidth>
          Go on
        </Button>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Confirm your address" lead="One tap tells us that this e-mail address is yours.">
      <FormMessage>{verify.isError ? errorsFromServer(verify.error, ACCOUNT_COPY).form : null}</FormMessage>
      <Button fullWidth loading={verify.isPending} onClick={() => verify.mutate({ token })}>
        Confirm
      </Button>
    </AccountPage>
  );
};
