"use client";

import { CardShell } from "#components/shell/card-shell.tsx";
import { FailurePage, type FailurePageProps } from "#components/shell/failure-page.tsx";

export default function RootError(props: FailurePageProps) {
  return (
    <CardShell>
      <FailurePage {...props} />
    </CardShell>
  );
}
