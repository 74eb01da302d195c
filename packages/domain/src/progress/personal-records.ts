import type { PlainDate } from "#kernel/time.ts";
import { estimateOneRepMax, type OneRepMaxClass } from "#prescription/index.ts";
import { kg } from "#units/quantity.ts";
import type { SeriesSet } from "./one-rep-max-series.ts";

export interface RecordMark {
  readonly on: PlainDate;
  readonly loadKg: number;
  readonly reps: number;
}

export interface BestEstimate {
  readonly on: PlainDate;
  readonly valueKg: number;
}

/** Records of one exercise and side, of ordinary sets or of cuffed ones: the two tables are never merged. */
export interface RecordTable {
  readonly heaviest: RecordMark | null;
  /** The most repetitions at each load that no heavier set matched, lightest first. */
  readonly mostReps: readonly RecordMark[];
}

export interface PersonalRecords {
  readonly ordinary: RecordTable & {
    /** The best estimated maximum; only ordinary sets have one. */
    readonly bestEstimate: BestEstimate | null;
  };
  /** Best cuffed sets, never shown as records of strength; their progress is in the cuffed ledger. */
  readonly cuffed: RecordTable;
}

const isLifted = ({ loadKg, reps, isWorkSet }: SeriesSet): boolean =>
  isWorkSet && loadKg !== null && loadKg > 0 && loadKg <= kg.max && Number.isSafeInteger(reps) && reps >= 1;

/** Heavier first, then more repetitions, then the earlier day: a record belongs to the day it was set. */
const byWeight = (a: RecordMark, b: RecordMark): number =>
  b.loadKg - a.loadKg || b.reps - a.reps || a.on.localeCompare(b.on);

const tableOf = (sets: readonly SeriesSet[]): RecordTable => {
  const marks = sets.map(({ on, loadKg, reps }) => ({ on, loadKg: loadKg ?? 0, reps })).toSorted(byWeight);
  const mostReps: RecordMark[] = [];
  for (const mark of marks) if (mark.reps > (mostReps.at(-1)?.reps ?? 0)) mostReps.push(mark);
  return { heaviest: marks[0] ?? null, mostReps: mostReps.toReversed() };
};

const bestEstimateOf = (sets: readonly SeriesSet[], oneRepMaxClass: OneRepMaxClass): BestEstimate | null => {
  const estimates = sets.flatMap(({ on, loadKg, reps, rir, cuffed }): BestEstimate[] => {
    const estimate = estimateOneRepMax({ weightKg: loadKg ?? 0, reps, rir, cuffed, oneRepMaxClass });
    return estimate.ok ? [{ on, valueKg: estimate.value.valueKg }] : [];
  });
  return estimates.toSorted((a, b) => b.valueKg - a.valueKg || a.on.localeCompare(b.on))[0] ?? null;
};

/**
 * The records of one exercise and side, in any order of sets; sets that cannot be, warm-ups and body weight are left
 * out. Source: rule `records.never-mixed`.
 */
export const personalRecords = (sets: readonly SeriesSet[], oneRepMaxClass: OneRepMaxClass): PersonalRecords => {
  const lifted = sets.filter(isLifted);
  const ordinary = lifted.filter(({ cuffed }) => !cuffed);
  return {
    ordinary: { ...tableOf(ordinary), bestEstimate: bestEstimateOf(ordinary, oneRepMaxClass) },
    cuffed: tableOf(lifted.filter(({ cuffed }) => cuffed)),
  };
};
