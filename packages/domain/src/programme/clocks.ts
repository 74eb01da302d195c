import type { Instant } from "#kernel/time.ts";
import { CUFF_TIME } from "./cuff-time.ts";

// Every clock is the difference of two instants, so a phone that slept, a tab that was frozen or an app that was
// closed shows the right time again at once. Nothing counts ticks.

const secondsBetween = (from: Instant, to: Instant): number => (to.getTime() - from.getTime()) / 1_000;

/** Seconds of rest left, rounded up; negative when the rest is over, 0 without a rest. */
export const restRemaining = (restEndsAt: Instant | null, now: Instant): number =>
  restEndsAt === null ? 0 : Math.ceil(secondsBetween(now, restEndsAt)) || 0;

/** Whole seconds since the cuff went on, 0 when it is off; never negative when the device's clock was set back. */
export const cuffElapsed = (cuffOnAt: Instant | null, now: Instant): number =>
  cuffOnAt === null ? 0 : Math.max(0, Math.floor(secondsBetween(cuffOnAt, now)));

export type CuffLevel = "calm" | "amber" | "insistent";

/** Amber from 75 % of the limit, insistent once it is reached. */
export const cuffLevel = (elapsedSeconds: number, limitSeconds: number = CUFF_TIME.limit): CuffLevel => {
  // Written so that a time that is no number is a reason to look.
  if (!(elapsedSeconds < limitSeconds)) return "insistent";
  return elapsedSeconds >= limitSeconds * 0.75 ? "amber" : "calm";
};
