"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { IconEye } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { MeasureStart } from "../measurement-draft.ts";
import { ClearanceStrip } from "./clearance-strip.tsx";
import { EquipmentSection } from "./equipment-section.tsx";
import { type Lifting, MaximumSection } from "./maximum-section.tsx";
import { PageSection } from "./page-section.tsx";
import { PrescribeSection } from "./prescribe-section.tsx";
import classes from "./prescription-view.module.css";
import { PressureSection } from "./pressure-section.tsx";
import { SavedSection } from "./saved-section.tsx";

export interface PrescriptionViewProps {
  readonly clientId: ClientId;
  /** Assistants only read, and do not see the screening. */
  readonly isAssistant: boolean;
}

const READ_ONLY = {
  assistant: "You can read this, but not change it: measuring and prescribing is for coaches and clinicians.",
  inactive: "You can read this, but not change it: nothing is measured or prescribed for a client who is not active.",
} as const;

/** What prescribing stands on, in the order in which it is gathered, and what follows from it. */
export const PrescriptionView = ({ clientId, isAssistant }: PrescriptionViewProps) => {
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(trpc.prescription.overview.queryOptions({ clientId }));
  const [measuring, setMeasuring] = useState<MeasureStart | null>(null);
  const [lifting, setLifting] = useState<Lifting | null>(null);
  const { standings, today, mayPrescribe, prescriptions } = overview;
  return (
    <div className={classes.view}>
      {!mayPrescribe && (
        <p className={classes.readOnly}>
          <IconEye size={18} stroke={2} aria-hidden="true" />
          {READ_ONLY[isAssistant ? "assistant" : "inactive"]}
        </p>
      )}
      <PageSection place="clearance" title="Clearance">
        <ClearanceStrip clientId={clientId} standings={standings} today={today} mayOpenScreening={!isAssistant} />
      </PageSection>
      <PressureSection clientId={clientId} overview={overview} measuring={measuring} onMeasure={setMeasuring} />
      <MaximumSection clientId={clientId} overview={overview} lifting={lifting} onLift={setLifting} />
      <EquipmentSection clientId={clientId} overview={overview} />
      {mayPrescribe && (
        <PrescribeSection clientId={clientId} overview={overview} onMeasure={setMeasuring} onLift={setLifting} />
      )}
      <SavedSection saved={prescriptions} today={today} />
    </div>
  );
};
