"use client";

import { WEIGHT_UNITS } from "@cuffwise/domain/prescription";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { DRAFT_FIELDS, draftToEquipment, type EquipmentDraft, KIND_NAMES } from "../equipment-draft.ts";
import { rangeText } from "../loading-text.ts";
import classes from "./equipment.module.css";
import form from "./form-grid.module.css";

export interface EquipmentFieldsProps {
  readonly draft: EquipmentDraft;
  /** The sentence beside a field; undefined when it is in order. */
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (draft: EquipmentDraft) => void;
  readonly onRemove: () => void;
}

/** One piece of equipment, with what it can be loaded to as soon as it can be read. */
export const EquipmentFields = ({ draft, errorOf, onChange, onRemove }: EquipmentFieldsProps) => {
  const read = draftToEquipment(draft);
  return (
    <fieldset className={classes.piece}>
      <legend className={classes.pieceName}>{draft.name.trim() === "" ? KIND_NAMES[draft.kind] : draft.name}</legend>
      <div className={classes.pieceFields}>
        <TextInput
          className={classes.pieceTitle ?? ""}
          label="Name"
          autoComplete="off"
          value={draft.name}
          error={errorOf("name")}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <NativeSelect
          label="Unit"
          value={draft.unit}
          data={[...WEIGHT_UNITS]}
          onChange={(event) => onChange({ ...draft, unit: event.currentTarget.value === "lb" ? "lb" : "kg" })}
        />
        {DRAFT_FIELDS[draft.kind].map(({ key, label, kind, hint }) => (
          <TextInput
            key={key}
            className={kind === "plates" || kind === "weights" ? (form.wide ?? "") : ""}
            label={kind === "count" ? label : `${label} (${draft.unit})`}
            description={hint}
            inputMode={kind === "plates" ? "text" : "decimal"}
            autoComplete="off"
            value={draft.fields[key] ?? ""}
            error={errorOf(key)}
            onChange={(event) => onChange({ ...draft, fields: { ...draft.fields, [key]: event.currentTarget.value } })}
          />
        ))}
      </div>
      <div className={classes.pieceFoot}>
        <span className={classes.about}>
          {KIND_NAMES[draft.kind]}: {read.ok ? rangeText(read.value) : "not readable yet"}
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          aria-label={`Take out ${draft.name}`}
          onClick={onRemove}
        >
          Take out
        </Button>
      </div>
    </fieldset>
  );
};
