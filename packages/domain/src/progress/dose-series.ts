import type { Limb } from "#kernel/limb.ts";
import type { PlainDate } from "#kernel/time.ts";

/** One cuffed exercise of one limb on one day, at one load and pressure. */
export interface DoseEntry {
  readonly on: PlainDate;
  readonly limb: Limb;
  /** Which cuff; null when that is not known. */
  readonly cuff: string | null;
  /** Kilograms; null for body weight and bands. */
  readonly loadKg: number | null;
  /** Percent of the LOP that was measured with this cuff; null without a measurement. */
  readonly percentLop: number | null;
  readonly pressureMmHg: number;
  readonly plannedReps: readonly number[];
  readonly doneReps: readonly number[];
  /** The worst of its sets, 0–10; null when nobody said. */
  readonly discomfort: number | null;
}

/** Something in the order of time that a new cuff breaks: what stands on both sides of a break does not compare. */
export type Broken<T> = T & {
  /** Counted from 0; a line is drawn inside a segment only. */
  readonly segment: number;
  /** The first one with another cuff than before. */
  readonly isOtherCuff: boolean;
};

/** Cuts a series wherever the cuff changes. An unknown cuff is another one. Points in the order of time. */
export const breakAtCuffChange = <T extends { readonly cuff: string | null }>(
  points: readonly T[],
): readonly Broken<T>[] => {
  let segment = 0;
  return points.map((point, at) => {
    const before = points[at - 1];
    const isOtherCuff = before !== undefined && (before.cuff !== point.cuff || point.cuff === null);
    if (isOtherCuff) segment += 1;
    return { ...point, segment, isOtherCuff };
  });
};

/** Everything done at one load and pressure on one limb. */
export interface DoseSeries {
  readonly limb: Limb;
  readonly loadKg: number | null;
  /** Whole percent of LOP; null where it is not known and `pressureMmHg` says what was the same. */
  readonly percentLop: number | null;
  readonly pressureMmHg: number | null;
  readonly points: readonly Broken<DoseEntry>[];
}

/** A gauge reads no finer than a percent of LOP: the same as in the ledger of progress. */
const doseOf = ({ limb, loadKg, percentLop, pressureMmHg }: DoseEntry) => ({
  limb,
  loadKg,
  percentLop: percentLop === null ? null : Math.round(percentLop),
  pressureMmHg: percentLop === null ? pressureMmHg : null,
});

/**
 * The cuffed ledger of one exercise, by dose: repetitions and discomfort compare only at the same load and pressure, on
 * the same limb and with the same cuff. The dose that was done last comes first. Source: rule `records.cuffed-progress`.
 */
export const doseSeries = (entries: readonly DoseEntry[]): readonly DoseSeries[] => {
  const ordered = entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byDose = Map.groupBy(ordered, (entry) => JSON.stringify(Object.values(doseOf(entry))));
  const lastOf = ({ points }: DoseSeries): string => points.at(-1)?.on ?? "";
  return [...byDose.values()]
    .flatMap((group): DoseSeries[] => {
      const [first] = group;
      return first === undefined ? [] : [{ ...doseOf(first), points: breakAtCuffChange(group) }];
    })
    .toSorted(
      (a, b) => lastOf(b).localeCompare(lastOf(a)) || a.limb.localeCompare(b.limb) || (b.loadKg ?? 0) - (a.loadKg ?? 0),
    );
};
