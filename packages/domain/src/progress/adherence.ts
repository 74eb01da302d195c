import { err, ok, type Result } from "#kernel/result.ts";

/** Due sessions of a period. Excused ones (illness, travel agreed with the coach) count neither way. */
export interface DueSessions {
  readonly planned: number;
  readonly done: number;
  readonly excused: number;
}

export type CountRefusal = "count-invalid";

/** More than anybody plans or does. */
const MOST = 1_000_000;
const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= MOST;
const areDue = ({ planned, done, excused }: DueSessions): boolean =>
  isCount(planned) && isCount(done) && isCount(excused) && excused <= planned;

/** Done as percent of what was due, at most 100; null when nothing was due. Error: counts that cannot be. */
export const adherencePercent = (sessions: DueSessions): Result<number | null, CountRefusal> => {
  if (!areDue(sessions)) return err("count-invalid");
  const due = sessions.planned - sessions.excused;
  return ok(due > 0 ? Math.min(100, (100 * sessions.done) / due) : null);
};

/**
 * The same over sets or repetitions: extra work in one does not make up for another. Null when nothing was planned.
 * Error: counts that cannot be.
 */
export const workAdherencePercent = (
  pairs: readonly { readonly planned: number; readonly done: number }[],
): Result<number | null, CountRefusal> => {
  if (!pairs.every(({ planned, done }) => isCount(planned) && isCount(done))) return err("count-invalid");
  const planned = pairs.reduce((sum, pair) => sum + pair.planned, 0);
  const done = pairs.reduce((sum, pair) => sum + Math.min(pair.done, pair.planned), 0);
  return ok(planned > 0 ? (100 * done) / planned : null);
};

export type WeekOutcome = "met" | "missed" | "excused";

/** A week with nothing due is excused: rest that was planned breaks no streak. Error: counts that cannot be. */
export const weekOutcome = (sessions: DueSessions): Result<WeekOutcome, CountRefusal> => {
  if (!areDue(sessions)) return err("count-invalid");
  const due = sessions.planned - sessions.excused;
  if (due === 0) return ok("excused");
  return ok(sessions.done >= due ? "met" : "missed");
};

/** For freezes, a month is any four weeks in a row. */
export const FREEZE_WEEKS = 4;

/**
 * Weeks in a row in which the plan was met, counted back from the last finished one. Excused weeks neither count nor
 * break it, and so does a missed week that is frozen: up to `freezesPerMonth` in any four weeks. Weeks and not days: a
 * daily streak would reward training without rest. Error: a number of freezes that cannot be.
 */
export const weekStreak = (
  finishedWeeks: readonly WeekOutcome[],
  freezesPerMonth = 0,
): Result<number, CountRefusal> => {
  if (!isCount(freezesPerMonth) || freezesPerMonth > FREEZE_WEEKS) return err("count-invalid");
  const frozen: number[] = [];
  let met = 0;
  for (let at = finishedWeeks.length - 1; at >= 0; at -= 1) {
    if (finishedWeeks[at] === "met") met += 1;
    if (finishedWeeks[at] !== "missed") continue;
    if (frozen.filter((later) => later - at < FREEZE_WEEKS).length >= freezesPerMonth) break;
    frozen.push(at);
  }
  return ok(met);
};
