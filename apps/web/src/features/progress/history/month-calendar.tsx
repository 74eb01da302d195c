"use client";

import { addDays, addMonths, type PlainDate, plainDate } from "@cuffwise/domain/kernel";
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState, useTransition } from "react";
import { formatDate } from "#components/ui/format-date.ts";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useTRPC } from "#trpc/client.tsx";
import cards from "../charts/chart-card.module.css";
import type { HistorySession, MonthData, Whose } from "../progress-data.ts";
import classes from "./month-calendar.module.css";
import { outcomeLook } from "./outcome-chip.tsx";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const monthName = (month: string): string => formatDate(month, "date", "UTC").slice(2);

const weeksOf = ({ from, to }: MonthData): readonly (readonly PlainDate[])[] => {
  const weeks: PlainDate[][] = [];
  for (let monday = plainDate(from); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
};

const Session = ({ session, today, isOwn }: { session: HistorySession; today: string; isOwn: boolean }) => {
  const { word, tone, icon: Icon } = outcomeLook(session, today);
  const label = `${formatDate(session.day, "day", "UTC")}: ${session.title}, ${word}`;
  const mark = (
    <span className={classes.mark} data-tone={tone} title={label}>
      <Icon size={16} stroke={2.2} aria-hidden="true" />
    </span>
  );
  if (isOwn)
    return (
      <Link className={classes.session} href={`/me/session/${session.id}`} aria-label={label}>
        {mark}
      </Link>
    );
  return (
    <span className={classes.session} role="img" aria-label={label}>
      {mark}
    </span>
  );
};

/** One month, week by week; each session is a mark on its day, and the list below has its words. */
export const MonthCalendar = ({ clientId }: Whose) => {
  const trpc = useTRPC();
  const isOwn = clientId === undefined;
  const [day, setDay] = useState<PlainDate | null>(null);
  const [isTurning, turn] = useTransition();
  const { data } = useSuspenseQuery(trpc.progress.month.queryOptions({ ...(isOwn ? {} : { clientId }), day }));
  const byDay = Map.groupBy(data.sessions, (session) => session.day);
  const go = (months: number): void => turn(() => setDay(addMonths(plainDate(data.month), months)));
  return (
    <section className={cards.card} aria-labelledby="month-title">
      <header className={cards.header}>
        <h2 className={cards.title} id="month-title" aria-live="polite">
          {monthName(data.month)}
        </h2>
        <div className={classes.turn}>
          <ActionIcon variant="default" size="xl" aria-label="Month before" loading={isTurning} onClick={() => go(-1)}>
            <IconChevronLeft size={20} />
          </ActionIcon>
          <ActionIcon variant="default" size="xl" aria-label="Month after" disabled={isTurning} onClick={() => go(1)}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </div>
      </header>
      <table className={classes.month}>
        <caption className={classes.caption}>Sessions in {monthName(data.month)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                <abbr title={name}>{name.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(data).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td
                  key={date}
                  data-other={date.slice(0, 7) === data.month.slice(0, 7) ? undefined : true}
                  data-today={date === data.today || undefined}
                  aria-current={date === data.today ? "date" : undefined}
                >
                  <span className={classes.date}>{Number(date.slice(8))}</span>
                  {(byDay.get(date) ?? []).map((session) => (
                    <Session key={session.id} session={session} today={data.today} isOwn={isOwn} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={cards.notes}>
        <p>{data.because.statement}</p>
        <SourceNote citations={data.because.citations} />
      </div>
    </section>
  );
};
