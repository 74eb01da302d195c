"use client";

import { LIMBS } from "@cuffwise/domain/kernel";
import type { StopReport } from "@cuffwise/domain/session";
import { formatClock, formatWeight } from "@cuffwise/domain/units";
import { Button } from "@mantine/core";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import { nameOf } from "#features/session/brief-exercise.ts";
import { SessionChip } from "#features/session/session-chip.tsx";
import type { SessionData } from "#features/session/session-data.ts";
import { NotEnded } from "./not-ended.tsx";
import classes from "./session-summary.module.css";
import { TenMinutes } from "./ten-minutes.tsx";

export interface SessionSummaryProps {
  readonly data: SessionData;
  readonly logs: readonly EffectiveSet[];
  /** What is said about saving, when something still waits. */
  readonly sync: React.ReactNode;
  readonly now: Date;
  /** Ends a session that closed by itself. */
  readonly onFinish: () => void;
  /** Tells of a sign after the session. */
  readonly onReport: (report: StopReport) => void;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div className={classes.figure}>
    <dd>{value}</dd>
    <dt>{label}</dt>
  </div>
);

/** What was done. Work under a cuff and ordinary work are never added up. */
export const SessionSummary = ({ data, logs, sync, now, onFinish, onReport }: SessionSummaryProps) => {
  const { units } = useViewerSetting();
  const { session, content } = data;
  const done = logs.filter(({ status }) => status === "done");
  const tonnage = sum(done.filter(({ cuffed }) => !cuffed).map(({ load, reps }) => (load?.kg ?? 0) * reps));
  const limbs = LIMBS.filter((limb) => done.some(({ cuffs }) => cuffs.some((cuff) => cuff.limb === limb)));
  const cuffSeconds = sum(done.map((set) => set.cuffSeconds));

  return (
    <main className={classes.main} id="main">
      <header className={classes.header}>
        <p className={classes.eyebrow}>
          <DateText value={session.finishedAt ?? session.startedAt ?? session.plannedOn} style="day" />
          <SessionChip status={session.status === "started" ? "done" : session.status} isMissed={false} />
        </p>
        <h1 className={classes.title}>{session.title}</h1>
        {sync}
      </header>
      <dl className={classes.figures}>
        <Figure label="sets" value={String(done.length)} />
        <Figure label="repetitions" value={String(sum(done.map(({ reps }) => reps)))} />
        {tonnage > 0 && <Figure label="lifted without cuff" value={formatWeight(tonnage, units, 0)} />}
        {cuffSeconds > 0 && <Figure label="cuff on, min:s" value={formatClock(cuffSeconds)} />}
        {session.rating !== null && <Figure label="effort of 10" value={String(session.rating)} />}
      </dl>
      {session.ratingNote !== "" && <p className={classes.note}>“{session.ratingNote}”</p>}
      <ul className={classes.list}>
        {content.day.exercises.map((entry) => {
          const sets = done.filter(({ entryKey }) => entryKey === entry.key);
          return (
            <li key={entry.key} className={classes.item}>
              <h2 className={classes.name}>{nameOf(data, entry.key)}</h2>
              <p className={classes.sets}>
                {sets.length === 0
                  ? "Not done"
                  : sets.map(({ load, reps }) => `${load === null ? "" : `${load.entered} × `}${reps}`).join(" · ")}
              </p>
            </li>
          );
        })}
      </ul>
      {session.status === "unfinished" && <NotEnded onFinish={onFinish} />}
      {limbs.length > 0 && session.finishedAt !== null && session.status !== "stopped" && (
        <TenMinutes
          sessionId={session.id}
          country={session.country}
          finishedAt={session.finishedAt}
          limbs={limbs}
          now={now}
          onReport={onReport}
        />
      )}
      {limbs.length > 0 && (
        <p className={classes.after}>
          For the next days: red or brown urine, a swollen or numb limb, or pain far beyond the work is not normal. Get
          help, and say that you trained with a cuff.
        </p>
      )}
      <div className={classes.actions}>
        <Button component={Link} href="/me" size="lg">
          Back to today
        </Button>
        <CommentButton subject={{ kind: "session", id: session.id }} about="this session" />
      </div>
    </main>
  );
};
