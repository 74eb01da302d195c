"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import type { Change, SessionContent } from "@cuffwise/domain/programme";
import { useId } from "react";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import classes from "./plan-changes.module.css";
import { changeText } from "./plan-changes-text.ts";

const nameOf = (content: SessionContent, key: string): string => {
  const slug = content.day.exercises.find((entry) => entry.key === key)?.slug ?? key;
  return findExercise(slug)?.name ?? slug;
};

/** What a session asks that the coach's plan did not, and the rule behind each change; nothing when they agree. */
export const PlanChanges = ({ content, title }: { content: SessionContent; title: string }) => {
  const { units } = useViewerSetting();
  const headingId = useId();
  const changes = content.plan?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <h3 className={classes.title} id={headingId}>
        {title}
      </h3>
      <ul className={classes.list}>
        {changes.map((change: Change) => (
          <li key={`${change.key} ${change.what} ${change.because.rule}`} className={classes.change}>
            <p className={classes.what}>
              <b>{nameOf(content, change.key)}:</b> {changeText(change, units)}
            </p>
            <p className={classes.why}>{change.because.statement}</p>
            <SourceNote citations={change.because.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
};
