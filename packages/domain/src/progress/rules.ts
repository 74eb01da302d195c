import { strengthSources as from } from "#kernel/bibliography/strength.ts";
import { cite } from "#kernel/citation.ts";
import { defineRule, type Rule } from "#kernel/rule.ts";

const trend = [cite(from.sen1968, "median of the slopes"), cite(from.mann1945, "rank test for a trend")] as const;

export const plateauTest = defineRule({
  id: "plateau.test",
  version: 1,
  statement:
    "A lift is on a plateau when its weekly bests rise more slowly than the least gain worth training for, and do not clearly rise at all.",
  citations: [
    cite(from.policyPlateau, "0.75, 0.35 and 0.15 % a week over 8, 12 and 16 weeks"),
    ...trend,
    cite(from.hopkins2000, "smallest worthwhile change and typical error"),
    cite(from.sands2019, "single-subject methods for one athlete"),
  ],
});

export const plateauData = defineRule({
  id: "plateau.data",
  version: 1,
  statement: "Nothing is said of a trend with fewer than three quarters of the weeks, or with none of the last two.",
  citations: [cite(from.policyPlateau, "three quarters of the window"), cite(from.grgic2020, "retest CV 4.2 %")],
});

export const plateauDeclining = defineRule({
  id: "plateau.declining",
  version: 1,
  statement:
    "A lift that falls clearly and by 3 % or more asks for a look at sleep, illness, pain and fatigue, and for a deload: not for cuffs.",
  citations: [cite(from.policyPlateau, "3 % over the window"), ...trend],
});

export const plateauFreshRecord = defineRule({
  id: "plateau.fresh-record",
  version: 1,
  statement: "A best of the last two weeks that is 1 % above all earlier ones holds a plateau back.",
  citations: [cite(from.policyPlateau, "1 %, last two weeks")],
});

export const plateauConfirmed = defineRule({
  id: "plateau.confirmed",
  version: 1,
  statement: "A plateau is confirmed by two weekly signals in a row, and ends with progress or a fresh record.",
  citations: [cite(from.policyPlateau, "two in a row; simulated false alarms below 5 %")],
});

export const cuffedBlockGate = defineRule({
  id: "plateau.cuffed-block",
  version: 1,
  statement:
    "A cuffed block is one option on a plateau when three quarters of the sessions were done, no lift of the same muscles declines, screening is in order and the limb had no such block for eight weeks.",
  citations: [
    cite(from.policyPlateau, "the gate before a proposal; no trial found of people on a plateau"),
    cite(from.su2025, "heavy lifting with a cuff, athletes: SMD 0.65, 10 studies; not the light block meant here"),
  ],
});

export const deloadProposed = defineRule({
  id: "deload.proposed",
  version: 1,
  statement: "A deload week is proposed every four to eight weeks, and earlier when a lift declines.",
  citations: [
    cite(from.rogerson2024, "every 5.6 weeks, for 6.4 days; a survey of 246 athletes"),
    cite(from.bell2023, "consensus of a Delphi panel, not a trial"),
    cite(from.policyPlateau, "declining lifts"),
  ],
});

export const neverMixed = defineRule({
  id: "records.never-mixed",
  version: 1,
  statement: "Cuffed and ordinary sets are never added together, and a cuffed set is never a record of strength.",
  citations: [cite(from.policyRecords, "never added together")],
});

export const cuffedProgress = defineRule({
  id: "records.cuffed-progress",
  version: 1,
  statement:
    "Cuffed work progresses when all repetitions are done at a load and pressure that were too much before, or when a heavier load is done at the same pressure.",
  citations: [cite(from.policyRecords, "two markers")],
});

export const sessionLoadRule = defineRule({
  id: "records.session-load",
  version: 1,
  statement: "The load of a session is how hard it was as a whole, from 0 to 10, times its minutes.",
  citations: [
    cite(from.foster2001, "session-RPE"),
    cite(from.mcguigan2004, "for resistance training"),
    cite(from.foster2021, "stable from 1 minute to 14 days after"),
  ],
});

export const noLoadRatio = defineRule({
  id: "records.no-load-ratio",
  version: 1,
  statement: "A ratio of recent to usual load is never shown as a risk of injury.",
  citations: [cite(from.impellizzeri2020, "no conceptual framework, artefacts of ratios")],
});

export const sessionOutcomeRule = defineRule({
  id: "records.session-outcome",
  version: 1,
  statement:
    "A finished session counts as done within a fifth of its planned repetitions, and a cuff that stayed on beyond its limit is always told.",
  citations: [cite(from.policyRecords, "a fifth either way; left and right are halves of one set")],
});

export const excusedRule = defineRule({
  id: "records.excused",
  version: 1,
  statement:
    "An excused session counts neither as done nor as missed, a stopped one counts as done, and streaks count weeks.",
  citations: [cite(from.policyRecords, "streaks count weeks, not days")],
});

/** Every rule of this context, for the "why?" of the interface and the generated rule pages. */
export const PROGRESS_RULES: readonly Rule[] = [
  plateauTest,
  plateauData,
  plateauDeclining,
  plateauFreshRecord,
  plateauConfirmed,
  cuffedBlockGate,
  deloadProposed,
  neverMixed,
  cuffedProgress,
  sessionLoadRule,
  noLoadRatio,
  sessionOutcomeRule,
  excusedRule,
];
