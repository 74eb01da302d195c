import type { Limb } from "@cuffwise/domain/kernel";
import type { NextAction, PlayerState, ResolvedCuff, Step } from "@cuffwise/domain/programme";
import type { StopSign } from "@cuffwise/domain/session";
import type { OperationKind } from "@cuffwise/domain/sync";
import type { PhoneState } from "#features/phone/client/phone.ts";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { DeviceState, Recheck } from "#features/session/device/device-state.ts";
import type { SessionData } from "#features/session/session-data.ts";
import type { SetValues } from "./prefill.ts";

export type SetFix = Partial<Pick<EffectiveSet, "load" | "reps" | "rir" | "discomfort" | "note">>;

/** Everything that the screens of a running session show and do. */
export interface Player {
  readonly data: SessionData;
  readonly device: DeviceState;
  /** The steady time of this device, two readings a second. */
  readonly now: Date;
  readonly logs: readonly EffectiveSet[];
  readonly state: PlayerState;
  readonly action: NextAction;
  /** Seconds that a cuff may stay on for the exercise it was put on for. */
  readonly limitSeconds: number;
  /** Limbs whose cuff is on. */
  readonly on: readonly Limb[];
  /** The last thing that was done: a set, or a cuff that was meant to stay on. */
  readonly lastDoneAt: Date | null;
  /** What is saved where. */
  readonly sync: PhoneState;
  /** Whether something of this kind, done to this session, has not reached the server. */
  readonly isWaiting: (kind: OperationKind) => boolean;
  readonly valuesOf: (step: Step) => SetValues;
  /** True when somebody typed other values than the plan's or the set's before. */
  readonly isDrafted: (step: Step) => boolean;
  /** Keeps what was typed for a set that is not done yet. */
  readonly draft: (step: Step, values: SetValues) => void;
  readonly cuffsOf: (step: Step) => readonly ResolvedCuff[];
  readonly complete: (step: Step, values: SetValues) => void;
  readonly skip: (steps: readonly Step[]) => void;
  readonly correct: (set: EffectiveSet, fix: SetFix) => void;
  readonly undo: (set: EffectiveSet) => void;
  readonly cuffOn: (step: Step, limbs: readonly Limb[]) => void;
  /** Without limbs: every cuff that is on. */
  readonly cuffOff: (limbs?: readonly Limb[]) => void;
  /** The cuff is on on purpose: do not ask again for a while. */
  readonly stillOn: () => void;
  readonly moveRest: (seconds: number) => void;
  readonly pauseRest: () => void;
  readonly resumeRest: () => void;
  readonly endRest: () => void;
  readonly doLater: (entryKey: string) => void;
  readonly doNow: (entryKey: string) => void;
  readonly lowerPressure: (entryKey: string) => void;
  readonly reportStop: (sign: StopSign, limbs: readonly Limb[]) => void;
  /** Takes back a STOP that was a slip, as long as it has not left the phone. */
  readonly undoStop: () => void;
  readonly recheck: (answer: Recheck) => void;
  /** The STOP has been dealt with and the session goes on. */
  readonly closeStop: () => void;
  /** `at`: when the session really ended, where that was earlier. */
  readonly finish: (rating: { rpe: number; note: string }, at?: Date) => void;
}
