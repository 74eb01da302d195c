"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import type { ClientId, PlainDate } from "@cuffwise/domain/kernel";
import { SIDES, WEIGHT_UNITS } from "@cuffwise/domain/prescription";
import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { ESTIMATE_REFUSAL_SENTENCES } from "../copy.ts";
import { MAXIMUM_EXERCISES, readMaximum, startMaximum } from "../maximum-draft.ts";
import type { RecordedMaximum } from "../overview-data.ts";
import { SIDE_NAMES } from "../words.ts";
import { EstimateNote } from "./estimate-note.tsx";
import { ExerciseSelect } from "./exercise-select.tsx";
import classes from "./form-grid.module.css";

export interface MaximumFormProps {
  readonly clientId: ClientId;
  readonly today: PlainDate;
  readonly exerciseId: string | null;
  readonly onSaved: (saved: RecordedMaximum) => void;
  readonly onCancel: () => void;
}

/** A 1RM that was tested, or a set it is estimated from; what the set comes to is shown while it is typed. */
export const MaximumForm = ({ clientId, today, exerciseId, onSaved, onCancel }: MaximumFormProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const kindId = useId();
  const unit = useViewerSetting().units === "imperial" ? "lb" : "kg";
  const [draft, setDraft] = useState(() => startMaximum(exerciseId, unit, today));
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const change = (changes: Partial<typeof draft>): void => {
    setDraft((now) => ({ ...now, ...changes }));
    setRefusals({});
  };
  const read = readMaximum(draft);
  // Once asked for, the sentences follow what is typed; what the server said belongs to what it was sent.
  const errors = isTried ? { ...refusals, ...read.errors } : refusals;
  const refused = read.estimate?.ok === false ? read.estimate.error : null;
  const isMachine =
    draft.exerciseId !== null && findExercise(draft.exerciseId)?.oneRepMaxClass === "lower-machine-or-single-joint";

  const record = useMutation(
    trpc.prescription.recordOneRepMax.mutationOptions({
      onSuccess: async (saved) => {
        await cache.invalidateQueries(trpc.prescription.pathFilter());
        onSaved(saved);
      },
      onError: (error) => {
        const { fields, form } = refusalOf(error, "lift");
        setRefusals(fields);
        setMessage(form);
      },
    }),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMessage(null);
    setTried(true);
    if (read.payload !== null && refused === null) record.mutate({ clientId, lift: read.payload });
  };

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.group}>
        <span id={kindId} className={classes.label}>
          Where it comes from
        </span>
        <SegmentedControl
          aria-labelledby={kindId}
          className={classes.segments ?? ""}
          value={draft.kind}
          data={[
            { value: "submaximal", label: "From a set" },
            { value: "tested", label: "Tested, lifted once" },
          ]}
          onChange={(kind) => change({ kind: kind === "tested" ? "tested" : "submaximal" })}
        />
      </div>
      <div className={classes.fields}>
        <ExerciseSelect
          label="Exercise of the 1RM"
          exercises={MAXIMUM_EXERCISES}
          value={draft.exerciseId}
          error={errors.exerciseId}
          onChange={(slug) => change({ exerciseId: slug })}
        />
        <NativeSelect
          label="Side"
          value={draft.side}
          data={SIDES.map((value) => ({ value, label: SIDE_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ side: SIDES.find((known) => known === value) ?? draft.side })
          }
        />
        <NumberField
          label="Weight"
          units={WEIGHT_UNITS}
          value={draft.weight}
          error={errors["weight.entered"]}
          onChange={(weight) => change({ weight })}
        />
        <TextInput
          type="date"
          label="Lifted on"
          value={draft.measuredOn}
          max={today}
          error={errors.measuredOn}
          onChange={(event) => change({ measuredOn: event.currentTarget.value })}
        />
        {draft.kind === "submaximal" && (
          <>
            <TextInput
              label="Repetitions done"
              inputMode="numeric"
              autoComplete="off"
              value={draft.reps}
              error={errors.reps}
              onChange={(event) => change({ reps: event.currentTarget.value })}
            />
            <TextInput
              label="Repetitions left (RIR)"
              placeholder="0 if none was left"
              inputMode="decimal"
              autoComplete="off"
              value={draft.rir}
              error={errors.rir}
              onChange={(event) => change({ rir: event.currentTarget.value })}
            />
          </>
        )}
      </div>
      {draft.kind === "submaximal" && (
        <div className={classes.checks}>
          <Checkbox
            label="The cuff was inflated"
            checked={draft.cuffed}
            onChange={(event) => change({ cuffed: event.currentTarget.checked })}
          />
          {isMachine && (
            <Checkbox
              label="Accept a rough estimate from 11 to 20 repetitions"
              checked={draft.allowHighReps}
              onChange={(event) => change({ allowHighReps: event.currentTarget.checked })}
            />
          )}
        </div>
      )}
      <EstimateNote estimate={read.estimate} />
      <FormMessage>{message}</FormMessage>
      <div className={classes.buttons}>
        <Button type="submit" loading={record.isPending} disabled={refused !== null}>
          Save the 1RM
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {refused !== null && <p className={classes.why}>Cannot be saved: {ESTIMATE_REFUSAL_SENTENCES[refused.code]}</p>}
      </div>
    </form>
  );
};
