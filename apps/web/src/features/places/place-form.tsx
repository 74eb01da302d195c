"use client";

import { PlaceId, text, type UnitPreference } from "@cuffwise/domain/kernel";
import type { Place } from "@cuffwise/domain/place";
import { Button, Checkbox, Radio, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { newOperationId } from "#features/phone/log/new-operation-id.ts";
import {
  AddEquipment,
  EquipmentDraftList,
  useEquipmentDrafts,
} from "#features/prescription/components/equipment-drafts.tsx";
import { savePlaceHere } from "./pending-places.ts";
import { PlaceKeeper } from "./place-keeper.tsx";
import classes from "./places.module.css";
import type { KnownPlaces } from "./use-places.ts";

const isUnits = (value: string): value is UnitPreference => value === "metric" || value === "imperial";
const LIMBS = { arm: "arms", leg: "legs" } as const;

export interface PlaceFormProps {
  /** Null makes a new one. */
  readonly place: Place | null;
  readonly facts: KnownPlaces["facts"];
  readonly onDone: (saved: Place | null) => void;
}

/** Name, unit, what can be loaded there, and which of the person's cuffs are there. Saved on the phone at once. */
export const PlaceForm = ({ place, facts, onDone }: PlaceFormProps) => {
  const { personId, units: own } = useViewerSetting();
  const [name, setName] = useState(place?.name ?? "");
  const [units, setUnits] = useState<UnitPreference>(place?.units ?? own);
  const [cuffIds, setCuffIds] = useState<readonly string[]>(place?.cuffIds ?? []);
  const [nameError, setNameError] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const drafts = useEquipmentDrafts(place?.inventory ?? { equipment: [] });
  const unit = units === "imperial" ? "lb" : "kg";

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const called = text(60).safeParse(name);
    const inventory = drafts.read();
    setNameError(called.success ? null : "Give it a name, such as “Hotel”.");
    setMessage(
      called.success && inventory !== null
        ? null
        : "Something cannot be right yet; it is marked above. Nothing was saved, and nothing you typed is lost.",
    );
    if (!called.success || inventory === null) return;
    const saved: Place = {
      id: place?.id ?? PlaceId.parse(newOperationId(new Date())),
      name: called.data,
      units,
      inventory,
      cuffIds: facts.cuffs.map(({ cuffId }) => cuffId).filter((id) => cuffIds.includes(id)),
    };
    savePlaceHere(personId, saved);
    onDone(saved);
  };

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <PlaceKeeper />
      <TextInput
        label="Name"
        value={name}
        maxLength={60}
        autoComplete="off"
        error={nameError}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label="Loads there are in"
        value={units}
        onChange={(value) => {
          if (isUnits(value)) setUnits(value);
        }}
      >
        <Radio mt="xs" value="metric" label="Kilograms" />
        <Radio mt="xs" value="imperial" label="Pounds" />
      </Radio.Group>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>What can be loaded there</legend>
        <EquipmentDraftList from={drafts} unit={unit} />
        <div>
          <AddEquipment from={drafts} unit={unit} />
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>Cuffs that are there</legend>
        {facts.cuffs.length === 0 && (
          <p className={classes.hint}>
            Your coach has not written down a cuff of yours yet. One that they do not know has no measurement, and
            without one there is no pressure.
          </p>
        )}
        {facts.cuffs.map((cuff) => (
          <Checkbox
            key={cuff.cuffId}
            label={`${cuff.name} (${LIMBS[cuff.limbKind]})`}
            checked={cuffIds.includes(cuff.cuffId)}
            onChange={(event) =>
              setCuffIds(
                event.currentTarget.checked ? [...cuffIds, cuff.cuffId] : cuffIds.filter((id) => id !== cuff.cuffId),
              )
            }
          />
        ))}
      </fieldset>
      <FormMessage>{message}</FormMessage>
      <div className={classes.buttons}>
        <Button type="submit">Save this place</Button>
        <Button variant="subtle" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
