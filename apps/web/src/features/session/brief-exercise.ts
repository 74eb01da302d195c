import type { SessionData } from "./session-data.ts";

/** One exercise of a session in words, as the server sent it along. */
export type BriefExercise = SessionData["brief"]["exercises"][number];

export const briefOf = ({ brief }: Pick<SessionData, "brief">, key: string): BriefExercise | undefined =>
  brief.exercises.find((one) => one.key === key);

/** The name to show for an exercise of this session. */
export const nameOf = (data: Pick<SessionData, "brief">, key: string): string => briefOf(data, key)?.name ?? key;
