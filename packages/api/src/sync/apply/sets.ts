import type { SetLogRow } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import type { SessionId } from "@cuffwise/domain/kernel";
import { mergeSet, type Operation, type SetFieldName } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import { refuseClosed, sameContent, setToRow } from "#training/log-set.ts";
import { accept, type Judging, loadJudging, refuseSet } from "#training/refuse-set.ts";
import { APPLIED, type Applied, type Applying } from "../applying.ts";
import { openSets, type SessionSets } from "./session-sets.ts";
import { fieldsToChange, rowToFields } from "./set-fields.ts";

/** Operations on the sets of a session. */
export type SetOperation = Extract<Operation, { readonly kind: "log" | "change" | "delete" | "restore" | "keep-both" }>;

const KINDS: ReadonlySet<string> = new Set<SetOperation["kind"]>(["log", "change", "delete", "restore", "keep-both"]);
export const isSetOperation = (operation: Operation): operation is SetOperation => KINDS.has(operation.kind);
export const sessionOf = (operation: SetOperation): SessionId =>
  operation.kind === "log" ? operation.set.sessionId : operation.sessionId;

interface Sent<O extends SetOperation = SetOperation> {
  readonly operation: O;
  /** When it happened, by the server's clock. */
  readonly at: Date;
}
type Of<K extends SetOperation["kind"]> = Sent<Extract<SetOperation, { readonly kind: K }>>;

const toRow = ({ operation: { id, set }, at }: Of<"log">, session: TrainingSession, now: Date): SetLogRow => ({
  ...setToRow({ id, set }, session, now),
  doneAt: at,
  deviceDoneAt: at.getTime() === set.doneAt.getTime() ? null : set.doneAt,
});

/** By the device's own clock: it may be corrected differently each time it is sent. */
const asSent = (row: SetLogRow): SetLogRow => ({ ...row, doneAt: row.deviceDoneAt ?? row.doneAt });

const told = (sets: SessionSets, row: SetLogRow) => ({ sessionId: sets.session.id, setId: row.id });

/** A place of the plan that another device has filled keeps its set; the second waits beside it. */
const log = (sets: SessionSets, sent: Of<"log">, now: Date, judging: Judging | undefined): Applied => {
  const row = toRow(sent, sets.session, now);
  const known = sets.find(row.id);
  if (known !== undefined) {
    accept(sameContent(asSent(known.row), asSent(row)) ? null : { code: "changed-meanwhile" });
    return APPLIED;
  }
  accept(refuseSet(sent.operation.set, sets.session, judging));
  const first = sets.at(row);
  if (first === undefined) {
    sets.put(row);
    return APPLIED;
  }
  sets.putAside(row, "double", first.id);
  return { outcome: "merged", code: "possible-double", detail: told(sets, row) };
};

const change = (sets: SessionSets, { operation }: Of<"change">): Applied => {
  const { row, aside } = sets.find(operation.id) ?? fail("not-found");
  if (aside?.because === "deleted") return { outcome: "merged", code: "set-was-deleted", detail: told(sets, row) };
  const stored = rowToFields(row);
  const { fields, conflicts } = mergeSet(stored, operation.base, operation.to);
  const names = Object.keys(fields) as SetFieldName[];
  if (names.length > 0) {
    sets.replace({ ...row, ...fieldsToChange({ ...stored, ...fields }) });
    // A note is the person's own words about their body: the trail says that it changed, not to what.
    const shown = names.filter((name) => name !== "note");
    const from = Object.fromEntries(shown.map((name) => [name, stored[name]]));
    const to = Object.fromEntries(shown.map((name) => [name, fields[name]]));
    sets.audit({ kind: "set-changed", subject: row.id, detail: { fields: names, from, to } });
  }
  return conflicts.length === 0
    ? APPLIED
    : { outcome: "merged", code: "set-changed-elsewhere", detail: told(sets, row) };
};

/** Taking back a set that never arrived, or was taken back before, changes nothing and is no fault. */
const remove = (sets: SessionSets, { operation }: Of<"delete">): Applied => {
  const found = sets.find(operation.id);
  if (found === undefined || found.aside?.because === "deleted") return APPLIED;
  const { entryKey, setIndex, reps, loadKg } = found.row;
  sets.putAside(found.row, "deleted");
  sets.audit({ kind: "set-undone", subject: found.row.id, detail: { entryKey, setIndex, reps, loadKg } });
  return APPLIED;
};

/** Brings a set back that was taken back, or one that was done beside another: where its place is filled, as one more. */
const putBack = (sets: SessionSets, { operation }: Of<"restore" | "keep-both">): Applied => {
  const { row, aside } = sets.find(operation.id) ?? fail("not-found");
  const because = operation.kind === "restore" ? "deleted" : "double";
  if (aside?.because !== because) return APPLIED;
  const setIndex = sets.at(row) === undefined ? row.setIndex : sets.nextIndex(row);
  sets.put({ ...row, setIndex });
  const kind = operation.kind === "restore" ? "set-restored" : "set-kept-beside";
  sets.audit({ kind, subject: row.id, detail: { entryKey: row.entryKey, setIndex } });
  return APPLIED;
};

const applySet = (sets: SessionSets, { operation, at }: Sent, now: Date, judging: Judging | undefined): Applied => {
  // What was taken back or done twice can be settled as long as it is kept, however long the session has been over.
  if (operation.kind !== "restore" && operation.kind !== "keep-both") accept(refuseClosed(sets.session, at));
  switch (operation.kind) {
    case "log":
      return log(sets, { operation, at }, now, judging);
    case "change":
      return change(sets, { operation, at });
    case "delete":
      return remove(sets, { operation, at });
    case "restore":
    case "keep-both":
      return putBack(sets, { operation, at });
  }
};

/** Operations on the sets of one session, in their order: all are stored, or none. */
export const applySets = async (
  applying: Applying,
  sessionId: SessionId,
  sent: readonly Sent[],
): Promise<readonly Applied[]> => {
  const sets = await openSets(applying, sessionId);
  const logged = sent.flatMap(({ operation }) => (operation.kind === "log" ? [operation.set] : []));
  const judging = await loadJudging(applying, sets.session, logged);
  const results = sent.map((one) => applySet(sets, one, applying.now, judging));
  await sets.write();
  return results;
};
