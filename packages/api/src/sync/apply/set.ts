import { insertAudit } from "@cuffwise/db/queries/audit";
import { recountDay } from "@cuffwise/db/queries/client-day";
import { deleteSetAside, findSetAside, putSetAside } from "@cuffwise/db/queries/set-aside";
import {
  deleteSetLog,
  findSetLog,
  insertSetLogs,
  listSetLogs,
  type SetLogChange,
  type SetLogRow,
  updateSetLog,
} from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import type { SessionId, SetId } from "@cuffwise/domain/kernel";
import { mergeSet, type SetFields } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import { accept, dayOf, refuseClosed } from "#training/log-set.ts";
import { openSession } from "#training/session-state.ts";
import { APPLIED, type Apply, type Applying } from "../applying.ts";

const toFields = ({ loadKg, loadEntered, reps, rir, discomfort, status, cuffSeconds, note }: SetLogRow): SetFields => ({
  load: loadKg === null ? null : { kg: loadKg, entered: loadEntered },
  reps,
  rir,
  discomfort,
  status,
  cuffSeconds,
  note,
});

const toChange = ({ load, ...rest }: SetFields): Required<SetLogChange> => ({
  ...rest,
  loadKg: load?.kg ?? null,
  loadEntered: load?.entered ?? "",
});

interface Place {
  readonly id: SetId;
  readonly sessionId: SessionId;
}

/** The session that an operation on a set names, locked, and the set: where it counts, or set aside. */
const openPlace = async (applying: Applying, { id, sessionId }: Place, at: Date) => {
  const session = await openSession(applying, sessionId);
  accept(refuseClosed(session, at));
  const key = { orgId: session.orgId, id };
  const [set, aside] = await Promise.all([findSetLog(applying.tx, key), findSetAside(applying.tx, key)]);
  const found = set ?? aside?.set;
  // An id of another session, or of somebody else: nothing that this operation may touch.
  if (found !== undefined && found.sessionId !== sessionId) return fail("not-found");
  return { key, session, set, aside };
};

const recount = (applying: Applying, session: TrainingSession) => recountDay(applying.tx, dayOf(session, applying.now));

const audit = (applying: Applying, kind: string, set: SetLogRow, detail: Readonly<Record<string, unknown>>) =>
  insertAudit(
    applying.tx,
    applying.actor,
    { kind, subject: set.id, clientId: set.clientId, detail },
    { id: applying.newId(), now: applying.now },
  );

export const applyChange: Apply<"change"> = async (applying, operation, at) => {
  const { key, session, set, aside } = await openPlace(applying, operation, at);
  if (aside?.because === "deleted")
    return { outcome: "merged", code: "set-was-deleted", detail: { sessionId: session.id, setId: key.id } };
  const stored = set ?? aside?.set ?? fail("not-found");
  const { fields, conflicts } = mergeSet(toFields(stored), operation.base, operation.to);
  if (Object.keys(fields).length > 0) {
    const changed = toChange({ ...toFields(stored), ...fields });
    if (aside === undefined) {
      await updateSetLog(applying.tx, key, changed);
      await recount(applying, session);
    } else {
      await deleteSetAside(applying.tx, key);
      await putSetAside(applying.tx, { ...stored, ...changed }, { ...aside, by: applying.actor.personId });
    }
    const names = Object.keys(fields) as (keyof SetFields)[];
    const before = toFields(stored);
    // A note is the person's own words about their body: the trail says that it changed, not to what.
    const told = names.filter((name) => name !== "note");
    await audit(applying, "set-changed", stored, {
      fields: names,
      from: Object.fromEntries(told.map((name) => [name, before[name]])),
      to: Object.fromEntries(told.map((name) => [name, fields[name]])),
    });
  }
  return conflicts.length === 0
    ? APPLIED
    : { outcome: "merged", code: "set-changed-elsewhere", detail: { sessionId: session.id, setId: key.id } };
};

/** Taking back a set that never arrived, or was taken back before, changes nothing and is no fault. */
export const applyDelete: Apply<"delete"> = async (applying, operation, at) => {
  const { key, session, set, aside } = await openPlace(applying, operation, at);
  const found = set ?? aside?.set;
  if (found === undefined || aside?.because === "deleted") return APPLIED;
  if (set === undefined) await deleteSetAside(applying.tx, key);
  else await deleteSetLog(applying.tx, key);
  await putSetAside(applying.tx, found, {
    because: "deleted",
    doubleOf: null,
    at: applying.now,
    by: applying.actor.personId,
  });
  await recount(applying, session);
  const { entryKey, setIndex, reps, loadKg } = found;
  await audit(applying, "set-undone", found, { entryKey, setIndex, reps, loadKg });
  return APPLIED;
};

/** Puts a set that was aside back among those that count; at `setIndex`. */
const putBack = async (applying: Applying, session: TrainingSession, row: SetLogRow, kind: string): Promise<void> => {
  await deleteSetAside(applying.tx, row);
  await insertSetLogs(applying.tx, [row]);
  await recount(applying, session);
  await audit(applying, kind, row, { entryKey: row.entryKey, setIndex: row.setIndex });
};

const nextIndex = (sets: readonly SetLogRow[], { entryKey, side }: SetLogRow): number =>
  Math.max(-1, ...sets.filter((one) => one.entryKey === entryKey && one.side === side).map((one) => one.setIndex)) + 1;

const isTaken = (sets: readonly SetLogRow[], { entryKey, setIndex, side }: SetLogRow): boolean =>
  sets.some((one) => one.entryKey === entryKey && one.setIndex === setIndex && one.side === side);

/** Brings a deleted set back; where its place was filled meanwhile, it becomes one more set. */
export const applyRestore: Apply<"restore"> = async (applying, operation, at) => {
  const { session, set, aside } = await openPlace(applying, operation, at);
  if (set !== undefined) return APPLIED;
  if (aside?.because !== "deleted") return aside === undefined ? fail("not-found") : APPLIED;
  const sets = await listSetLogs(applying.tx, session.orgId, [session.id]);
  const setIndex = isTaken(sets, aside.set) ? nextIndex(sets, aside.set) : aside.set.setIndex;
  await putBack(applying, session, { ...aside.set, setIndex }, "set-restored");
  return APPLIED;
};

/** Both were done: the second becomes one more set of its exercise. */
export const applyKeepBoth: Apply<"keep-both"> = async (applying, operation, at) => {
  const { session, set, aside } = await openPlace(applying, operation, at);
  if (set !== undefined) return APPLIED;
  if (aside?.because !== "double") return aside === undefined ? fail("not-found") : APPLIED;
  const sets = await listSetLogs(applying.tx, session.orgId, [session.id]);
  await putBack(applying, session, { ...aside.set, setIndex: nextIndex(sets, aside.set) }, "set-kept-beside");
  return APPLIED;
};
