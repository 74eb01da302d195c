"use client";

import type { PlainDate } from "@cuffwise/domain/kernel";
import { type Item, meanPressure, READING_VALID_DAYS, READING_VALID_DAYS_TREATED } from "@cuffwise/domain/screening";
import { NumberField } from "#components/ui/number-field.tsx";
import type { Fields } from "../form/fields.ts";
import { asksForThirdReading, readFields } from "../form/read-fields.ts";
import { DayField } from "./day-field.tsx";
import classes from "./fields.module.css";
import type { ItemFieldsProps } from "./item-fields-props.ts";
import { OptionsField } from "./options-field.tsx";

const WHEN = [
  { value: "today", label: "Today" },
  { value: "earlier", label: "Another day" },
];
const ORDINALS = { 1: "First", 2: "Second", 3: "Third" } as const;

const STEPS: readonly string[] = [
  "No exercise, coffee or nicotine in the half hour before.",
  "Sit quietly for 5 minutes, back supported, feet on the floor.",
  "Cuff on the bare upper arm, at the height of your heart.",
  "Measure twice, 1 to 2 minutes apart, without talking.",
];

const meanOf = (item: Item, fields: Fields, today: PlainDate): string | null => {
  const read = readFields(item, fields.when === "earlier" ? { ...fields, when: "today" } : fields, today);
  if (!read.ok || read.value.B10 === undefined) return null;
  const { systolic, diastolic } = meanPressure(read.value.B10);
  return `${systolic}/${diastolic}`;
};

/** Two readings side by side, as they stand on the device; a third one when they disagree. */
export const BloodPressureField = ({ item, fields, errors, today, onChange }: ItemFieldsProps) => {
  const third = asksForThirdReading(fields, today) || (fields.s3 ?? "") !== "" || (fields.d3 ?? "") !== "";
  const mean = meanOf(item, fields, today);
  const number = (key: string, label: string) => (
    <NumberField
      label={label}
      units={["mmHg"]}
      value={{ text: fields[key] ?? "", unit: "mmHg" }}
      onChange={({ text }) => onChange({ ...fields, [key]: text })}
      error={errors[key]}
    />
  );
  return (
    <div className={classes.question}>
      <h2 className={classes.legend}>{item.ask}</h2>
      <details className={classes.how}>
        <summary>How to measure it</summary>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <div className={classes.readings}>
        {([1, 2, ...(third ? ([3] as const) : [])] as const).map((n) => (
          <fieldset key={n} className={classes.reading}>
            <legend>{ORDINALS[n]} reading</legend>
            {number(`s${n}`, "Upper")}
            {number(`d${n}`, "Lower")}
          </fieldset>
        ))}
      </div>
      {third && (
        <p className={classes.help} role="status">
          Your two readings differ by more than 10. Wait a minute and measure a third time.
        </p>
      )}
      <p className={classes.mean} role="status">
        {mean === null ? "The mean of your readings is what counts." : `Mean of your readings: ${mean} mmHg`}
      </p>
      <OptionsField
        legend="When did you measure?"
        options={WHEN}
        value={fields.when ?? "today"}
        onChange={(when) => onChange({ ...fields, when })}
      />
      {fields.when === "earlier" && (
        <DayField
          legend="Day of the measurement"
          help={`A reading counts for ${READING_VALID_DAYS} days; for ${READING_VALID_DAYS_TREATED} days with high blood pressure.`}
          fields={fields}
          error={errors.on}
          onChange={onChange}
        />
      )}
    </div>
  );
};
