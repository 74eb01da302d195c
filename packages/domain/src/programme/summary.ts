import { findExercise } from "#prescription/index.ts";
import { eachEntry, type ProgrammeContent } from "./content.ts";
import { sessionDose } from "./dose.ts";

/** A programme in one line: what a list or a card says about it. */
export interface ProgrammeSummary {
  readonly weeks: number;
  readonly sessions: number;
  readonly cuffedSessions: number;
  /** Names of the exercises that wear a cuff somewhere, in order of appearance. */
  readonly cuffedExercises: readonly string[];
  readonly ordinaryExercises: readonly string[];
  /** Fewest and most sessions of a week. */
  readonly sessionsPerWeek: Range;
  /** Seconds with a cuff on, per limb, in the shortest and the longest cuffed session; zeros without any. */
  readonly cuffSeconds: Range;
  /** Estimated length of a session, seconds. */
  readonly sessionSeconds: Range;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const range = (numbers: readonly number[]): Range =>
  numbers.length === 0 ? { min: 0, max: 0 } : { min: Math.min(...numbers), max: Math.max(...numbers) };

export const programmeSummary = (content: Pick<ProgrammeContent, "weeks">): ProgrammeSummary => {
  const doses = content.weeks.flatMap(({ days }) => days.map(sessionDose));
  const cuffSeconds = doses.map(({ cuffOnSeconds }) => Math.max(cuffOnSeconds.arm, cuffOnSeconds.leg));
  const names = (kind: "bfr" | "ordinary"): readonly string[] => {
    const slugs = [...eachEntry(content)].filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry.slug);
    return [...new Set(slugs)].map((slug) => findExercise(slug)?.name ?? slug);
  };
  return {
    weeks: content.weeks.length,
    sessions: doses.length,
    cuffedSessions: cuffSeconds.filter((seconds) => seconds > 0).length,
    cuffedExercises: names("bfr"),
    ordinaryExercises: names("ordinary"),
    sessionsPerWeek: range(content.weeks.map(({ days }) => days.length)),
    cuffSeconds: range(cuffSeconds.filter((seconds) => seconds > 0)),
    sessionSeconds: range(doses.map(({ estimatedSeconds }) => estimatedSeconds)),
  };
};
