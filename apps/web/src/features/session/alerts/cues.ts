import type { Moment } from "./moment.ts";

export type Cue = "rest-soon" | "rest-over" | "cuff-amber" | "cuff-over" | "cuff-forgotten" | "recheck";

/** How often what protects a limb calls again, seconds. */
const AGAIN_SECONDS = 10;
/** A rest that ended longer ago, while the phone slept, is not called any more: the screen shows how late it is. */
const TOO_LATE_SECONDS = 10;

/** A repeated call: in each period of ten seconds once, however often the clock is read. */
const periodOf = (seconds: number): number => Math.floor(seconds / AGAIN_SECONDS);

const cuffCue = (before: Moment, after: Moment): Cue | null => {
  const { cuffSeconds, limitSeconds, isForgotten } = after;
  if (cuffSeconds === null) return null;
  const was = before.cuffSeconds ?? 0;
  const isNewPeriod = periodOf(was - limitSeconds) !== periodOf(cuffSeconds - limitSeconds);
  if (cuffSeconds >= limitSeconds) return was < limitSeconds || isNewPeriod ? "cuff-over" : null;
  if (isForgotten) return !before.isForgotten || isNewPeriod ? "cuff-forgotten" : null;
  const amber = limitSeconds * 0.75;
  return cuffSeconds >= amber && was < amber ? "cuff-amber" : null;
};

const restCue = ({ restLeft: was }: Moment, { restLeft: left }: Moment): Cue | null => {
  if (left === null || was === null) return null;
  if (was > 0 && left <= 0) return left > -TOO_LATE_SECONDS ? "rest-over" : null;
  return was > 10 && left <= 10 && left > 0 ? "rest-soon" : null;
};

/** What is to be heard or felt between two readings of the clocks, the most urgent only. */
export const cueBetween = (before: Moment, after: Moment): Cue | null => {
  const cuff = cuffCue(before, after);
  if (cuff !== null) return cuff;
  const isDue = (moment: Moment): boolean => moment.recheckIn !== null && moment.recheckIn <= 0;
  if (isDue(after) && !isDue(before)) return "recheck";
  return restCue(before, after);
};
