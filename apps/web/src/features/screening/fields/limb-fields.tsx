"use client";

import { LIMB_NAMES, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { Checkbox } from "@mantine/core";
import { LimbPicker } from "#components/ui/limb-picker.tsx";
import { listOf, textOf } from "../form/fields.ts";
import classes from "./fields.module.css";
import type { ItemFieldsProps } from "./item-fields-props.ts";
import { FieldError, OptionsField } from "./options-field.tsx";

export const limbsIn = (text: string | undefined): readonly Limb[] => {
  const named = listOf(text);
  return LIMBS.filter((limb) => named.includes(limb));
};

/** Tap the limb on a body, or say that one does not know. */
export const LimbsField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  if (item.answer.kind !== "limbs") return null;
  const { limbs, offersDk } = item.answer;
  const isDirect = item.none === null;
  return (
    <div className={classes.question}>
      <LimbPicker
        label={item.ask}
        description={item.help}
        limbs={limbs}
        value={limbsIn(fields.limbs)}
        onChange={(chosen) => onChange(chosen.length === 0 ? {} : { limbs: textOf(chosen) })}
      />
      {offersDk && (
        <Checkbox
          className={classes.dk ?? ""}
          label="I don't know"
          checked={fields.dk === "yes"}
          onChange={(event) => onChange(event.currentTarget.checked ? { dk: "yes" } : {})}
        />
      )}
      {isDirect && (
        <Checkbox
          className={classes.dk ?? ""}
          label="No limb now"
          checked={fields.no === "yes"}
          onChange={(event) => onChange(event.currentTarget.checked ? { no: "yes" } : {})}
        />
      )}
      <FieldError>{errors[""]}</FieldError>
    </div>
  );
};

/** Limbs, and how bad it is on each. */
export const LimbDegreesField = ({ item, fields, errors, onChange }: ItemFieldsProps) => {
  if (item.answer.kind !== "limb-degrees") return null;
  const { options } = item.answer;
  const chosen = LIMBS.filter((limb) => fields[limb] !== undefined);
  return (
    <div className={classes.question}>
      <LimbPicker
        label={item.ask}
        description={item.help}
        value={chosen}
        onChange={(limbs) => onChange(Object.fromEntries(limbs.map((limb) => [limb, fields[limb] ?? ""])))}
      />
      {chosen.map((limb) => (
        <OptionsField
          key={limb}
          legend={`The ${LIMB_NAMES[limb]}`}
          options={options}
          value={fields[limb]}
          error={errors[limb]}
          onChange={(value) => onChange({ ...fields, [limb]: value })}
        />
      ))}
      <FieldError>{errors[""]}</FieldError>
    </div>
  );
};
