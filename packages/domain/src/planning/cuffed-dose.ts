import type { LimbKind } from "#kernel/limb.ts";
import type { Rule } from "#kernel/rule.ts";
import { BFR_WINDOW, LOAD_PRESSURE_TABLE, LOWEST_EFFECTIVE_PERCENT, type LoadSteps } from "#prescription/index.ts";
import type { Offset } from "#programme/index.ts";
import { type Exposure, NO_OFFSET, type Performance, performanceOf } from "./history.ts";
import { discomfortDown, keptStep, loadDown, loadUp, missedTwice, pressureUp, tableAfterStep } from "./rules.ts";

export const EASY = { rpe: 8, discomfort: 7 } as const;
export const MISSED_SHARE = 0.8;
export const STOP_DISCOMFORT = 8;
const PRESSURE_DOWN_POINTS = 10;
const PRESSURE_UP_POINTS = 5;
const LARGEST_STEP_SHARE = 0.05;
const LOW_LOAD_PERCENT = 25;
const SLACK = 1e-6;
/** No equipment has finer steps. */
const LEAST_STEP_KG = 0.01;

/** What the coach's plan asks of one cuffed exercise today, and what its load can become. */
export interface CuffedPlan {
  readonly limbKind: LimbKind;
  /** Null for body weight, bands and effort. */
  readonly loadKg: number | null;
  readonly percentLop: number;
  readonly oneRepMaxKg: number | null;
  /** What this client's equipment can be loaded to. */
  readonly steps: LoadSteps;
  /** The limit that holds for these limbs, percent of LOP: nothing rises past it. */
  readonly ceilingPercent: number;
  /** False on the novice ramp, which has its own steps: what was done may then lower the dose and not raise it. */
  readonly mayRise: boolean;
}

export interface CuffedDose {
  readonly loadKg: number | null;
  readonly percentLop: number;
  readonly offset: Offset;
  /** The rule that moved the load or the pressure last, if any did. */
  readonly loadRule: Rule | null;
  readonly pressureRule: Rule | null;
  /** The next step is larger than a client should take at once: the coach decides. */
  readonly stepTooLarge: boolean;
}

const isEasy = ({ extraInLastSet, rpe, discomfort }: Performance): boolean =>
  extraInLastSet >= 1 && rpe !== null && rpe <= EASY.rpe && discomfort !== null && discomfort <= EASY.discomfort;

/** Every repetition done, and nothing that speaks against more pressure. */
const isFull = ({ completion, discomfort }: Performance): boolean =>
  completion >= 1 && discomfort !== null && discomfort <= EASY.discomfort;

const sameLoad = (a: Exposure, b: Exposure): boolean => a.asked.loadKg === b.asked.loadKg;
const samePressure = (a: Exposure, b: Exposure): boolean => a.asked.percentLop === b.asked.percentLop;

/** The most pressure that the table allows beside a load; the plan's own when the load is no share of a 1RM. */
const tableMax = (limbKind: LimbKind, percentOneRepMax: number): number =>
  LOAD_PRESSURE_TABLE.find((row) => percentOneRepMax < row.below)?.[limbKind].max ?? LOWEST_EFFECTIVE_PERCENT;

const percentOf = (kg: number, plan: CuffedPlan): number | null =>
  plan.oneRepMaxKg === null ? null : (100 * kg) / plan.oneRepMaxKg;

const clamped = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

interface Moved<T> {
  readonly value: T;
  readonly rule: Rule | null;
  readonly stepTooLarge?: boolean;
}

const moveLoad = (plan: CuffedPlan, kept: Moved<number>, exposures: readonly Exposure[]): Moved<number> => {
  const [last, before] = exposures;
  if (last === undefined) return kept;
  const performance = performanceOf(last);
  const { steps, oneRepMaxKg } = plan;
  const current = kept.value;
  if (performance.completion < MISSED_SHARE) {
    const missed = last.asked.loadKg;
    // A plan that is lighter already needs no step down.
    if (missed === null || current < missed - SLACK) return kept;
    const lower = steps.down(missed - LEAST_STEP_KG) ?? undefined;
    const percent = lower === undefined ? null : percentOf(lower, plan);
    const stays = lower === undefined || (percent !== null && percent < BFR_WINDOW.min - SLACK);
    return stays ? kept : { value: lower, rule: loadDown };
  }
  const easyTwice =
    before !== undefined &&
    last.asked.loadKg === current &&
    sameLoad(last, before) &&
    isEasy(performance) &&
    isEasy(performanceOf(before));
  const higher = steps.next(current) ?? undefined;
  if (!plan.mayRise || !easyTwice || higher === undefined || oneRepMaxKg === null) return kept;
  const tooLarge = (higher - current) / oneRepMaxKg > LARGEST_STEP_SHARE + SLACK;
  if (tooLarge) return { ...kept, stepTooLarge: true };
  return (100 * higher) / oneRepMaxKg > BFR_WINDOW.max + SLACK ? kept : { value: higher, rule: loadUp };
};

const movePressure = (
  plan: CuffedPlan,
  kept: Moved<number>,
  exposures: readonly Exposure[],
  load: Moved<number | null>,
): Moved<number> => {
  const [last, ...before] = exposures;
  if (last === undefined) return kept;
  const performance = performanceOf(last);
  const down = (rule: Rule): Moved<number> => {
    const wanted = Math.max((last.asked.percentLop ?? kept.value) - PRESSURE_DOWN_POINTS, LOWEST_EFFECTIVE_PERCENT);
    return wanted < kept.value ? { value: wanted, rule } : kept;
  };
  if (performance.discomfort !== null && performance.discomfort >= STOP_DISCOMFORT) return down(discomfortDown);
  if (performance.completion < MISSED_SHARE) return load.rule === loadDown ? kept : down(missedTwice);
  if (!plan.mayRise || load.rule === loadUp || last.asked.percentLop !== kept.value) return kept;
  const three = [last, ...before.slice(0, 2)];
  const percent = load.value === null ? 0 : (percentOf(load.value, plan) ?? Number.POSITIVE_INFINITY);
  const fullThrice = three.length === 3 && three.every((one) => samePressure(one, last) && isFull(performanceOf(one)));
  if (!fullThrice || percent > LOW_LOAD_PERCENT + SLACK) return kept;
  // A load that can rise rises first: more pressure is for work that must stay light.
  if (load.value !== null && performance.extraInLastSet >= 1 && load.stepTooLarge !== true) return kept;
  const value = Math.min(kept.value + PRESSURE_UP_POINTS, plan.ceilingPercent);
  return value > kept.value ? { value, rule: pressureUp } : kept;
};

/**
 * Load and pressure of one cuffed exercise after what was done: `exposures` of the same exercise under a cuff, newest
 * first, three at most are read. Moves one step at a time, load before pressure; limits are applied afterwards.
 * Loads in kg, pressures in percent of LOP. Sources: the rules named in the result.
 */
export const nextCuffedDose = (plan: CuffedPlan, exposures: readonly Exposure[]): CuffedDose => {
  const before = exposures[0]?.offset ?? NO_OFFSET;
  const keptKg = plan.loadKg === null ? null : (plan.steps.down(plan.loadKg + before.kg) ?? plan.loadKg);
  const keptRule = (changed: boolean): Rule | null => (changed ? keptStep : null);
  const load: Moved<number | null> =
    keptKg === null
      ? { value: null, rule: null }
      : moveLoad(plan, { value: keptKg, rule: keptRule(keptKg !== plan.loadKg) }, exposures);
  const keptPercent = clamped(
    plan.percentLop + before.points,
    Math.min(plan.percentLop, LOWEST_EFFECTIVE_PERCENT),
    Math.max(plan.percentLop, plan.ceilingPercent),
  );
  const keptPressure = { value: keptPercent, rule: keptRule(keptPercent !== plan.percentLop) };
  const pressure = movePressure(plan, keptPressure, exposures, load);
  const percent = load.value === null ? null : percentOf(load.value, plan);
  const most = percent === null || load.rule !== loadUp ? Number.POSITIVE_INFINITY : tableMax(plan.limbKind, percent);
  const percentLop = Math.min(pressure.value, most);
  return {
    loadKg: load.value,
    percentLop,
    offset: {
      kg: load.value === null || plan.loadKg === null ? 0 : Number((load.value - plan.loadKg).toFixed(4)),
      points: percentLop - plan.percentLop,
    },
    loadRule: load.value === plan.loadKg ? null : load.rule,
    pressureRule: percentLop === plan.percentLop ? null : percentLop < pressure.value ? tableAfterStep : pressure.rule,
    stepTooLarge: load.stepTooLarge === true,
  };
};
