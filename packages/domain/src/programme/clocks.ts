import { LIMBS, type Limb } from "#kernel/limb.ts";
import type { Instant } from "#kernel/time.ts";
import { CUFF_TIME, FORGOTTEN_CUFF_SECONDS, FORGOTTEN_SESSION_SECONDS } from "./cuff-time.ts";

// Every clock is the difference of two instants, so a phone that slept, a tab that was frozen or an app that was
// closed shows the right time again at once. Nothing counts ticks.

/** The clock of one limb's cuff. Null while it is off, or was never on. */
export interface CuffClock {
  readonly onAt: Instant | null;
  /** The latest deflation. */
  readonly offAt: Instant | null;
}

/** One clock per limb: two cuffs seldom go on, or come off, in the same second. */
export type CuffClocks = Readonly<Partial<Record<Limb, CuffClock>>>;

const secondsBetween = (from: Instant, to: Instant): number => (to.getTime() - from.getTime()) / 1_000;

/** Seconds of rest left, rounded up; negative when the rest is over, 0 without a rest. */
export const restRemaining = (restEndsAt: Instant | null, now: Instant): number =>
  restEndsAt === null ? 0 : Math.ceil(secondsBetween(now, restEndsAt)) || 0;

/** Whole seconds since the cuff went on, 0 when it is off; never negative when the device's clock was set back. */
export const cuffElapsed = (cuffOnAt: Instant | null, now: Instant): number =>
  cuffOnAt === null ? 0 : Math.max(0, Math.floor(secondsBetween(cuffOnAt, now)));

const isOn = (cuffs: CuffClocks, limb: Limb): boolean => (cuffs[limb]?.onAt ?? null) !== null;

/** Limbs whose cuff is on, in the order of {@link LIMBS}. */
export const cuffsOn = (cuffs: CuffClocks): readonly Limb[] => LIMBS.filter((limb) => isOn(cuffs, limb));

/** The instant at which the first of the cuffs that are on went on; null when none is. */
export const firstCuffOnAt = (cuffs: CuffClocks): Instant | null =>
  cuffsOn(cuffs).reduce<Instant | null>((first, limb) => {
    const onAt = cuffs[limb]?.onAt ?? null;
    return first === null || (onAt !== null && onAt < first) ? onAt : first;
  }, null);

const withClocks = (cuffs: CuffClocks, limbs: readonly Limb[], clock: (limb: Limb) => CuffClock): CuffClocks => ({
  ...cuffs,
  ...Object.fromEntries(limbs.map((limb) => [limb, clock(limb)])),
});

/** Starts the clocks of these limbs; pressed twice, a clock goes on from the first time. */
export const putOn = (cuffs: CuffClocks, limbs: readonly Limb[], at: Instant): CuffClocks =>
  withClocks(
    cuffs,
    limbs.filter((limb) => !isOn(cuffs, limb)),
    (limb) => ({ onAt: at, offAt: cuffs[limb]?.offAt ?? null }),
  );

export const takeOff = (cuffs: CuffClocks, limbs: readonly Limb[], at: Instant): CuffClocks =>
  withClocks(
    cuffs,
    limbs.filter((limb) => isOn(cuffs, limb)),
    () => ({ onAt: null, offAt: at }),
  );

export type CuffLevel = "calm" | "amber" | "insistent";

/** Amber from 75 % of the limit, insistent once it is reached. */
export const cuffLevel = (elapsedSeconds: number, limitSeconds: number = CUFF_TIME.limit): CuffLevel => {
  // Written so that a time that is no number is a reason to look.
  if (!(elapsedSeconds < limitSeconds)) return "insistent";
  return elapsedSeconds >= limitSeconds * 0.75 ? "amber" : "calm";
};

/** How long ago anything was done with the cuffs on: a set, a cuff that went on, an answer. */
export const isCuffForgotten = (cuffs: CuffClocks, lastDoneAt: Instant | null, now: Instant): boolean => {
  const on = cuffsOn(cuffs).map((limb) => cuffs[limb]?.onAt?.getTime() ?? 0);
  if (on.length === 0) return false;
  const latest = Math.max(lastDoneAt?.getTime() ?? 0, ...on);
  return (now.getTime() - latest) / 1_000 >= FORGOTTEN_CUFF_SECONDS;
};

/** True when a session lies there as if somebody had gone home. `lastDoneAt` is its last set, or its start. */
export const isSessionForgotten = (lastDoneAt: Instant | null, now: Instant): boolean =>
  lastDoneAt !== null && secondsBetween(lastDoneAt, now) >= FORGOTTEN_SESSION_SECONDS;
