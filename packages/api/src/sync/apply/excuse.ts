import { excuseSession } from "#training/session-days.ts";
import { openSession } from "#training/session-state.ts";
import { APPLIED, type Apply } from "../applying.ts";

export const applyExcuse: Apply<"excuse"> = async (applying, { sessionId, reason }) => {
  await excuseSession(applying, await openSession(applying, sessionId), reason);
  return APPLIED;
};
