import type { Metadata } from "next";
import Link from "next/link";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { ForgotForm } from "#features/account/components/forgot-form.tsx";
import { readFormAnswer } from "#server/auth/form-answer.ts";

export const metadata: Metadata = { title: "Choose a new password" };

const BACK = (
  <p>
    <Link href="/sign-in">Back to signing in</Link>
  </p>
);

export default async function ForgotPage({ searchParams }: PageProps<"/forgot">) {
  if ((await searchParams).sent === "yes") {
    return (
      <AccountPage
        title="Look into your mail"
        lead="If there is an account with that address, a link is on its way. It works once, for half an hour."
        aside={BACK}
      >
        {null}
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Choose a new password" lead="We mail you a link to set one." aside={BACK}>
      <ForgotForm answer={await readFormAnswer()} />
    </AccountPage>
  );
}
