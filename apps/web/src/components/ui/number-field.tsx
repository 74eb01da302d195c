"use client";

import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { sentenceFor } from "./copy.ts";
import classes from "./number-field.module.css";
import { readTypedQuantity, type TypedQuantity } from "./typed-quantity.ts";

export interface NumberFieldProps {
  readonly label: string;
  /** The first is the default. One unit stands beside the number; several make a choice. */
  readonly units: readonly [string, ...string[]];
  readonly value: TypedQuantity;
  readonly onChange: (value: TypedQuantity) => void;
  readonly description?: ReactNode;
  /** From the form; shown instead of what the field itself finds wrong. */
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly name?: string;
}

/**
 * A number as people type it: decimal comma or point, the unit in the text or beside it. A text field, because browsers
 * throw away what they cannot read in a number field; the literal is kept for the record.
 */
export const NumberField = ({ units, value, onChange, error, label, ...rest }: NumberFieldProps) => {
  const [left, setLeft] = useState(false);
  const read = readTypedQuantity(value, units);
  const own = left && value.text.trim() !== "" && !read.ok ? sentenceFor(read.error) : undefined;
  const shown = error ?? own;
  const [only] = units;

  const unit =
    units.length === 1 ? (
      <span className={classes.unit} aria-hidden="true">
        {only}
      </span>
    ) : (
      <select
        className={classes.choice}
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={read.ok ? read.value.unit : value.unit}
        onChange={(event) => onChange({ ...value, unit: event.currentTarget.value })}
        disabled={rest.disabled ?? false}
      >
        {units.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    );

  return (
    <TextInput
      {...rest}
      label={units.length === 1 ? `${label} (${only})` : label}
      className={classes.root ?? ""}
      inputMode="decimal"
      autoComplete="off"
      value={value.text}
      error={shown}
      rightSection={unit}
      rightSectionWidth={units.length > 1 ? 72 : only.length > 5 ? 84 : 60}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      onBlur={() => setLeft(true)}
    />
  );
};
