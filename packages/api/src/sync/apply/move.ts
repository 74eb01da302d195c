import { moveSession } from "#training/session-days.ts";
import { openSession } from "#training/session-state.ts";
import { APPLIED, type Apply } from "../applying.ts";

export const applyMove: Apply<"move"> = async (applying, { sessionId, from, to }, at) => {
  await moveSession(applying, await openSession(applying, sessionId), { from, to, at });
  return APPLIED;
};
