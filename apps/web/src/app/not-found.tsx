import { Button } from "@mantine/core";
import type { Metadata } from "next";
import { CardShell } from "#components/shell/card-shell.tsx";
import { MessagePage } from "#components/shell/message-page.tsx";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <CardShell>
      <MessagePage
        title="There is nothing at this address"
        actions={
          <Button component="a" href="/">
            To the start page
          </Button>
        }
      >
        The link may be old or mistyped, or the page belongs to somebody else. Nothing of yours was lost.
      </MessagePage>
    </CardShell>
  );
}
