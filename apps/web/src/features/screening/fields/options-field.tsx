"use client";

import type { Option } from "@cuffwise/domain/screening";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import classes from "./fields.module.css";

export interface OptionsFieldProps {
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

export const YES_NO: readonly Option[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
export const YES_NO_DK: readonly Option[] = [...YES_NO, { value: "dk", label: "I don't know" }];

/** One tap for one answer; every option is a target for a thumb. */
export const OptionsField = ({ legend, help, options, value, error, onChange }: OptionsFieldProps) => {
  const id = useId();
  return (
    <fieldset className={classes.question} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={classes.legend}>{legend}</legend>
      {help !== undefined && help !== "" && <p className={classes.help}>{help}</p>}
      <div className={classes.options} data-short={options.every(({ label }) => label.length < 16) || undefined}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} data-on={option.value === value || undefined}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
            {option.value === value && <IconCheck size={18} stroke={2.6} aria-hidden="true" />}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
};

export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) =>
  children === undefined || children === null || children === "" ? null : (
    <p className={classes.error} id={id} role="alert">
      {children}
    </p>
  );

export interface SeveralFieldProps {
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of choices. */
export const SeveralField = ({ legend, help, options, values, error, onChange }: SeveralFieldProps) => {
  const id = useId();
  const toggle = (value: string): void =>
    onChange(options.map((one) => one.value).filter((one) => values.includes(one) !== (one === value)));
  return (
    <fieldset className={classes.question} aria-describedby={error === undefined ? undefined : id}>
      <legend className={classes.legend}>{legend}</legend>
      {help !== undefined && help !== "" && <p className={classes.help}>{help}</p>}
      <div className={classes.options}>
        {options.map(({ value, label }) => (
          <label key={value} className={classes.option} data-on={values.includes(value) || undefined}>
            <input type="checkbox" checked={values.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
            {values.includes(value) && <IconCheck size={18} stroke={2.6} aria-hidden="true" />}
          </label>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
};
