"use client";

import {
  type ClientId,
  LIMB_NAMES,
  LIMBS,
  type Limb,
  limbKind,
  limbsOfKind,
  type PlainDate,
} from "@cuffwise/domain/kernel";
import { LOP_METHODS, POSTURES } from "@cuffwise/domain/prescription";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { LimbPicker } from "#components/ui/limb-picker.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import type { TypedQuantity } from "#components/ui/typed-quantity.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { countingReading, type MeasureStart, readMeasurements, startMeasurement } from "../measurement-draft.ts";
import type { CuffView, RecordedLop } from "../overview-data.ts";
import { capital, cuffText, METHOD_NAMES, numberText, POSTURE_NAMES } from "../words.ts";
import classes from "./form-grid.module.css";

export type SavedMeasurement = RecordedLop & { readonly limb: Limb };

export interface MeasurementFormProps {
  readonly clientId: ClientId;
  readonly cuffs: readonly CuffView[];
  readonly today: PlainDate;
  readonly start: MeasureStart;
  readonly onSaved: (saved: readonly SavedMeasurement[]) => void;
  readonly onCancel: () => void;
}

/** One or both limbs of a pair with one cuff, two readings each. What was refused stays in the form. */
export const MeasurementForm = ({ clientId, cuffs, today, start, onSaved, onCancel }: MeasurementFormProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => startMeasurement(start, cuffs, today));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const record = useMutation(trpc.prescription.recordLop.mutationOptions());
  const change = (changes: Partial<typeof draft>): void => setDraft((now) => ({ ...now, ...changes }));

  const chooseCuff = (typedId: string): void => {
    const cuff = cuffs.find(({ id }) => id === typedId);
    const fitting = draft.limbs.filter((limb) => limbKind(limb) === cuff?.limbKind);
    const both = cuff === undefined ? [] : limbsOfKind(cuff.limbKind);
    change({ cuffId: cuff?.id ?? null, limbs: fitting.length > 0 ? fitting : both });
  };

  const setReading = (limb: Limb, index: 0 | 1, value: TypedQuantity): void =>
    setDraft((now) => {
      const [first, second] = now.readings[limb];
      return { ...now, readings: { ...now.readings, [limb]: index === 0 ? [value, second] : [first, value] } };
    });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMessage(null);
    const read = readMeasurements(draft, cuffs);
    setErrors(read.errors);
    if (read.payloads.length === 0) return;
    setBusy(true);
    const saved: SavedMeasurement[] = [];
    try {
      for (const lop of read.payloads) saved.push({ limb: lop.limb, ...(await record.mutateAsync({ clientId, lop })) });
    } catch (error) {
      const [failed] = read.payloads.slice(saved.length);
      const { fields, form } = refusalOf(error, "lop");
      setErrors(Object.fromEntries(Object.entries(fields).map(([field, text]) => [`${failed?.limb}.${field}`, text])));
      setMessage(form ?? "Nothing of this limb was saved. What is wrong is marked above.");
    }
    setBusy(false);
    // Those that were saved leave the form, so that nothing is stored twice.
    change({ limbs: draft.limbs.filter((limb) => !saved.some((one) => one.limb === limb)) });
    if (saved.length > 0) {
      await cache.invalidateQueries(trpc.prescription.pathFilter());
      onSaved(saved);
    }
    if (saved.length === read.payloads.length) onCancel();
  };

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.fields}>
        <NativeSelect
          label="Cuff"
          value={draft.cuffId ?? ""}
          error={errors.cuffId}
          data={[
            { value: "", label: "Choose the cuff", disabled: true },
            ...cuffs.map((cuff) => ({ value: cuff.id, label: cuffText(cuff) })),
          ]}
          onChange={(event) => chooseCuff(event.currentTarget.value)}
        />
        <NativeSelect
          label="Posture"
          value={draft.posture}
          data={POSTURES.map((value) => ({ value, label: POSTURE_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ posture: POSTURES.find((known) => known === value) ?? draft.posture })
          }
        />
        <NativeSelect
          label="Method"
          value={draft.method}
          data={LOP_METHODS.map((value) => ({ value, label: METHOD_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ method: LOP_METHODS.find((known) => known === value) ?? draft.method })
          }
        />
        <TextInput
          type="date"
          label="Measured on"
          value={draft.measuredOn}
          max={today}
          error={errors.measuredOn}
          onChange={(event) => change({ measuredOn: event.currentTarget.value })}
        />
      </div>
      <div className={classes.measure}>
        <LimbPicker
          label="Limbs"
          description="Measured in the posture of the exercise, each on its own"
          value={draft.limbs}
          error={errors.limbs}
          onChange={(limbs) => change({ limbs })}
        />
        <div className={classes.form}>
          {LIMBS.filter((limb) => draft.limbs.includes(limb)).map((limb) => {
            const [first, second] = draft.readings[limb];
            const counts = countingReading(draft.readings[limb]);
            return (
              <fieldset key={limb} className={classes.group}>
                <legend>{capital(LIMB_NAMES[limb])}</legend>
                <div className={classes.pair}>
                  <NumberField
                    label="First reading"
                    units={["mmHg"]}
                    value={first}
                    error={errors[`${limb}.reading1`]}
                    onChange={(value) => setReading(limb, 0, value)}
                  />
                  <NumberField
                    label="Second reading"
                    units={["mmHg"]}
                    value={second}
                    error={errors[`${limb}.reading2`]}
                    onChange={(value) => setReading(limb, 1, value)}
                  />
                </div>
                <p className={classes.note}>
                  {counts === null ? (
                    "Read twice, a minute apart: the lower counts."
                  ) : (
                    <>
                      The lower counts: <strong>{numberText(counts)} mmHg</strong>
                    </>
                  )}
                </p>
              </fieldset>
            );
          })}
        </div>
      </div>
      <FormMessage>{message}</FormMessage>
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          Save the measurement
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
