"use client";

import { EQUIPMENT_PRESETS, type Equipment, type Inventory, type WeightUnit } from "@cuffwise/domain/prescription";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { showUndo } from "#components/ui/undo-toast.tsx";
import { PRESCRIPTION_COPY } from "../copy.ts";
import { draftToEquipment, type EquipmentDraft, equipmentToDraft } from "../equipment-draft.ts";
import classes from "./equipment.module.css";
import { EquipmentFields } from "./equipment-fields.tsx";

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

/** Equipment while it is being typed: nothing typed is lost, and nothing that cannot be is taken. */
export const useEquipmentDrafts = (inventory: Inventory) => {
  const nextKey = useRef(0);
  const toDraft = (item: Equipment): EquipmentDraft => {
    nextKey.current += 1;
    return equipmentToDraft(item, String(nextKey.current));
  };
  const [drafts, setDrafts] = useState<readonly EquipmentDraft[]>(() => inventory.equipment.map(toDraft));
  const [faults, setFaults] = useState<Faults>({});
  return {
    drafts,
    errorOf: (draft: EquipmentDraft, field: string): string | undefined => {
      const code = faults[draft.key]?.[field];
      return code === undefined ? undefined : sentenceFor(code, PRESCRIPTION_COPY);
    },
    add: (items: readonly Equipment[]): void => setDrafts((now) => [...now, ...items.map(toDraft)]),
    replace: (changed: EquipmentDraft): void =>
      setDrafts((now) => now.map((draft) => (draft.key === changed.key ? changed : draft))),
    remove: (gone: EquipmentDraft): void => {
      const at = drafts.indexOf(gone);
      setDrafts(drafts.filter((draft) => draft !== gone));
      showUndo(`${gone.name} was taken out.`, () => setDrafts((now) => now.toSpliced(at, 0, gone)));
    },
    /** Null while something cannot be right; it is marked then. */
    read: (): Inventory | null => {
      const read = readAll(drafts);
      setFaults(read.faults);
      return Object.keys(read.faults).length === 0 ? { equipment: [...read.equipment] } : null;
    },
  };
};
export type EquipmentDrafts = ReturnType<typeof useEquipmentDrafts>;

export const EquipmentDraftList = ({ from, unit }: { from: EquipmentDrafts; unit: WeightUnit }) => (
  <>
    {from.drafts.length === 0 && (
      <div className={classes.start}>
        <p className={classes.none}>Start from what gyms usually have and correct it, or add one thing at a time.</p>
        <Button variant="light" onClick={() => from.add(usualGym(unit))}>
          Start with a usual gym
        </Button>
      </div>
    )}
    {from.drafts.map((draft) => (
      <EquipmentFields
        key={draft.key}
        draft={draft}
        errorOf={(field) => from.errorOf(draft, field)}
        onChange={from.replace}
        onRemove={() => from.remove(draft)}
      />
    ))}
  </>
);

export const AddEquipment = ({ from, unit }: { from: EquipmentDrafts; unit: WeightUnit }) => (
  <Menu position="bottom-start">
    <Menu.Target>
      <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
        Add equipment
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {EQUIPMENT_PRESETS.map((preset) => (
        <Menu.Item key={preset.name} onClick={() => from.add([preset])}>
          {preset.name}
        </Menu.Item>
      ))}
      <Menu.Item
        onClick={() =>
          from.add([{ kind: "plate-machine", name: "Plate-loaded machine", unit, bar: 20, collars: 0, plates: [] }])
        }
      >
        Plate-loaded machine
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
