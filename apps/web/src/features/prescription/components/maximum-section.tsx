"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import type { ClientId } from "@cuffwise/domain/kernel";
import { formatWeight } from "@cuffwise/domain/units";
import { Button } from "@mantine/core";
import { IconBarbell, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { Overview, RecordedMaximum } from "../overview-data.ts";
import { MaximumForm } from "./maximum-form.tsx";
import { MaximumTable } from "./maximum-table.tsx";
import { FormPanel, PageSection } from "./page-section.tsx";
import { RefreshOffer } from "./refresh-offer.tsx";
import notes from "./saved-note.module.css";

/** The lift being typed: of this exercise, or of one still to be chosen. */
export interface Lifting {
  readonly exerciseId: string | null;
}

export interface MaximumSectionProps {
  readonly clientId: ClientId;
  readonly overview: Overview;
  readonly lifting: Lifting | null;
  readonly onLift: (lifting: Lifting | null) => void;
}

export const MaximumSection = ({ clientId, overview, lifting, onLift }: MaximumSectionProps) => {
  const { mayPrescribe, oneRepMaxes, today } = overview;
  const { units } = useViewerSetting();
  const [saved, setSaved] = useState<RecordedMaximum | null>(null);
  return (
    <PageSection
      place="maximum"
      title="1RM"
      description="Loads are shares of it. It counts for eight weeks."
      actions={
        mayPrescribe ? (
          <Button
            variant="default"
            leftSection={<IconBarbell size={16} aria-hidden="true" />}
            onClick={() => onLift({ exerciseId: null })}
          >
            Record a 1RM
          </Button>
        ) : undefined
      }
    >
      {lifting !== null && mayPrescribe && (
        <FormPanel title="Record a 1RM">
          <MaximumForm
            key={lifting.exerciseId}
            clientId={clientId}
            today={today}
            exerciseId={lifting.exerciseId}
            onSaved={(record) => {
              setSaved(record);
              onLift(null);
            }}
            onCancel={() => onLift(null)}
          />
        </FormPanel>
      )}
      {saved !== null && (
        <div className={notes.saved}>
          <p className={notes.line} role="status">
            <IconCheck size={18} stroke={2.2} aria-hidden="true" />
            <span>
              {findExercise(saved.exerciseId)?.name ?? saved.exerciseId}:{" "}
              <strong>{formatWeight(saved.valueKg, units, 1)}</strong> counts from now on.
            </span>
          </p>
          <RefreshOffer clientId={clientId} key={saved.oneRepMaxId} />
        </div>
      )}
      <MaximumTable maxima={oneRepMaxes} today={today} />
    </PageSection>
  );
};
