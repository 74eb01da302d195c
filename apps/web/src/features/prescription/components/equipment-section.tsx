"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { KIND_NAMES } from "../equipment-draft.ts";
import { rangeText } from "../loading-text.ts";
import type { Overview } from "../overview-data.ts";
import classes from "./equipment.module.css";
import { EquipmentEditor } from "./equipment-editor.tsx";
import { FormPanel, PageSection } from "./page-section.tsx";

export interface EquipmentSectionProps {
  readonly clientId: ClientId;
  readonly overview: Overview;
}

export const EquipmentSection = ({ clientId, overview: { inventory, mayPrescribe } }: EquipmentSectionProps) => {
  const [editing, setEditing] = useState(false);
  const { equipment } = inventory;
  return (
    <PageSection
      place="equipment"
      title="Equipment"
      description="Loads are rounded down to what this client can really put on."
      actions={
        mayPrescribe && !editing ? (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            onClick={() => setEditing(true)}
          >
            {equipment.length === 0 ? "Set up the equipment" : "Change the equipment"}
          </Button>
        ) : undefined
      }
    >
      {editing && mayPrescribe ? (
        <FormPanel title="Equipment of this client">
          <EquipmentEditor clientId={clientId} inventory={inventory} onDone={() => setEditing(false)} />
        </FormPanel>
      ) : equipment.length === 0 ? (
        <p className={classes.none}>Nothing yet. Start from what gyms usually have and correct it.</p>
      ) : (
        <ul className={classes.summary}>
          {equipment.map((item) => (
            <li key={`${item.name} ${item.unit}`} className={classes.item}>
              <span className={classes.name}>{item.name}</span>
              <span className={classes.about}>
                {KIND_NAMES[item.kind]}, {rangeText(item)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
};
