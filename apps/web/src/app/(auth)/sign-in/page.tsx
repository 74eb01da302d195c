import type { Metadata } from "next";
import Link from "next/link";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { SignInForm } from "#features/account/components/sign-in-form.tsx";
import { readFormAnswer } from "#server/auth/form-answer.ts";
import { nextOf, redirectSignedIn } from "#server/auth/page-entry.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const answer = await readFormAnswer();
  const next = nextOf(await searchParams, answer);
  await redirectSignedIn(next);
  const signUp = next === "" ? "/sign-up" : `/sign-up?next=${encodeURIComponent(next)}`;
  return (
    <AccountPage
      title="Sign in"
      aside={
        <>
          <p>
            New here? <Link href={signUp}>Open an account</Link>
          </p>
          <p>
            Forgot it? <Link href="/forgot">Choose a new password</Link>
          </p>
          <p>
            Invited? <Link href="/join">Type your code</Link>
          </p>
        </>
      }
    >
      <SignInForm next={next} answer={answer} />
    </AccountPage>
  );
}
