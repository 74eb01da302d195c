import { IconRefreshAlert } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import type { SinceScreening } from "./rescreen-data.ts";
import classes from "./since-note.module.css";

export interface SinceNoteProps {
  readonly since: SinceScreening | null;
  readonly title: string;
  /** What follows from it, for whoever reads it. */
  readonly children: ReactNode;
}

/** Why the last screening no longer holds; nothing while it does. */
export const SinceNote = ({ since, title, children }: SinceNoteProps) => {
  if (since === null || since.triggers.length === 0) return null;
  const reported = since.reports.at(-1);
  return (
    <section className={classes.note} aria-labelledby="since-screening">
      <h2 className={classes.title} id="since-screening">
        <IconRefreshAlert size={22} stroke={2} aria-hidden="true" />
        {title}
      </h2>
      <ul className={classes.list}>
        {since.triggers.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {reported !== undefined && (
        <p className={classes.when}>
          Reported <DateText value={reported.at} style="dateTime" />
        </p>
      )}
      {children}
      <SourceNote citations={since.because.citations} note={since.because.statement} />
    </section>
  );
};
