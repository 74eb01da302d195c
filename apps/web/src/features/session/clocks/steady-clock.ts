/** Two clocks of a device read at one moment, milliseconds. */
export interface Reading {
  /** The wall clock: it goes on while the device sleeps, and somebody can set it. */
  readonly wall: number;
  /** Time since the page began: nobody can set it, but it may stand still while the device sleeps. */
  readonly mono: number;
  /** True when the page has been in sight ever since the reading before. */
  readonly watched: boolean;
}

/** What is kept between two readings; `mono` is null after a reload, when that clock began anew. */
export interface SteadyState {
  readonly wall: number;
  /** The steady time at that reading: at first the wall's, later only ever moved by time that has passed. */
  readonly steady: number;
  readonly mono: number | null;
  /** How far the server's clock was ahead of the steady one, and how exactly that is known; null until it answered. */
  readonly server: { readonly ahead: number; readonly within: number } | null;
}

/** Readings further apart are a page that was frozen, not one that ticks. */
const ON_TIME_MS = 5_000;
/** Nobody trains for longer: after this the steady time begins anew at the wall's. */
const STALE_MS = 12 * 3_600_000;
/** A clock that was set back by more was wrong before. */
const WRONG_BEFORE_MS = 7 * 86_400_000;
/** An answer that took longer says too little about the time. */
const SLOW_ANSWER_MS = 4_000;
/** Below this a difference to the server is the way of the message, not a clock. */
const NOTICED_MS = 250;

export const steadyFrom = (wall: number): SteadyState => ({ wall, steady: wall, mono: null, server: null });

const passed = (before: SteadyState, { wall, mono, watched }: Reading): number => {
  const byWall = wall - before.wall;
  // A reload or a killed browser: only the wall clock knows how long ago the last heartbeat was.
  if (before.mono === null || mono < before.mono) return Math.max(0, byWall);
  const byMono = mono - before.mono;
  // In sight and on time the phone was awake: whatever the wall clock did, somebody or something set it.
  if (watched && byMono <= ON_TIME_MS) return byMono;
  // Out of sight it may have slept; never less has passed than the page itself has seen.
  return Math.max(byWall, byMono);
};

/**
 * The time that has really passed, through sleep, reload, crash and a changed system time. What no device can tell from
 * its own clocks, such as one that was put forward out of sight, {@link heardServer} mends.
 */
export const advance = (before: SteadyState, reading: Reading): SteadyState => {
  const { wall, mono } = reading;
  const isNew = before.mono === null || mono < before.mono;
  const since = wall - before.wall;
  if (isNew && (since > STALE_MS || since < -WRONG_BEFORE_MS)) return { ...steadyFrom(wall), mono };
  return { ...before, wall, mono, steady: before.steady + passed(before, reading) };
};

/** `serverNow` from an answer that took `tookMs`: the first one is the mark, later ones show what has shifted since. */
export const heardServer = (state: SteadyState, serverNow: number, tookMs: number): SteadyState => {
  if (!(tookMs >= 0 && tookMs <= SLOW_ANSWER_MS)) return state;
  const within = tookMs / 2;
  const ahead = serverNow + within - state.steady;
  if (state.server === null) return { ...state, server: { ahead, within } };
  const shifted = ahead - state.server.ahead;
  if (Math.abs(shifted) > state.server.within + within + NOTICED_MS)
    return { ...state, steady: state.steady + shifted };
  return within < state.server.within ? { ...state, server: { ahead, within } } : state;
};

/** What another tab, or this one before a reload, kept; it counts when it is the later word. */
export const adopt = (own: SteadyState, kept: SteadyState): SteadyState =>
  kept.wall > own.wall ? { ...kept, mono: null } : own;
