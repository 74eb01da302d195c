"use client";

import { LIMB_NAMES, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import {
  emergencyNumber,
  evaluateFollowUp,
  FOLLOW_UP_SIGNS,
  type FollowUpSign,
  signsOf,
} from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { Choice } from "#features/session/readiness/choice.tsx";
import classes from "./follow-up.module.css";
import { UrgentHelp } from "./urgent-help.tsx";
import { WhatToDo } from "./what-to-do.tsx";

export interface FollowUpFormProps {
  readonly country: string | null;
  /** When it will be asked; null when that is now. Before it only signs are taken, not that all is well. */
  readonly dueAt: Date | null;
  readonly onSend: (answers: FollowUpAnswers) => void;
}

const NOTHING_OR_SOMETHING = [
  { value: "nothing", label: "None of these" },
  { value: "something", label: "Something" },
] as const;
const SORENESS = Array.from({ length: 11 }, (_, value) => value);
const NOTE_MAX = 500;

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Three taps for somebody who is well: none of these, how sore, send. What is urgent shows as soon as it is ticked. */
export const FollowUpForm = ({ country, dueAt, onSend }: FollowUpFormProps) => {
  const [any, setAny] = useState<"nothing" | "something" | "">(dueAt === null ? "" : "something");
  const [signs, setSigns] = useState<FollowUpSign[]>([]);
  const [limbs, setLimbs] = useState<Limb[]>([]);
  const [soreness, setSoreness] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const told = any === "something" ? signs : [];
  const found = evaluateFollowUp(signsOf({ signs: told, soreness: soreness ?? 0 }), limbs);
  const isUrgent = found.action === "emergency" || found.action === "same-day";

  const missing = (): string | null => {
    if (any === "") return "Tap “None of these”, or say what it is.";
    if (any === "something" && signs.length === 0) return "Tick what applies, or tap “None of these”.";
    return soreness === null ? "Say how sore you are, 0 for not at all." : null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMessage(missing());
    if (missing() === null) onSend({ signs: [...told], limbs, soreness: soreness ?? 0, note: note.trim() });
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.watch}>
        Nobody watches these answers live. If it is urgent, call{" "}
        <a href={`tel:${emergencyNumber(country)}`}>{emergencyNumber(country)}</a>.
      </p>
      {dueAt !== null && (
        <p className={classes.plain}>
          We ask on <DateText value={dueAt} style="day" />. Is something wrong already? Say it now.
        </p>
      )}
      {dueAt === null && (
        <Choice
          name="any"
          legend="Since the session: any of these?"
          value={any}
          options={NOTHING_OR_SOMETHING}
          onChange={(value) => {
            setAny(value);
            setMessage(null);
          }}
        />
      )}
      {any !== "something" && (
        <ul className={classes.signs} aria-label="What is meant">
          {FOLLOW_UP_SIGNS.map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
        </ul>
      )}
      {any === "something" && (
        <fieldset className={classes.group}>
          <legend className={classes.legend}>Tick what applies</legend>
          {FOLLOW_UP_SIGNS.map(({ key, label }) => (
            <label key={key} className={classes.check}>
              <input
                type="checkbox"
                checked={signs.includes(key)}
                onChange={() => {
                  setSigns(toggled(signs, key));
                  setMessage(null);
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <div aria-live="assertive">
        {isUrgent && (
          <section className={classes.now} aria-label="Do this now">
            {found.action === "emergency" && <UrgentHelp country={country} />}
            <WhatToDo found={found} />
          </section>
        )}
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>How sore are the trained muscles? 0 not at all, 10 the worst</legend>
        <div className={classes.scale}>
          {SORENESS.map((value) => (
            <label key={value} className={classes.step} data-on={value === soreness || undefined}>
              <input
                type="radio"
                className={classes.hidden}
                name="soreness"
                checked={value === soreness}
                onChange={() => {
                  setSoreness(value);
                  setMessage(null);
                }}
              />
              {value}
            </label>
          ))}
        </div>
      </fieldset>
      {signsOf({ signs: told, soreness: soreness ?? 0 }).length > 0 && (
        <>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>Which arm or leg?</legend>
            <div className={classes.limbs}>
              {LIMBS.map((limb) => (
                <label key={limb} className={classes.check}>
                  <input
                    type="checkbox"
                    checked={limbs.includes(limb)}
                    onChange={() => setLimbs(toggled(limbs, limb))}
                  />
                  {LIMB_NAMES[limb]}
                </label>
              ))}
            </div>
          </fieldset>
          <Textarea
            label="In your own words, if you like"
            autosize
            minRows={2}
            maxLength={NOTE_MAX}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      <FormMessage>{message}</FormMessage>
      <Button type="submit" size="lg" fullWidth>
        Send
      </Button>
    </form>
  );
};
