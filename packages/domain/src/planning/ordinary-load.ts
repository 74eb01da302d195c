import type { Rule } from "#kernel/rule.ts";
import { type Exposure, NO_OFFSET, type Offset, performanceOf } from "./history.ts";
import { keptStep, ordinaryDown, ordinaryUp } from "./rules.ts";

const DOWN_FACTOR = 0.95;
const RESERVE_RPE = 8;
const SLACK = 1e-6;

export interface OrdinaryPlan {
  readonly loadKg: number;
  readonly stepsKg: readonly number[];
}

export interface OrdinaryLoad {
  readonly loadKg: number;
  readonly offset: Offset;
  readonly rule: Rule | null;
}

/**
 * A load in kilograms for a free exercise after what was done, newest exposure first, two are read. A share of a 1RM is
 * not touched here: it follows the 1RM. Two missed sessions take 5 % off, rounded down; every set done with two
 * repetitions in reserve adds the smallest step.
 */
export const nextOrdinaryLoad = (plan: OrdinaryPlan, exposures: readonly Exposure[]): OrdinaryLoad => {
  const [last, before] = exposures;
  const offsetKg = last?.offset.kg ?? NO_OFFSET.kg;
  const kept = plan.stepsKg.findLast((step) => step <= plan.loadKg + offsetKg + SLACK) ?? plan.loadKg;
  const answer = (loadKg: number, rule: Rule | null): OrdinaryLoad => {
    const changed = Math.abs(loadKg - plan.loadKg) > SLACK;
    const kg = Number((loadKg - plan.loadKg).toFixed(4));
    return { loadKg, offset: { kg: changed ? kg : 0, points: 0 }, rule: changed ? rule : null };
  };
  if (last === undefined) return answer(kept, keptStep);
  const { completion, rpe } = performanceOf(last);
  if (completion < 1) {
    const missedTwice = before !== undefined && performanceOf(before).completion < 1;
    const lower = plan.stepsKg.findLast((step) => step <= kept * DOWN_FACTOR + SLACK);
    return missedTwice && lower !== undefined ? answer(lower, ordinaryDown) : answer(kept, keptStep);
  }
  const higher = plan.stepsKg.find((step) => step > kept + SLACK);
  const hasReserve = rpe !== null && rpe <= RESERVE_RPE;
  return hasReserve && higher !== undefined && higher <= kept * 1.1 + SLACK
    ? answer(higher, ordinaryUp)
    : answer(kept, keptStep);
};
