"use client";

import { NumberField } from "#components/ui/number-field.tsx";
import { DayField } from "./day-field.tsx";
import classes from "./fields.module.css";
import type { ItemFieldsProps } from "./item-fields-props.ts";
import { OptionsField } from "./options-field.tsx";

const SYSTEMS = [
  { value: "metric", label: "cm and kg" },
  { value: "imperial", label: "ft, in and lb" },
];

/** Height and weight in the person's own units. */
export const HeightWeightField = ({ item, fields, errors, units, onChange }: ItemFieldsProps) => {
  const system = fields.system ?? units;
  const set = (change: Record<string, string>): void => onChange({ ...fields, system, ...change });
  const number = (key: string, label: string, unit: string, error: string | undefined) => (
    <NumberField
      label={label}
      units={[unit]}
      value={{ text: fields[key] ?? "", unit }}
      onChange={({ text }) => set({ [key]: text })}
      error={error}
    />
  );
  return (
    <div className={classes.question}>
      <h2 className={classes.legend}>{item.ask}</h2>
      <p className={classes.help}>{item.help}</p>
      <OptionsField legend="Units" options={SYSTEMS} value={system} onChange={(value) => set({ system: value })} />
      {system === "imperial" ? (
        <div className={classes.triple}>
          {number("feet", "Feet", "ft", errors.feet ?? errors.height)}
          {number("inches", "Inches", "in", errors.inches)}
          {number("pounds", "Weight", "lb", errors.pounds ?? errors.weight)}
        </div>
      ) : (
        <div className={classes.pair}>
          {number("height", "Height", "cm", errors.height)}
          {number("weight", "Weight", "kg", errors.weight)}
        </div>
      )}
    </div>
  );
};

const UNITS = [
  { value: "mmol/mol", label: "mmol/mol" },
  { value: "percent", label: "percent" },
];

export const Hba1cField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  const unit = fields.unit ?? "mmol/mol";
  const knows = fields.dk !== "yes";
  const { dk: _, ...typed } = fields;
  return (
    <div className={classes.question}>
      <OptionsField
        legend={item.ask}
        help={item.help}
        options={[
          { value: "known", label: "I have it here" },
          { value: "dk", label: "I don't know" },
        ]}
        value={knows ? (Object.keys(fields).length > 0 ? "known" : undefined) : "dk"}
        onChange={(value) => onChange(value === "dk" ? { ...typed, dk: "yes" } : { ...typed, unit })}
      />
      {knows && (
        <>
          <OptionsField
            legend="Unit"
            options={UNITS}
            value={unit}
            onChange={(value) => onChange({ ...typed, unit: value })}
          />
          <NumberField
            label="HbA1c"
            units={[unit === "percent" ? "%" : unit]}
            value={{ text: fields.value ?? "", unit: unit === "percent" ? "%" : unit }}
            onChange={({ text }) => onChange({ ...typed, unit, value: text })}
            error={errors.value}
          />
          <DayField
            legend="Day of the result"
            help="Not sure of the day? Choose the earliest it could have been."
            fields={fields}
            error={errors.on}
            onChange={(next) => onChange({ ...next, unit })}
          />
        </>
      )}
    </div>
  );
};
