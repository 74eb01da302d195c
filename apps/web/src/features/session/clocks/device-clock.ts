import { z } from "zod";
import { adopt, advance, heardServer, type SteadyState, steadyFrom } from "./steady-clock.ts";

/** Where a device's time comes from, and where the last heartbeat is kept. */
export interface ClockSources {
  readonly wall: () => number;
  readonly mono: () => number;
  readonly isVisible: () => boolean;
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

export interface DeviceClock {
  /** The time that all clocks of a session go by. */
  readonly now: () => Date;
  /** The page went out of sight or was frozen: until the next reading the device may sleep. */
  readonly lostSight: () => void;
  /** The page came back: what another tab kept meanwhile counts. */
  readonly cameBack: () => void;
  /** The server's time in an answer to a request that was sent at `sentAt`, by this clock. */
  readonly heard: (serverNow: Date, sentAt: Date) => void;
  /** Writes the heartbeat now; while it ticks it is written every two seconds. */
  readonly keep: () => void;
}

const Kept = z.strictObject({
  wall: z.number(),
  steady: z.number(),
  server: z.strictObject({ ahead: z.number(), within: z.number().min(0) }).nullable(),
});

const KEEP_EVERY_MS = 2_000;
/** A wall clock that moved by more is written down at once: the browser may be killed in the next moment. */
const MOVED_MS = 100;

const readKept = (read: () => string | null): SteadyState | null => {
  try {
    const kept = Kept.safeParse(JSON.parse(read() ?? "null"));
    return kept.success ? { ...kept.data, mono: null } : null;
  } catch {
    // Forbidden or broken storage: the clock begins at the wall's time.
    return null;
  }
};

export const createDeviceClock = (sources: ClockSources): DeviceClock => {
  let state = readKept(sources.read) ?? steadyFrom(sources.wall());
  let keptAt = Number.NEGATIVE_INFINITY;
  let keptApart = state.steady - state.wall;
  let watched = sources.isVisible();

  const keep = (): void => {
    const { wall, steady, server } = state;
    keptAt = state.mono ?? keptAt;
    keptApart = steady - wall;
    try {
      sources.write(JSON.stringify({ wall, steady, server }));
    } catch {
      // A full disk loses the heartbeat only: the clocks then go by the wall after a reload.
    }
  };

  const read = (): void => {
    const isVisible = sources.isVisible();
    state = advance(state, { wall: sources.wall(), mono: sources.mono(), watched: watched && isVisible });
    watched = isVisible;
    const isMoved = Math.abs(state.steady - state.wall - keptApart) > MOVED_MS;
    if (isMoved || (state.mono ?? 0) - keptAt >= KEEP_EVERY_MS) keep();
  };

  read();
  return {
    now: () => {
      read();
      return new Date(Math.round(state.steady));
    },
    lostSight: () => {
      read();
      watched = false;
      keep();
    },
    cameBack: () => {
      const kept = readKept(sources.read);
      if (kept !== null) state = adopt(state, kept);
      read();
    },
    heard: (serverNow, sentAt) => {
      read();
      state = heardServer(state, serverNow.getTime(), state.steady - sentAt.getTime());
      keep();
    },
    keep,
  };
};
