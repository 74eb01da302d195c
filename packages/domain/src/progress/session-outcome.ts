import type { Limb } from "#kernel/limb.ts";

/** One exercise of a session, as far as its outcome needs it. */
export interface OutcomePlan {
  readonly key: string;
  /** Repetitions of each set, in order. */
  readonly reps: readonly number[];
  /** What was asked for, kg; null where the client chose, and for body weight. */
  readonly loadKg: number | null;
  /** The longest inflation, seconds; null without a cuff. */
  readonly limitSeconds: number | null;
  /** The cuff opens between sets, so that each set is an inflation of its own. */
  readonly opensBetweenSets: boolean;
}

/** One logged set. Left and right are halves of the set with the same key and index. */
export interface OutcomeSet {
  readonly key: string;
  readonly setIndex: number;
  readonly side: "left" | "right" | "both";
  readonly reps: number;
  readonly loadKg: number | null;
  readonly isSkipped: boolean;
  readonly limbs: readonly Limb[];
  readonly cuffSeconds: number;
}

/**
 * What became of a finished session, worst first: a cuff stayed on beyond its limit; clearly less or more was done than
 * planned; about as much, with another load or other repetitions; as planned.
 */
export const SESSION_OUTCOMES = ["over-cuff-limit", "under", "over", "changed", "as-planned"] as const;
export type SessionOutcome = (typeof SESSION_OUTCOMES)[number];

/** A session within a fifth of its planned repetitions was done. */
export const OUTCOME_WITHIN = 0.2;
/** A load this close is the planned one, kg: what a conversion from pounds may be off. */
const SAME_LOAD_KG = 0.05;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Seconds under the longest inflation of one exercise, over its limbs. */
const longestInflation = (plan: OutcomePlan, sets: readonly OutcomeSet[]): number => {
  const byLimb = new Map<Limb, number>();
  for (const { limbs, cuffSeconds } of sets) {
    for (const limb of limbs) {
      const before = byLimb.get(limb) ?? 0;
      byLimb.set(limb, plan.opensBetweenSets ? Math.max(before, cuffSeconds) : before + cuffSeconds);
    }
  }
  return Math.max(0, ...byLimb.values());
};

/**
 * How a finished session compares with what it asked for. Left and right count as one set: the repetitions of both
 * halves are averaged. Source: rule `records.session-outcome`.
 */
export const sessionOutcome = (plans: readonly OutcomePlan[], sets: readonly OutcomeSet[]): SessionOutcome => {
  const byKey = Map.groupBy(sets, ({ key }) => key);
  const isOverLimit = plans.some(
    (plan) => plan.limitSeconds !== null && longestInflation(plan, byKey.get(plan.key) ?? []) > plan.limitSeconds,
  );
  if (isOverLimit) return "over-cuff-limit";

  const positions = [...Map.groupBy(sets, ({ key, setIndex }) => `${key} ${setIndex}`).values()];
  const repsOf = (halves: readonly OutcomeSet[]): number =>
    sum(halves.map(({ reps, isSkipped }) => (isSkipped ? 0 : reps))) / halves.length;
  const planned = sum(plans.flatMap(({ reps }) => reps));
  const done = sum(positions.map(repsOf));
  if (done < planned * (1 - OUTCOME_WITHIN)) return "under";
  if (done > planned * (1 + OUTCOME_WITHIN)) return "over";

  const planOf = new Map(plans.map((plan) => [plan.key, plan]));
  const isAsPlanned = ({ key, setIndex, reps, loadKg, isSkipped }: OutcomeSet): boolean => {
    const plan = planOf.get(key);
    if (plan === undefined || isSkipped || plan.reps[setIndex] !== reps) return false;
    return plan.loadKg === null || (loadKg !== null && Math.abs(loadKg - plan.loadKg) <= SAME_LOAD_KG);
  };
  const isComplete = positions.length === sum(plans.map(({ reps }) => reps.length));
  return isComplete && sets.every(isAsPlanned) ? "as-planned" : "changed";
};
