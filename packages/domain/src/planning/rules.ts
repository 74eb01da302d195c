import { prescriptionSources as dose } from "#kernel/bibliography/prescription.ts";
import { programmeSources as from } from "#kernel/bibliography/programme.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

export const loadUp = defineRule({
  id: "next.load-up",
  version: 1,
  statement:
    "After two sessions in a row that were easy under the cuff, the load rises by the smallest step there is, at most 5 % of the 1RM.",
  citations: [
    cite(dose.jorgensen2020, "more than 15 repetitions in the fourth set: smallest step up"),
    cite(from.policyProgression, "two sessions in a row, effort at most 8, discomfort at most 7"),
  ],
});

export const loadDown = defineRule({
  id: "next.load-down",
  version: 1,
  statement: "When more than a fifth of the repetitions was missed under the cuff, the load falls by one step.",
  citations: [cite(from.policyProgression, "fewer than 60 of 75 repetitions")],
});

export const missedTwice = defineRule({
  id: "next.pressure-down-missed",
  version: 1,
  statement: "When the repetitions are missed again and the load cannot fall, the pressure falls by 10 points.",
  citations: [cite(from.policyProgression, "load first, then pressure")],
});

export const discomfortDown = defineRule({
  id: "next.pressure-down-discomfort",
  version: 1,
  statement: "After discomfort of 8 or more, the pressure falls by 10 points.",
  citations: [
    cite(from.policyProgression, "discomfort 8 or more"),
    cite(dose.martinHernandez2017, "pain 8.1 in the first session, 5.9 in the sixth"),
  ],
});

export const pressureUp = defineRule({
  id: "next.pressure-up",
  version: 1,
  statement:
    "Where the load stays at 25 % of the 1RM or less, three sessions with every repetition done let the pressure rise by 5 points.",
  citations: [
    cite(from.policyProgression, "load held low, three full sessions"),
    cite(dose.lixandrao2015, "20 % of 1RM: more pressure, more growth"),
  ],
});

export const keptStep = defineRule({
  id: "next.kept-step",
  version: 1,
  statement: "What earlier sessions changed stays, on top of what the coach planned, until something changes it again.",
  citations: [cite(from.policyProgression, "changes are kept")],
});

export const tableAfterStep = defineRule({
  id: "next.pressure-for-load",
  version: 1,
  statement: "A heavier load under the cuff goes with less pressure.",
  citations: [
    cite(dose.policyPressure, "load and pressure table"),
    cite(dose.lixandrao2015, "at 20 % 1RM more pressure, more growth; at 40 % hardly"),
  ],
});

export const startAt40 = defineRule({
  id: "next.start-at-40",
  version: 1,
  statement: "Somebody of 65 or more begins at 40 % of the occlusion pressure and rises by 5 points a session at most.",
  citations: [
    cite(from.policyProgression, "aged 65 or over"),
    cite(screeningSources.cristina2020, "stronger pressure responses in older people"),
  ],
});

export const halfVolume = defineRule({
  id: "next.half-volume",
  version: 1,
  statement: "In the first two weeks with a cuff, half of the sets are done where muscle breakdown is a risk.",
  citations: [
    cite(screeningSources.tabata2016, "case: muscle breakdown after a first session"),
    cite(from.policyProgression, "half volume for two weeks"),
  ],
});

export const twoCuffedExercises = defineRule({
  id: "next.two-cuffed-exercises",
  version: 1,
  statement: "Where the veins ask for care, at most two exercises of a session are done under a cuff.",
  citations: [cite(from.policyProgression, "two cuffed exercises")],
});

export const neverToFailure = defineRule({
  id: "next.no-failure",
  version: 1,
  statement: "No set is taken to the point where nothing more is possible.",
  citations: [
    cite(dose.sieljacks2016, "unaccustomed cuffed work to failure damaged muscle"),
    cite(from.wernbom2020, "damage is possible and was under-stated"),
  ],
});

export const opensBetweenSets = defineRule({
  id: "next.open-between-sets",
  version: 1,
  statement: "The cuff opens between the sets.",
  citations: [
    cite(from.policyProgression, "raised blood pressure"),
    cite(dose.fitCuffsGuide, "at risk: deflate between sets"),
  ],
});

export const afterSoreness = defineRule({
  id: "next.after-soreness",
  version: 1,
  statement:
    "After soreness of 7 or more out of 10, or for more than three days, the limb begins again with half the sets.",
  citations: [
    cite(screeningSources.queiros2021, "delayed soreness 55.8 %"),
    cite(dose.sieljacks2016, "unaccustomed cuffed work to failure damaged muscle"),
  ],
});

export const spacing = defineRule({
  id: "next.spacing",
  version: 1,
  statement: "Two cuffed sessions of the same limbs lie at least 36 hours apart, in the first two weeks 48.",
  citations: [cite(dose.jorgensen2020, "at least 36 hours"), cite(from.policyProgramme, "spacing")],
});

export const lighterWeek = defineRule({
  id: "next.lighter-week",
  version: 1,
  statement: "After five weeks of cuffed training in a row, a week with half of the sets at 40 % is proposed.",
  citations: [cite(from.policyProgramme, "lighter weeks")],
});

export const towardsHeavy = defineRule({
  id: "next.towards-heavy-load",
  version: 1,
  statement:
    "Six weeks of cuffed training and 40 % of the 1RM without pain are the time to think of heavier work without a cuff.",
  citations: [
    cite(from.policyProgression, "transition to heavy load"),
    cite(from.lixandrao2018, "heavy work builds more strength, as much muscle"),
  ],
});

/** For the pages that list every rule with its sources. */
export const PLANNING_RULES = [
  loadUp,
  loadDown,
  missedTwice,
  discomfortDown,
  pressureUp,
  keptStep,
  tableAfterStep,
  startAt40,
  halfVolume,
  afterSoreness,
  twoCuffedExercises,
  neverToFailure,
  opensBetweenSets,
  spacing,
  lighterWeek,
  towardsHeavy,
] as const;
