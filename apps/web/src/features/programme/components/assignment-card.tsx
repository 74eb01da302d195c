"use client";

import type { PlainDate } from "@cuffwise/domain/kernel";
import { Switch } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Assignment } from "../programme-views.ts";
import classes from "./assignment-card.module.css";
import { SessionItem } from "./session-item.tsx";

export interface AssignmentCardProps {
  readonly assignment: Assignment;
  readonly today: PlainDate;
  readonly mayEnd: boolean;
}

/** Weeks of a programme, the one that matters now unfolded. */
export const AssignmentCard = ({ assignment, today, mayEnd }: AssignmentCardProps) => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [message, setMessage] = useState<string | null>(null);
  const end = useMutation(
    trpc.programme.endAssignment.mutationOptions({
      onError: (error) => setMessage(errorsFromServer(error).form),
      onSuccess: () => queries.invalidateQueries(trpc.programme.clientProgramme.queryFilter()),
    }),
  );
  const allowMoves = useMutation(
    trpc.programme.setClientMoves.mutationOptions({
      onError: (error) => setMessage(errorsFromServer(error).form),
      onSuccess: () => queries.invalidateQueries(trpc.programme.clientProgramme.queryFilter()),
    }),
  );
  const { sessions, weekTitles, name } = assignment;
  const done = sessions.filter(({ status }) => status === "done" || status === "stopped").length;
  const next = sessions.find(
    ({ status, plannedOn }) => status === "started" || (status === "planned" && plannedOn >= today),
  );
  const isEnded = assignment.endedAt !== null;
  const headingId = `assignment-${assignment.id}`;
  // The same programme may be assigned twice: its dates tell one from the other.
  const datesId = `${headingId}-dates`;

  return (
    <section className={classes.card} aria-labelledby={`${headingId} ${datesId}`}>
      <header className={classes.head}>
        <div>
          <h2 id={headingId} className={classes.name}>
            {name}
          </h2>
          <p className={classes.meta}>
            <span id={datesId}>
              <DateText value={assignment.startOn} style="day" /> to <DateText value={assignment.endOn} style="day" />
            </span>{" "}
            · {done} of {sessions.length} sessions done · assigned by {assignment.assignedByName}
            {isEnded && " · ended"}
          </p>
        </div>
        <div className={classes.actions}>
          <CommentButton subject={{ kind: "programme", id: assignment.id }} about={`the programme ${name}`} />
          {mayEnd && (
            <ConfirmButton
              size="sm"
              loading={end.isPending}
              question={`End “${name}”?`}
              consequence="Sessions from today on that were not begun are skipped. Everything that was trained stays, and so do the comments."
              verb="End programme"
              onConfirm={() => end.mutate({ id: assignment.id })}
            >
              End programme
            </ConfirmButton>
          )}
        </div>
      </header>
      <FormMessage>{message}</FormMessage>
      {mayEnd && (
        <Switch
          label="The client may move sessions"
          description="At most six days, with a day between sessions under a cuff of the same limbs."
          checked={assignment.clientMayMove}
          disabled={allowMoves.isPending}
          onChange={(event) => allowMoves.mutate({ id: assignment.id, mayMove: event.currentTarget.checked })}
        />
      )}
      {weekTitles.map((title, at) => {
        const own = sessions.filter(({ week }) => week === at + 1);
        const doneHere = own.filter(({ status }) => status === "done" || status === "stopped").length;
        return (
          <details
            key={`${assignment.id} ${own[0]?.id ?? title}`}
            className={classes.week}
            open={!isEnded && (next?.week === at + 1 || (next === undefined && at === weekTitles.length - 1))}
          >
            <summary className={classes.summary}>
              <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
              <span className={classes.weekName}>
                Week {at + 1}
                {title !== "" && <span className={classes.weekTitle}> {title}</span>}
              </span>
              <span className={classes.meta}>
                {doneHere} of {own.length} done
              </span>
            </summary>
            <ul className={classes.sessions}>
              {own.map((session) => (
                <SessionItem key={session.id} session={session} today={today} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
