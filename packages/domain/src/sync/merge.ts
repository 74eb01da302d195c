import type { SetFieldName, SetFields } from "./operation.ts";

/**
 * What happens when two devices, or a device and a coach, say different things. One table for phone and server:
 *
 * | case | rule |
 * |---|---|
 * | the same set sent twice | one row |
 * | two devices log the same planned set | both are kept; one counts until the client decides |
 * | two corrections of one field | the last one that the server received holds; both stay in the history |
 * | two values of discomfort | the higher one holds: a merge never makes a complaint smaller |
 * | correction and deletion | the deletion holds; it can be taken back for 30 days |
 * | STOP and finish | a stopped session stays stopped |
 * | two ends of a session | the later one |
 */
export interface SetMerge {
  /** What is to be written; empty when nothing changes. */
  readonly fields: Partial<SetFields>;
  /** Fields that somebody else had changed meanwhile. */
  readonly conflicts: readonly SetFieldName[];
}

const FIELDS: readonly SetFieldName[] = ["load", "reps", "rir", "discomfort", "status", "cuffSeconds", "note"];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The higher complaint of two; one that was not made says nothing. */
export const moreSevere = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Some fields of a set. */
export type SomeFields = { readonly [K in SetFieldName]?: SetFields[K] | undefined };

/** `base` is what the device saw, `to` what it wants; a field it never saw cannot be in conflict. */
export const mergeSet = (stored: SetFields, base: SomeFields, to: SomeFields): SetMerge => {
  const fields: Partial<SetFields> = {};
  const conflicts: SetFieldName[] = [];
  for (const name of FIELDS) {
    if (to[name] === undefined || isSame(stored[name], to[name])) continue;
    const isConflict = base[name] !== undefined && !isSame(stored[name], base[name]);
    if (isConflict) conflicts.push(name);
    const value = isConflict && name === "discomfort" ? moreSevere(stored.discomfort, to.discomfort ?? null) : to[name];
    if (!isSame(stored[name], value)) Object.assign(fields, { [name]: value });
  }
  return { fields, conflicts };
};

/** How a session's status changes when its end arrives, or null when nothing changes. */
export const mergeEnd = (
  status: "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished",
  end: "done" | "stopped",
): "done" | "stopped" | null => {
  if (status === "planned" || status === "skipped" || status === end || status === "stopped") return null;
  return status === "done" ? (end === "stopped" ? "stopped" : null) : end;
};

export const laterOf = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);
