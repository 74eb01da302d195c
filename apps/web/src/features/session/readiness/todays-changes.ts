import type { SessionContent } from "@cuffwise/domain/programme";

/** One exercise that a readiness check changed, in words. */
export interface TodaysChange {
  readonly key: string;
  readonly text: string;
}

type Content = Pick<SessionContent, "day" | "resolved">;

const setsText = (count: number): string => `${count} ${count === 1 ? "set" : "sets"}`;
const percentOf = ({ resolved }: Content, key: string): number | null =>
  resolved[key]?.cuffs.reduce<number | null>((low, one) => Math.min(low ?? one.percentLop, one.percentLop), null) ??
  null;

/** What differs between a session as it was planned for today and as it is to be done after the check. */
export const todaysChanges = (assigned: Content, content: Content): readonly TodaysChange[] =>
  assigned.day.exercises.flatMap((before) => {
    const { key } = before;
    const after = content.day.exercises.find((one) => one.key === key);
    if (after === undefined) return [];
    const [planned, now] = [percentOf(assigned, key), percentOf(content, key)];
    const parts = [
      after.sets.length === before.sets.length
        ? null
        : `${setsText(after.sets.length)} instead of ${before.sets.length}`,
      planned !== null && now === null ? "without the cuff" : null,
      planned !== null && now !== null && now < planned
        ? `the cuff at ${now} % of the occlusion pressure instead of ${planned} %`
        : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? [] : [{ key, text: parts.join(", ") }];
  });
