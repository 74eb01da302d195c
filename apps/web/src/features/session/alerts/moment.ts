import { cuffElapsed, firstCuffOnAt, isCuffForgotten, restRemaining } from "@cuffwise/domain/programme";
import { followUpChecks } from "@cuffwise/domain/session";
import type { DeviceState } from "#features/session/device/device-state.ts";
import { needsRecheck } from "#features/session/device/stop-state.ts";

/** Seconds from a STOP to the question whether it is better. */
export const RECHECK_SECONDS = Math.round((followUpChecks([])[0]?.afterHours ?? 1 / 6) * 3_600);

/** What the clocks of a session show at one moment: all that a sound, a voice or a notice is made from. */
export interface Moment {
  /** Seconds; negative once it is over, null without a running rest. */
  readonly restLeft: number | null;
  readonly restSeconds: number;
  /** Of the cuff that has been on longest; null while none is. */
  readonly cuffSeconds: number | null;
  readonly limitSeconds: number;
  readonly isForgotten: boolean;
  /** Seconds until somebody is asked how they are after a STOP; null when nobody is to be asked. */
  readonly recheckIn: number | null;
}

export interface MomentFacts {
  readonly device: DeviceState;
  readonly limitSeconds: number;
  readonly lastDoneAt: Date | null;
}

export const momentAt = ({ device, limitSeconds, lastDoneAt }: MomentFacts, now: Date): Moment => {
  const onAt = firstCuffOnAt(device.cuffs);
  const { stop } = device;
  return {
    restLeft: device.restEndsAt === null ? null : restRemaining(device.restEndsAt, now),
    restSeconds: device.restSeconds,
    cuffSeconds: onAt === null ? null : cuffElapsed(onAt, now),
    limitSeconds,
    isForgotten: isCuffForgotten(device.cuffs, lastDoneAt, now),
    recheckIn:
      stop === null || !needsRecheck(stop)
        ? null
        : RECHECK_SECONDS - Math.floor((now.getTime() - stop.report.at.getTime()) / 1_000),
  };
};
