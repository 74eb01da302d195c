import { prescriptionSources as from } from "#kernel/bibliography/prescription.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { cite, citeDiffering } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

export const clearanceRequired = defineRule({
  id: "pressure.clearance",
  version: 1,
  statement: "A cuff goes only on a limb that the screening has cleared, and only while that clearance is valid.",
  citations: [
    cite(screeningSources.rolnick2021, "medical screening for safe practice"),
    cite(from.policyPressure, "clearance per limb"),
  ],
});

export const armsOrLegs = defineRule({
  id: "pressure.arms-or-legs",
  version: 1,
  statement: "Arms and legs are never cuffed at the same time.",
  citations: [cite(from.occludeGuide, "arms and legs never together")],
});

export const oneLimbOnly = defineRule({
  id: "pressure.one-limb-at-a-time",
  version: 1,
  statement: "Where the screening says so, one limb is cuffed at a time: less of the body is under pressure together.",
  citations: [
    cite(from.policyPressure, "one limb at a time for treated blood pressure, clotting factors and earlier trouble"),
  ],
});

export const seatedOrLyingOnly = defineRule({
  id: "pressure.seated-or-lying",
  version: 1,
  statement:
    "Where the screening says so, a cuff is worn seated or lying and never standing: after a faint nobody falls far.",
  citations: [
    cite(from.policyPressure, "seated or lying from 65 on, for people who faint easily and after earlier trouble"),
  ],
});

export const twoReadings = defineRule({
  id: "lop.two-readings",
  version: 1,
  statement: "The occlusion pressure is read twice, a minute apart, and the lower reading counts.",
  citations: [
    cite(from.brekke2020, "second reading 4.8 mmHg lower; at least two readings advised"),
    cite(from.policyLop, "the lower reading counts"),
  ],
});

export const readingsAgree = defineRule({
  id: "lop.readings-agree",
  version: 1,
  statement: "Two readings more than 15 mmHg apart are a reason to measure again.",
  citations: [
    cite(from.masri2016, "leg, automatic cuff against Doppler: 0 ± 15 mmHg"),
    cite(from.policyLop, "difference of two readings"),
  ],
});

export const oximeterOnLeg = defineRule({
  id: "lop.oximeter-leg",
  version: 1,
  statement: "A pulse oximeter is a good way to measure an arm, but studies disagree about the leg.",
  citations: [
    cite(from.zeng2019, "arm agrees with Doppler, leg does not"),
    citeDiffering(from.brekke2020, "leg: bias +6.3 mmHg, limits -16.2 to +28.8"),
  ],
});

export const lopFresh = defineRule({
  id: "lop.fresh",
  version: 1,
  statement:
    "An occlusion pressure counts for 14 days, and must be measured again after illness, an unexpected response, a change of 2 cm in the limb or of 10 mmHg in resting blood pressure.",
  citations: [
    cite(from.policyLop, "14 days and the four reasons"),
    cite(from.ingram2017, "arm values from 132 to 139 mmHg over four visits"),
    cite(from.mattocks2019, "arm values changed over 16 cuffed sessions"),
  ],
});

export const measureEachSession = defineRule({
  id: "lop.each-session",
  version: 1,
  statement: "A cuff that measures by itself should measure before every session.",
  citations: [cite(from.policyLop, "automatic cuffs")],
});

export const sameCuff = defineRule({
  id: "lop.same-cuff",
  version: 1,
  statement: "A pressure measured with one cuff is never used with another: width and material change it.",
  citations: [
    cite(from.loenneke2012cuff, "thigh: 235 mmHg with 5 cm, 144 mmHg with 13.5 cm"),
    cite(from.buckner2017, "arm: 139 mmHg nylon, 246 mmHg elastic"),
  ],
});

export const sameLimb = defineRule({
  id: "lop.same-limb",
  version: 1,
  statement: "Every limb has its own occlusion pressure: left and right can differ by 20 mmHg.",
  citations: [cite(from.tafunai2021, "men's legs: 230 and 209 mmHg")],
});

export const samePosture = defineRule({
  id: "lop.same-posture",
  version: 1,
  statement: "The occlusion pressure is measured in the posture of the exercise, because posture changes it.",
  citations: [
    cite(from.hughes2018, "leg, 11.5 cm: 187 supine, 204 seated, 241.5 standing"),
    cite(from.karanasios2021, "arm: seated above supine above standing"),
  ],
});

export const measuredCeiling = defineRule({
  id: "pressure.measured-ceiling",
  version: 1,
  statement: "During exercise the cuff stays at or below 80 % of the measured occlusion pressure.",
  citations: [
    cite(from.patterson2019, "40 to 80 % for resistance exercise"),
    cite(from.valdProtocol, "40-80 % limb occlusion pressure"),
  ],
});

export const predictedCeiling = defineRule({
  id: "pressure.predicted-ceiling",
  version: 1,
  statement: "A calculated occlusion pressure may be off, so the cuff stays at or below 60 % of it.",
  citations: [
    cite(from.policyPressure, "60 % of a predicted value"),
    cite(from.ciriloSousa2019, "standard error 15.289 mmHg"),
  ],
});

export const predictedDoseBound = defineRule({
  id: "pressure.predicted-dose-bound",
  version: 1,
  statement:
    "From a calculated occlusion pressure the dose is chosen so that 39 of 40 people stay at or below 80 % of their true value.",
  citations: [cite(from.ciriloSousa2019, "standard error of the estimate"), cite(from.policyPressure, "97.5 % bound")],
});

export const screeningCeiling = defineRule({
  id: "pressure.screening-ceiling",
  version: 1,
  statement: "The screening set a lower limit for this limb, and nobody can raise it.",
  citations: [cite(from.policyPressure, "the screening's ceiling is a hard limit")],
});

export const predictionRange = defineRule({
  id: "pressure.prediction-range",
  version: 1,
  statement:
    "The occlusion pressure is calculated only for a thigh, an 18 cm cuff that is not elastic, and people like those studied: 18 to 40 years, thigh 40 to 75 cm, systolic 90 to 140 mmHg.",
  citations: [
    cite(from.ciriloSousa2019, "51 people, 18 cm cuff, mean age 23"),
    cite(from.spitz2024, "5 cm cuffs: limits of agreement -134 to +148 mmHg"),
    cite(from.policyPressure, "ranges for the equation"),
  ],
});

export const pressureInvalid = defineRule({
  id: "pressure.percent",
  version: 1,
  statement: "A training pressure is above 0 and at most 100 % of the occlusion pressure.",
  citations: [cite(from.policyPressure, "percent of occlusion pressure")],
});

export const pressureRoundedDown = defineRule({
  id: "pressure.rounded-down",
  version: 1,
  statement: "The target pressure is rounded down to a step the gauge can show.",
  citations: [cite(from.policyPressure, "targets rounded down")],
});

export const pressureTable = defineRule({
  id: "pressure.load-table",
  version: 1,
  statement:
    "The lighter the load, the more pressure it needs: at 40 % of the maximum more pressure hardly added growth, and we hold to that from 30 % on.",
  citations: [
    cite(from.lixandrao2015, "growth at 20 and 40 % 1RM with 40 and 80 % LOP"),
    cite(from.counts2016, "40 and 90 % LOP alike in the arm"),
    citeDiffering(from.das2022, "50 % LOP or less, or 80 % or more, did not beat controls"),
    cite(from.policyPressure, "table of load and pressure"),
  ],
});

export const pressureFloor = defineRule({
  id: "pressure.floor",
  version: 1,
  statement: "Below 40 % of the occlusion pressure an effect of the cuff has not been shown.",
  citations: [
    cite(from.patterson2019, "40 to 80 % for resistance exercise"),
    cite(from.ilett2019, "40 % at light load did not differ from no cuff"),
  ],
});

export const wrapDoseUnknown = defineRule({
  id: "pressure.wrap-dose-unknown",
  version: 1,
  statement: "How hard an elastic wrap presses is not known, so a wrap is never written down as a pressure.",
  citations: [
    cite(from.bell2020, "the same rating on three days: off by about 25 % on the arm, 20 % on the leg"),
    cite(from.bell2018, "rated 7 of 10: 132 (38) mmHg on the arm, 120 (33) mmHg on the leg"),
    cite(from.wilson2013, "wraps at 30 % of the 1RM in twelve trained men"),
  ],
});

export const wrapForClearedOnly = defineRule({
  id: "pressure.wrap-cleared-only",
  version: 1,
  statement:
    "A wrap goes only on a limb that is cleared without limits: a limit on pressure cannot be kept without a gauge.",
  citations: [
    cite(from.bell2020, "ratings above the occlusion pressure on the arm"),
    cite(from.policyPressure, "limits need a measured cuff"),
  ],
});

export const PRESSURE_RULES = [
  wrapDoseUnknown,
  wrapForClearedOnly,
  clearanceRequired,
  armsOrLegs,
  oneLimbOnly,
  seatedOrLyingOnly,
  twoReadings,
  readingsAgree,
  oximeterOnLeg,
  lopFresh,
  measureEachSession,
  sameCuff,
  sameLimb,
  samePosture,
  measuredCeiling,
  predictedCeiling,
  predictedDoseBound,
  screeningCeiling,
  predictionRange,
  pressureInvalid,
  pressureRoundedDown,
  pressureTable,
  pressureFloor,
] as const;
