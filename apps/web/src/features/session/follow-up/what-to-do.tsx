import { citationToView } from "@cuffwise/domain/kernel";
import type { FollowUp } from "@cuffwise/domain/session";
import { SourceNote } from "#components/ui/source-note.tsx";
import classes from "./follow-up.module.css";

/** What each sign asks for, most urgent first: what to do, never what it is. */
export const WhatToDo = ({ found }: { found: FollowUp }) => (
  <ul className={classes.rules}>
    {found.rules.map(({ id, title, tell, action, statement, citations }) => (
      <li key={id} className={classes.rule} data-tone={action === "none" ? "attention" : "safety"}>
        <p className={classes.ruleTitle}>{title}</p>
        <ul className={classes.tell}>
          {tell.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <SourceNote citations={citations.map(citationToView)} note={statement} />
      </li>
    ))}
  </ul>
);
