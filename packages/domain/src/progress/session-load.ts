import { err, ok, type Result } from "#kernel/result.ts";
import { kg } from "#units/quantity.ts";

export type LoadRefusal = "rating-invalid" | "minutes-invalid" | "load-invalid" | "reps-invalid" | "days-invalid";

/** Above every week of session loads (10 × 1,440 minutes a day) and every force or torque of a limb. */
const MOST = 1_000_000;
const isNumber = (value: number, max = MOST): boolean => value >= 0 && value <= max;
const MINUTES_A_DAY = 1_440;

/**
 * Session-RPE load in arbitrary units: how hard the whole session was (0–10, about 30 minutes after it) times its
 * minutes. Errors: a rating or a duration that cannot be. Source: rule `records.session-load`.
 */
export const sessionRpeLoad = (rpe: number, minutes: number): Result<number, LoadRefusal> => {
  if (!isNumber(rpe, 10)) return err("rating-invalid");
  return isNumber(minutes, MINUTES_A_DAY) ? ok(rpe * minutes) : err("minutes-invalid");
};

export interface FosterWeek {
  readonly weekly: number;
  readonly mean: number;
  /** Of the sample of seven days. */
  readonly sd: number;
  /** Mean ÷ standard deviation; null when every day was the same. */
  readonly monotony: number | null;
  /** Weekly load × monotony. */
  readonly strain: number | null;
}

export const DAYS_A_WEEK = 7;

/**
 * Monotony and strain of a week from its seven daily session-RPE loads, days of rest as 0. Shown only where the coach
 * asks for it. Error: not seven loads, or one that cannot be. Source: Foster 2001.
 */
export const fosterWeek = (dailyLoads: readonly number[]): Result<FosterWeek, LoadRefusal> => {
  if (dailyLoads.length !== DAYS_A_WEEK || !dailyLoads.every((load) => isNumber(load))) return err("days-invalid");
  const weekly = dailyLoads.reduce((sum, load) => sum + load, 0);
  const mean = weekly / DAYS_A_WEEK;
  const isEven = dailyLoads.every((load) => load === dailyLoads[0]);
  const squares = dailyLoads.reduce((sum, load) => sum + (load - mean) ** 2, 0);
  const sd = isEven ? 0 : Math.sqrt(squares / (DAYS_A_WEEK - 1));
  const monotony = sd > 0 ? mean / sd : null;
  return ok({ weekly, mean, sd, monotony, strain: monotony === null ? null : weekly * monotony });
};

/** One set of one exercise, for its tonnage. */
export interface TonnageSet {
  readonly loadKg: number;
  readonly reps: number;
  readonly cuffed: boolean;
}

export interface Tonnage {
  /** Kilograms times repetitions of the sets without a cuff. */
  readonly ordinaryKg: number;
  readonly cuffedKg: number;
}

/**
 * Tonnage of sets of one exercise, cuffed and ordinary apart: they do not compare, and neither do exercises. Errors: a
 * load or repetitions that cannot be. Source: rule `records.never-mixed`.
 */
export const tonnage = (sets: readonly TonnageSet[]): Result<Tonnage, LoadRefusal> => {
  if (!sets.every(({ loadKg }) => isNumber(loadKg, kg.max))) return err("load-invalid");
  if (!sets.every(({ reps }) => Number.isSafeInteger(reps) && reps >= 0)) return err("reps-invalid");
  const sum = (cuffed: boolean): number =>
    sets.reduce((total, set) => (set.cuffed === cuffed ? total + set.loadKg * set.reps : total), 0);
  return ok({ ordinaryKg: sum(false), cuffedKg: sum(true) });
};

/**
 * Repetitions weighed by their share of the working maximum, kg: comparable between people, unlike tonnage. Cuffed and
 * ordinary sets apart. Errors: those of {@link tonnage}, and a maximum that cannot be.
 */
export const relativeVolume = (
  sets: readonly TonnageSet[],
  oneRepMaxKg: number,
): Result<{ readonly ordinary: number; readonly cuffed: number }, LoadRefusal> => {
  if (!(oneRepMaxKg > 0 && oneRepMaxKg <= kg.max)) return err("load-invalid");
  const total = tonnage(sets);
  if (!total.ok) return total;
  return ok({ ordinary: total.value.ordinaryKg / oneRepMaxKg, cuffed: total.value.cuffedKg / oneRepMaxKg });
};

/**
 * The change from the week before in percent; null when that had no load. Shown in place of any ratio that would claim
 * a risk. Error: a load that cannot be. Source: rule `records.no-load-ratio`.
 */
export const weekOverWeekPercent = (before: number, now: number): Result<number | null, LoadRefusal> => {
  if (!(isNumber(before) && isNumber(now))) return err("load-invalid");
  return ok(before > 0 ? (100 * (now - before)) / before : null);
};

/**
 * The coupled ratio of the last week to the mean of the last four, it included; null when those had no load. Only to
 * compare imported figures with: it is never shown as a risk. Error: fewer than four weeks, or a load that cannot be.
 * Source: rule `records.no-load-ratio`.
 */
export const acwrCoupled = (weeklyLoads: readonly number[]): Result<number | null, LoadRefusal> => {
  const four = weeklyLoads.slice(-4);
  const last = four.at(-1);
  if (last === undefined || four.length < 4 || !four.every((load) => isNumber(load))) return err("load-invalid");
  const mean = four.reduce((sum, load) => sum + load, 0) / four.length;
  return ok(mean > 0 ? last / mean : null);
};

/** The weaker limb as percent of the stronger one; null when neither has a value. Error: a value that cannot be. */
export const limbSymmetry = (left: number, right: number): Result<number | null, LoadRefusal> => {
  if (!(isNumber(left) && isNumber(right))) return err("load-invalid");
  const stronger = Math.max(left, right);
  return ok(stronger > 0 ? (100 * Math.min(left, right)) / stronger : null);
};
