"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import type { BfrPrescription, Denial, RampStep } from "@cuffwise/domain/prescription";
import { formatClock } from "@cuffwise/domain/units";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import type { Place, SetField } from "../mend.ts";
import type { Overview } from "../overview-data.ts";
import { numberText } from "../words.ts";
import { DenialList } from "./denial-list.tsx";
import { LoadFigure } from "./load-figure.tsx";
import { PressureFigure } from "./pressure-figure.tsx";
import classes from "./preview-panel.module.css";
import { WarningList } from "./warning-list.tsx";

export interface PreviewPanelProps {
  readonly clientId: ClientId;
  readonly overview: Overview;
  readonly preview: { readonly prescription: BfrPrescription | null; readonly denials: readonly Denial[] } | undefined;
  /** The step of the novice ramp; null past it. */
  readonly step: RampStep | null;
  /** False while the numbers shown belong to what was typed before. */
  readonly isCurrent: boolean;
  readonly onSet: (field: SetField, value: number) => void;
  readonly onGo: (place: Place, denial: Denial) => void;
}

const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${max} %` : `${min} to ${max} %`;

const Ramp = ({ prescription, step }: { prescription: BfrPrescription; step: RampStep }) => {
  const because = prescription.reasons.find(({ rule }) => rule.startsWith("ramp.schedule@"));
  return (
    <div className={classes.fact}>
      <dt>First sessions</dt>
      <dd>
        Cuffed session {step.session} of 6 on the way up: {range(step.percentLop)} of LOP,{" "}
        {range(step.percentOneRepMax)} of the 1RM, at most {step.maxReps} repetitions
        {because !== undefined && <SourceNote citations={because.citations} note={because.statement} />}
      </dd>
    </div>
  );
};

const Numbers = ({
  prescription,
  overview,
  step,
}: Pick<PreviewPanelProps, "overview" | "step"> & { prescription: BfrPrescription }) => {
  const { pressures, load, scheme, cuffOnSeconds, validUntil, warnings, reasons } = prescription;
  const limit = reasons.find(({ rule }) => rule.startsWith("dose.cuff-limit@"));
  return (
    <>
      <div className={classes.figures}>
        {pressures.map((pressure) => (
          <PressureFigure key={pressure.limb} pressure={pressure} overview={overview} />
        ))}
        {load !== null && <LoadFigure load={load} inventory={overview.inventory} />}
      </div>
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>Cuff on</dt>
          <dd>
            <strong>{formatClock(cuffOnSeconds)}</strong> without a break: {scheme.reps.join("-")} with{" "}
            {numberText(scheme.restSeconds)} s rests
            {limit !== undefined && <SourceNote citations={limit.citations} note={limit.statement} />}
          </dd>
        </div>
        {step !== null && <Ramp prescription={prescription} step={step} />}
        <div className={classes.fact}>
          <dt>Holds until</dt>
          <dd>
            <DateText value={validUntil} />, when the first of its measurements or clearances runs out
          </dd>
        </div>
      </dl>
      <WarningList warnings={warnings} />
    </>
  );
};

/** What the request comes to, or everything against it. */
export const PreviewPanel = ({ clientId, overview, preview, step, isCurrent, onSet, onGo }: PreviewPanelProps) => (
  <section
    className={classes.panel}
    aria-label="What it comes to"
    aria-busy={!isCurrent}
    data-old={(preview !== undefined && !isCurrent) || undefined}
  >
    {preview === undefined && (
      <p className={classes.waiting}>
        Choose an exercise; load and pressure stand here as soon as they can be worked out.
      </p>
    )}
    {preview?.prescription != null && <Numbers prescription={preview.prescription} overview={overview} step={step} />}
    {preview !== undefined && preview.denials.length > 0 && (
      <>
        <h3 className={classes.title}>This may not be prescribed</h3>
        <DenialList clientId={clientId} denials={preview.denials} onSet={onSet} onGo={onGo} />
      </>
    )}
  </section>
);
