import type { Metadata } from "next";
import Link from "next/link";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { ResetForm } from "#features/account/components/reset-form.tsx";
import { readFormAnswer } from "#server/auth/form-answer.ts";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  return (
    <AccountPage
      title="Set a new password"
      lead="You are signed out everywhere else when it is set."
      aside={
        <p>
          The link does not work? <Link href="/forgot">Ask for a new one</Link>
        </p>
      }
    >
      <ResetForm token={(await params).token} answer={await readFormAnswer()} />
    </AccountPage>
  );
}
