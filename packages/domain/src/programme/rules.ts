import { prescriptionSources } from "#kernel/bibliography/prescription.ts";
import { programmeSources } from "#kernel/bibliography/programme.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { strengthSources } from "#kernel/bibliography/strength.ts";
import { cite } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

const {
  das2022,
  fitCuffsGuide,
  jorgensen2020,
  lixandrao2015,
  occludeGuide,
  patterson2019,
  sieljacks2016,
  valdProtocol,
} = prescriptionSources;
const { policyCuffTime, policyPressure, policyRamp } = prescriptionSources;
const { loenneke2012meta, policyProgramme, wernbom2020 } = programmeSources;
const { krieger2018, tabata2016 } = screeningSources;
const { policyOneRepMax, simonsen2024 } = strengthSources;

const rule = (
  name: string,
  statement: string,
  first: ReturnType<typeof cite>,
  ...more: readonly ReturnType<typeof cite>[]
) => defineRule({ id: `programme.${name}`, version: 1, statement, citations: [first, ...more] });

export const catalogueRule = rule(
  "catalogue",
  "A cuff is planned only for exercises of the catalogue that are suited to it: upper arm or thigh, never neck, trunk, forearm or calf.",
  cite(policyProgramme, "exercise list"),
);
export const pressureRule = rule(
  "pressure",
  "Cuffed exercise is planned at 40–80 % of the limb's occlusion pressure, and never above 80 %.",
  cite(patterson2019, "resistance exercise: pressure"),
);
export const loadWindowRule = rule(
  "load-window",
  "Cuffed exercise is planned at 20–40 % of the 1RM. Up to 50 % is for experienced clients; above 50 % there is no cuff.",
  cite(patterson2019, "resistance exercise: load"),
  cite(das2022, "20 % or less, or 80 % or more, did not beat controls for strength"),
  cite(fitCuffsGuide, "20-50 % 1RM"),
);
export const loadAndPressureRule = rule(
  "load-and-pressure",
  "The heavier the load, the lower the pressure: at 40 % of the 1RM more pressure hardly added growth, and we hold to that from 30 % on.",
  cite(lixandrao2015, "growth at 20 and 40 % 1RM with 40 and 80 % LOP"),
  cite(policyPressure, "load and pressure table"),
);
export const oneRepMaxRule = rule(
  "one-rep-max",
  "A share of the 1RM can only be planned for an exercise whose 1RM can be measured or estimated.",
  cite(policyOneRepMax, "exercises"),
  cite(simonsen2024, "errors of estimates in ten lower-limb exercises"),
);
export const oneLimbKindRule = rule(
  "one-limb-kind",
  "Arms and legs never wear cuffs at the same time.",
  cite(occludeGuide, "arms and legs never together"),
  cite(tabata2016, "case: arms and legs hurt after one first session"),
);
export const cuffTimeRule = rule(
  "cuff-time",
  "A cuff stays inflated for at most 10 minutes; 5–8 minutes are planned.",
  cite(occludeGuide, "at most 10 minutes per inflation"),
  cite(policyCuffTime, "planned time"),
);
export const sessionCuffTimeRule = rule(
  "session-cuff-time",
  "A leg has under 20 minutes of cuff time and an arm under 15 before the cuff is open for 3 minutes.",
  cite(valdProtocol, "20 minutes leg, 15 minutes arm, then 3 minutes"),
);
export const calfRule = rule(
  "one-calf-exercise-early",
  "In the first three cuffed sessions there is at most one calf or ankle exercise with a cuff.",
  cite(krieger2018, "several calf exercises in one bout"),
  cite(policyRamp, "sessions 1–6"),
);
export const failureRule = rule(
  "failure",
  "Cuffed sets stop short of failure in the first six sessions; later only the last set may end in it.",
  cite(sieljacks2016, "unaccustomed work to failure damages muscle"),
  cite(wernbom2020, "damage is possible and was under-stated"),
  cite(policyRamp, "sessions 1–6"),
);
export const rampRule = rule(
  "novice-ramp",
  "Somebody new to the cuff begins with one exercise, at most 45 repetitions, and 40 % of the occlusion pressure.",
  cite(tabata2016, "case: muscle breakdown after a first session"),
  cite(krieger2018, "case: several calf exercises in one bout"),
  cite(policyRamp, "sessions 1–6"),
);
export const restRule = rule(
  "rest",
  "Rests between cuffed sets last 30–60 seconds while the cuff stays on.",
  cite(patterson2019, "resistance exercise: rest"),
);
export const gapRule = rule(
  "gap",
  "Two cuffed sessions of the same limbs lie at least 36 hours apart, in the first two weeks 48.",
  cite(jorgensen2020, "at least 36 hours"),
  cite(policyProgramme, "spacing"),
);
export const frequencyRule = rule(
  "frequency",
  "The same limbs are cuffed two or three times a week; more often only in a short block planned as such.",
  cite(patterson2019, "resistance exercise: frequency"),
  cite(loenneke2012meta, "2 to 3 days a week gave more than 4 to 5"),
  cite(policyProgramme, "spacing"),
);
export const completenessRule = rule(
  "completeness",
  "A session holds at least one exercise, and exercises done by time say how long they last.",
  cite(policyCuffTime, "planned time"),
);

/** For the pages that list every rule with its sources. */
export const PROGRAMME_RULES = [
  catalogueRule,
  pressureRule,
  loadWindowRule,
  loadAndPressureRule,
  oneRepMaxRule,
  oneLimbKindRule,
  cuffTimeRule,
  sessionCuffTimeRule,
  calfRule,
  failureRule,
  rampRule,
  restRule,
  gapRule,
  frequencyRule,
  completenessRule,
] as const;
