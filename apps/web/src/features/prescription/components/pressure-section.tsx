"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { Button } from "@mantine/core";
import { IconGauge, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { MeasureStart } from "../measurement-draft.ts";
import type { Overview } from "../overview-data.ts";
import { CuffForm } from "./cuff-form.tsx";
import { CuffList } from "./cuff-list.tsx";
import { LopTable } from "./lop-table.tsx";
import { MeasurementForm, type SavedMeasurement } from "./measurement-form.tsx";
import { FormPanel, PageSection } from "./page-section.tsx";
import { SavedMeasurements } from "./saved-measurements.tsx";

export interface PressureSectionProps {
  readonly clientId: ClientId;
  readonly overview: Overview;
  /** The measurement being typed; null while none is. */
  readonly measuring: MeasureStart | null;
  readonly onMeasure: (start: MeasureStart | null) => void;
}

export const PressureSection = ({ clientId, overview, measuring, onMeasure }: PressureSectionProps) => {
  const { cuffs, lops, today, mayPrescribe } = overview;
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState<readonly SavedMeasurement[]>([]);
  const actions = (
    <>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
        Add a cuff
      </Button>
      {cuffs.length > 0 && (
        <Button leftSection={<IconGauge size={16} aria-hidden="true" />} onClick={() => onMeasure({})}>
          Record a measurement
        </Button>
      )}
    </>
  );
  return (
    <PageSection
      place="pressure"
      title="Occlusion pressure"
      description="LOP belongs to one limb, one cuff and one posture, and counts for 14 days."
      actions={mayPrescribe ? actions : undefined}
    >
      {adding && mayPrescribe && (
        <FormPanel title="Add a cuff">
          <CuffForm
            clientId={clientId}
            onAdded={(cuffId) => {
              setAdding(false);
              onMeasure({ cuffId });
            }}
            onCancel={() => setAdding(false)}
          />
        </FormPanel>
      )}
      <CuffList cuffs={cuffs} />
      {measuring !== null && cuffs.length > 0 && mayPrescribe && (
        <FormPanel title="Record a measurement">
          <MeasurementForm
            key={JSON.stringify(measuring)}
            clientId={clientId}
            cuffs={cuffs}
            today={today}
            start={measuring}
            onSaved={setSaved}
            onCancel={() => onMeasure(null)}
          />
        </FormPanel>
      )}
      {saved.length > 0 && <SavedMeasurements clientId={clientId} saved={saved} />}
      {(cuffs.length > 0 || lops.length > 0) && (
        <LopTable lops={lops} today={today} onAgain={mayPrescribe ? onMeasure : undefined} />
      )}
    </PageSection>
  );
};
