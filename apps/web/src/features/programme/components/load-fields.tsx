"use client";

import type { LoadPlan } from "@cuffwise/domain/programme";
import { Select } from "@mantine/core";
import { BuilderNumber } from "./builder-number.tsx";

export interface LoadFieldsProps {
  readonly load: LoadPlan;
  /** Whether a 1RM exists for this exercise. */
  readonly hasMaximum: boolean;
  readonly error?: string | undefined;
  readonly onChange: (load: LoadPlan) => void;
}

const TYPES = [
  { value: "percent-1rm", label: "% of 1RM" },
  { value: "kg", label: "Weight" },
  { value: "rpe", label: "RPE" },
  { value: "bodyweight", label: "Body weight" },
];

/** Where a kind of load starts when it is chosen; an ordinary middle, to be changed. */
const START: Readonly<Record<string, LoadPlan>> = {
  "percent-1rm": { type: "percent-1rm", percent: 30 },
  kg: { type: "kg", kg: 20 },
  rpe: { type: "rpe", rpe: 7 },
  bodyweight: { type: "bodyweight" },
};

export const LoadFields = ({ load, hasMaximum, error, onChange }: LoadFieldsProps) => (
  <>
    <Select
      label="Load by"
      data={TYPES.filter(({ value }) => hasMaximum || value !== "percent-1rm" || load.type === value)}
      value={load.type}
      allowDeselect={false}
      onChange={(type) => {
        const start = START[type ?? ""];
        if (start !== undefined && type !== load.type) onChange(start);
      }}
    />
    {load.type === "percent-1rm" && (
      <BuilderNumber
        label="Load"
        units={["% 1RM"]}
        value={load.percent}
        error={error}
        onChange={(percent) => onChange({ type: "percent-1rm", percent })}
      />
    )}
    {load.type === "kg" && (
      <BuilderNumber
        label="Load"
        units={["kg", "lb"]}
        value={load.kg}
        error={error}
        onChange={(kg) => onChange({ type: "kg", kg })}
      />
    )}
    {load.type === "rpe" && (
      <BuilderNumber
        label="Effort"
        units={["RPE"]}
        value={load.rpe}
        error={error}
        onChange={(rpe) => onChange({ type: "rpe", rpe })}
      />
    )}
    {load.type === "bodyweight" && <span />}
  </>
);
