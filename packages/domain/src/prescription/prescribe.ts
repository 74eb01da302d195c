import { type Limb, limbKind } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import { type Rule, ruleRef } from "#kernel/rule.ts";
import { addMonths, type PlainDate } from "#kernel/time.ts";
import { seconds } from "#units/quantity.ts";
import type { LimbStanding } from "./clearance.ts";
import type { CuffInUse } from "./cuff.ts";
import { checkExerciseCuffTime, cuffOnSeconds } from "./dose.ts";
import type { DosedExercise } from "./dosed-exercise.ts";
import type { Inventory } from "./equipment.ts";
import { type PrescribedLoad, prescribeLoad, type WorkingOneRepMax } from "./load.ts";
import type { Posture } from "./lop.ts";
import type { Lop, LopEvent } from "./lop-freshness.ts";
import type { BfrPrescription, SetScheme } from "./prescription.ts";
import { clearanceDenials, type PrescribedPressure, prescribePressure } from "./pressure.ts";
import { type RampStep, rampStep } from "./ramp.ts";
import { type Denial, deny, type Reason, ruleToReason, type Warning, warn } from "./reason.ts";
import { cuffTimeLimit, noviceRamp } from "./rules-dose.ts";
import {
  armsOrLegs,
  clearanceRequired,
  lopFresh,
  oneLimbOnly,
  pressureTable,
  sameCuff,
  sameLimb,
  seatedOrLyingOnly,
} from "./rules-pressure.ts";
import { suggestPercent } from "./suggest.ts";

/** One limb to be cuffed. */
export interface CuffedLimb {
  readonly limb: Limb;
  readonly standing: LimbStanding | null;
  readonly cuff: CuffInUse;
  readonly percentLop: number;
}

export interface BfrRequest {
  readonly exercise: DosedExercise;
  readonly limbs: readonly CuffedLimb[];
  /** May hold everything ever measured on this client: the one that fits is chosen. */
  readonly lops: readonly Lop[];
  readonly events: readonly LopEvent[];
  /** Null for an exercise without an implement. */
  readonly percentOneRepMax: number | null;
  readonly oneRepMax: WorkingOneRepMax | null;
  readonly inventory: Inventory;
  readonly equipmentName?: string | null;
  readonly scheme: SetScheme;
  /** The session to come on the novice ramp, counted from 1; from 7 on the ramp is over. */
  readonly rampSession: number;
  readonly today: PlainDate;
}

const newestFirst = (a: Lop, b: Lop): number => (a.measuredOn < b.measuredOn ? 1 : -1);

/**
 * The occlusion pressure that belongs to a limb, a cuff and a posture: measured before calculated, the right posture
 * before another, the newest before the rest. Errors say what there is instead.
 */
export const findLop = (
  lops: readonly Lop[],
  { limb, cuff }: Pick<CuffedLimb, "limb" | "cuff">,
  posture: Posture,
): Result<Lop, Denial> => {
  const sameKind = lops.filter((lop) => limbKind(lop.limb) === limbKind(limb));
  const fitsCuff = (lop: Lop): boolean =>
    lop.source === "measured" ? lop.cuffId === cuff.cuffId : lop.cuffWidthCm === cuff.widthCm;
  const ofLimb = sameKind.filter((lop) => lop.limb === limb);
  const fitting = ofLimb.filter(fitsCuff).toSorted(newestFirst);
  const measured = fitting.filter(({ source }) => source === "measured");
  const [best] = [...measured.filter((lop) => lop.posture === posture), ...measured, ...fitting];
  if (best !== undefined) return ok(best);
  const [other] = ofLimb.toSorted(newestFirst);
  if (other !== undefined) {
    const params = { measuredWidthCm: other.cuffWidthCm, cuffWidthCm: cuff.widthCm };
    return err(deny("lop-other-cuff", sameCuff, limb, params));
  }
  const [opposite] = sameKind.filter(fitsCuff).toSorted(newestFirst);
  if (opposite !== undefined) return err(deny("lop-other-limb", sameLimb, limb, { measuredLimb: opposite.limb }));
  return err(deny("lop-missing", lopFresh, limb));
};

const limbDenials = ({ limbs, exercise }: BfrRequest): readonly Denial[] => {
  if (limbs.length === 0) return [deny("no-limb", clearanceRequired)];
  if (new Set(limbs.map(({ limb }) => limbKind(limb))).size > 1) return [deny("arms-and-legs-together", armsOrLegs)];
  const together = limbs.length > 1 && !exercise.oneSideAtATime;
  return [
    ...limbs
      .filter(({ limb }) => limbKind(limb) !== exercise.limbKind)
      .map(({ limb }) => deny("limb-not-in-exercise", clearanceRequired, limb, { cuffSite: exercise.limbKind })),
    ...(together && limbs.some(({ standing }) => standing?.oneLimbAtATime === true)
      ? [deny("one-limb-at-a-time", oneLimbOnly)]
      : []),
    ...limbs
      .filter(({ standing }) => exercise.posture === "standing" && standing?.seatedOrLying === true)
      .map(({ limb }) => deny("standing-under-cuff", seatedOrLyingOnly, limb)),
  ];
};

const prescribeLimb = (request: BfrRequest, cuffed: CuffedLimb): Result<PrescribedPressure, readonly Denial[]> => {
  const { exercise, lops, events, today } = request;
  const lop = findLop(lops, cuffed, exercise.posture);
  if (!lop.ok) return err([...clearanceDenials(cuffed.limb, cuffed.standing, today), lop.error]);
  return prescribePressure({ ...cuffed, lop: lop.value, posture: exercise.posture, today, events });
};

const rampDenials = (step: RampStep | null, { limbs, percentOneRepMax, scheme }: BfrRequest): readonly Denial[] => {
  if (step === null) return [];
  const denials: Denial[] = [];
  const { session } = step;
  for (const { limb, percentLop } of limbs) {
    if (percentLop > step.percentLop.max) {
      denials.push(
        deny("above-ramp-pressure", noviceRamp, limb, { session, percentLop, ceilingPercent: step.percentLop.max }),
      );
    }
  }
  if (percentOneRepMax !== null && percentOneRepMax > step.percentOneRepMax.max) {
    const ceilingPercent = step.percentOneRepMax.max;
    denials.push(deny("above-ramp-load", noviceRamp, null, { session, percentOneRepMax, ceilingPercent }));
  }
  const reps = scheme.reps.reduce((sum, set) => sum + set, 0);
  if (reps > step.maxReps) {
    denials.push(deny("above-ramp-volume", noviceRamp, null, { session, reps, ceilingReps: step.maxReps }));
  }
  return denials;
};

const tableWarnings = (request: BfrRequest, pressures: readonly PrescribedPressure[]): readonly Warning[] =>
  pressures.flatMap(({ pressure }) => {
    const { limb, percentLop, cap, lop } = pressure;
    const suggestion = suggestPercent({
      limb: limbKind(limb),
      percentOneRepMax: request.percentOneRepMax,
      ramp: rampStep(request.rampSession, limbKind(limb)),
      source: lop.source,
      ceilingPercent: cap.percent,
    });
    if (!suggestion.ok || (percentLop >= suggestion.value.min && percentLop <= suggestion.value.max)) return [];
    const { min, max } = suggestion.value;
    return [warn("pressure-outside-table", pressureTable, limb, { percentLop, minPercent: min, maxPercent: max })];
  });

const reasonsOf = (rules: readonly Rule[]): Reason[] => [
  ...new Map(rules.map((rule) => [ruleRef(rule), ruleToReason(rule)])).values(),
];

const earliest = (days: readonly PlainDate[], otherwise: PlainDate): PlainDate =>
  [...days, otherwise].toSorted()[0] ?? otherwise;

const prescribeWeight = (
  request: BfrRequest,
  experienced: boolean,
): Result<PrescribedLoad | null, readonly Denial[]> => {
  const { exercise, percentOneRepMax, oneRepMax, inventory, equipmentName = null, today } = request;
  if (exercise.implement === null) return ok(null);
  return prescribeLoad({
    oneRepMax,
    percentOneRepMax: percentOneRepMax ?? Number.NaN,
    inventory,
    implement: exercise.implement,
    equipmentName,
    experienced,
    today,
  });
};

/**
 * One cuffed exercise for one client on one day: pressure per limb, load and cuff time together.
 * Errors: all faults at once, each with the rule that refuses and its sources; nothing is lowered silently.
 */
export const prescribeBfr = (request: BfrRequest): Result<BfrPrescription, readonly Denial[]> => {
  const { exercise, limbs, scheme, today } = request;
  const step = rampStep(request.rampSession, exercise.limbKind);
  const pressures = limbs.map((cuffed) => prescribeLimb(request, cuffed));
  const weight = prescribeWeight(request, step === null);
  const time = checkExerciseCuffTime(scheme);
  const denials = [
    ...limbDenials(request),
    ...pressures.flatMap((pressure) => (pressure.ok ? [] : pressure.error)),
    ...(weight.ok ? [] : weight.error),
    ...rampDenials(step, request),
    ...time.denials,
  ];
  if (denials.length > 0 || !weight.ok) return err(denials);

  const prescribed = pressures.flatMap((pressure) => (pressure.ok ? [pressure.value] : []));
  const validity = [
    ...prescribed.map(({ pressure }) => pressure.lop.validUntil),
    ...limbs.flatMap(({ standing }) => (standing?.expiresOn ? [standing.expiresOn] : [])),
    ...(weight.value === null ? [] : [weight.value.validUntil]),
  ];
  return ok({
    version: 1,
    exerciseId: exercise.exerciseId,
    prescribedOn: today,
    validUntil: earliest(validity, addMonths(today, 12)),
    pressures: prescribed.map(({ pressure }) => pressure),
    load: weight.value?.load ?? null,
    scheme,
    cuffOnSeconds: seconds(cuffOnSeconds(scheme)),
    rampSession: step?.session ?? null,
    warnings: [
      ...prescribed.flatMap(({ warnings }) => warnings),
      ...tableWarnings(request, prescribed),
      ...(weight.value?.warnings ?? []),
      ...time.warnings,
    ],
    reasons: reasonsOf([
      ...prescribed.flatMap(({ rules }) => rules),
      ...(weight.value?.rules ?? []),
      ...(step === null ? [] : [noviceRamp]),
      cuffTimeLimit,
    ]),
  });
};
