"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import type { Inventory, WeightUnit } from "@cuffwise/domain/prescription";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sentenceFor } from "#components/ui/copy.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { showDone } from "#components/ui/undo-toast.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalOf } from "../api-refusal.ts";
import { AddEquipment, EquipmentDraftList, useEquipmentDrafts } from "./equipment-drafts.tsx";
import form from "./form-grid.module.css";

export interface EquipmentEditorProps {
  readonly clientId: ClientId;
  readonly inventory: Inventory;
  readonly onDone: () => void;
}

export const EquipmentEditor = ({ clientId, inventory, onDone }: EquipmentEditorProps) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const unit: WeightUnit = useViewerSetting().units === "imperial" ? "lb" : "kg";
  const drafts = useEquipmentDrafts(inventory);
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = drafts.read();
    setMessage(read === null ? "Something cannot be right yet; it is marked above. Nothing was saved." : null);
    if (read !== null) save.mutate({ clientId, inventory: read });
  };

  return (
    <form className={form.form} noValidate onSubmit={submit}>
      <EquipmentDraftList from={drafts} unit={unit} />
      <FormMessage>{message}</FormMessage>
      <div className={form.buttons}>
        <Button type="submit" loading={save.isPending}>
          Save the equipment
        </Button>
        <AddEquipment from={drafts} unit={unit} />
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
