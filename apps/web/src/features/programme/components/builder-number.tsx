"use client";

import { KG_PER_LB } from "@cuffwise/domain/units";
import { type ReactNode, useState } from "react";
import { NumberField } from "#components/ui/number-field.tsx";
import { readTypedQuantity, type TypedQuantity } from "#components/ui/typed-quantity.ts";

export interface BuilderNumberProps {
  readonly label: string;
  readonly units: readonly [string, ...string[]];
  /** In the first unit; NaN while what stands in the field cannot be read. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
  readonly description?: ReactNode;
}

const toText = (value: number): string => (Number.isFinite(value) ? String(Number(value.toFixed(2))) : "");

const read = (typed: TypedQuantity, units: readonly string[]): number => {
  const quantity = readTypedQuantity(typed, units);
  if (!quantity.ok) return Number.NaN;
  return quantity.value.unit === "lb" ? Number((quantity.value.number * KG_PER_LB).toFixed(2)) : quantity.value.number;
};

/** A number of the programme. Keeps the text as typed while it means the value, and follows the value after an undo. */
export const BuilderNumber = ({ units, value, onChange, error, ...rest }: BuilderNumberProps) => {
  const [unit] = units;
  const [typed, setTyped] = useState<TypedQuantity>({ text: toText(value), unit });
  const shown = Object.is(read(typed, units), value) ? typed : { text: toText(value), unit };
  return (
    <NumberField
      {...rest}
      units={units}
      value={shown}
      {...(error === undefined ? {} : { error })}
      onChange={(next) => {
        setTyped(next);
        onChange(read(next, units));
      }}
    />
  );
};
