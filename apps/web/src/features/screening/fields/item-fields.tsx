"use client";

import { NumberField } from "#components/ui/number-field.tsx";
import { listOf, textOf } from "../form/fields.ts";
import { BloodPressureField } from "./blood-pressure-field.tsx";
import { DayField } from "./day-field.tsx";
import classes from "./fields.module.css";
import type { ItemFieldsProps } from "./item-fields-props.ts";
import { LimbDegreesField, LimbsField } from "./limb-fields.tsx";
import { Hba1cField, HeightWeightField } from "./measure-fields.tsx";
import { OptionsField, SeveralField, YES_NO, YES_NO_DK } from "./options-field.tsx";
import {
  CheckQuestionsField,
  NewMedicineField,
  OperationsField,
  OtherConditionsField,
  PregnancyEndField,
} from "./story-fields.tsx";

const DatedField = ({ item, fields, errors, onChange }: ItemFieldsProps) => (
  <div className={classes.question}>
    <OptionsField
      legend={item.ask}
      options={item.answer.kind === "dated" && item.answer.offersDk ? YES_NO_DK : YES_NO}
      value={fields.value}
      error={errors.value}
      onChange={(value) => onChange({ ...fields, value })}
    />
    {fields.value === "yes" && (
      <DayField legend="When was the last?" help={item.help} fields={fields} error={errors.on} onChange={onChange} />
    )}
  </div>
);

/** The fields of one item, whatever its kind. */
export const ItemFields = (props: ItemFieldsProps) => {
  const { item, fields, errors, onChange } = props;
  const { answer } = item;
  switch (answer.kind) {
    case "yes-no":
    case "yes-no-dk":
    case "choice":
      return (
        <OptionsField
          legend={item.ask}
          help={item.help}
          options={answer.kind === "choice" ? answer.options : answer.kind === "yes-no" ? YES_NO : YES_NO_DK}
          value={fields.value}
          error={errors.value}
          onChange={(value) => onChange({ value })}
        />
      );
    case "multi":
      return (
        <SeveralField
          legend={item.ask}
          help={item.help}
          options={answer.options}
          values={listOf(fields.values)}
          error={errors.values}
          onChange={(values) => onChange({ values: textOf(values) })}
        />
      );
    case "date":
      return (
        <DayField
          legend={item.ask}
          help={item.help}
          fields={fields}
          error={errors.on}
          isBirthday={item.id === "A1"}
          onChange={onChange}
        />
      );
    case "number":
      return (
        <div className={classes.question}>
          <h2 className={classes.legend}>{item.ask}</h2>
          <NumberField
            label={item.title}
            units={[answer.unit]}
            description={item.help}
            value={{ text: fields.value ?? "", unit: answer.unit }}
            onChange={({ text }) => onChange({ value: text })}
            error={errors.value}
          />
        </div>
      );
    case "dated":
      return <DatedField {...props} />;
    case "limbs":
      return <LimbsField {...props} />;
    case "limb-degrees":
      return <LimbDegreesField {...props} />;
    case "blood-pressure":
      return <BloodPressureField {...props} />;
    case "height-weight":
      return <HeightWeightField {...props} />;
    case "hba1c":
      return <Hba1cField {...props} />;
    case "check-questions":
      return <CheckQuestionsField {...props} />;
    case "other-conditions":
      return <OtherConditionsField {...props} />;
    case "pregnancy-end":
      return <PregnancyEndField {...props} />;
    case "operations":
      return <OperationsField {...props} />;
    case "yes-with-text":
      return <NewMedicineField {...props} />;
  }
};
