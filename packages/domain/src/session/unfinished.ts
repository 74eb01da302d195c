import { sessionRule } from "./session-rule.ts";

/** So long after its start a session that nobody ended is closed, hours. */
export const UNFINISHED_AFTER_HOURS = 24;

export const UNFINISHED_RULE = sessionRule(
  "UF-1",
  "A session that was begun and not ended closes 24 hours after its start as not finished, at the time of its last set. An end that arrives later from a phone makes it done all the same.",
);
