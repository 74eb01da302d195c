"use client";

import { TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { Fields } from "../form/fields.ts";
import classes from "./fields.module.css";
import { FieldError } from "./options-field.tsx";

export interface DayFieldProps {
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly fields: Fields;
  /** `0.` when several days stand in the same fields. */
  readonly prefix?: string;
  readonly error?: string | undefined;
  readonly isBirthday?: boolean;
  readonly onChange: (fields: Fields) => void;
}

const PARTS = [
  { key: "day", label: "Day", length: 2, complete: "bday-day" },
  { key: "month", label: "Month", length: 2, complete: "bday-month" },
  { key: "year", label: "Year", length: 4, complete: "bday-year" },
] as const;

/** A day in three boxes: quicker than a calendar for a day that one knows, and nothing that was typed is thrown away. */
export const DayField = ({ legend, help, fields, prefix = "", error, isBirthday, onChange }: DayFieldProps) => {
  const id = useId();
  return (
    <fieldset className={classes.question} aria-describedby={error === undefined ? undefined : id}>
      <legend className={classes.legend}>{legend}</legend>
      {help !== undefined && help !== "" && <p className={classes.help}>{help}</p>}
      <div className={classes.day}>
        {PARTS.map(({ key, label, length, complete }) => (
          <TextInput
            key={key}
            label={label}
            data-part={key}
            inputMode="numeric"
            maxLength={length + 4}
            autoComplete={isBirthday ? complete : "off"}
            error={error !== undefined}
            value={fields[`${prefix}${key}`] ?? ""}
            onChange={(event) => onChange({ ...fields, [`${prefix}${key}`]: event.currentTarget.value })}
          />
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
};
