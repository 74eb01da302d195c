"use client";

import { addDays, type PlainDate, plainDate, weekdayOf } from "@cuffwise/domain/kernel";
import { IconCalendarOff, IconChevronRight } from "@tabler/icons-react";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { AwayForm } from "#features/session/days/away-form.tsx";
import { SessionChip } from "#features/session/session-chip.tsx";
import type { SessionListItem } from "#features/session/session-data.ts";
import classes from "./plan.module.css";

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

const detailOf = (session: SessionListItem): string | null => {
  if (session.status === "planned" || session.status === "skipped") return session.hasCuffs ? "With cuff" : null;
  const sets = `${session.setsDone} ${session.setsDone === 1 ? "set" : "sets"}`;
  return session.rating === null ? sets : `${sets} · effort ${session.rating} of 10`;
};

const Row = ({ session, today }: { session: SessionListItem; today: PlainDate }) => {
  const detail = detailOf(session);
  const isToday = session.plannedOn === today;
  return (
    <li>
      <Link
        className={classes.row}
        href={`/me/session/${session.id}`}
        data-today={isToday || undefined}
        aria-current={isToday ? "date" : undefined}
      >
        <span className={classes.when}>
          <DateText value={session.plannedOn} style="day" />
        </span>
        <span className={classes.what}>
          <span className={classes.title}>{session.title}</span>
          {detail !== null && <span className={classes.detail}>{detail}</span>}
          {session.movedFrom !== null && (
            <span className={classes.detail}>
              moved from <DateText value={session.movedFrom} style="day" />
            </span>
          )}
        </span>
        <SessionChip status={session.status} isMissed={session.plannedOn < today} excused={session.excused} />
        <IconChevronRight size={18} className={classes.chevron} aria-hidden="true" />
      </Link>
    </li>
  );
};

const Week = ({
  monday,
  sessions,
  today,
}: {
  monday: PlainDate;
  sessions: readonly SessionListItem[];
  today: PlainDate;
}) => {
  const isThis = mondayOf(today) === monday;
  return (
    <section className={classes.week} aria-labelledby={`week-${monday}`}>
      <h2 className={classes.heading} id={`week-${monday}`}>
        {isThis ? (
          "This week"
        ) : (
          <>
            Week of <DateText value={monday} />
          </>
        )}
      </h2>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <Row key={session.id} session={session} today={today} />
        ))}
      </ul>
    </section>
  );
};

/** Weeks from this one on; what lies behind is folded below, newest first. */
export const Plan = () => {
  const { bundle: data } = useBundle();
  const thisMonday = mondayOf(data.today);
  const weeks = [...Map.groupBy(data.sessions, ({ plannedOn }) => mondayOf(plainDate(plannedOn)))];
  const ahead = weeks.filter(([monday]) => monday >= thisMonday);
  const behind = weeks.filter(([monday]) => monday < thisMonday).toReversed();

  if (data.sessions.length === 0) {
    return (
      <EmptyState icon={IconCalendarOff} title="No plan yet">
        As soon as your coach assigns a programme, its weeks stand here.
      </EmptyState>
    );
  }
  return (
    <div className={classes.weeks}>
      {ahead.length === 0 && <p className={classes.none}>Nothing lies ahead. Ask your coach for the next block.</p>}
      {ahead.map(([monday, sessions]) => (
        <Week key={monday} monday={monday} sessions={sessions} today={data.today} />
      ))}
      <AwayForm />
      {behind.length > 0 && (
        <details className={classes.past} open={ahead.length === 0}>
          <summary>
            <IconChevronRight size={18} aria-hidden="true" />
            Past weeks
          </summary>
          <div className={classes.weeks}>
            {behind.map(([monday, sessions]) => (
              <Week key={monday} monday={monday} sessions={sessions} today={data.today} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
};
