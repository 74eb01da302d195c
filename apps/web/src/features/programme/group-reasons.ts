import type { Denial, Warning } from "@cuffwise/domain/prescription";

interface Line {
  readonly name: string;
  readonly denials: readonly Denial[];
  readonly warnings: readonly (Denial | Warning)[];
}

export interface GroupedReason {
  readonly reason: Denial | Warning;
  /** Names of the exercises it is about, each once. */
  readonly exercises: readonly string[];
}

/** The same reason for five exercises is one reason: it is mended once. In the order of appearance. */
export const groupReasons = (lines: readonly Line[], of: "denials" | "warnings"): readonly GroupedReason[] => {
  const groups = new Map<string, { reason: Denial | Warning; exercises: Set<string> }>();
  for (const line of lines)
    for (const reason of line[of]) {
      const key = JSON.stringify([reason.code, reason.limb, reason.params]);
      const group = groups.get(key) ?? { reason, exercises: new Set() };
      group.exercises.add(line.name);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ reason, exercises }) => ({ reason, exercises: [...exercises] }));
};
