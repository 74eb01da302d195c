import { type Limb, limbKind } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { Rule } from "#kernel/rule.ts";
import { daysBetween, type PlainDate } from "#kernel/time.ts";
import { mmHg, percent } from "#units/quantity.ts";
import type { LimbOutcome, LimbStanding } from "./clearance.ts";
import type { CuffInUse } from "./cuff.ts";
import type { Posture } from "./lop.ts";
import { type Lop, type LopEvent, lopFreshness } from "./lop-freshness.ts";
import { effectivePercent, pressureAt, safePercentOfPrediction } from "./lop-prediction.ts";
import type { PressurePrescription } from "./prescription.ts";
import { type Denial, type DenialCode, deny, ruleToReason, type Warning, warn } from "./reason.ts";
import {
  clearanceRequired,
  lopFresh,
  measuredCeiling,
  measureEachSession,
  predictedCeiling,
  predictedDoseBound,
  predictionRange,
  pressureFloor,
  pressureInvalid,
  pressureRoundedDown,
  sameCuff,
  sameLimb,
  samePosture,
  screeningCeiling,
} from "./rules-pressure.ts";

export const MEASURED_CEILING_PERCENT = 80;
export const PREDICTED_CEILING_PERCENT = 60;
export const LOWEST_EFFECTIVE_PERCENT = 40;
const FLOAT_SLACK = 1e-9;

export interface PressureRequest {
  readonly limb: Limb;
  readonly standing: LimbStanding | null;
  readonly lop: Lop;
  readonly cuff: CuffInUse;
  /** The posture of the exercise. */
  readonly posture: Posture;
  readonly percentLop: number;
  readonly today: PlainDate;
  readonly events?: readonly LopEvent[];
}

export interface PrescribedPressure {
  readonly pressure: PressurePrescription;
  readonly warnings: readonly Warning[];
  /** Every rule that made the numbers. */
  readonly rules: readonly Rule[];
}

export interface PressureCap {
  readonly percent: number;
  readonly rule: Rule;
}

const OUTCOME_DENIALS: Readonly<Partial<Record<LimbOutcome, DenialCode>>> = {
  refer: "limb-referred",
  excluded: "limb-excluded",
  incomplete: "screening-incomplete",
};

/** Why a limb may not be cuffed at all on a day, or nothing. */
export const clearanceDenials = (limb: Limb, standing: LimbStanding | null, today: PlainDate): readonly Denial[] => {
  if (standing === null) return [deny("screening-missing", clearanceRequired, limb)];
  const refused = OUTCOME_DENIALS[standing.outcome];
  if (refused !== undefined) return [deny(refused, clearanceRequired, limb)];
  if (standing.expiresOn !== null && daysBetween(standing.expiresOn, today) > 0) {
    return [deny("clearance-expired", clearanceRequired, limb, { expiredOn: standing.expiresOn })];
  }
  return [];
};

/** The smallest limit on percent of LOP and the rule that sets it: evidence, prediction error or the screening. */
export const pressureCap = (lop: Lop, standing: LimbStanding): PressureCap => {
  const caps: PressureCap[] = [];
  if (lop.source === "measured") {
    caps.push({ percent: MEASURED_CEILING_PERCENT, rule: measuredCeiling });
  } else {
    const bound = safePercentOfPrediction(lop.valueMmHg, lop.standardError, MEASURED_CEILING_PERCENT);
    caps.push({ percent: PREDICTED_CEILING_PERCENT, rule: predictedCeiling });
    caps.push({ percent: Math.max(0, Math.floor(bound * 10) / 10), rule: predictedDoseBound });
  }
  if (standing.ceilingPercent !== null) {
    // A ceiling that is no number lets nothing through.
    caps.push({ percent: Math.max(0, standing.ceilingPercent || 0), rule: screeningCeiling });
  }
  return caps.reduce((lowest, cap) => (cap.percent < lowest.percent ? cap : lowest));
};

/** Group values for a leg with an 11.5 cm cuff (Hughes 2018): only their ratios are used, and only to warn or refuse. */
const LEG_LOP_BY_POSTURE: Readonly<Record<Posture, number>> = { supine: 187, seated: 204, standing: 241.5 };

/** About how many percent reach the limb when it was measured in another posture; null for arms, where no size is known. */
export const percentInPosture = (limb: Limb, measured: Posture, inUse: Posture, percentLop: number): number | null =>
  limbKind(limb) === "leg"
    ? effectivePercent(LEG_LOP_BY_POSTURE[measured], percentLop, LEG_LOP_BY_POSTURE[inUse])
    : null;

const lopDenials = ({ limb, lop, cuff, today, events }: PressureRequest): readonly Denial[] => {
  const denials: Denial[] = [];
  if (lop.limb !== limb) denials.push(deny("lop-other-limb", sameLimb, limb, { measuredLimb: lop.limb }));
  if (lop.source === "predicted") {
    const wrong: string[] = [...lop.outside];
    if (limbKind(limb) === "arm") wrong.push("arm");
    if (cuff.widthCm !== lop.cuffWidthCm) wrong.push("cuff-width");
    if (cuff.material === "elastic" || lop.cuffMaterial === "elastic") wrong.push("cuff-material");
    if (wrong.length > 0)
      denials.push(deny("prediction-refused", predictionRange, limb, { outside: wrong.join(", ") }));
  } else if (lop.cuffId !== cuff.cuffId || lop.cuffWidthCm !== cuff.widthCm || lop.cuffMaterial !== cuff.material) {
    denials.push(
      deny("lop-other-cuff", sameCuff, limb, { measuredWidthCm: lop.cuffWidthCm, cuffWidthCm: cuff.widthCm }),
    );
  }
  if (daysBetween(lop.measuredOn, today) < 0) {
    denials.push(deny("lop-in-future", lopFresh, limb, { measuredOn: lop.measuredOn, today }));
    return denials;
  }
  const { fresh, reasons } = lopFreshness(lop, today, events);
  if (!fresh) {
    denials.push(deny("lop-stale", lopFresh, limb, { measuredOn: lop.measuredOn, reasons: reasons.join(", ") }));
  }
  return denials;
};

const postureFaults = (request: PressureRequest, cap: PressureCap) => {
  const { limb, lop, posture, percentLop } = request;
  if (lop.posture === posture) return { denials: [], warnings: [] };
  const estimate = percentInPosture(limb, lop.posture, posture, percentLop);
  const params = {
    measuredPosture: lop.posture,
    posture,
    ...(estimate === null ? {} : { estimatedPercent: Math.round(estimate * 10) / 10 }),
  };
  return estimate !== null && estimate > cap.percent && percentLop <= cap.percent
    ? {
        denials: [deny("posture-over-ceiling", samePosture, limb, { ...params, ceilingPercent: cap.percent })],
        warnings: [],
      }
    : { denials: [], warnings: [warn("lop-other-posture", samePosture, limb, params)] };
};

/**
 * Pressure for one limb. `exactMmHg` = LOP × percent; `targetMmHg` is rounded down to the cuff's gauge, never up.
 * A percent above the ceiling is refused, not lowered silently. Errors: every fault at once.
 * Sources: the rules of `rules-pressure.ts`.
 */
export const prescribePressure = (request: PressureRequest): Result<PrescribedPressure, readonly Denial[]> => {
  const { limb, standing, lop, cuff, percentLop, today } = request;
  const denials = [...clearanceDenials(limb, standing, today), ...lopDenials(request)];
  if (!(percentLop > 0 && percentLop <= 100)) denials.push(deny("pressure-invalid", pressureInvalid, limb));
  if (standing === null) return err(denials);

  const cap = pressureCap(lop, standing);
  const posture = postureFaults(request, cap);
  denials.push(...posture.denials);
  if (percentLop > cap.percent) {
    denials.push(deny("above-ceiling", cap.rule, limb, { percentLop, ceilingPercent: cap.percent }));
  }
  if (denials.length > 0) return err(denials);

  const exact = pressureAt(lop.valueMmHg, percentLop);
  const { validUntil, measureAgainAdvised } = lopFreshness(lop, today, request.events);
  const warnings: Warning[] = [...posture.warnings];
  if (percentLop < LOWEST_EFFECTIVE_PERCENT) {
    warnings.push(warn("pressure-below-evidence", pressureFloor, limb, { percentLop }));
  }
  if (measureAgainAdvised) {
    warnings.push(warn("lop-measure-each-session", measureEachSession, limb, { measuredOn: lop.measuredOn }));
  }
  return ok({
    pressure: {
      limb,
      percentLop: percent(percentLop),
      exactMmHg: mmHg(exact),
      targetMmHg: mmHg(Math.floor(exact / cuff.gaugeStepMmHg + FLOAT_SLACK) * cuff.gaugeStepMmHg),
      cap: { percent: percent(cap.percent), because: ruleToReason(cap.rule) },
      lop: {
        lopId: lop.source === "measured" ? lop.lopId : null,
        source: lop.source,
        valueMmHg: lop.valueMmHg,
        posture: lop.posture,
        measuredOn: lop.source === "measured" ? lop.measuredOn : null,
        validUntil,
      },
      cuff: { cuffId: cuff.cuffId, widthCm: cuff.widthCm, material: cuff.material },
    },
    warnings,
    rules: [clearanceRequired, lopFresh, cap.rule, pressureRoundedDown],
  });
};
