import { normaliseCode } from "@cuffwise/domain/coaching";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { JoinCodeForm } from "#features/practice/components/join-code-form.tsx";

export const metadata: Metadata = { title: "Join a practice" };

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 40) : "";
  const known = normaliseCode(typed);
  if (known.ok) redirect(`/join/${known.value}`);
  return (
    <AccountPage
      title="Join a practice"
      lead="Type the code your coach gave you. The link in your mail does the same."
      aside={
        <p>
          Without a code? <Link href="/sign-up">Open an account</Link>
        </p>
      }
    >
      <JoinCodeForm typed={typed} />
    </AccountPage>
  );
}
