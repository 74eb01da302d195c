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
  cite(patterson2019, "methodology"),
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
  cite(das2022, "abstract"),
  cite(fitCuffsGuide, "load"),
);
export const loadAndPressureRule = rule(
  "load-and-pressure",
  "The heavier the load, the lower the pressure: from 30 % of the 1RM on, more pressure adds discomfort rather than growth.",
  cite(lixandrao2015, "abstract"),
  cite(policyPressure, "load and pressure table"),
);
export const oneRepMaxRule = rule(
  "one-rep-max",
  "A share of the 1RM can only be planned for an exercise whose 1RM can be measured or estimated.",
  cite(policyOneRepMax, "exercises"),
  cite(simonsen2024, "abstract"),
);
export const oneLimbKindRule = rule(
  "one-limb-kind",
  "Arms and legs never wear cuffs at the same time.",
  cite(occludeGuide, "guidance"),
  cite(tabata2016, "case report"),
);
export const cuffTimeRule = rule(
  "cuff-time",
  "A cuff stays inflated for at most 10 minutes; 5–8 minutes are planned.",
  cite(occludeGuide, "guidance"),
  cite(patterson2019, "resistance exercise: restriction time"),
);
export const sessionCuffTimeRule = rule(
  "session-cuff-time",
  "Under 20 minutes of cuff time for a leg and under 15 for an arm, and blood flow returns for minutes between exercises.",
  cite(valdProtocol, "duration"),
);
export const calfRule = rule(
  "one-calf-exercise-early",
  "In the first three cuffed sessions there is at most one calf or ankle exercise with a cuff.",
  cite(krieger2018, "case report"),
  cite(policyRamp, "sessions 1–6"),
);
export const failureRule = rule(
  "failure",
  "Cuffed sets stop short of failure in the first six sessions; later only the last set may end in it.",
  cite(sieljacks2016, "abstract"),
  cite(wernbom2020, "commentary"),
  cite(policyRamp, "sessions 1–6"),
);
export const rampRule = rule(
  "novice-ramp",
  "Somebody new to the cuff begins with one exercise, at most 45 repetitions, and 40 % of the occlusion pressure.",
  cite(tabata2016, "case report"),
  cite(krieger2018, "case report"),
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
  cite(jorgensen2020, "intervention"),
  cite(policyProgramme, "spacing"),
);
export const frequencyRule = rule(
  "frequency",
  "Two or three cuffed sessions of the same limbs a week; more is a short block of its own.",
  cite(patterson2019, "resistance exercise: frequency"),
  cite(loenneke2012meta, "abstract"),
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
