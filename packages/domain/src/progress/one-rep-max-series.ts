import { addDays, type PlainDate, weekdayOf } from "#kernel/time.ts";
import { estimateOneRepMax, type OneRepMaxClass, type WeeklyBest } from "#prescription/index.ts";

/** One set of one exercise and side, as far as an estimate needs it. */
export interface SeriesSet {
  readonly on: PlainDate;
  readonly loadKg: number | null;
  readonly reps: number;
  readonly rir: number | null;
  readonly cuffed: boolean;
  /** Warm-up, drop and cluster sets say nothing about a maximum. */
  readonly isWorkSet: boolean;
}

/** The Monday of a day's ISO week. */
export const weekStart = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

export interface WeeklyBestPoint extends WeeklyBest {
  readonly week: PlainDate;
}

/**
 * Best estimated maximum of each week, oldest first; weeks without a usable set are left out. One exercise, one side
 * and one formula per series, never from cuffed sets, and never from low-confidence estimates.
 */
export const weeklyBests = (sets: readonly SeriesSet[], oneRepMaxClass: OneRepMaxClass): readonly WeeklyBestPoint[] => {
  const best = new Map<PlainDate, WeeklyBestPoint>();
  for (const { on, loadKg, reps, rir, cuffed, isWorkSet } of sets) {
    if (loadKg === null || !isWorkSet) continue;
    const estimate = estimateOneRepMax({ weightKg: loadKg, reps, rir, cuffed, oneRepMaxClass });
    if (!estimate.ok) continue;
    const week = weekStart(on);
    const { valueKg } = estimate.value;
    if (valueKg > (best.get(week)?.valueKg ?? 0)) best.set(week, { week, on, valueKg });
  }
  return [...best.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1));
};
