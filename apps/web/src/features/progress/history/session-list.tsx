"use client";

import { formatClock } from "@cuffwise/domain/units";
import { Button } from "@mantine/core";
import { IconCalendarOff, IconChevronRight } from "@tabler/icons-react";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ComponentType, ReactNode } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AsOf } from "../as-of.tsx";
import cards from "../charts/chart-card.module.css";
import progress from "../progress.module.css";
import type { HistorySession, Whose } from "../progress-data.ts";
import { HISTORY_PAGE, NEXT_PAGE } from "./history-page.ts";
import { OutcomeChip } from "./outcome-chip.tsx";
import classes from "./session-list.module.css";

/** What staff unfold below a session: what was done in it. */
export type RecordOf = ComponentType<{ readonly session: HistorySession }>;

export interface SessionListProps extends Whose {
  /** Left out for clients: they open the session itself. */
  readonly record?: RecordOf;
}

const factsOf = ({ status, setsDone, setsPlanned, cuffSeconds, rating, movedFrom }: HistorySession): string =>
  [
    status === "planned" || status === "skipped" ? null : `${setsDone} of ${setsPlanned} sets`,
    cuffSeconds > 0 ? `cuff on ${formatClock(cuffSeconds)}` : null,
    rating === null ? null : `effort ${rating} of 10`,
    movedFrom === null ? null : "moved",
  ]
    .filter((fact) => fact !== null)
    .join(" · ");

const Words = ({ session, today }: { session: HistorySession; today: string }) => (
  <>
    <span className={classes.when}>
      <DateText value={session.day} style="day" />
    </span>
    <span className={progress.what}>
      <span className={progress.name}>{session.title}</span>
      <span className={progress.detail}>{factsOf(session)}</span>
      <span className={classes.chip}>
        <OutcomeChip session={session} today={today} />
      </span>
    </span>
  </>
);

interface RowProps {
  readonly session: HistorySession;
  readonly today: string;
  readonly record: RecordOf | undefined;
}

/** A client opens the session itself; staff unfold what was done. */
const Row = ({ session, today, record: RecordOfSession }: RowProps): ReactNode => {
  if (RecordOfSession === undefined)
    return (
      <Link className={progress.row} href={`/me/session/${session.id}`}>
        <Words session={session} today={today} />
        <IconChevronRight size={18} className={progress.chevron} aria-hidden="true" />
      </Link>
    );
  return (
    <div className={classes.staff}>
      <div className={classes.words}>
        <Words session={session} today={today} />
      </div>
      {session.startedAt !== null && <RecordOfSession session={session} />}
    </div>
  );
};

/** Every session that lies behind, newest first, each with its record. */
export const SessionList = ({ clientId, record }: SessionListProps) => {
  const trpc = useTRPC();
  const isOwn = clientId === undefined;
  const { data, dataUpdatedAt, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    trpc.progress.sessions.infiniteQueryOptions({ ...(isOwn ? {} : { clientId }), ...HISTORY_PAGE }, NEXT_PAGE),
  );
  const sessions = data.pages.flatMap((page) => page.sessions);
  const today = data.pages[0]?.today ?? "";
  if (sessions.length === 0) {
    return (
      <EmptyState icon={IconCalendarOff} title="No session yet">
        {isOwn
          ? "Each session you finish stands here with its sets, its cuffs and what was said about it."
          : "Each session stands here with what was done."}
      </EmptyState>
    );
  }
  return (
    <section className={cards.card} aria-labelledby="sessions-behind">
      <h2 className={cards.title} id="sessions-behind">
        Sessions
      </h2>
      <AsOf at={dataUpdatedAt} />
      <ul className={progress.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <Row session={session} today={today} record={record} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier sessions
        </Button>
      )}
    </section>
  );
};
