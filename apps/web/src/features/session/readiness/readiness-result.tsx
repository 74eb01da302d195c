"use client";

import { emergencyFallback, emergencyNumber, type Readiness } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import classes from "./readiness.module.css";

export interface ReadinessResultProps {
  readonly decision: Readiness;
  readonly country: string;
  readonly hasCuffs: boolean;
  /** What is asked of each exercise now, instead of what. */
  readonly changes: readonly { readonly name: string; readonly text: string }[];
  readonly mayTrain: boolean;
  readonly isStarting: boolean;
  readonly message: string | null;
  /** What to get ready: shown to those who may start. */
  readonly setUp: ReactNode;
  readonly onStart: () => void;
  readonly onAgain: () => void;
}

/** The rule that asks for whatever is new. */
const NOVELTY = "session.RD4";

const VERDICTS = {
  go: { tone: "done", text: "You are good to go" },
  "go-modified": { tone: "attention", text: "Go, but gently today" },
  "no-bfr": { tone: "attention", text: "No cuff today" },
  emergency: { tone: "safety", text: "Do not train. Get help now" },
} as const;

const changesOf = ({ modifications, offersUncuffed, result }: Readiness, hasCuffs: boolean): string | null => {
  if (result === "no-bfr" && offersUncuffed) return "You can do the session light, without the cuff.";
  if (result !== "go-modified") return null;
  const parts = [
    modifications.halfSets ? "half the sets" : null,
    modifications.stopTwoRepsShort ? "stop two repetitions short of your limit" : null,
    hasCuffs && modifications.ceilingPercent !== null ? `the cuff at ${modifications.ceilingPercent} % at most` : null,
  ].filter((part) => part !== null);
  return `Your session has been changed for today: ${parts.join(", ")}.`;
};

/** What the answers mean for today. An emergency starts with the number, before any explanation. */
export const ReadinessResult = (props: ReadinessResultProps) => {
  const { decision, country, mayTrain } = props;
  const verdict = VERDICTS[decision.result];
  const changes = changesOf(decision, props.hasCuffs);
  const number = emergencyNumber(country);
  const fallback = emergencyFallback(country);
  return (
    <section className={classes.result} aria-labelledby="verdict">
      {decision.result === "emergency" && (
        <a className={classes.call} href={`tel:${number}`}>
          <IconPhone size={26} stroke={2.2} aria-hidden="true" />
          Call {number}
        </a>
      )}
      {decision.result === "emergency" && fallback !== null && <p className={classes.changes}>{fallback}</p>}
      <h2 className={classes.verdict} id="verdict" data-tone={verdict.tone}>
        {verdict.text}
      </h2>
      {changes !== null && <p className={classes.changes}>{changes}</p>}
      {mayTrain && decision.result !== "go" && props.changes.length > 0 && (
        <ul className={classes.asked}>
          {props.changes.map(({ name, text }) => (
            <li key={name}>
              <b>{name}:</b> {text}
            </li>
          ))}
        </ul>
      )}
      {decision.reasons.length > 0 && (
        <ul className={classes.reasons}>
          {decision.reasons.map(({ rule, message, statement, citations }) => (
            <li key={`${rule} ${message}`} className={classes.reason}>
              <p>{message}</p>
              <SourceNote citations={citations} note={statement} />
              {rule.startsWith(`${NOVELTY}@`) && (
                <Button component={Link} href="/me/screening/changed" variant="default">
                  Say what has changed
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayTrain && props.setUp}
      <FormMessage>{props.message}</FormMessage>
      {mayTrain ? (
        <Button size="lg" fullWidth loading={props.isStarting} onClick={props.onStart} data-autofocus>
          {decision.result === "no-bfr" ? "Start without the cuff" : "Start session"}
        </Button>
      ) : (
        <Button size="lg" fullWidth variant="default" component={Link} href="/me">
          Back to today
        </Button>
      )}
      <button type="button" className={classes.again} onClick={props.onAgain}>
        Answer again
      </button>
    </section>
  );
};
