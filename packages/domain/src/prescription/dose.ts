import { LIMBS, type Limb, limbKind } from "#kernel/limb.ts";
import type { SetScheme } from "./prescription.ts";
import { type Denial, deny, type Warning, warn } from "./reason.ts";
import { cuffTimeLimit, cuffTimePlan, limbTimeLimit } from "./rules-dose.ts";
import { armsOrLegs } from "./rules-pressure.ts";

export const CUFF_LIMIT_SECONDS = 600;
export const CUFF_PLAN_SECONDS = 480;
/** Below these, per limb, until the cuff was open for {@link REPERFUSION_SECONDS}. */
export const LIMB_LIMIT_SECONDS = { leg: 1_200, arm: 900 } as const;
export const REPERFUSION_SECONDS = 180;

/**
 * Seconds under one inflation. With the cuff left on through the rests: all repetitions and all rests but the last;
 * with the cuff opened between sets: the longest set. 30-15-15-15 at 2 + 2 s with 30 s rests is 390 s.
 */
export const cuffOnSeconds = (scheme: SetScheme): number => {
  const perRep = scheme.concentricSeconds + scheme.eccentricSeconds;
  const sets = scheme.reps.map((reps) => reps * perRep);
  return scheme.deflateBetweenSets
    ? Math.max(...sets)
    : sets.reduce((sum, set) => sum + set, 0) + (sets.length - 1) * scheme.restSeconds;
};

export interface CuffTimeCheck {
  readonly denials: readonly Denial[];
  readonly warnings: readonly Warning[];
}

/** Sets that can be done: a time that cannot be worked out, or is counted backwards, is under no limit. */
const isScheme = ({ reps, concentricSeconds, eccentricSeconds, restSeconds }: SetScheme): boolean =>
  reps.length > 0 &&
  reps.every((count) => Number.isInteger(count) && count > 0) &&
  [concentricSeconds, eccentricSeconds, restSeconds].every((seconds) => seconds >= 0) &&
  concentricSeconds + eccentricSeconds > 0 &&
  Number.isFinite(restSeconds);

/** One exercise: refused above 10 minutes under one inflation, warned about above 8; refused when it cannot be. */
export const checkExerciseCuffTime = (scheme: SetScheme): CuffTimeCheck => {
  const seconds = isScheme(scheme) ? cuffOnSeconds(scheme) : Number.NaN;
  if (!Number.isFinite(seconds)) return { denials: [deny("scheme-invalid", cuffTimeLimit)], warnings: [] };
  if (seconds > CUFF_LIMIT_SECONDS) {
    const params = { cuffOnSeconds: seconds, limitSeconds: CUFF_LIMIT_SECONDS };
    return { denials: [deny("cuff-time-over-limit", cuffTimeLimit, null, params)], warnings: [] };
  }
  if (seconds > CUFF_PLAN_SECONDS) {
    const params = { cuffOnSeconds: seconds, planSeconds: CUFF_PLAN_SECONDS };
    return { denials: [], warnings: [warn("cuff-time-over-plan", cuffTimePlan, null, params)] };
  }
  return { denials: [], warnings: [] };
};

/** One cuffed exercise of a session, in order. `openAfterSeconds`: how long the cuff is open before the next one. */
export interface CuffedBlock {
  readonly limbs: readonly Limb[];
  readonly cuffOnSeconds: number;
  readonly openAfterSeconds: number;
}

/**
 * Refuses a session in which arms and legs are cuffed together, or in which a limb collects too much time before its
 * cuff was open for 3 minutes. A limb also recovers while another one works.
 */
export const checkSessionCuffTime = (blocks: readonly CuffedBlock[]): readonly Denial[] => {
  const denials: Denial[] = [];
  const under = new Map<Limb, number>();
  const open = new Map<Limb, number>();
  for (const { limbs, cuffOnSeconds: on, openAfterSeconds } of blocks) {
    if (new Set(limbs.map(limbKind)).size > 1) denials.push(deny("arms-and-legs-together", armsOrLegs));
    for (const limb of LIMBS) {
      const cuffed = limbs.includes(limb);
      const rested = (cuffed ? 0 : (open.get(limb) ?? 0) + on) + openAfterSeconds;
      const total = (under.get(limb) ?? 0) + (cuffed ? on : 0);
      const limit = LIMB_LIMIT_SECONDS[limbKind(limb)];
      if (cuffed && !(total < limit)) {
        denials.push(deny("cuff-time-over-limit", limbTimeLimit, limb, { cuffOnSeconds: total, limitSeconds: limit }));
      }
      open.set(limb, rested);
      under.set(limb, rested >= REPERFUSION_SECONDS && Number.isFinite(rested) ? 0 : total);
    }
  }
  return denials;
};
