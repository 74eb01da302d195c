"use client";

import type { Inventory, LoadPrescription } from "@cuffwise/domain/prescription";
import { kgToLb } from "@cuffwise/domain/units";
import { SourceNote } from "#components/ui/source-note.tsx";
import type { HeldLimit } from "../held-limit.ts";
import { loadingText } from "../loading-text.ts";
import { numberText } from "../words.ts";
import classes from "./figure.module.css";

export interface LoadFigureProps {
  readonly load: LoadPrescription;
  readonly inventory: Inventory;
  readonly limit: HeldLimit;
}

/** The exact load, what this client's equipment makes of it, and which limit held. In the equipment's own unit. */
export const LoadFigure = ({ load, inventory, limit }: LoadFigureProps) => {
  const { exactKg, loadableKg, percentWanted, percentAfterRounding, oneRepMaxKg, loading } = load;
  const inPounds = loading.unit === "lb";
  const inUnit = (kg: number): string =>
    inPounds ? `${kgToLb(kg).toFixed(1).replace(/\.0$/, "")} lb` : `${numberText(kg)} kg`;
  return (
    <article className={classes.figure} aria-label="Load">
      <h3 className={classes.name}>Load</h3>
      <p className={classes.number}>
        {numberText(loading.total)} <span className={classes.unit}>{loading.unit}</span>
      </p>
      <p className={classes.sum}>
        Exact {inUnit(exactKg)}, loadable {inUnit(loadableKg)}
        {inPounds && <> ({numberText(loadableKg)} kg)</>}
      </p>
      <p className={classes.about}>
        {loadingText(loading, inventory)}. {numberText(percentWanted)} % of the 1RM of {inUnit(oneRepMaxKg)},{" "}
        {Math.abs(percentAfterRounding - percentWanted) < 0.05
          ? "met exactly"
          : `${numberText(Math.round(percentAfterRounding * 10) / 10)} % after rounding down`}
      </p>
      <div className={classes.cap}>
        {limit.text}
        <SourceNote citations={limit.because.citations} note={limit.because.statement} />
      </div>
    </article>
  );
};
