import type { AcceptanceRefusal } from "@cuffwise/domain/coaching";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import Link from "next/link";
import { MessagePage } from "#components/shell/message-page.tsx";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { SignUpForm } from "#features/account/components/sign-up-form.tsx";
import { ConsentForm } from "#features/practice/components/consent-form.tsx";
import { InvitationRefusal } from "#features/practice/components/invitation-refusal.tsx";
import { JoinCodeForm } from "#features/practice/components/join-code-form.tsx";
import { WhoSeesWhat } from "#features/practice/components/who-sees-what.tsx";
import { PRACTICE_COPY } from "#features/practice/copy.ts";
import { readFormAnswer } from "#server/auth/form-answer.ts";
import { getViewer } from "#server/viewer.ts";
import { caller } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Your invitation" };

/** The invitation, or the code of an answer that is a page of its own. */
const findInvitation = async (key: string) => {
  try {
    return await caller.practice.invitation({ key });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "TOO_MANY_REQUESTS") return "too-many-attempts";
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") return "not-found";
    throw error;
  }
};

export default async function InvitationPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const key = decodeURIComponent(token);
  const here = `/join/${encodeURIComponent(key)}`;
  const invitation = await findInvitation(key);
  if (invitation === "too-many-attempts") {
    return <MessagePage title="Too many codes">{PRACTICE_COPY["too-many-attempts"]}</MessagePage>;
  }
  if (invitation === "not-found") {
    return (
      <AccountPage title="We do not know this invitation" lead="Check the link, or type the code. Nothing was changed.">
        <JoinCodeForm typed={key.length <= 12 ? key : ""} />
      </AccountPage>
    );
  }

  const { orgName, coachName, firstName, sentTo, state } = invitation;
  const person = (await getViewer())?.person ?? null;
  const closed: AcceptanceRefusal | null = state === "open" ? null : `invitation-${state}`;
  const refusal = invitation.refusal ?? closed;
  if (refusal !== null) {
    const signedInAs = person?.email ?? null;
    return <InvitationRefusal {...{ refusal, orgName, coachName, sentTo, signedInAs, here }} />;
  }

  if (person === null) {
    const emailHint = sentTo === null ? undefined : `The invitation was sent to ${sentTo}: use this address.`;
    return (
      <AccountPage
        title={`${firstName}, ${coachName} invites you`}
        lead={`Train with ${orgName}. First make an account; then you see who will see what, and decide.`}
        aside={
          <p>
            You have an account? <Link href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in to go on</Link>
          </p>
        }
      >
        <SignUpForm next={here} answer={await readFormAnswer()} emailHint={emailHint} />
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title={`Join ${orgName}`}
      lead={`${coachName} plans your training there. Nothing is stored about your training before you agree.`}
      aside={
        <div>
          Signed in as {person.email}. Not you? <SignOutButton next={here} />
        </div>
      }
    >
      <WhoSeesWhat orgName={orgName} />
      <ConsentForm inviteKey={key} orgName={orgName} />
    </AccountPage>
  );
}
