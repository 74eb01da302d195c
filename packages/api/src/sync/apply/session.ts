import { fail } from "#errors.ts";
import { finishSession } from "#training/finish-session.ts";
import { recordStop, submitReadiness } from "#training/safety.ts";
import { openSession } from "#training/session-state.ts";
import { startSession } from "#training/start-session.ts";
import { APPLIED, type Apply } from "../applying.ts";

export const applyReadiness: Apply<"readiness"> = async (applying, { sessionId, answers }, at) => {
  await submitReadiness({ ...applying, now: at }, sessionId, answers);
  return APPLIED;
};

/**
 * A session that was begun without a signal was begun: a limb that has been closed since refuses its sets under a cuff,
 * not the others.
 */
export const applyStart: Apply<"start"> = async (applying, { sessionId, issued, timeZone }, at) => {
  const session = await openSession(applying, sessionId);
  if (session.status === "done" || session.status === "stopped" || session.status === "unfinished")
    return { outcome: "merged", code: "session-ended-elsewhere", detail: { sessionId } };
  if (session.status === "started") return APPLIED;
  // Taken out of the plan meanwhile.
  if (session.status !== "planned") return fail("session-closed");
  const { mayTrain } = await startSession(applying, session, { at, timeZone, issued });
  return mayTrain ? APPLIED : { outcome: "merged", code: "cuffs-closed-meanwhile", detail: { sessionId } };
};

export const applyStop: Apply<"stop"> = async (applying, { report }, at) => {
  await recordStop({ ...applying, now: at }, { ...report, at });
  return APPLIED;
};

export const applyFinish: Apply<"finish"> = async (applying, { sessionId, rating }, at) => {
  const session = await openSession(applying, sessionId);
  await finishSession(applying, session, { at, rating });
  return APPLIED;
};
