import { Limb } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { QueuedOperation } from "./operation.ts";

const Instant = z.coerce.date();

/** What a phone keeps of one running session: clocks as instants of the wall clock, and what is not sent yet. */
export const DeviceState = z.strictObject({
  schema: z.literal(1),
  queue: z.array(QueuedOperation),
  restEndsAt: Instant.nullable(),
  /** Length of the running rest in seconds, for its bar. */
  restSeconds: z.number().min(0),
  cuffOnAt: Instant.nullable(),
  /** The exercise the cuff was put on for. */
  cuffKey: z.string().nullable(),
  cuffOffAt: Instant.nullable(),
  /** Percentage points of LOP taken off an exercise today, after too much discomfort. */
  stepDown: z.record(z.string(), z.number().min(0)),
  /** How often pins and needles or cuff pain stopped a limb, by limb: the second time it is finished for the day. */
  tinglings: z.partialRecord(Limb, z.int().min(0)),
});
export type DeviceState = z.infer<typeof DeviceState>;

export const NEW_DEVICE: DeviceState = {
  schema: 1,
  queue: [],
  restEndsAt: null,
  restSeconds: 0,
  cuffOnAt: null,
  cuffKey: null,
  cuffOffAt: null,
  stepDown: {},
  tinglings: {},
};

/** One step of the guard, percentage points of LOP. */
export const STEP_DOWN = 10;

export const cuffOn = (state: DeviceState, entryKey: string, now: Date): DeviceState => ({
  ...state,
  cuffOnAt: now,
  cuffKey: entryKey,
  restEndsAt: null,
});

export const cuffOff = (state: DeviceState, now: Date): DeviceState =>
  state.cuffOnAt === null ? state : { ...state, cuffOnAt: null, cuffKey: null, cuffOffAt: now };

export const startRest = (state: DeviceState, seconds: number, now: Date): DeviceState => ({
  ...state,
  restEndsAt: seconds > 0 ? new Date(now.getTime() + seconds * 1_000) : null,
  restSeconds: seconds,
});

/** Moves the end of the rest; a rest that is over already can be lengthened from now. */
export const moveRest = (state: DeviceState, bySeconds: number, now: Date): DeviceState => {
  if (state.restEndsAt === null) return state;
  const from = bySeconds > 0 ? Math.max(state.restEndsAt.getTime(), now.getTime()) : state.restEndsAt.getTime();
  return {
    ...state,
    restEndsAt: new Date(from + bySeconds * 1_000),
    restSeconds: Math.max(1, state.restSeconds + bySeconds),
  };
};

export const endRest = (state: DeviceState): DeviceState => ({ ...state, restEndsAt: null });

export const enqueue = (state: DeviceState, ...operations: readonly QueuedOperation[]): DeviceState => ({
  ...state,
  queue: [...state.queue, ...operations],
});

export const dequeue = (state: DeviceState, key: string): DeviceState => ({
  ...state,
  queue: state.queue.filter((one) => one.key !== key),
});

export const refuse = (state: DeviceState, key: string, code: string): DeviceState => ({
  ...state,
  queue: state.queue.map((one) => (one.key === key ? { ...one, refused: code } : one)),
});

export const retryRefused = (state: DeviceState): DeviceState => ({
  ...state,
  queue: state.queue.map((one) => ({ ...one, refused: null })),
});

/** One step lower for an exercise, at most down to no pressure at all. */
export const lowerPressure = (state: DeviceState, entryKey: string): DeviceState => ({
  ...state,
  stepDown: { ...state.stepDown, [entryKey]: (state.stepDown[entryKey] ?? 0) + STEP_DOWN },
});

export const countTingling = (state: DeviceState, limbs: readonly Limb[]): DeviceState => {
  const counted = limbs.map((limb) => [limb, (state.tinglings[limb] ?? 0) + 1] as const);
  return { ...state, tinglings: { ...state.tinglings, ...Object.fromEntries(counted) } };
};
