"use client";

import type { ClientId, CuffId } from "@cuffwise/domain/kernel";
import { CUFF_MATERIALS, type CuffMaterial, NewCuff } from "@cuffwise/domain/prescription";
import { CM_PER_IN } from "@cuffwise/domain/units";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { validateWith } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { showDone } from "#components/ui/undo-toast.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { PRESCRIPTION_COPY } from "../copy.ts";
import { readEntry, typed } from "../typed-entry.ts";
import { MATERIAL_NAMES } from "../words.ts";
import classes from "./form-grid.module.css";

const WIDTH_UNITS = ["cm", "in"] as const;
const Fields = NewCuff.omit({ autoregulated: true, gaugeStepMmHg: true });

export interface CuffFormProps {
  readonly clientId: ClientId;
  readonly onAdded: (id: CuffId) => void;
  readonly onCancel: () => void;
}

export const CuffForm = ({ clientId, onAdded, onCancel }: CuffFormProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { units } = useViewerSetting();
  const [name, setName] = useState("");
  const [limbKind, setLimbKind] = useState<"arm" | "leg">("leg");
  const [material, setMaterial] = useState<CuffMaterial>("nylon");
  const [width, setWidth] = useState(typed("", units === "imperial" ? "in" : "cm"));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string | null>(null);
  const add = useMutation(
    trpc.prescription.addCuff.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(trpc.prescription.overview.queryFilter({ clientId }));
        showDone(`${name.trim()} was added.`);
        onAdded(id);
      },
      onError: (error) => {
        const { fields, form } = refusalOf(error, "cuff");
        setErrors(fields);
        setMessage(form);
      },
    }),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMessage(null);
    const read = readEntry(width, WIDTH_UNITS);
    const widthCm = read.ok ? read.value.number * (read.value.unit === "in" ? CM_PER_IN : 1) : 0;
    const cuff = { name, limbKind, widthCm, material };
    const found = validateWith(Fields, PRESCRIPTION_COPY)(cuff);
    const all = read.ok ? found : { ...found, widthCm: sentenceFor(read.error, PRESCRIPTION_COPY) };
    setErrors(all);
    if (Object.keys(all).length === 0) add.mutate({ clientId, cuff });
  };

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.fields}>
        <TextInput
          label="Name"
          description="As you call it: brand, colour, shelf"
          autoComplete="off"
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Goes on"
          description="An arm cuff never goes on a leg"
          value={limbKind}
          data={[
            { value: "leg", label: "Legs" },
            { value: "arm", label: "Arms" },
          ]}
          onChange={(event) => setLimbKind(event.currentTarget.value === "arm" ? "arm" : "leg")}
        />
        <NumberField
          label="Width"
          description="Of the part that inflates"
          units={WIDTH_UNITS}
          value={width}
          onChange={setWidth}
          error={errors.widthCm}
        />
        <NativeSelect
          label="Material"
          description="Elastic needs far more pressure"
          value={material}
          data={CUFF_MATERIALS.map((value) => ({ value, label: MATERIAL_NAMES[value] }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setMaterial(CUFF_MATERIALS.find((known) => known === value) ?? "nylon");
          }}
        />
      </div>
      <FormMessage>{message}</FormMessage>
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          Add the cuff
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
