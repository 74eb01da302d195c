"use client";

import type { ClientId } from "@cuffwise/domain/kernel";
import { type BfrPrescription, type Denial, RAMP_SESSIONS, type RampStep } from "@cuffwise/domain/prescription";
import { formatClock } from "@cuffwise/domain/units";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { cuffTimeReason, heldLimit } from "../held-limit.ts";
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

const Ramp = ({ step }: { step: RampStep }) => (
  <div className={classes.fact}>
    <dt>First sessions</dt>
    <dd>
      Cuffed session {step.session} of {RAMP_SESSIONS} on the way up: {range(step.percentLop)} of LOP,{" "}
      {range(step.percentOneRepMax)} of the 1RM, at most {step.maxReps} repetitions
    </dd>
  </div>
);

const Numbers = ({
  prescription,
  overview,
  step,
}: Pick<PreviewPanelProps, "overview" | "step"> & { prescription: BfrPrescription }) => {
  const { pressures, load, scheme, cuffOnSeconds, validUntil, warnings } = prescription;
  const limit = cuffTimeReason(prescription);
  return (
    <>
      <div className={classes.figures}>
        {pressures.map((pressure) => (
          <PressureFigure
            key={pressure.limb}
            pressure={pressure}
            overview={overview}
            limit={heldLimit(pressure.cap, step?.percentLop.max, "LOP", prescription)}
          />
        ))}
        {load !== null && (
          <LoadFigure
            load={load}
            inventory={overview.inventory}
            limit={heldLimit(load.cap, step?.percentOneRepMax.max, "the 1RM", prescription)}
          />
        )}
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
        {step !== null && <Ramp step={step} />}
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
