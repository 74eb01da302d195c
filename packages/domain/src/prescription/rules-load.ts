import { prescriptionSources } from "#kernel/bibliography/prescription.ts";
import { strengthSources as from } from "#kernel/bibliography/strength.ts";
import { cite } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

export const bfrWindow = defineRule({
  id: "load.bfr-window",
  version: 1,
  statement: "With a cuff on, the load is 20 to 40 % of the one-repetition maximum.",
  citations: [
    cite(prescriptionSources.patterson2019, "20 to 40 % 1RM"),
    cite(prescriptionSources.valdProtocol, "20-40 % 1RM"),
  ],
});

export const bfrHardLimit = defineRule({
  id: "load.bfr-limit",
  version: 1,
  statement: "Above 50 % of the one-repetition maximum no cuff is used; 40 to 50 % is for clients past the ramp.",
  citations: [
    cite(prescriptionSources.fitCuffsGuide, "20-50 % 1RM"),
    cite(from.policyLoad, "40 to 50 % for experienced clients"),
  ],
});

export const loadBelowEvidence = defineRule({
  id: "load.below-evidence",
  version: 1,
  statement: "Below 20 % of the one-repetition maximum, cuffed training did not build strength better than a control.",
  citations: [cite(prescriptionSources.das2022, "20 % 1RM or less did not beat controls")],
});

export const loadRoundedDown = defineRule({
  id: "load.rounded-down",
  version: 1,
  statement: "The load is rounded down, never up, to what this client's equipment can make.",
  citations: [cite(from.policyLoad, "rounded down")],
});

export const equipmentTooHeavy = defineRule({
  id: "load.equipment",
  version: 1,
  statement: "When the lightest weight is heavier than the prescribed load, another implement is needed.",
  citations: [cite(from.policyLoad, "never silently load the empty bar")],
});

export const oneRepMaxRequired = defineRule({
  id: "one-rep-max.fresh",
  version: 1,
  statement: "A load in percent needs a one-repetition maximum of this exercise that is less than eight weeks old.",
  citations: [cite(from.policyOneRepMax, "eight weeks")],
});

export const oneRepMaxRetest = defineRule({
  id: "one-rep-max.retest",
  version: 1,
  statement: "The maximum is checked again every four to eight weeks, or the percentage drifts.",
  citations: [cite(from.policyOneRepMax, "four to eight weeks")],
});

export const oneRepMaxFormula = defineRule({
  id: "one-rep-max.formula",
  version: 1,
  statement:
    "The maximum is estimated from 1 to 10 repetitions to failure: Epley for free weights and upper body, Lombardi for leg machines.",
  citations: [
    cite(from.epley1985, "w(1 + n/30)"),
    cite(from.lombardi1989, "w n^0.10"),
    cite(from.simonsen2024, "Lombardi: lowest error in ten lower-limb exercises, 5.8 %"),
    cite(from.reynolds2006, "no more than 10 repetitions"),
    cite(from.mayhew2008, "better with fewer than 10 repetitions"),
  ],
});

export const oneRepMaxHighReps = defineRule({
  id: "one-rep-max.high-reps",
  version: 1,
  statement: "From 11 to 20 repetitions on a machine the estimate is rough, and it serves only loads up to 40 %.",
  citations: [
    cite(from.kemmler2006, "3 to 20 repetitions, trained post-menopausal women"),
    cite(from.policyOneRepMax, "low confidence"),
  ],
});

export const repsInReserveKnown = defineRule({
  id: "one-rep-max.reserve",
  version: 1,
  statement:
    "An estimate needs to know how many repetitions were left, and people judge that well only near the end of a set.",
  citations: [
    cite(from.hackett2017, "error about 1 with 0 to 5 left, more than 2 with 7 to 10 left"),
    cite(from.halperin2022, "under-predicted by 0.95 repetitions"),
  ],
});

export const neverFromCuffedSets = defineRule({
  id: "one-rep-max.no-cuff",
  version: 1,
  statement: "A set with an inflated cuff says nothing about the maximum, because the cuff ends it early.",
  citations: [cite(from.policyOneRepMax, "cuffed sets")],
});

export const oneRepMaxBand = defineRule({
  id: "one-rep-max.band",
  version: 1,
  statement: "The band around an estimate holds the true maximum of about four people in five.",
  citations: [
    cite(from.nuzzo2024, "between-person SD of 2.51 repetitions at 80 %"),
    cite(from.grgic2020, "retest CV 4.2 %"),
    cite(from.policyOneRepMax, "band of 80 %"),
  ],
});

export const LOAD_RULES = [
  bfrWindow,
  bfrHardLimit,
  loadBelowEvidence,
  loadRoundedDown,
  equipmentTooHeavy,
  oneRepMaxRequired,
  oneRepMaxRetest,
  oneRepMaxFormula,
  oneRepMaxHighReps,
  repsInReserveKnown,
  neverFromCuffedSets,
  oneRepMaxBand,
] as const;
