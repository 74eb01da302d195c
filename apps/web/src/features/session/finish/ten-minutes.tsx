"use client";

import type { SessionId } from "@cuffwise/domain/kernel";
import { followUpChecks, respondToStop, STOP_SIGNS, type StopReport, type StopSign } from "@cuffwise/domain/session";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { newOperationId } from "#features/phone/log/new-operation-id.ts";
import { UrgentHelp } from "#features/session/follow-up/urgent-help.tsx";
import classes from "./ten-minutes.module.css";

const MINUTE_MS = 60_000;
/** Later than this the next day's check asks. */
const SHOWN_MINUTES = 120;
const [TEN_MINUTES] = followUpChecks([]);
/** What may be wrong by then. */
const ASKED: readonly StopSign[] = ["white-cold-numb", "pins-and-needles", "dizzy-nauseated", "chest-tightness"];
const SIGNS = STOP_SIGNS.filter(({ key }) => ASKED.includes(key));

export interface TenMinutesProps {
  readonly sessionId: SessionId;
  readonly country: string;
  readonly finishedAt: Date;
  readonly limbs: StopReport["limbs"];
  readonly now: Date;
  /** Tells of a sign: it acts as a STOP does. */
  readonly onReport: (report: StopReport) => void;
}

/** The first look back, ten minutes after the cuff came off. Well is one tap; anything else says at once what to do. */
export const TenMinutes = ({ sessionId, country, finishedAt, limbs, now, onReport }: TenMinutesProps) => {
  const [answer, setAnswer] = useState<"well" | "something" | StopSign | null>(null);
  const minutes = (now.getTime() - finishedAt.getTime()) / MINUTE_MS;
  if (minutes < 0 || minutes > SHOWN_MINUTES) return null;
  const left = Math.ceil((TEN_MINUTES?.afterHours ?? 0) * 60 - minutes);
  const report = (sign: StopSign): void => {
    setAnswer(sign);
    const at = new Date();
    onReport({
      id: newOperationId(at),
      sessionId,
      sign,
      limbs: [...limbs],
      entryKey: null,
      pressures: [],
      cuffSeconds: 0,
      note: "",
      at,
    });
  };
  if (answer === "well")
    return (
      <p className={classes.card} role="status">
        <IconCheck size={20} aria-hidden="true" /> Good. We ask again tomorrow.
      </p>
    );
  if (answer !== null && answer !== "something") {
    const { rule, action } = respondToStop(answer, { limbs, earlierToday: 0 });
    return (
      <section className={classes.card} aria-label="What to do now" role="alert">
        {action === "emergency" && <UrgentHelp country={country} />}
        <h2 className={classes.title}>{rule.title}</h2>
        <ol className={classes.steps}>
          {rule.doNow.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {rule.ifNotBetter.map(({ afterMinutes, text }) => (
          <p key={afterMinutes}>{text}</p>
        ))}
        {action !== "emergency" && <UrgentHelp country={country} />}
      </section>
    );
  }
  return (
    <section className={classes.card} aria-labelledby="ten-minutes">
      <h2 className={classes.title} id="ten-minutes">
        {TEN_MINUTES?.ask}
      </h2>
      {left > 0 && (
        <p className={classes.soft}>
          In about {left} {left === 1 ? "minute" : "minutes"}. If something is wrong, say it now.
        </p>
      )}
      {answer === "something" ? (
        <div className={classes.signs}>
          {SIGNS.map(({ key, label }) => (
            <Button key={key} variant="default" onClick={() => report(key)}>
              {label}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => setAnswer(null)}>
            Nothing of this
          </Button>
        </div>
      ) : (
        <div className={classes.pair}>
          <Button size="md" disabled={left > 0} onClick={() => setAnswer("well")}>
            All well
          </Button>
          <Button size="md" variant="default" onClick={() => setAnswer("something")}>
            Something is wrong
          </Button>
        </div>
      )}
    </section>
  );
};
