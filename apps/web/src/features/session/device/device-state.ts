import { Limb } from "@cuffwise/domain/kernel";
import { doLater, doNow, putOn, restRemaining, takeOff } from "@cuffwise/domain/programme";
import { StopReport } from "@cuffwise/domain/session";
import { z } from "zod";

const Instant = z.coerce.date();

export const StoredStop = z.strictObject({ ...StopReport.shape, at: Instant });
export type StoredStop = z.infer<typeof StoredStop>;

const CuffClock = z.strictObject({ onAt: Instant.nullable(), offAt: Instant.nullable() });

/** How somebody is ten minutes after a STOP. */
export const Recheck = z.enum(["better", "same", "worse"]);
export type Recheck = z.infer<typeof Recheck>;

const StepDown = z.record(z.string(), z.number().min(0));
const Tinglings = z.partialRecord(Limb, z.int().min(0));

/** The STOP of this session, as long as it is being dealt with. */
export const StopState = z.strictObject({
  report: StoredStop,
  /** How often pins and needles or cuff pain stopped one of its limbs before. */
  earlier: z.int().min(0),
  /** Until then it can be taken back, and only then it leaves the phone; null once it is on its way. */
  sendsAt: Instant.nullable(),
  recheck: Recheck.nullable(),
  /** What it changed on this phone, as it was before. */
  before: z.strictObject({
    stepDown: StepDown,
    tinglings: Tinglings,
    finished: z.array(Limb),
    isEnded: z.boolean(),
  }),
});
export type StopState = z.infer<typeof StopState>;

/** What a phone keeps of one running session for itself: its clocks, as instants of the steady clock. */
export const DeviceState = z.strictObject({
  schema: z.literal(2),
  restEndsAt: Instant.nullable(),
  /** Length of the running rest in seconds, for its bar. */
  restSeconds: z.number().min(0),
  /** Seconds that were left when the rest was paused; null while it runs. */
  restPausedSeconds: z.number().nullable(),
  /** One clock per limb. */
  cuffs: z.partialRecord(Limb, CuffClock),
  /** The exercise the cuffs were put on for. */
  cuffKey: z.string().nullable(),
  /** When somebody last said that a cuff is on on purpose. */
  stillOnAt: Instant.nullable(),
  /** The order of the exercises that somebody chose for today; empty: the plan's. */
  order: z.array(z.string()),
  /** Percentage points of LOP taken off an exercise today, after too much discomfort. */
  stepDown: StepDown,
  /** How often pins and needles or cuff pain stopped a limb, by limb: the second time it is finished for the day. */
  tinglings: Tinglings,
  /** Limbs that wear no cuff any more in this session, after a STOP. */
  finished: z.array(Limb),
  /** A STOP ended the session, whether or not the server has heard of it. */
  isEnded: z.boolean(),
  stop: StopState.nullable(),
});
export type DeviceState = z.infer<typeof DeviceState>;

export const NEW_DEVICE: DeviceState = {
  schema: 2,
  restEndsAt: null,
  restSeconds: 0,
  restPausedSeconds: null,
  cuffs: {},
  cuffKey: null,
  stillOnAt: null,
  order: [],
  stepDown: {},
  tinglings: {},
  finished: [],
  isEnded: false,
  stop: null,
};

/** One step of the guard, percentage points of LOP. */
export const STEP_DOWN = 10;

export const cuffOn = (state: DeviceState, entryKey: string, limbs: readonly Limb[], now: Date): DeviceState => ({
  ...endRest(state),
  cuffs: putOn(state.cuffs, limbs, now),
  cuffKey: entryKey,
  stillOnAt: null,
});

export const cuffOff = (state: DeviceState, limbs: readonly Limb[], now: Date): DeviceState => ({
  ...state,
  cuffs: takeOff(state.cuffs, limbs, now),
});

export const stillOn = (state: DeviceState, now: Date): DeviceState => ({ ...state, stillOnAt: now });

export const startRest = (state: DeviceState, seconds: number, now: Date): DeviceState => ({
  ...state,
  restEndsAt: seconds > 0 ? new Date(now.getTime() + seconds * 1_000) : null,
  restSeconds: seconds,
  restPausedSeconds: null,
});

/** Moves the end of the rest; a rest that is over already can be lengthened from now. */
export const moveRest = (state: DeviceState, bySeconds: number, now: Date): DeviceState => {
  const restSeconds = Math.max(1, state.restSeconds + bySeconds);
  if (state.restPausedSeconds !== null)
    return { ...state, restPausedSeconds: Math.max(0, state.restPausedSeconds + bySeconds), restSeconds };
  if (state.restEndsAt === null) return state;
  const from = bySeconds > 0 ? Math.max(state.restEndsAt.getTime(), now.getTime()) : state.restEndsAt.getTime();
  return { ...state, restEndsAt: new Date(from + bySeconds * 1_000), restSeconds };
};

/** Stops the rest where it is; one that is over already has nothing to stop. */
export const pauseRest = (state: DeviceState, now: Date): DeviceState => {
  const left = restRemaining(state.restEndsAt, now);
  return left > 0 ? { ...state, restEndsAt: null, restPausedSeconds: left } : state;
};

export const resumeRest = (state: DeviceState, now: Date): DeviceState =>
  state.restPausedSeconds === null
    ? state
    : {
        ...state,
        restEndsAt: new Date(now.getTime() + state.restPausedSeconds * 1_000),
        restPausedSeconds: null,
      };

export const endRest = (state: DeviceState): DeviceState => ({ ...state, restEndsAt: null, restPausedSeconds: null });

type Exercises = Parameters<typeof doLater>[0];

export const putOff = (state: DeviceState, day: Exercises, entryKey: string): DeviceState => ({
  ...endRest(state),
  order: [...doLater(day, state.order, entryKey)],
});

export const putFirst = (state: DeviceState, day: Exercises, entryKey: string): DeviceState => ({
  ...endRest(state),
  order: [...doNow(day, state.order, entryKey)],
});

/** One step lower for an exercise, at most down to no pressure at all. */
export const lowerPressure = (state: DeviceState, entryKey: string): DeviceState => ({
  ...state,
  stepDown: { ...state.stepDown, [entryKey]: (state.stepDown[entryKey] ?? 0) + STEP_DOWN },
});
