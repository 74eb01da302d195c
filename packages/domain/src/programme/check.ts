import type { LimbKind } from "#kernel/limb.ts";
import { findExercise } from "#prescription/index.ts";
import { checkEntry } from "./check-entry.ts";
import type { BfrEntry, ContentPath, Day, ProgrammeContent, Week } from "./content.ts";
import { CUFF_TIME } from "./cuff-time.ts";
import { sessionDose } from "./dose.ts";
import { blocked, type Finding, warned } from "./finding.ts";
import * as rules from "./rules.ts";
import { cuffedLimbKind, inflations, supersets } from "./timing.ts";

const SESSION_CUFF_SECONDS: Readonly<Record<LimbKind, number>> = { leg: 1_200, arm: 900 };
const CUFFED_SESSIONS_PER_WEEK = 3;
const EARLY_SESSIONS = 3;
/** The first session of the novice ramp. */
const RAMP_START = { exercises: 1, reps: 45, percentLop: 40 } as const;
const LIMB_KINDS = ["leg", "arm"] as const;

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;
const cuffedEntries = (day: Day): readonly BfrEntry[] => day.exercises.filter((entry) => entry.kind === "bfr");

const checkTogether = (day: Day, path: ContentPath): readonly Finding[] => {
  let index = 0;
  return supersets(day.exercises).flatMap((block) => {
    const start = index;
    index += block.length;
    const kinds = new Set(block.flatMap((entry) => cuffedLimbKind(entry) ?? []));
    return kinds.size > 1
      ? [blocked("arms-and-legs-cuffed-together", [...path, "exercises", start, "group"], rules.oneLimbKindRule)]
      : [];
  });
};

const checkCuffTime = (day: Day, path: ContentPath): readonly Finding[] => {
  const single = inflations(day).flatMap(({ entries, longestSeconds }) => {
    const [first] = entries;
    if (first === undefined || longestSeconds <= CUFF_TIME.plan) return [];
    const at = [...path, "exercises", day.exercises.indexOf(first)];
    const params = { minutes: minutes(longestSeconds) };
    // Written so that a time that is no number is blocked too.
    return longestSeconds <= CUFF_TIME.limit
      ? [warned("cuff-time-over-plan", at, rules.cuffTimeRule, params)]
      : [blocked("cuff-time-over-limit", at, rules.cuffTimeRule, params)];
  });
  const { cuffOnSeconds } = sessionDose(day);
  const whole = LIMB_KINDS.filter((kind) => cuffOnSeconds[kind] >= SESSION_CUFF_SECONDS[kind]).map((limbKind) =>
    warned("cuff-time-long-session", path, rules.sessionCuffTimeRule, {
      limbKind,
      minutes: minutes(cuffOnSeconds[limbKind]),
    }),
  );
  return [...single, ...whole];
};

const isLowerLeg = ({ slug }: BfrEntry): boolean => {
  const pattern = findExercise(slug)?.pattern;
  return pattern === "calf-raise" || pattern === "ankle";
};

const checkFirstSessions = (day: Day, path: ContentPath, cuffedSession: number): readonly Finding[] => {
  const cuffed = cuffedEntries(day);
  if (cuffed.length === 0) return [];
  const findings: Finding[] = [];
  if (cuffedSession <= EARLY_SESSIONS && cuffed.filter(isLowerLeg).length > 1)
    findings.push(blocked("calf-exercises-too-early", path, rules.calfRule, { session: cuffedSession }));

  const { reps, percentLop } = RAMP_START;
  const isLarge = (entry: BfrEntry) =>
    entry.cuff.percentLop > percentLop || entry.sets.reduce((sum, set) => sum + set.reps, 0) > reps;
  if (cuffedSession === 1 && (cuffed.length > RAMP_START.exercises || cuffed.some(isLarge)))
    findings.push(warned("starts-above-ramp", path, rules.rampRule));
  return findings;
};

const wears = (day: Day, kind: LimbKind): boolean => day.exercises.some((entry) => cuffedLimbKind(entry) === kind);

/** Days apart are counted over the whole programme: Sunday and the Monday after it are neighbours. */
const checkSpacing = (weeks: readonly Week[]): readonly Finding[] =>
  LIMB_KINDS.flatMap((limbKind) => {
    const worn = weeks.flatMap(({ days }, week) =>
      days.flatMap((day, at) =>
        wears(day, limbKind) ? [{ on: week * 7 + day.weekday, week, path: ["weeks", week, "days", at] }] : [],
      ),
    );
    const close = worn.flatMap(({ on, path }, at) => {
      const before = worn[at - 1];
      return before !== undefined && on - before.on < 2
        ? [warned("sessions-too-close", path, rules.gapRule, { limbKind })]
        : [];
    });
    const many = weeks.flatMap((_, week) => {
      const sessions = worn.filter((session) => session.week === week).length;
      return sessions > CUFFED_SESSIONS_PER_WEEK
        ? [warned("sessions-too-many", ["weeks", week], rules.frequencyRule, { limbKind, sessions })]
        : [];
    });
    return [...close, ...many];
  });

/**
 * Everything in a programme that a rule forbids or a coach should see, each with its place and its source. Works on
 * content that the schema would refuse, so that a builder can show it while it is being typed. The programme is taken
 * to be the client's first with a cuff: that is the careful reading.
 */
export const checkProgramme = (content: Pick<ProgrammeContent, "weeks">): readonly Finding[] => {
  const findings: Finding[] = [];
  let cuffedSession = 0;
  for (const [week, { days }] of content.weeks.entries())
    for (const [at, day] of days.entries()) {
      const path = ["weeks", week, "days", at];
      if (cuffedEntries(day).length > 0) cuffedSession += 1;
      if (day.exercises.length === 0) findings.push(warned("day-empty", path, rules.completenessRule));
      for (const [index, entry] of day.exercises.entries())
        findings.push(...checkEntry(entry, [...path, "exercises", index], cuffedSession));
      findings.push(
        ...checkTogether(day, path),
        ...checkCuffTime(day, path),
        ...checkFirstSessions(day, path, cuffedSession),
      );
    }
  return [...findings, ...checkSpacing(content.weeks)];
};

export const isAssignable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== "blocked");
