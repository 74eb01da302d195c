import { LIMB_NAMES, LIMBS } from "@cuffwise/domain/kernel";
import { evaluateFollowUp, type FollowUp, signsOf } from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { Button } from "@mantine/core";
import { IconCheck, IconLock } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./follow-up.module.css";
import { UrgentHelp } from "./urgent-help.tsx";
import { WhatToDo } from "./what-to-do.tsx";

/** What changes for the next sessions, in the order in which it matters. */
export const followUpChanges = ({ effects, halfVolume }: FollowUp): readonly string[] => {
  const locked = LIMBS.filter((limb) => effects.some((one) => one.kind === "lock" && one.limbs.includes(limb)));
  const lowered = effects.find((one) => one.kind === "lower-ceiling");
  const names = (limbs: readonly (typeof LIMBS)[number][]): string =>
    limbs.length === LIMBS.length ? "any arm or leg" : `the ${limbs.map((limb) => LIMB_NAMES[limb]).join(" and the ")}`;
  return [
    ...(locked.length > 0
      ? [`No cuff on ${names(locked)} until somebody of the practice has looked at it with you.`]
      : []),
    ...(effects.some(({ kind }) => kind === "rescreen")
      ? ["Before the next cuff, the questions about your health are asked again."]
      : []),
    ...(lowered === undefined ? [] : [`The cuff goes ${lowered.points} points lower on ${names(lowered.limbs)}.`]),
    ...(halfVolume.length > 0 ? ["The next session with a cuff has half the sets."] : []),
  ];
};

export interface FollowUpResultProps {
  readonly answers: FollowUpAnswers;
  readonly country: string | null;
  /** How far the answers have got. */
  readonly sync: ReactNode;
}

/** What to do now. An emergency starts with the number, before any explanation. */
export const FollowUpResult = ({ answers, country, sync }: FollowUpResultProps) => {
  const found = evaluateFollowUp(signsOf(answers), answers.limbs);
  const changes = followUpChanges(found);
  const isWell = found.rules.length === 0;
  return (
    <section className={classes.form} aria-labelledby="follow-up-result">
      {found.action === "emergency" && <UrgentHelp country={country} />}
      <h2 className={classes.verdict} id="follow-up-result" data-tone={isWell ? "done" : "attention"}>
        {isWell && <IconCheck size={24} stroke={2.4} aria-hidden="true" />}
        {isWell ? "Good. Thank you" : found.isAdverseEvent ? "Do this now" : "What to do"}
      </h2>
      <WhatToDo found={found} />
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((text) => (
            <li key={text}>
              <IconLock size={18} aria-hidden="true" />
              {text}
            </li>
          ))}
        </ul>
      )}
      {found.isAdverseEvent && (
        <p className={classes.plain}>
          Your coach sees this when they next look. Nobody watches live: do not wait for an answer.
        </p>
      )}
      {sync}
      <Button component={Link} href="/me" size="lg" variant={isWell ? "filled" : "default"}>
        Back to today
      </Button>
    </section>
  );
};
