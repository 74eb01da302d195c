"use client";

import { LIMB_NAMES, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { Checkbox, Input } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { BodyFigure } from "./body-figure.tsx";
import classes from "./limb-picker.module.css";

export interface LimbPickerProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value: readonly Limb[];
  /** Limbs that may be chosen; all four unless said otherwise. */
  readonly limbs?: readonly Limb[];
  readonly onChange: (value: Limb[]) => void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Arms and legs, by touching a body or by ticking boxes: the boxes are the control, the picture a shortcut to them. */
export const LimbPicker = ({ label, description, error, value, limbs = LIMBS, onChange }: LimbPickerProps) => {
  const errorId = useId();
  const toggle = (limb: Limb): void => onChange(LIMBS.filter((one) => value.includes(one) !== (one === limb)));
  return (
    <fieldset className={classes.root} aria-describedby={error === undefined ? undefined : errorId}>
      <legend className={classes.legend}>{label}</legend>
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      <div className={classes.columns}>
        <div className={classes.picture} aria-hidden="true">
          <BodyFigure label={label} tones={Object.fromEntries(value.map((limb) => [limb, "active"]))} cuffed={value} />
          {limbs.map((limb) => (
            <button
              key={limb}
              type="button"
              tabIndex={-1}
              className={classes.zone}
              data-limb={limb}
              onClick={() => toggle(limb)}
            />
          ))}
        </div>
        <div className={classes.boxes}>
          {limbs.map((limb) => (
            <Checkbox.Card
              key={limb}
              className={classes.box ?? ""}
              checked={value.includes(limb)}
              onClick={() => toggle(limb)}
            >
              <Checkbox.Indicator />
              <span>{capital(LIMB_NAMES[limb])}</span>
            </Checkbox.Card>
          ))}
        </div>
      </div>
      {error !== undefined && <Input.Error id={errorId}>{error}</Input.Error>}
    </fieldset>
  );
};
