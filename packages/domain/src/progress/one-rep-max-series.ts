import { addDays, daysBetween, type PlainDate, plainDate, weekdayOf } from "#kernel/time.ts";
import { estimateOneRepMax, type OneRepMaxClass, type WeeklyBest } from "#prescription/index.ts";
import type { BestOfWeek } from "./plateau.ts";

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

const FIRST_MONDAY = plainDate("1970-01-05");

/** A week's number, counted from the first Monday of 1970: weeks in a row have numbers in a row. */
export const weekNumber = (day: PlainDate): number => Math.floor(daysBetween(FIRST_MONDAY, day) / 7);

/** The weeks in which days fall: deload and injury weeks, which are left out of a trend. */
export const weeksOf = (days: readonly PlainDate[]): ReadonlySet<number> => new Set(days.map(weekNumber));

export interface WeeklyBestPoint extends WeeklyBest {
  readonly week: PlainDate;
}

/**
 * Best estimated maximum of each week, oldest first; weeks without a usable set are left out. One exercise, one side
 * and one formula per series, never from cuffed sets, and never from low-confidence estimates. The order of the sets
 * does not matter: of two equal bests the earlier day counts.
 */
export const weeklyBests = (sets: readonly SeriesSet[], oneRepMaxClass: OneRepMaxClass): readonly WeeklyBestPoint[] => {
  const best = new Map<PlainDate, WeeklyBestPoint>();
  for (const { on, loadKg, reps, rir, cuffed, isWorkSet } of sets) {
    if (loadKg === null || !isWorkSet) continue;
    const estimate = estimateOneRepMax({ weightKg: loadKg, reps, rir, cuffed, oneRepMaxClass });
    if (!estimate.ok) continue;
    const week = weekStart(on);
    const { valueKg } = estimate.value;
    const known = best.get(week);
    if (known === undefined || valueKg > known.valueKg || (valueKg === known.valueKg && on < known.on)) {
      best.set(week, { week, on, valueKg });
    }
  }
  return [...best.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1));
};

/**
 * Weekly bests, oldest first, as a trend looks them up by {@link weekNumber}. Only the last `weeks` of them up to a
 * day are read, so the cost does not grow with history: two windows are enough for `plateauStanding`.
 */
export const bestsByWeek = (
  bests: readonly WeeklyBestPoint[],
  upTo: PlainDate,
  weeks: number,
  leftOut: ReadonlySet<number> = new Set(),
): BestOfWeek => {
  const last = weekNumber(upTo);
  const byWeek = new Map<number, number>();
  for (let at = bests.length - 1; at >= 0; at -= 1) {
    const best = bests[at];
    if (best === undefined) break;
    const week = weekNumber(best.week);
    if (week <= last - weeks) break;
    if (!leftOut.has(week)) byWeek.set(week, best.valueKg);
  }
  return (week) => byWeek.get(week) ?? null;
};
