import type { SetView } from "#features/session/session-data.ts";
import type { Operation, QueuedOperation } from "./operation.ts";

export type Saved = "saved" | "saving" | "refused";

/** A set as the person left it, with how far that has got. */
export interface EffectiveSet extends SetView {
  readonly saved: Saved;
  /** The server's reason when it was refused. */
  readonly refused: string | null;
}

const logToView = ({ id, set }: Extract<Operation, { kind: "log" }>): SetView => ({
  id,
  entryKey: set.entryKey,
  exerciseSlug: set.exerciseSlug,
  setIndex: set.setIndex,
  side: set.side,
  load: set.load,
  reps: set.reps,
  rir: set.rir,
  discomfort: set.discomfort,
  cuffed: set.cuffed,
  cuffs: set.cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg })),
  cuffSeconds: set.cuffSeconds,
  status: set.status,
  note: set.note ?? "",
  doneAt: set.doneAt,
  receivedAt: set.doneAt,
});

/** The stored sets with everything that waits laid over them, in the order in which they were done. */
export const effectiveLogs = (
  stored: readonly SetView[],
  queue: readonly QueuedOperation[],
): readonly EffectiveSet[] => {
  const sets = new Map<string, EffectiveSet>(stored.map((set) => [set.id, { ...set, saved: "saved", refused: null }]));
  for (const { operation, refused } of queue) {
    const saved: Saved = refused === null ? "saving" : "refused";
    if (operation.kind === "log" && !sets.has(operation.id))
      sets.set(operation.id, { ...logToView(operation), saved, refused });
    if (operation.kind === "change") {
      const set = sets.get(operation.change.id);
      if (set !== undefined)
        sets.set(set.id, {
          ...set,
          ...operation.change,
          saved: set.saved === "refused" ? "refused" : saved,
          refused: refused ?? set.refused,
        });
    }
    if (operation.kind === "undo" && refused === null) sets.delete(operation.id);
  }
  return [...sets.values()].toSorted((a, b) => a.doneAt.getTime() - b.doneAt.getTime());
};
