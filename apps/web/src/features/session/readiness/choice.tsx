"use client";

import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./readiness.module.css";

export interface ChoiceProps<V extends string> {
  readonly name: string;
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One tap for one answer; the first option is the healthy one. */
export const Choice = <V extends string>({ name, legend, help, value, options, onChange }: ChoiceProps<V>) => (
  <fieldset className={classes.question}>
    <legend className={classes.legend}>{legend}</legend>
    <div className={classes.options} data-few={options.length === 2 || undefined}>
      {options.map((option, index) => (
        <label
          key={option.value}
          className={classes.option}
          data-on={option.value === value || undefined}
          data-clear={index === 0 || undefined}
        >
          <input
            type="radio"
            className={classes.hidden}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
          {option.value === value && <IconCheck size={18} stroke={2.6} aria-hidden="true" />}
        </label>
      ))}
    </div>
    {help !== undefined && value !== options[0]?.value && <p className={classes.help}>{help}</p>}
  </fieldset>
);
