const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `staff`: whoever works in a practice or for the public site. `client`: everybody else. */
export type SessionKind = "client" | "staff";

interface Limits {
  /** From signing in, whatever happens. */
  readonly absoluteMs: number;
  /** Without a request. */
  readonly idleMs: number;
}

/** Staff see other people's health data, so they sign in more often than a client on their own phone. Our policy. */
export const SESSION_LIMITS: Readonly<Record<SessionKind, Limits>> = {
  client: { absoluteMs: 30 * DAY_MS, idleMs: 14 * DAY_MS },
  staff: { absoluteMs: 14 * DAY_MS, idleMs: 12 * HOUR_MS },
};

/** What row and cookie say; the shorter limits of staff are looked at on every request. */
export const SESSION_MAX_AGE_SECONDS = SESSION_LIMITS.client.absoluteMs / 1_000;

/** `last_seen_at` is written at most this often, so that reading does not mean writing. */
export const TOUCH_EVERY_MS = 60_000;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** Whether a session still stands at `now`. */
export const isSessionOpen = (kind: SessionKind, times: SessionTimes, now: Date): boolean => {
  const { absoluteMs, idleMs } = SESSION_LIMITS[kind];
  const at = now.getTime();
  return (
    at < times.expiresAt.getTime() &&
    at < times.createdAt.getTime() + absoluteMs &&
    at < times.lastSeenAt.getTime() + idleMs
  );
};

export const isTouchDue = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
