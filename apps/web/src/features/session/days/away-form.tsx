"use client";

import { isPlainDate } from "@cuffwise/domain/kernel";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { Choice } from "#features/session/readiness/choice.tsx";
import { AfterIllness } from "./after-illness.tsx";
import { EXCUSE_WORDS } from "./day-words.ts";
import classes from "./days.module.css";

const REASONS = (["travel", "illness", "other"] as const).map((value) => ({
  value,
  label: EXCUSE_WORDS[value].label,
}));

/** From one day to another: every session planned between is excused, each by itself. */
export const AwayForm = () => {
  const { bundle, phone } = useBundle();
  const [from, setFrom] = useState<string>(bundle.today);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState<ExcuseReason>("travel");
  const [message, setMessage] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly count: number; readonly reason: ExcuseReason } | null>(null);
  const isRange = isPlainDate(from) && isPlainDate(to) && from <= to;
  const inside = isRange
    ? bundle.sessions.filter(
        ({ plannedOn, status, excused }) =>
          status === "planned" && excused === null && plannedOn >= from && plannedOn <= to,
      )
    : [];

  const missing = (): string | null => {
    if (!isRange) return "Choose both days, the first one first.";
    return inside.length === 0 ? "Nothing is planned between these days." : null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMessage(missing());
    setDone(null);
    if (missing() !== null) return;
    void phone.append(...inside.map(({ id }) => ({ kind: "excuse" as const, sessionId: id, reason })));
    setDone({ count: inside.length, reason });
  };

  return (
    <details className={classes.away}>
      <summary>I am away or ill for some days</summary>
      <form className={classes.sheet} onSubmit={submit} noValidate>
        <div className={classes.range}>
          <TextInput label="From" type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput label="To" type="date" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        </div>
        <Choice
          name="away"
          legend="Why?"
          value={reason}
          options={REASONS}
          onChange={setReason}
          alsoClear={["illness", "other"]}
        />
        <FormMessage>{message}</FormMessage>
        <Button type="submit" variant="default">
          {inside.length === 0
            ? "Excuse these days"
            : `Excuse ${inside.length} ${inside.length === 1 ? "session" : "sessions"}`}
        </Button>
        {done !== null && (
          <p className={classes.plain} role="status">
            {done.count} {done.count === 1 ? "session is" : "sessions are"} not due. You can take that back at each of
            them.
          </p>
        )}
        {done?.reason === "illness" && <AfterIllness />}
      </form>
    </details>
  );
};
