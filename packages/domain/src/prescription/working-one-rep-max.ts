import { daysBetween, type PlainDate } from "#kernel/time.ts";
import { ONE_REP_MAX_FRESH_DAYS, oneRepMaxFreshness, type WorkingOneRepMax } from "./load.ts";

/** Best estimate of a week, from sets without a cuff. `on` is the day of the set it comes from. */
export interface WeeklyBest {
  readonly on: PlainDate;
  readonly valueKg: number;
}

export const WEEKLY_BESTS = { most: 3, least: 2 } as const;

const median = (ascending: readonly number[]): number => {
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? upper) + upper) / 2;
};

/**
 * The maximum that percentages refer to: the coach's own value while it is fresh, else the median of the last three
 * weekly bests (two at least, none older than eight weeks), else null and a test is due.
 */
export const workingOneRepMax = (
  recorded: WorkingOneRepMax | null,
  weeklyBests: readonly WeeklyBest[],
  today: PlainDate,
): WorkingOneRepMax | null => {
  if (recorded !== null && oneRepMaxFreshness(recorded.measuredOn, today).fresh) return recorded;
  const usable = weeklyBests.filter(({ on }) => {
    const age = daysBetween(on, today);
    return age >= 0 && age <= ONE_REP_MAX_FRESH_DAYS;
  });
  const last = usable.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(-WEEKLY_BESTS.most);
  const newest = last.at(-1);
  if (newest === undefined || last.length < WEEKLY_BESTS.least) return null;
  const valueKg = median(last.map((best) => best.valueKg).toSorted((a, b) => a - b));
  return { valueKg, oneRepMaxId: null, measuredOn: newest.on, confidence: "fair" };
};
