import type { Metadata } from "next";
import Link from "next/link";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { SignUpForm } from "#features/account/components/sign-up-form.tsx";
import { readFormAnswer } from "#server/auth/form-answer.ts";
import { nextOf, redirectSignedIn } from "#server/auth/page-entry.ts";

export const metadata: Metadata = { title: "Open an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const answer = await readFormAnswer();
  const next = nextOf(await searchParams, answer);
  await redirectSignedIn(next);
  const signIn = next === "" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
  return (
    <AccountPage
      title="Open an account"
      lead="For coaches and clinicians, and for clients who were invited."
      aside={
        <>
          <p>
            You have one already? <Link href={signIn}>Sign in</Link>
          </p>
          <p>
            Invited by a coach? <Link href="/join">Type your code</Link>
          </p>
        </>
      }
    >
      <SignUpForm next={next} answer={answer} />
    </AccountPage>
  );
}
