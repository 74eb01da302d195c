import { z } from "zod";
import type { Limb } from "#kernel/limb.ts";
import { PlainDate } from "#kernel/time.ts";

const Count = z.number().int().min(0);
const CuffSeconds = z.object({ LA: Count, RA: Count, LL: Count, RL: Count });

/**
 * What one client did on one day, kept beside the set log so that a dashboard need not read the log.
 * Cuffed and ordinary tonnage are never added together: they do not compare.
 */
export const ClientDay = z.object({
  day: PlainDate,
  sets: Count,
  /** Of `sets`, those done with an inflated cuff. */
  cuffedSets: Count,
  reps: Count,
  /** Kilograms times repetitions of the sets without a cuff. */
  tonnageKg: z.number().min(0),
  /** The same for the cuffed sets. */
  cuffedTonnageKg: z.number().min(0),
  cuffSeconds: CuffSeconds,
  /** 0–10; null when nobody rated. */
  maxDiscomfort: z.number().min(0).max(10).nullable(),
  /** Session-RPE load in arbitrary units, summed over the day's sessions; null when nobody rated. */
  sessionRpeLoad: z.number().min(0).nullable(),
});
export type ClientDay = z.infer<typeof ClientDay>;

/** One set as it was done, as far as the day's sums need it. */
export interface DoneSet {
  readonly reps: number;
  /** Kilograms; null for body weight and bands, which add no tonnage. */
  readonly loadKg: number | null;
  /** Seconds with the cuff inflated, per limb; empty for an ordinary set. */
  readonly cuffSeconds: Readonly<Partial<Record<Limb, number>>>;
  readonly cuffed: boolean;
  /** 0–10. */
  readonly discomfort: number | null;
}

export const emptyClientDay = (day: PlainDate): ClientDay => ({
  day,
  sets: 0,
  cuffedSets: 0,
  reps: 0,
  tonnageKg: 0,
  cuffedTonnageKg: 0,
  cuffSeconds: { LA: 0, RA: 0, LL: 0, RL: 0 },
  maxDiscomfort: null,
  sessionRpeLoad: null,
});

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** The day with one more set. Order does not matter. */
export const addSetToDay = (day: ClientDay, set: DoneSet): ClientDay => {
  const tonnage = (set.loadKg ?? 0) * set.reps;
  const on = (limb: Limb): number => day.cuffSeconds[limb] + Math.round(set.cuffSeconds[limb] ?? 0);
  return {
    ...day,
    sets: day.sets + 1,
    cuffedSets: day.cuffedSets + (set.cuffed ? 1 : 0),
    reps: day.reps + set.reps,
    tonnageKg: day.tonnageKg + (set.cuffed ? 0 : tonnage),
    cuffedTonnageKg: day.cuffedTonnageKg + (set.cuffed ? tonnage : 0),
    cuffSeconds: { LA: on("LA"), RA: on("RA"), LL: on("LL"), RL: on("RL") },
    maxDiscomfort: larger(day.maxDiscomfort, set.discomfort),
  };
};

/** The day with one more rated session. */
export const addSessionLoadToDay = (day: ClientDay, sessionRpeLoad: number): ClientDay => ({
  ...day,
  sessionRpeLoad: (day.sessionRpeLoad ?? 0) + sessionRpeLoad,
});

/** A day counted anew from its log: what a corrected or deleted set needs, as a maximum cannot be undone. */
export const rollUpDay = (day: PlainDate, sets: readonly DoneSet[], sessionRpeLoads: readonly number[]): ClientDay =>
  sessionRpeLoads.reduce(addSessionLoadToDay, sets.reduce(addSetToDay, emptyClientDay(day)));
