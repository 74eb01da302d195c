import type { LimbKind } from "#kernel/limb.ts";
import { daysBetween, type PlainDate } from "#kernel/time.ts";

/** Sessions on the ramp; from the next one on, the full dose. Source: rule `ramp.schedule`. */
export const RAMP_SESSIONS = 6;
/** So long without cuffs, and the ramp begins again. Source: rule `ramp.restart`. */
export const RAMP_RESTART_DAYS = 28;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What one session of the ramp allows. Loads are percent of 1RM, pressures percent of a measured LOP. */
export interface RampStep {
  readonly session: number;
  readonly reps: readonly number[];
  /** The most repetitions of one exercise; in session 1 two sets of 30-15 are allowed when effort stays at 6 or less. */
  readonly maxReps: number;
  readonly exercises: Range;
  readonly maxCalfExercises: number;
  readonly percentOneRepMax: Range;
  readonly percentLop: Range;
}

const FULL = [30, 15, 15, 15] as const;

/** The table of six sessions, legs. Arms stay at 50 % in sessions 5 and 6, as their table of load and pressure does. */
const STEPS: readonly RampStep[] = [
  {
    session: 1,
    reps: [15, 15],
    maxReps: 45,
    exercises: { min: 1, max: 1 },
    maxCalfExercises: 1,
    percentOneRepMax: { min: 20, max: 20 },
    percentLop: { min: 40, max: 40 },
  },
  {
    session: 2,
    reps: [30, 15],
    maxReps: 45,
    exercises: { min: 1, max: 1 },
    maxCalfExercises: 1,
    percentOneRepMax: { min: 20, max: 20 },
    percentLop: { min: 40, max: 40 },
  },
  {
    session: 3,
    reps: [30, 15, 15],
    maxReps: 60,
    exercises: { min: 1, max: 1 },
    maxCalfExercises: 1,
    percentOneRepMax: { min: 20, max: 20 },
    percentLop: { min: 40, max: 50 },
  },
  {
    session: 4,
    reps: FULL,
    maxReps: 75,
    exercises: { min: 1, max: 2 },
    maxCalfExercises: 2,
    percentOneRepMax: { min: 20, max: 25 },
    percentLop: { min: 50, max: 50 },
  },
  {
    session: 5,
    reps: FULL,
    maxReps: 75,
    exercises: { min: 2, max: 2 },
    maxCalfExercises: 2,
    percentOneRepMax: { min: 25, max: 30 },
    percentLop: { min: 50, max: 60 },
  },
];

/**
 * The step of a session on the ramp, counted from 1; null once it is over. A number that is no session (0, 2.5, NaN)
 * counts as the first: the strictest.
 */
export const rampStep = (sessionNumber: number, limb: LimbKind): RampStep | null => {
  const session = Number.isInteger(sessionNumber) && sessionNumber >= 1 ? sessionNumber : 1;
  const step = STEPS[Math.min(session, STEPS.length) - 1];
  if (session > RAMP_SESSIONS || step === undefined) return null;
  const percentLop =
    limb === "arm" ? { min: step.percentLop.min, max: Math.min(step.percentLop.max, 50) } : step.percentLop;
  return { ...step, session, percentLop };
};

export interface RampEvent {
  /** `screening`: one whose limits say that the ramp begins again. */
  readonly kind: "infection" | "new-medicine" | "minor-reaction" | "screening";
  readonly on: PlainDate;
}
export type RampRestart = "break" | RampEvent["kind"];

export interface RampPosition {
  /** The session to come, counted from 1 since the ramp last began. */
  readonly session: number;
  /** Why it last began anew; null when it never did. */
  readonly restartedBy: RampRestart | null;
}

/**
 * Where a client stands on the ramp. `sessions` are the days of completed cuffed sessions, in any order.
 * A break of 28 days or more, an infection, a relevant new medicine, a minor reaction or a screening that asks for it
 * sends the client back to session 1; on one day, the session is taken to come before the event. Source: rule `ramp.restart`.
 */
export const rampPosition = (
  sessions: readonly PlainDate[],
  events: readonly RampEvent[],
  today: PlainDate,
): RampPosition => {
  const past = sessions.filter((day) => day <= today).toSorted();
  const restartBetween = (from: PlainDate, to: PlainDate): RampRestart | null => {
    if (daysBetween(from, to) >= RAMP_RESTART_DAYS) return "break";
    // An event on the day of a later session is that session's affair: it counts towards the one after it.
    return events.findLast(({ on }) => on >= from && (on < to || (on === to && to === today)))?.kind ?? null;
  };
  let position: RampPosition = { session: 1, restartedBy: null };
  for (const [index, day] of past.entries()) {
    const next = past[index + 1] ?? today;
    const restartedBy = restartBetween(day, next);
    position = restartedBy === null ? { ...position, session: position.session + 1 } : { session: 1, restartedBy };
  }
  return position;
};
