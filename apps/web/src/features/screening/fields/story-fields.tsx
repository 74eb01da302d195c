"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { LimbPicker } from "#components/ui/limb-picker.tsx";
import { LESSON } from "../copy.ts";
import { listOf, MAX_OPERATIONS, operationIndexes, textOf } from "../form/fields.ts";
import { DayField } from "./day-field.tsx";
import classes from "./fields.module.css";
import type { ItemFieldsProps } from "./item-fields-props.ts";
import { limbsIn } from "./limb-fields.tsx";
import { FieldError, OptionsField, SeveralField, YES_NO } from "./options-field.tsx";

/** A lesson of three sentences, then three questions about it. */
export const CheckQuestionsField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  if (item.answer.kind !== "check-questions") return null;
  return (
    <div className={classes.question}>
      <h2 className={classes.legend}>{item.ask}</h2>
      <p className={classes.help}>{item.help}</p>
      <div className={classes.lesson}>
        <h3>Read this first</h3>
        <ul>
          {LESSON.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {item.answer.questions.map(({ key, ask, options }) => (
        <OptionsField
          key={key}
          legend={ask}
          options={options}
          value={fields[key]}
          error={errors[key]}
          onChange={(value) => onChange({ ...fields, [key]: value })}
        />
      ))}
    </div>
  );
};

export const OtherConditionsField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  if (item.answer.kind !== "other-conditions") return null;
  return (
    <div className={classes.question}>
      <SeveralField
        legend={item.ask}
        help={item.help}
        options={item.answer.harmless}
        values={listOf(fields.harmless)}
        onChange={(values) => onChange({ ...fields, harmless: textOf(values) })}
      />
      <OptionsField
        legend="Is there anything besides these?"
        options={YES_NO}
        value={fields.other}
        error={errors.other}
        onChange={(other) => onChange({ ...fields, other })}
      />
      {fields.other === "yes" && (
        <Textarea
          label="What is it?"
          autosize
          minRows={2}
          maxLength={400}
          value={fields.what ?? ""}
          error={errors.what}
          onChange={(event) => onChange({ ...fields, what: event.currentTarget.value })}
        />
      )}
    </div>
  );
};

const ENDINGS = [
  { value: "birth", label: "Yes, with a birth" },
  { value: "loss", label: "Yes, otherwise" },
  { value: "none", label: "No" },
];

export const PregnancyEndField = ({ item, fields, errors, onChange }: ItemFieldsProps) => (
  <div className={classes.question}>
    <OptionsField
      legend={item.ask}
      help={item.help}
      options={ENDINGS}
      value={fields.kind}
      error={errors.kind}
      onChange={(kind) => onChange({ ...fields, kind })}
    />
    {(fields.kind === "birth" || fields.kind === "loss") && (
      <DayField legend="When was it?" fields={fields} error={errors.on} onChange={onChange} />
    )}
  </div>
);

export const NewMedicineField = ({ item, fields, errors, onChange }: ItemFieldsProps) => (
  <div className={classes.question}>
    <OptionsField
      legend={item.ask}
      options={YES_NO}
      value={fields.value}
      error={errors.value}
      onChange={(value) => onChange({ ...fields, value })}
    />
    {fields.value === "yes" && (
      <TextInput
        label="Which?"
        maxLength={400}
        value={fields.names ?? ""}
        error={errors.names}
        onChange={(event) => onChange({ ...fields, names: event.currentTarget.value })}
      />
    )}
  </div>
);

export const OperationsField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  if (item.answer.kind !== "operations") return null;
  const { options } = item.answer;
  const begun = operationIndexes(fields);
  const shown = begun.length === 0 ? [0] : begun;
  const free = [0, 1, 2, 3, 4].find((index) => !shown.includes(index));
  const remove = (index: number): void =>
    onChange(Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith(`${index}.`))));
  return (
    <div className={classes.question}>
      <p className={classes.legend}>{item.ask}</p>
      <p className={classes.help}>{item.help}</p>
      {shown.map((index, position) => (
        <fieldset key={index} className={classes.operation}>
          <legend>Operation {position + 1}</legend>
          <OptionsField
            legend="What kind?"
            options={options}
            value={fields[`${index}.kind`]}
            error={errors[`${index}.kind`]}
            onChange={(kind) => onChange({ ...fields, [`${index}.kind`]: kind })}
          />
          <DayField
            legend="When?"
            fields={fields}
            prefix={`${index}.`}
            error={errors[`${index}.on`]}
            onChange={onChange}
          />
          <LimbPicker
            label="On an arm or leg?"
            description="Leave it empty if it was elsewhere."
            value={limbsIn(fields[`${index}.limbs`])}
            onChange={(limbs) => onChange({ ...fields, [`${index}.limbs`]: textOf(limbs) })}
          />
          {shown.length > 1 && (
            <Button
              variant="subtle"
              leftSection={<IconTrash size={18} aria-hidden="true" />}
              onClick={() => remove(index)}
            >
              Remove this operation
            </Button>
          )}
        </fieldset>
      ))}
      {free !== undefined && shown.length < MAX_OPERATIONS && begun.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onChange({ ...fields, [`${free}.kind`]: "" })}
        >
          Another operation
        </Button>
      )}
      <FieldError>{errors[""]}</FieldError>
    </div>
  );
};
