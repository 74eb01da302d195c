import { recordFollowUp } from "#training/follow-up.ts";
import { APPLIED, type Apply } from "../applying.ts";

/** Answers after a session. Another device's answer to the same check stays; what this one adds acts as well. */
export const applyFollowUp: Apply<"follow-up"> = async (applying, { sessionId, afterHours, answers }, at) => {
  const { isSecond } = await recordFollowUp(applying, { sessionId, afterHours, answers, at });
  return isSecond ? { outcome: "merged", code: "answered-elsewhere", detail: { sessionId, afterHours } } : APPLIED;
};
