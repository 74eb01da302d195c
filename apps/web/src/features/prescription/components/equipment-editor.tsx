"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { EQUIPMENT_PRESETS, type Equipment, type Inventory, type WeightUnit } from "@cuffwise/domain/prescription";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { showDone, showUndo } from "#components/ui/undo-toast.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { PRESCRIPTION_COPY } from "../copy.ts";
import { draftToEquipment, type EquipmentDraft, equipmentToDraft } from "../equipment-draft.ts";
import classes from "./equipment.module.css";
import { EquipmentFields } from "./equipment-fields.tsx";
import form from "./form-grid.module.css";

/** What gyms usually have, in the person's unit where it exists in it. */
const usualGym = (unit: WeightUnit): readonly Equipment[] =>
  EQUIPMENT_PRESETS.filter(
    (preset) => preset.unit === unit || !EQUIPMENT_PRESETS.some((one) => one.kind === preset.kind && one.unit === unit),
  );

type Faults = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Read {
  readonly equipment: readonly Equipment[];
  /** Codes by draft and field. */
  readonly faults: Faults;
}

const readAll = (drafts: readonly EquipmentDraft[]): Read => {
  const equipment: Equipment[] = [];
  const faults: Record<string, Readonly<Record<string, string>>> = {};
  for (const draft of drafts) {
    const read = draftToEquipment(draft);
    const twice = read.ok && equipment.some(({ name, unit }) => name === read.value.name && unit === read.value.unit);
    if (!read.ok) faults[draft.key] = read.error;
    else if (twice) faults[draft.key] = { name: "equipment.name-twice" };
    else equipment.push(read.value);
  }
  return { equipment, faults };
};

export interface EquipmentEditorProps {
  readonly clientId: ClientId;
  readonly inventory: Inventory;
  readonly onDone: () => void;
}

export const EquipmentEditor = ({ clientId, inventory, onDone }: EquipmentEditorProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const unit: WeightUnit = useViewerSetting().units === "imperial" ? "lb" : "kg";
  const nextKey = useRef(0);
  const toDraft = (item: Equipment): EquipmentDraft => {
    nextKey.current += 1;
    return equipmentToDraft(item, String(nextKey.current));
  };
  const [drafts, setDrafts] = useState<readonly EquipmentDraft[]>(() => inventory.equipment.map(toDraft));
  const [faults, setFaults] = useState<Faults>({});
  const [message, setMessage] = useState<string | null>(null);
  const save = useMutation(
    trpc.prescription.setInventory.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.prescription.pathFilter());
        showDone("The equipment was saved. Loads are rounded to it from now on.");
        onDone();
      },
      onError: (error) => setMessage(refusalOf(error, "inventory").form ?? sentenceFor("input-invalid")),
    }),
  );

  const add = (items: readonly Equipment[]): void => setDrafts((now) => [...now, ...items.map(toDraft)]);
  const replace = (changed: EquipmentDraft): void =>
    setDrafts((now) => now.map((draft) => (draft.key === changed.key ? changed : draft)));
  const remove = (gone: EquipmentDraft): void => {
    const at = drafts.indexOf(gone);
    setDrafts(drafts.filter((draft) => draft !== gone));
    showUndo(`${gone.name} was taken out.`, () => setDrafts((now) => now.toSpliced(at, 0, gone)));
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readAll(drafts);
    setFaults(read.faults);
    const wrong = Object.keys(read.faults).length;
    setMessage(wrong === 0 ? null : "Something cannot be right yet; it is marked above. Nothing was saved.");
    if (wrong === 0) save.mutate({ clientId, inventory: { equipment: [...read.equipment] } });
  };

  return (
    <form className={form.form} noValidate onSubmit={submit}>
      {drafts.length === 0 && (
        <div className={classes.start}>
          <p className={classes.none}>Start from what gyms usually have and correct it, or add one thing at a time.</p>
          <Button variant="light" onClick={() => add(usualGym(unit))}>
            Start with a usual gym
          </Button>
        </div>
      )}
      {drafts.map((draft) => (
        <EquipmentFields
          key={draft.key}
          draft={draft}
          errorOf={(field) => {
            const code = faults[draft.key]?.[field];
            return code === undefined ? undefined : sentenceFor(code, PRESCRIPTION_COPY);
          }}
          onChange={replace}
          onRemove={() => remove(draft)}
        />
      ))}
      <FormMessage>{message}</FormMessage>
      <div className={form.buttons}>
        <Button type="submit" loading={save.isPending}>
          Save the equipment
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
              Add equipment
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {EQUIPMENT_PRESETS.map((preset) => (
              <Menu.Item key={preset.name} onClick={() => add([preset])}>
                {preset.name}
              </Menu.Item>
            ))}
            <Menu.Item
              onClick={() =>
                add([{ kind: "plate-machine", name: "Plate-loaded machine", unit, bar: 20, collars: 0, plates: [] }])
              }
            >
              Plate-loaded machine
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
