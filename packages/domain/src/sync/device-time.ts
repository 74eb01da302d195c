import type { Instant } from "#kernel/index.ts";

/** A clock that is off by less is taken at its word: the way of a message takes time, too. */
const TOLERATED_MS = 120_000;

/** How far a device's clock is ahead of the server's, milliseconds; 0 for one that is about right. */
export const clockOffset = (sentAt: Instant, receivedAt: Instant): number => {
  const ahead = sentAt.getTime() - receivedAt.getTime();
  return Math.abs(ahead) <= TOLERATED_MS ? 0 : ahead;
};

/** When something happened on the device, by the server's clock. Nothing happens after it was received. */
export const toServerTime = (at: Instant, offsetMs: number, receivedAt: Instant): Instant =>
  new Date(Math.min(at.getTime() - offsetMs, receivedAt.getTime()));
