"use client";

import type { Change, SessionContent } from "@cuffwise/domain/programme";
import { useId } from "react";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import classes from "./plan-changes.module.css";
import { changeText } from "./plan-changes-text.ts";

export interface PlanChangesProps {
  readonly content: SessionContent;
  /** The name of an exercise of this content, by its key. */
  readonly nameOf: (key: string) => string;
  readonly title: string;
  /** The level below the heading that the section stands under. */
  readonly level: 2 | 3;
}

/** What a session asks that the coach's plan did not, and the rule behind each change; nothing when they agree. */
export const PlanChanges = ({ content, nameOf, title, level }: PlanChangesProps) => {
  const { units } = useViewerSetting();
  const Heading = `h${level}` as const;
  const headingId = useId();
  const changes = content.plan?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <Heading className={classes.title} id={headingId}>
        {title}
      </Heading>
      <ul className={classes.list}>
        {changes.map((change: Change) => (
          <li key={`${change.key} ${change.what} ${change.because.rule}`} className={classes.change}>
            <p className={classes.what}>
              <b>{nameOf(change.key)}:</b> {changeText(change, units)}
            </p>
            <div className={classes.because}>
              <p className={classes.why}>{change.because.statement}</p>
              <SourceNote citations={change.because.citations} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
