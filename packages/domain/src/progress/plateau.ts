import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import { type Reason, ruleToReason } from "#prescription/index.ts";
import { kg } from "#units/quantity.ts";
import { mannKendall, trendChances } from "./mann-kendall.ts";
import { plateauData, plateauDeclining, plateauFreshRecord, plateauTest } from "./rules.ts";
import { noiseAround, senInterval90, type TrendPoint, theilSen } from "./theil-sen.ts";

export const TRAINING_LEVELS = ["novice", "intermediate", "advanced"] as const;
export type TrainingLevel = (typeof TRAINING_LEVELS)[number];

export interface PlateauParameters {
  /** The least gain worth training for, percent a week. */
  readonly leastPercentPerWeek: number;
  /** Weeks that are looked at. */
  readonly windowWeeks: number;
}

/** What a coach may change. Source: rule `plateau.test`. */
export const PLATEAU_PARAMETERS: Readonly<Record<TrainingLevel, PlateauParameters>> = {
  novice: { leastPercentPerWeek: 0.75, windowWeeks: 8 },
  intermediate: { leastPercentPerWeek: 0.35, windowWeeks: 12 },
  advanced: { leastPercentPerWeek: 0.15, windowWeeks: 16 },
};
export const PLATEAU_PARAMETER_LIMITS = {
  leastPercentPerWeek: { min: 0.01, max: 5 },
  windowWeeks: { min: 4, max: 52 },
} as const;

/** The best estimate of a week, kg, or null without one. Weeks are numbered in a row, from anywhere. */
export type BestOfWeek = (week: number) => number | null;

export interface PlateauRequest {
  readonly bestOfWeek: BestOfWeek;
  /** The week of the evaluation: the last one that is looked at. */
  readonly week: number;
  readonly parameters: PlateauParameters;
}

export type TrendState = "progressing" | "slow-progress" | "plateau-signal" | "declining" | "inconclusive";

/** What one weekly evaluation found, with every number that it rests on. */
export interface TrendEvaluation {
  readonly state: TrendState;
  /** Weeks with a best. */
  readonly points: number;
  readonly slopePercentPerWeek: number;
  /** Sen's interval of 90 %, percent a week. */
  readonly interval90: { readonly low: number; readonly high: number };
  /** At the latest best. */
  readonly slopeKgPerMonth: number;
  /** Scatter of the weekly bests around the line, as a standard deviation in percent. */
  readonly noisePercent: number;
  /** Kendall's S of what is left once the least worthwhile gain is taken off, and its variance. */
  readonly s: number;
  readonly varS: number;
  /** Kendall's S of the bests themselves. */
  readonly sRaw: number;
  /** How likely so few rises are when progress is as slow as the least gain: low means slower than that. */
  readonly pFlat: number;
  /** How likely so many rises, or so many falls, are without any trend: low means that there is one. */
  readonly pUp: number;
  readonly pDown: number;
  readonly freshRecord: boolean;
  readonly because: Reason;
}

export interface TooLittleData {
  readonly state: "insufficient-data";
  readonly points: number;
  readonly needed: number;
  /** Too few weeks with a best, or none of the last two. */
  readonly reason: "too-few" | "stale";
  readonly because: Reason;
}

export type PlateauEvaluation = TrendEvaluation | TooLittleData;
export type PlateauRefusal = "week-invalid" | "parameters-invalid" | "best-invalid";

const FILLED = 0.75;
const RECENT_WEEKS = 2;
const FRESH_RECORD = 1.01;
const P_DECLINING = 0.05;
const P_FLAT = 0.1;
const P_UP = 0.1;
const DECLINE_PERCENT = 3;
const WEEKS_PER_MONTH = 365.25 / 12 / 7;

interface Best {
  readonly week: number;
  readonly bestKg: number;
}

const isWithin = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  value >= min && value <= max;
const areParameters = ({ leastPercentPerWeek, windowWeeks }: PlateauParameters): boolean =>
  isWithin(leastPercentPerWeek, PLATEAU_PARAMETER_LIMITS.leastPercentPerWeek) &&
  isWithin(windowWeeks, PLATEAU_PARAMETER_LIMITS.windowWeeks) &&
  Number.isInteger(windowWeeks);

/** The bests of the window, oldest first; undefined when one of them cannot be. Older weeks are never asked for. */
const bestsOfWindow = ({ bestOfWeek, week, parameters }: PlateauRequest): readonly Best[] | undefined => {
  const bests: Best[] = [];
  for (let at = week - parameters.windowWeeks + 1; at <= week; at += 1) {
    const bestKg = bestOfWeek(at);
    if (bestKg === null) continue;
    if (!(bestKg > 0 && bestKg <= kg.max)) return undefined;
    bests.push({ week: at, bestKg });
  }
  return bests;
};

const hasFreshRecord = (bests: readonly Best[], week: number): boolean => {
  let recent = 0;
  let earlier = 0;
  for (const best of bests) {
    if (best.week > week - RECENT_WEEKS) recent = Math.max(recent, best.bestKg);
    else earlier = Math.max(earlier, best.bestKg);
  }
  return earlier > 0 && recent >= FRESH_RECORD * earlier;
};

type Findings = Omit<TrendEvaluation, "state" | "because"> & { readonly rosePercent: number };

/** First match wins; a decline before everything else. */
const stateOf = (it: Findings, least: number): readonly [TrendState, Rule] => {
  if (it.pDown <= P_DECLINING && it.rosePercent <= -DECLINE_PERCENT) return ["declining", plateauDeclining];
  if (it.pFlat <= P_FLAT) {
    if (it.freshRecord) return ["inconclusive", plateauFreshRecord];
    return [it.pUp <= P_UP ? "slow-progress" : "plateau-signal", plateauTest];
  }
  return [it.slopePercentPerWeek >= least ? "progressing" : "inconclusive", plateauTest];
};

/**
 * One weekly evaluation of one lift: is progress slower than the least gain worth training for? Only the window is
 * looked at, so the cost does not grow with history. Bests are compared on a logarithmic scale, so that a percent is
 * a percent at any strength. Errors: a week or parameters that cannot be, and a best that is no weight.
 * Source: rule `plateau.test`.
 */
export const evaluatePlateau = (request: PlateauRequest): Result<PlateauEvaluation, PlateauRefusal> => {
  const { week, parameters } = request;
  if (!Number.isSafeInteger(week)) return err("week-invalid");
  if (!areParameters(parameters)) return err("parameters-invalid");
  const bests = bestsOfWindow(request);
  if (bests === undefined) return err("best-invalid");

  const { leastPercentPerWeek, windowWeeks } = parameters;
  const needed = Math.ceil(FILLED * windowWeeks);
  const [first, last] = [bests[0], bests.at(-1)];
  const tooLittle = (reason: TooLittleData["reason"]): Result<TooLittleData, never> =>
    ok({ state: "insufficient-data", points: bests.length, needed, reason, because: ruleToReason(plateauData) });
  if (bests.length < needed || first === undefined || last === undefined) return tooLittle("too-few");
  if (last.week <= week - RECENT_WEEKS) return tooLittle("stale");

  const points: readonly TrendPoint[] = bests.map((best) => ({
    t: best.week - week,
    y: 100 * Math.log(best.bestKg),
  }));
  const line = theilSen(points);
  const flat = mannKendall(points.map(({ t, y }) => y - leastPercentPerWeek * t));
  const raw = mannKendall(points.map(({ y }) => y));
  if (!(line.ok && flat.ok && raw.ok)) return tooLittle("too-few");

  const { slope } = line.value;
  const chances = trendChances(raw.value);
  const findings: Findings = {
    points: bests.length,
    slopePercentPerWeek: slope,
    interval90: senInterval90(line.value.slopes, raw.value.varS),
    slopeKgPerMonth: (last.bestKg * slope * WEEKS_PER_MONTH) / 100,
    noisePercent: noiseAround(points, line.value),
    s: flat.value.s,
    varS: flat.value.varS,
    sRaw: raw.value.s,
    pFlat: trendChances(flat.value).falling,
    pUp: chances.rising,
    pDown: chances.falling,
    freshRecord: hasFreshRecord(bests, week),
    rosePercent: slope * (last.week - first.week),
  };
  const [state, rule] = stateOf(findings, leastPercentPerWeek);
  const { rosePercent: _, ...shown } = findings;
  return ok({ state, ...shown, because: ruleToReason(rule) });
};
