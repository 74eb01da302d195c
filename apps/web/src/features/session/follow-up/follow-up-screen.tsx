"use client";

import { dueFollowUps, type FollowedSession } from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { FollowUpResult } from "./follow-up-result.tsx";

const HOUR_MS = 3_600_000;

interface Asked {
  readonly session: FollowedSession;
  readonly afterHours: number;
  /** Null while it is due already. */
  readonly dueAt: Date | null;
}

/** The check that is due, or the one to come: what is wrong now does not wait for its hour. */
const checkOf = (followed: readonly FollowedSession[], sessionId: string, now: Date): Asked | null => {
  const [first, ...more] = dueFollowUps(followed, now);
  const due = sessionId === "due" ? first : [first, ...more].find((one) => one?.sessionId === sessionId);
  const session = followed.find((one) => one.sessionId === (due?.sessionId ?? sessionId));
  if (session === undefined) return null;
  if (due !== undefined) return { session, afterHours: due.afterHours, dueAt: null };
  const last = Math.max(0, ...session.answered);
  const afterHours = session.checks.find((hours) => hours > last) ?? session.checks.at(-1);
  if (afterHours === undefined) return null;
  return { session, afterHours, dueAt: new Date(session.endedAt.getTime() + afterHours * HOUR_MS) };
};

const NothingDue = () => (
  <>
    <PageHeader title="How are you?" />
    <EmptyState
      icon={IconCheck}
      title="Nothing to answer now"
      action={
        <Button component={Link} href="/me">
          Back to today
        </Button>
      }
    >
      We ask a day and three days after each session with a cuff. The question then stands at the top of Today.
    </EmptyState>
  </>
);

/** How somebody is after a session under a cuff. Everything it needs is on the phone: it works without a signal. */
export const FollowUpScreen = ({ sessionId }: { sessionId: string }) => {
  const { bundle, phone, state, now } = useBundle();
  const [answered, setAnswered] = useState<FollowUpAnswers | null>(null);
  // Answering takes the check off the list; what was answered stays on the screen.
  const [asked] = useState(() => checkOf(bundle.followed, sessionId, now));
  if (asked === null) return <NothingDue />;
  const { session, afterHours, dueAt } = asked;
  const { country } = bundle.person;

  const send = (answers: FollowUpAnswers): void => {
    setAnswered(answers);
    void phone.append({ kind: "follow-up", sessionId: session.sessionId, afterHours, answers });
  };
  return (
    <>
      <PageHeader
        title="How are you?"
        eyebrow={
          <>
            Since {session.title}, <DateText value={session.endedAt} style="day" />
          </>
        }
      />
      {answered === null ? (
        <FollowUpForm country={country} dueAt={dueAt} onSend={send} />
      ) : (
        <FollowUpResult answers={answered} country={country} sync={<SyncLine state={state} now={now} />} />
      )}
    </>
  );
};
