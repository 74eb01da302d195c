/** What a page says to a waiting worker: take over now. */
export const TAKE_OVER = { type: "take-over" } as const;

export const isTaking = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "type" in message && message.type === TAKE_OVER.type;

/** The worker's answer: it takes over, or some window shows a session and nothing changes under it. */
export type UpdateAnswer = "taken" | "session-open";
