import type { OneRepMaxId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import { addDays, daysBetween, type PlainDate } from "#kernel/time.ts";
import { kg, percent } from "#units/quantity.ts";
import type { Implement, Inventory } from "./equipment.ts";
import { equipmentFor, heaviestLoading, lightestLoading } from "./loadable.ts";
import type { OneRepMaxConfidence } from "./one-rep-max.ts";
import type { LoadPrescription } from "./prescription.ts";
import { type Denial, deny, ruleToReason, type Warning, warn } from "./reason.ts";
import {
  bfrHardLimit,
  bfrWindow,
  equipmentTooHeavy,
  loadBelowEvidence,
  loadRoundedDown,
  oneRepMaxHighReps,
  oneRepMaxRequired,
  oneRepMaxRetest,
} from "./rules-load.ts";

/** Percent of 1RM with a cuff on. */
export const BFR_WINDOW = { min: 20, max: 40 } as const;
export const BFR_HARD_LIMIT_PERCENT = 50;
/** A maximum counts on its own day and the 55 days after it: less than eight weeks. */
export const ONE_REP_MAX_FRESH_DAYS = 55;
export const ONE_REP_MAX_RETEST_DAYS = 28;

/** The maximum that percentages refer to. */
export interface WorkingOneRepMax {
  readonly valueKg: number;
  readonly oneRepMaxId: OneRepMaxId | null;
  /** The day of the test, or of the newest set it is estimated from. */
  readonly measuredOn: PlainDate;
  readonly confidence: OneRepMaxConfidence;
}

export interface OneRepMaxFreshness {
  readonly fresh: boolean;
  readonly retestDue: boolean;
  readonly validUntil: PlainDate;
}

export const oneRepMaxFreshness = (measuredOn: PlainDate, today: PlainDate): OneRepMaxFreshness => {
  const age = daysBetween(measuredOn, today);
  return {
    fresh: age >= 0 && age <= ONE_REP_MAX_FRESH_DAYS,
    retestDue: age >= ONE_REP_MAX_RETEST_DAYS,
    validUntil: addDays(measuredOn, ONE_REP_MAX_FRESH_DAYS),
  };
};

export interface LoadRequest {
  readonly oneRepMax: WorkingOneRepMax | null;
  readonly percentOneRepMax: number;
  readonly inventory: Inventory;
  readonly implement: Implement;
  /** One machine among several; null for any that fits. */
  readonly equipmentName?: string | null;
  /** Past the ramp: may go to 50 %. */
  readonly experienced: boolean;
  readonly today: PlainDate;
}

export interface PrescribedLoad {
  readonly load: LoadPrescription;
  readonly validUntil: PlainDate;
  readonly warnings: readonly Warning[];
  readonly rules: readonly Rule[];
}

const oneRepMaxDenials = (oneRepMax: WorkingOneRepMax | null, today: PlainDate): readonly Denial[] => {
  if (oneRepMax === null) return [deny("one-rep-max-missing", oneRepMaxRequired)];
  if (oneRepMaxFreshness(oneRepMax.measuredOn, today).fresh) return [];
  return [deny("one-rep-max-stale", oneRepMaxRequired, null, { measuredOn: oneRepMax.measuredOn, today })];
};

const roundTo = (value: number, digits: number): number => Number(value.toFixed(digits));

const loadWarnings = (oneRepMax: WorkingOneRepMax, after: number, today: PlainDate): readonly Warning[] => {
  const warnings: Warning[] = [];
  if (after < BFR_WINDOW.min) {
    warnings.push(warn("load-below-evidence", loadBelowEvidence, null, { percentAfterRounding: roundTo(after, 1) }));
  }
  if (oneRepMax.confidence === "low") warnings.push(warn("one-rep-max-low-confidence", oneRepMaxHighReps));
  if (oneRepMaxFreshness(oneRepMax.measuredOn, today).retestDue) {
    warnings.push(warn("one-rep-max-retest-due", oneRepMaxRetest, null, { measuredOn: oneRepMax.measuredOn }));
  }
  return warnings;
};

/**
 * Load for a cuffed set. `exactKg` = 1RM × percent; `loadableKg` is the heaviest weight of this client's equipment
 * that is not above it. A load above the window is refused, and so is one lighter than anything that can be loaded.
 * Errors: every fault at once. Sources: the rules of `rules-load.ts`.
 */
export const prescribeLoad = (request: LoadRequest): Result<PrescribedLoad, readonly Denial[]> => {
  const { oneRepMax, percentOneRepMax, inventory, implement, experienced, today } = request;
  const denials = [...oneRepMaxDenials(oneRepMax, today)];
  const isLow = oneRepMax?.confidence === "low";
  const cap =
    experienced && !isLow
      ? { percent: BFR_HARD_LIMIT_PERCENT, rule: bfrHardLimit }
      : { percent: BFR_WINDOW.max, rule: bfrWindow };
  if (!(percentOneRepMax > 0 && percentOneRepMax <= 100)) {
    denials.push(deny("load-invalid", bfrWindow));
  } else if (percentOneRepMax > cap.percent) {
    const rule = percentOneRepMax > BFR_HARD_LIMIT_PERCENT ? bfrHardLimit : cap.rule;
    denials.push(deny("above-bfr-load", rule, null, { percentOneRepMax, ceilingPercent: cap.percent }));
  }
  const equipment = equipmentFor(inventory, implement, request.equipmentName ?? null);
  if (equipment.length === 0) denials.push(deny("equipment-missing", loadRoundedDown, null, { implement }));
  if (oneRepMax === null || denials.length > 0) return err(denials);

  const exact = (oneRepMax.valueKg * percentOneRepMax) / 100;
  const loaded = heaviestLoading(equipment, exact);
  if (loaded === undefined) {
    const lightest = lightestLoading(equipment)?.kg ?? 0;
    return err([
      deny("lighter-than-equipment", equipmentTooHeavy, null, {
        exactKg: roundTo(exact, 2),
        lightestKg: roundTo(lightest, 2),
        lightestPercent: roundTo((100 * lightest) / oneRepMax.valueKg, 1),
      }),
    ]);
  }
  const after = (100 * loaded.kg) / oneRepMax.valueKg;
  return ok({
    load: {
      percentWanted: percent(percentOneRepMax),
      exactKg: kg(exact),
      loadableKg: kg(loaded.kg),
      percentAfterRounding: percent(after),
      cap: { percent: percent(cap.percent), because: ruleToReason(cap.rule) },
      oneRepMaxKg: kg(oneRepMax.valueKg),
      oneRepMaxId: oneRepMax.oneRepMaxId,
      loading: loaded.loading,
    },
    validUntil: oneRepMaxFreshness(oneRepMax.measuredOn, today).validUntil,
    warnings: loadWarnings(oneRepMax, after, today),
    rules: [oneRepMaxRequired, cap.rule, loadRoundedDown],
  });
};
