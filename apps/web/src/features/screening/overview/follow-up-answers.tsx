"use client";

import { type ClientId, LIMB_NAMES } from "@cuffwise/domain/kernel";
import { FOLLOW_UP_SIGNS } from "@cuffwise/domain/session";
import { useSuspenseQuery } from "@tanstack/react-query";
import { DateText } from "#components/ui/date-text.tsx";
import { useTRPC } from "#trpc/client.tsx";
import classes from "./client-safety.module.css";

const hoursText = (hours: number): string => (hours === 24 ? "a day" : hours === 168 ? "a week" : `${hours / 24} days`);

const signText = (key: string): string => FOLLOW_UP_SIGNS.find((sign) => sign.key === key)?.label ?? key;

/** How the client was after their sessions under a cuff, newest first, and what they have not answered yet. */
export const FollowUpAnswers = ({ clientId }: { clientId: ClientId }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.safety.followUps.queryOptions({ clientId }));
  const { due, answers } = data;
  if (due.length + answers.length === 0) return null;
  return (
    <details className={classes.closed} open={due.length > 0}>
      <summary>
        How they were after sessions with a cuff
        {due.length > 0 && `: ${due.length} not answered`}
      </summary>
      <ul>
        {due.map(({ sessionId, title, endedAt, afterHours }) => (
          <li key={sessionId}>
            <strong>{title}</strong>, <DateText value={endedAt} style="day" />: not answered after{" "}
            {hoursText(afterHours)}. The next session with a cuff waits for it.
          </li>
        ))}
        {answers.map(({ id, title, endedOn, afterHours, signs, limbs, soreness, note }) => (
          <li key={id}>
            <strong>{title}</strong>, <DateText value={endedOn} style="day" />, after {hoursText(afterHours)}:{" "}
            {signs.length === 0 ? "nothing" : signs.map(signText).join("; ")}
            {limbs.length > 0 && ` (${limbs.map((limb) => LIMB_NAMES[limb]).join(", ")})`} · soreness {soreness} of 10
            {note !== "" && ` · “${note}”`}
          </li>
        ))}
      </ul>
    </details>
  );
};
