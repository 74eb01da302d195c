import { mergeSet, type Operation, type SetFields } from "@cuffwise/domain/sync";
import type { DoneHere, Saved } from "./done-here.ts";
import type { EffectiveSet, SessionDetail, SetView } from "./phone-data.ts";

type SetAside = SessionDetail["setsAside"][number];

export interface EffectiveSets {
  /** In the order in which they were done. */
  readonly logs: readonly EffectiveSet[];
  readonly setsAside: readonly SetAside[];
}

const logToView = ({ id, set }: Extract<Operation, { readonly kind: "log" }>): SetView => {
  const { sessionId: _session, note, cuffs, doneAt, ...rest } = set;
  return {
    ...rest,
    id,
    cuffs: cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg })),
    note: note ?? "",
    doneAt,
    receivedAt: doneAt,
  };
};

const fieldsOf = ({ load, reps, rir, discomfort, status, cuffSeconds, note }: SetView): SetFields => ({
  load,
  reps,
  rir,
  discomfort,
  status,
  cuffSeconds,
  note,
});

const worse = (a: Saved, b: Saved): Saved =>
  a === "refused" || b === "refused" ? "refused" : a === "saving" || b === "saving" ? "saving" : "saved";

/**
 * The stored sets with everything that was done here laid over them. A refused set stays in sight as refused; a refused
 * correction is one, and a refused deletion deletes nothing.
 */
export const effectiveSets = (
  stored: { readonly logs: readonly SetView[]; readonly setsAside: readonly SetAside[] },
  done: readonly DoneHere[],
): EffectiveSets => {
  const sets = new Map<string, EffectiveSet>(
    stored.logs.map((set) => [set.id, { ...set, saved: "saved", refused: null }]),
  );
  const aside = new Map<string, SetAside>(stored.setsAside.map((one) => [one.set.id, one]));

  const putBack = (id: string, because: SetAside["because"], saved: Saved): void => {
    const found = aside.get(id);
    if (found?.because !== because) return;
    aside.delete(id);
    const { set } = found;
    const beside = [...sets.values()].filter(({ entryKey, side }) => entryKey === set.entryKey && side === set.side);
    const isTaken = beside.some(({ setIndex }) => setIndex === set.setIndex);
    const setIndex = isTaken ? Math.max(...beside.map((one) => one.setIndex)) + 1 : set.setIndex;
    sets.set(id, { ...set, setIndex, saved, refused: null });
  };

  for (const { operation, at, saved, refused } of done) {
    if (operation.kind === "log" && !sets.has(operation.id) && !aside.has(operation.id))
      sets.set(operation.id, { ...logToView(operation), saved, refused });
    if (operation.kind === "change") {
      const set = sets.get(operation.id);
      if (set === undefined) continue;
      const fields = refused === null ? mergeSet(fieldsOf(set), operation.base, operation.to).fields : operation.to;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      sets.set(set.id, { ...set, ...given, saved: worse(set.saved, saved), refused: set.refused ?? refused });
    }
    if (refused !== null) continue;
    if (operation.kind === "delete") {
      const set = sets.get(operation.id);
      if (set === undefined) continue;
      sets.delete(operation.id);
      // One that the server refused is gone with this: there is nothing to bring back.
      if (set.saved !== "refused") aside.set(set.id, { because: "deleted", doubleOf: null, at, set });
    }
    if (operation.kind === "restore") putBack(operation.id, "deleted", saved);
    if (operation.kind === "keep-both") putBack(operation.id, "double", saved);
  }
  return {
    logs: [...sets.values()].toSorted((a, b) => a.doneAt.getTime() - b.doneAt.getTime()),
    setsAside: [...aside.values()],
  };
};
