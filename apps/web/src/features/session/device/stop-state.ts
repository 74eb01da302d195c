import type { Limb } from "@cuffwise/domain/kernel";
import type { SessionContent } from "@cuffwise/domain/programme";
import { respondToStop, STOP_SIGNS, type StopResponse, type StopSign } from "@cuffwise/domain/session";
import { type DeviceState, endRest, type Recheck, type StopState, type StoredStop } from "./device-state.ts";

/** How long a STOP that was a slip can be taken back, milliseconds. */
export const UNDO_STOP_MS = 10_000;

const isTingling = (sign: StopSign): boolean => STOP_SIGNS.find(({ key }) => key === sign)?.rule === "IS-3";

/** What the rules say to a STOP, on this phone and without a signal. */
export const stopResponse = ({ report, earlier }: Pick<StopState, "report" | "earlier">): StopResponse =>
  respondToStop(report.sign, { limbs: report.limbs, earlierToday: earlier });

/** Who slipped a cuff or simply wants to stop is not asked again; in an emergency nobody waits for a question. */
export const needsRecheck = (stop: StopState): boolean => {
  const { rule, action } = stopResponse(stop);
  return stop.recheck === null && action !== "emergency" && !["session.IS-6", "session.IS-7"].includes(rule.id);
};

/** Dealt with for longer than that, it is not shown any more, milliseconds. */
const SHOWN_MS = 2 * 3_600_000;

/** The STOP that is being dealt with now, if there is one. */
export const openStop = ({ stop }: DeviceState, now: Date): StopState | null =>
  stop === null || now.getTime() - stop.report.at.getTime() > SHOWN_MS ? null : stop;

const add = (to: readonly Limb[], limbs: readonly Limb[]): Limb[] => [...new Set([...to, ...limbs])];

/** What a STOP asks of the cuffs that are still to come in this session. */
const applied = (state: DeviceState, response: StopResponse, limbs: readonly Limb[], content: SessionContent) => {
  const points = response.effects.reduce(
    (sum, effect) => (effect.kind === "lower-ceiling" ? sum + effect.points : sum),
    0,
  );
  const keys = Object.entries(content.resolved).flatMap(([key, { cuffs }]) =>
    points > 0 && cuffs.some(({ limb }) => limbs.includes(limb)) ? [key] : [],
  );
  const locked = response.effects.flatMap((effect) => (effect.kind === "lock" ? effect.limbs : []));
  const isOver = response.end === "limb-finished-today" || response.end === "end-exercise-for-limb";
  return {
    stepDown: {
      ...state.stepDown,
      ...Object.fromEntries(keys.map((key) => [key, (state.stepDown[key] ?? 0) + points])),
    },
    finished: add(state.finished, isOver ? [...locked, ...limbs] : locked),
    isEnded: state.isEnded || response.end === "end-session",
  };
};

/**
 * Holds a STOP for a moment before it leaves, in case it was a slip. What it means for the limbs holds on this phone at
 * once: nobody waits for a signal with a locked limb.
 */
export const holdStop = (state: DeviceState, report: StoredStop, content: SessionContent): DeviceState => {
  const earlier = Math.max(0, ...report.limbs.map((limb) => state.tinglings[limb] ?? 0));
  const response = stopResponse({ report, earlier });
  const counted = report.limbs.map((limb) => [limb, (state.tinglings[limb] ?? 0) + 1] as const);
  return {
    ...state,
    ...applied(state, response, report.limbs, content),
    tinglings: isTingling(report.sign) ? { ...state.tinglings, ...Object.fromEntries(counted) } : state.tinglings,
    stop: {
      report,
      earlier,
      sendsAt: new Date(report.at.getTime() + UNDO_STOP_MS),
      recheck: null,
      before: {
        stepDown: state.stepDown,
        tinglings: state.tinglings,
        finished: state.finished,
        isEnded: state.isEnded,
      },
    },
  };
};

/** Takes a STOP back that has not left; one that is on its way stays. */
export const undoStop = (state: DeviceState): DeviceState =>
  state.stop === null || state.stop.sendsAt === null ? state : { ...state, ...state.stop.before, stop: null };

/** The STOP leaves the phone. */
export const releaseStop = (state: DeviceState): DeviceState =>
  state.stop === null ? state : { ...state, stop: { ...state.stop, sendsAt: null } };

/** Not better after ten minutes: no more cuff on these limbs today. */
export const recheckStop = (state: DeviceState, recheck: Recheck): DeviceState =>
  state.stop === null
    ? state
    : {
        ...state,
        stop: { ...state.stop, recheck },
        finished: recheck === "better" ? state.finished : add(state.finished, state.stop.report.limbs),
      };

/** It has been dealt with; the rest that stood still meanwhile is over. */
export const closeStop = (state: DeviceState): DeviceState => ({ ...endRest(state), stop: null });
