"use client";

import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { PressurePrescription } from "@cuffwise/domain/prescription";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import type { HeldLimit } from "../held-limit.ts";
import type { Overview } from "../overview-data.ts";
import { capital, methodText, numberText, postureText } from "../words.ts";
import classes from "./figure.module.css";

export interface PressureFigureProps {
  readonly pressure: PressurePrescription;
  readonly overview: Overview;
  readonly limit: HeldLimit;
}

/** What to pump one cuff to, of which measurement it is a share, and which limit held. */
export const PressureFigure = ({ pressure, overview, limit }: PressureFigureProps) => {
  const { limb, percentLop, exactMmHg, targetMmHg, lop, cuff } = pressure;
  const measured = overview.lops.find(({ id }) => id === lop.lopId);
  return (
    <article className={classes.figure} aria-label={`Pressure, ${LIMB_NAMES[limb]}`}>
      <h3 className={classes.name}>{capital(LIMB_NAMES[limb])}</h3>
      <p className={classes.number}>
        {numberText(targetMmHg)} <span className={classes.unit}>mmHg</span>
      </p>
      <p className={classes.sum}>
        {numberText(percentLop)} % of {numberText(lop.valueMmHg)} mmHg
        {exactMmHg !== targetMmHg && <>, exactly {numberText(exactMmHg)}</>}
      </p>
      <p className={classes.about}>
        {lop.measuredOn !== null && (
          <>
            Measured <DateText value={lop.measuredOn} />
            {measured !== undefined && <> by {methodText(measured.method)}</>}, {postureText(lop.posture)}, with{" "}
            {measured === undefined ? "" : `${measured.cuffName}, `}
            {numberText(cuff.widthCm)} cm
          </>
        )}
      </p>
      <div className={classes.cap}>
        {limit.text}
        <SourceNote citations={limit.because.citations} note={limit.because.statement} />
      </div>
    </article>
  );
};
