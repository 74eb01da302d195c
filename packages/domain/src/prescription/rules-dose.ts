import { prescriptionSources as from } from "#kernel/bibliography/prescription.ts";
import { screeningSources } from "#kernel/bibliography/screening.ts";
import { cite, citeDiffering } from "#kernel/citation.ts";
import { defineRule } from "#kernel/rule.ts";

export const cuffTimeLimit = defineRule({
  id: "dose.cuff-limit",
  version: 1,
  statement: "A cuff is never inflated for more than 10 minutes at a stretch.",
  citations: [
    cite(from.occludeGuide, "at most 10 minutes per inflation"),
    cite(from.policyCuffTime, "10 minutes at most"),
  ],
});

export const cuffTimePlan = defineRule({
  id: "dose.cuff-plan",
  version: 1,
  statement: "An exercise is planned so that the cuff comes off within 8 minutes.",
  citations: [cite(from.policyCuffTime, "8 minutes planned")],
});

export const limbTimeLimit = defineRule({
  id: "dose.limb-limit",
  version: 1,
  statement:
    "Without a reperfusion of 3 minutes, a leg stays below 20 minutes of cuffed work in all and an arm below 15.",
  citations: [cite(from.valdProtocol, "20 minutes leg, 15 minutes arm, then 3 minutes")],
});

export const reperfusion = defineRule({
  id: "dose.reperfusion",
  version: 1,
  statement: "Between two cuffed exercises the cuff is open for 3 minutes.",
  citations: [
    cite(from.valdProtocol, "3 minutes"),
    citeDiffering(from.fitCuffsGuide, "more than 1 minute"),
    cite(from.policyCuffTime, "the longer of the two"),
  ],
});

export const standardProtocol = defineRule({
  id: "dose.protocol-75",
  version: 1,
  statement: "The usual scheme is 75 repetitions, 30-15-15-15, with 30 to 60 seconds between sets.",
  citations: [
    cite(from.patterson2019, "30-15-15-15, rest 30-60 s"),
    cite(from.fitCuffsGuide, "30x15x15x15, inter-set 30-60 seconds"),
  ],
});

export const failureProtocol = defineRule({
  id: "dose.protocol-last-set-open",
  version: 1,
  statement: "Past the ramp, the last set may go on until no more repetition is possible.",
  citations: [cite(from.jorgensen2020, "fourth set to volitional failure")],
});

export const athleteProtocol = defineRule({
  id: "dose.protocol-90",
  version: 1,
  statement: "Trained athletes followed heavy lifts with 30-20-20-20 at 20 % and 45 seconds of rest.",
  citations: [cite(from.luebbers2014, "30-20-20-20, seven weeks")],
});

export const noviceRamp = defineRule({
  id: "ramp.schedule",
  version: 1,
  statement: "The first six cuffed sessions rise slowly in repetitions, load and pressure, and never go to failure.",
  citations: [
    cite(from.policyRamp, "table of six sessions"),
    cite(from.martinHernandez2017, "effort and pain fall over six sessions"),
    cite(from.sieljacks2016, "unaccustomed work to failure damages muscle"),
  ],
});

export const rampRestart = defineRule({
  id: "ramp.restart",
  version: 1,
  statement:
    "The ramp begins again after four weeks without cuffs, after a fever or infection, or with a relevant new medicine.",
  citations: [
    cite(from.policyRamp, "restart"),
    cite(screeningSources.tabata2016, "infection and medication before the first session"),
  ],
});

export const oneCalfExercise = defineRule({
  id: "ramp.one-calf-exercise",
  version: 1,
  statement: "In the first three sessions there is at most one calf exercise.",
  citations: [
    cite(screeningSources.krieger2018, "several calf exercises in one bout"),
    cite(from.policyRamp, "one calf exercise"),
  ],
});

export const DOSE_RULES = [
  cuffTimeLimit,
  cuffTimePlan,
  limbTimeLimit,
  reperfusion,
  standardProtocol,
  failureProtocol,
  athleteProtocol,
  noviceRamp,
  rampRestart,
  oneCalfExercise,
] as const;
