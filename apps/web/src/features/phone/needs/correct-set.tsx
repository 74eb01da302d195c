"use client";

import type { Operation } from "@cuffwise/domain/sync";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { SESSION_COPY } from "#features/session/copy.ts";
import { readLoad } from "#features/session/player/read-load.ts";
import classes from "./needs.module.css";

type Log = Extract<Operation, { readonly kind: "log" }>;

const MAX_REPS = 200;

/** Load and repetitions of a set that was refused, before it is sent once more. */
export const CorrectSet = ({ operation, onSend }: { operation: Log; onSend: (as: Log) => void }) => {
  const { units: preferred } = useViewerSetting();
  const units = preferred === "metric" ? ["kg", "lb"] : ["lb", "kg"];
  const [load, setLoad] = useState(operation.set.load?.entered ?? "");
  const [reps, setReps] = useState(String(operation.set.reps));
  const [error, setError] = useState<string | null>(null);
  const count = /^\d{1,9}$/.test(reps.trim()) ? Number(reps) : null;
  const repsError = count === null ? "reps.not-whole" : count > MAX_REPS ? "reps.too-many" : null;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const unit = units.find((one) => load.trim().endsWith(one));
    const text = unit === undefined ? load : load.trim().slice(0, -unit.length);
    const read = readLoad({ text, unit: unit ?? units[0] ?? "kg" }, units);
    if (!read.ok) {
      setError(read.error);
      return;
    }
    if (count === null || repsError !== null) return;
    onSend({ ...operation, set: { ...operation.set, load: read.value, reps: count } });
  };

  return (
    <form className={classes.correct} onSubmit={send} noValidate>
      <TextInput
        label="Load"
        value={load}
        error={error === null ? null : sentenceFor(error, SESSION_COPY)}
        onChange={(event) => {
          setLoad(event.currentTarget.value);
          setError(null);
        }}
      />
      <TextInput
        label="Repetitions"
        inputMode="numeric"
        value={reps}
        error={repsError === null ? null : sentenceFor(repsError, SESSION_COPY)}
        onChange={(event) => setReps(event.currentTarget.value)}
      />
      <Button type="submit">Send these</Button>
    </form>
  );
};
