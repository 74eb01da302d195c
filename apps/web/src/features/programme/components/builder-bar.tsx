"use client";

import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconBan, IconCheck } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { Builder } from "../builder/use-builder.ts";
import classes from "./builder-bar.module.css";

export interface BuilderBarProps {
  readonly builder: Builder;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly blocked: number;
  readonly warned: number;
  readonly mayEdit: boolean;
}

/** Always in sight: what the rules say, whether it is saved, undo, redo, save. */
export const BuilderBar = ({ builder, isSaving, onSave, blocked, warned, mayEdit }: BuilderBarProps) => (
  <div className={classes.bar}>
    <div className={classes.state}>
      {blocked > 0 && (
        <StatusChip tone="safety" icon={IconBan}>
          {blocked} blocked
        </StatusChip>
      )}
      {warned > 0 && (
        <StatusChip tone="attention" icon={IconAlertTriangle}>
          {warned} to look at
        </StatusChip>
      )}
      {blocked + warned === 0 && (
        <StatusChip tone="done" icon={IconCheck}>
          No rule objects
        </StatusChip>
      )}
      <span className={classes.saved} role="status">
        {!mayEdit ? (
          "Your role reads templates, but does not change them."
        ) : builder.isDirty ? (
          builder.restoredAt === null ? (
            "Not saved yet"
          ) : (
            <>
              Your draft of <DateText value={builder.restoredAt} style="dateTime" />, not saved yet
            </>
          )
        ) : (
          <>
            Saved <DateText value={builder.base.savedAt} style="dateTime" />
          </>
        )}
      </span>
    </div>
    <div className={classes.actions}>
      <ActionIcon variant="default" size="lg" aria-label="Undo" disabled={!builder.canUndo} onClick={builder.undo}>
        <IconArrowBackUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label="Redo" disabled={!builder.canRedo} onClick={builder.redo}>
        <IconArrowForwardUp size={18} aria-hidden="true" />
      </ActionIcon>
      <Button size="sm" onClick={onSave} loading={isSaving} disabled={!builder.isDirty || !mayEdit}>
        Save
      </Button>
    </div>
  </div>
);
