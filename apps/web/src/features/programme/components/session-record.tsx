"use client";

import { formatClock } from "@cuffwise/domain/units";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { errorsFromServer } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { formatDate } from "#components/ui/format-date.ts";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { PlanChanges } from "#features/session/plan-changes.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Assignment, SessionRecordData } from "../programme-views.ts";
import classes from "./session-record.module.css";
import { cuffSecondsOf, recordEntries } from "./session-record-rows.ts";
import { SessionRecordTable } from "./session-record-table.tsx";

type Session = Pick<Assignment["sessions"][number], "id" | "title" | "week">;

/** Opens what was done in a session that was begun; nothing is fetched before. */
export const SessionRecord = ({ session }: { session: Session }) => {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  return (
    <div className={classes.record}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={`What was done in ${session.title}, week ${session.week}`}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        What was done
      </button>
      {isOpen && (
        <div id={panelId} className={classes.panel}>
          <Loaded session={session} />
        </div>
      )}
    </div>
  );
};

const Loaded = ({ session }: { session: Session }) => {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.training.record.queryOptions({ id: session.id }));
  if (data !== undefined) return <WhatWasDone data={data} />;
  if (error !== null) return <FormMessage>{errorsFromServer(error).form}</FormMessage>;
  return <SkeletonRows rows={4} label="Loading what was done" />;
};

const WhatWasDone = ({ data }: { data: SessionRecordData }) => {
  const { units } = useViewerSetting();
  const { logs, session } = data;
  const entries = recordEntries(data, units);
  const isChanged = (data.content.plan?.changes ?? []).length > 0;
  const isOtherThanPlanned = entries.some(({ rows }) => rows.some(({ status }) => status !== "done"));
  return (
    <>
      <Facts data={data} />
      {session.ratingNote !== "" && (
        <figure className={classes.words}>
          <figcaption className={classes.label}>Note to you</figcaption>
          <blockquote className={classes.quote}>{session.ratingNote}</blockquote>
        </figure>
      )}
      {session.contentIssuedAt !== null && (
        <p className={classes.soft}>
          Done by the plan as the phone had it on <DateText value={session.contentIssuedAt} style="dateTime" />, without
          a signal since. What was changed later is not in it.
        </p>
      )}
      <PlanChanges
        content={data.content}
        nameOf={(key) => entries.find((entry) => entry.key === key)?.name ?? key}
        title="Asked for on the day, other than your plan"
        level={3}
      />
      {logs.length === 0 ? (
        <p className={classes.soft}>No set was logged in this session.</p>
      ) : (
        <>
          {entries.map((entry) => (
            <SessionRecordTable key={entry.key} entry={entry} session={session.title} />
          ))}
          {isOtherThanPlanned && (
            <p className={classes.soft}>
              {isChanged
                ? "The target is the session with the changes above."
                : "The target is the plan as it was assigned."}{" "}
              After a careful readiness check the player asks for less: fewer sets, a lower pressure or no cuff.
            </p>
          )}
        </>
      )}
    </>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className={classes.label}>{label}</dt>
    <dd className={classes.value}>{children}</dd>
  </div>
);

const Facts = ({ data: { session, logs } }: { data: SessionRecordData }) => (
  <dl className={classes.facts}>
    <Fact label="Rating">{session.rating === null ? "not rated" : `${session.rating} of 10`}</Fact>
    <Fact label="Started">
      {session.startedAt === null ? "–" : <DateText value={session.startedAt} style="dateTime" />}
    </Fact>
    <Fact label="Ended">
      {session.finishedAt === null ? "not ended" : <DateText value={session.finishedAt} style="dateTime" />}
    </Fact>
    {session.startedAt !== null && session.trainedIn !== null && (
      <Fact label={`On the client's clock (${session.trainedIn})`}>
        {formatDate(session.startedAt, "dateTime", session.trainedIn)}
      </Fact>
    )}
    {session.movedFrom !== null && (
      <Fact label="Moved from">
        <DateText value={session.movedFrom} style="day" />
      </Fact>
    )}
    <Fact label="Cuff on, min:s">{formatClock(cuffSecondsOf(logs))}</Fact>
  </dl>
);
