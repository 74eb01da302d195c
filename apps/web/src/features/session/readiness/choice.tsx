"use client";

import { IconCheck, IconDots } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import classes from "./readiness.module.css";

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface ChoiceProps<V extends string> {
  readonly name: string;
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  /** Empty while it is not answered. */
  readonly value: V | "";
  readonly error?: string | undefined;
  /** The first one is the clear answer. */
  readonly options: readonly ChoiceOption<V>[];
  /** Answers beside the first one that change nothing either. */
  readonly alsoClear?: readonly V[];
  /** Shows only the clear answer until somebody has something else to say. */
  readonly isFolded?: boolean;
  readonly onChange: (value: V) => void;
}

/** One tap for one answer. */
export const Choice = <V extends string>(props: ChoiceProps<V>) => {
  const { name, legend, help, value, error, options, alsoClear = [], isFolded = false, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const [clear] = options;
  const isClear = (option: V | ""): boolean => option === "" || option === clear?.value || alsoClear.includes(option);
  const folds = isFolded && !isOpen && isClear(value);
  return (
    <fieldset className={classes.question}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.options} data-few={options.length === 2 || folds || undefined}>
        {(folds ? options.slice(0, 1) : options).map((option) => (
          <label
            key={option.value}
            className={classes.option}
            data-on={option.value === value || undefined}
            data-clear={isClear(option.value) || undefined}
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
        {folds && (
          <button type="button" className={classes.option} onClick={() => setOpen(true)}>
            Something else
            <IconDots size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {error !== undefined && (
        <p className={classes.missing} role="alert">
          {error}
        </p>
      )}
      {help !== undefined && !isClear(value) && <p className={classes.help}>{help}</p>}
    </fieldset>
  );
};
