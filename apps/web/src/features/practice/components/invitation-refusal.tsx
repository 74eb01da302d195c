import type { AcceptanceRefusal } from "@cuffwise/domain/coaching";
import { Button } from "@mantine/core";
import { MessagePage } from "#components/shell/message-page.tsx";

export interface InvitationRefusalProps {
  readonly refusal: AcceptanceRefusal;
  readonly orgName: string;
  readonly coachName: string;
  readonly sentTo: string | null;
  /** The address of who is signed in; null for a visitor. */
  readonly signedInAs: string | null;
  /** This page, to come back to. */
  readonly here: string;
}

const SignOutHere = ({ here }: { here: string }) => (
  <form method="post" action="/api/auth/sign-out">
    <input type="hidden" name="next" value={here} />
    <Button type="submit">Sign out and go on</Button>
  </form>
);

const ToStart = ({ signedIn }: { signedIn: boolean }) => (
  <Button component="a" href={signedIn ? "/welcome" : "/sign-in"} variant="default">
    {signedIn ? "To my start page" : "Sign in"}
  </Button>
);

/** Why an invitation does not open, whether anything was lost, and what to do next. */
export const InvitationRefusal = ({
  refusal,
  orgName,
  coachName,
  sentTo,
  signedInAs,
  here,
}: InvitationRefusalProps) => {
  const signedIn = signedInAs !== null;
  const toStart = <ToStart signedIn={signedIn} />;
  switch (refusal) {
    case "already-client":
      return (
        <MessagePage
          title="You have joined already"
          actions={
            <Button component="a" href="/welcome">
              Go on
            </Button>
          }
        >
          You are a client of {orgName}. This invitation is not needed any more.
        </MessagePage>
      );
    case "works-here":
      return (
        <MessagePage
          title="This is your own practice"
          actions={
            <Button component="a" href="/coach/clients">
              To your clients
            </Button>
          }
        >
          You work at {orgName}, so you cannot be its client with the same account. Send this link to the person it is
          for; it still works.
        </MessagePage>
      );
    case "invitation-foreign":
      return (
        <MessagePage title="This invitation is for somebody else" actions={<SignOutHere here={here} />}>
          It was sent to {sentTo}, and you are signed in as {signedInAs}. Sign out to go on with the right account, or
          ask {coachName} to invite {signedInAs} instead. Nothing was changed.
        </MessagePage>
      );
    case "invitation-used":
      return (
        <MessagePage title="This invitation has been used" actions={toStart}>
          An invitation works once. If it was you, sign in; if not, tell {coachName} of {orgName}, who can see who
          joined and send you a new one.
        </MessagePage>
      );
    case "invitation-expired":
      return (
        <MessagePage title="This invitation is too old" actions={toStart}>
          It worked for seven days. Ask {coachName} of {orgName} for a new one; nothing of yours was lost.
        </MessagePage>
      );
    case "invitation-revoked":
      return (
        <MessagePage title="This invitation was withdrawn" actions={toStart}>
          {coachName} of {orgName} withdrew it or sent a newer one. Look for a newer mail, or ask for another.
        </MessagePage>
      );
  }
};
