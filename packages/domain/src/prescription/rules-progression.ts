import { strengthSources as from } from "#kernel/bibliography/strength.ts";
import { cite } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

export const doubleProgressionRule = defineRule({
  id: "progression.double",
  version: 1,
  statement:
    "When every set reaches the top of its range of repetitions with the planned reserve, the load goes up by one step and the repetitions start again at the bottom.",
  citations: [
    cite(from.plotkin2022, "adding repetitions or load: about equal, 43 trained people, 8 weeks"),
    cite(from.acsm2009, "2 to 10 % when 1 or 2 repetitions over the target"),
  ],
});

export const widenRange = defineRule({
  id: "progression.widen-range",
  version: 1,
  statement: "When the next weight is more than 10 % heavier, five repetitions are added before that step is taken.",
  citations: [
    cite(from.acsm2009, "steps of 2 to 10 %"),
    cite(from.plotkin2022, "repetitions progress as well as load"),
    cite(from.policyStrength, "five repetitions"),
  ],
});

export const backOffAfterMisses = defineRule({
  id: "progression.two-misses",
  version: 1,
  statement: "When the bottom of the range is missed twice running, the load falls by 5 % and is rounded down.",
  citations: [cite(from.policyStrength, "5 % after two misses")],
});

export const repeatLoad = defineRule({
  id: "progression.repeat",
  version: 1,
  statement: "Until the target is reached, the same load is done again.",
  citations: [cite(from.policyStrength, "repeat")],
});

export const linearStep = defineRule({
  id: "progression.linear",
  version: 1,
  statement: "In linear progression, every success adds one fixed step.",
  citations: [cite(from.policyStrength, "one loadable step")],
});

export const linearReset = defineRule({
  id: "progression.linear-reset",
  version: 1,
  statement: "After three failures running, the load falls by 10 % and is rounded down.",
  citations: [cite(from.policyStrength, "10 % after three failures")],
});

export const effortAdjustment = defineRule({
  id: "progression.effort",
  version: 1,
  statement: "The load changes by 2 % for every half point of effort off the target, by 10 % at most, rounded down.",
  citations: [
    cite(from.hickmott2022, "2 % per 0.5 RPE, as tabulated"),
    cite(from.policyStrength, "10 % per set, rounded down"),
  ],
});

export const autoregulated = defineRule({
  id: "progression.apre",
  version: 1,
  statement: "The repetitions of the third set decide the change of load by a table; the smaller change is taken.",
  citations: [
    cite(from.mann2010, "23 football players, 6 weeks, not randomised; table seen for 3 repetitions, not for 6 and 10"),
    cite(from.policyStrength, "the smaller end"),
  ],
});

export const undulation = defineRule({
  id: "progression.undulating",
  version: 1,
  statement: "Heavy, medium and light days take turns: 3 to 5, 6 to 8 and 10 to 12 repetitions.",
  citations: [cite(from.moesgaard2022, "undulating against linear: effect size 0.31, mainly trained people")],
});

export const wave = defineRule({
  id: "progression.wave",
  version: 1,
  statement: "In a wave the load rises by 2.5 % a week for three weeks and then goes back.",
  citations: [
    cite(from.moesgaard2022, "periodised against not: effect size 0.31"),
    cite(from.policyStrength, "2.5 % a week"),
  ],
});

export const deloadWeek = defineRule({
  id: "progression.deload",
  version: 1,
  statement:
    "In a deload week half of the sets are done with 90 % of the load and two more repetitions in reserve, as often as before.",
  citations: [
    cite(from.rogerson2024, "6.4 days every 5.6 weeks; volume, load and effort down; 246 athletes, a survey"),
    cite(from.bell2023, "consensus of a Delphi panel"),
    cite(from.policyStrength, "half of the sets, 90 % of the load"),
  ],
});

export const submaximalTest = defineRule({
  id: "strength-test.submaximal",
  version: 1,
  statement:
    "Strength is tested with rising sets of six that stop with two repetitions in reserve: no single and no failure.",
  citations: [
    cite(from.policyStrengthTest, "sets of six, stop at RPE 8"),
    cite(from.niewiadomski2008, "heavy loads and failure raise blood pressure; a rougher estimate serves light loads"),
    cite(from.acsmGuidelines, "familiarise, rest 3 to 5 minutes"),
  ],
});

export const maximalTest = defineRule({
  id: "strength-test.maximal",
  version: 1,
  statement: "A maximum is found within four to five attempts, with 3 to 5 minutes of rest; the last success counts.",
  citations: [
    cite(from.acsmGuidelines, "start at 50 to 70 %, four trials, steps of 2.5 to 20 kg"),
    cite(from.nscaEssentials, "steps of 5 to 10 % upper body, 10 to 20 % lower body, three to five attempts"),
  ],
});

export const startByEffortRule = defineRule({
  id: "strength-test.by-effort",
  version: 1,
  statement:
    "Without a test, the load is right when the first cuffed set of 30 ends at an effort of 6 to 8 and the second reaches 12 of 15.",
  citations: [cite(from.policyStrengthTest, "first cuffed sets")],
});

export const PROGRESSION_RULES = [
  doubleProgressionRule,
  widenRange,
  backOffAfterMisses,
  repeatLoad,
  linearStep,
  linearReset,
  effortAdjustment,
  autoregulated,
  undulation,
  wave,
  deloadWeek,
  submaximalTest,
  maximalTest,
  startByEffortRule,
] as const;
