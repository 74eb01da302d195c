"use client";

import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { MessagePage } from "./message-page.tsx";

export interface FailurePageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page that could not be shown. The digest finds the server's log line; it holds nothing personal. */
export const FailurePage = ({ error, reset }: FailurePageProps) => (
  <MessagePage
    title="This page could not be shown"
    actions={
      <Button onClick={reset} leftSection={<IconRefresh size={18} aria-hidden="true" />}>
        Try again
      </Button>
    }
  >
    Something went wrong on our side. What you saved before is safe.
    {error.digest !== undefined && ` If it stays, tell us this number: ${error.digest}.`}
  </MessagePage>
);
