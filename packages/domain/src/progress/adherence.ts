/** Due sessions of a period. Excused ones (illness, travel agreed with the coach) count neither way. */
export interface DueSessions {
  readonly planned: number;
  readonly done: number;
  readonly excused: number;
}

/** Done as percent of what was due, at most 100; null when nothing was due. */
export const adherencePercent = ({ planned, done, excused }: DueSessions): number | null => {
  const due = planned - excused;
  return due > 0 ? Math.min(100, (100 * done) / due) : null;
};

/** The same over sets or repetitions: extra work in one does not make up for another. Null when nothing was planned. */
export const workAdherencePercent = (
  pairs: readonly { readonly planned: number; readonly done: number }[],
): number | null => {
  const planned = pairs.reduce((sum, pair) => sum + pair.planned, 0);
  const done = pairs.reduce((sum, pair) => sum + Math.min(pair.done, pair.planned), 0);
  return planned > 0 ? (100 * done) / planned : null;
};

export type WeekOutcome = "met" | "missed" | "excused";

/** A week with nothing due is excused: rest that was planned breaks no streak. */
export const weekOutcome = ({ planned, done, excused }: DueSessions): WeekOutcome => {
  const due = planned - excused;
  if (due <= 0) return "excused";
  return done >= due ? "met" : "missed";
};

/**
 * Weeks in a row in which the plan was met, counted back from the last finished one; excused weeks neither count
 * nor break it. Weeks and not days: a daily streak would reward training without rest.
 */
export const weekStreak = (finishedWeeks: readonly WeekOutcome[]): number => {
  const since = finishedWeeks.lastIndexOf("missed") + 1;
  return finishedWeeks.slice(since).filter((week) => week === "met").length;
};
