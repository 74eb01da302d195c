import type { Tx } from "@cuffwise/db/client";
import { commitWith } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { addSetToDay, recountDay } from "@cuffwise/db/queries/client-day";
import { findSetLog, insertSetLog, type SetLogRow } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { together } from "@cuffwise/db/together";
import { type Actor, isStaff, plainDateIn, SetId } from "@cuffwise/domain/kernel";
import type { ResolvedCuff } from "@cuffwise/domain/programme";
import { cuffBlock, NewSetLog, SetLoad } from "@cuffwise/domain/session";
import { z } from "zod";
import { type AppErrorCode, type ErrorDetail, fail } from "#errors.ts";
import { loadState, openSession, type SessionState } from "./session-state.ts";

/** The device makes the id, so that a set sent twice over a bad line is stored once. */
export const LogSet = z.strictObject({ id: SetId, set: NewSetLog });
export type LogSet = z.infer<typeof LogSet>;

/** What may be corrected of a stored set; under which cuff it was done may not. */
export const ChangeSet = z.strictObject({
  id: SetId,
  load: SetLoad.nullable(),
  reps: NewSetLog.shape.reps,
  rir: NewSetLog.shape.rir,
  discomfort: NewSetLog.shape.discomfort,
  status: NewSetLog.shape.status,
});
export type ChangeSet = z.infer<typeof ChangeSet>;

interface Logging {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

/** How long a finished session still takes sets that waited on a phone, and corrections. */
export const LATE_HOURS = 48;

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

export const setToRow = ({ id, set }: LogSet, session: TrainingSession, now: Date): SetLogRow => ({
  orgId: session.orgId,
  id,
  clientId: session.clientId,
  sessionId: session.id,
  entryKey: set.entryKey,
  exerciseSlug: set.exerciseSlug,
  setIndex: set.setIndex,
  side: set.side,
  loadKg: rounded(set.load?.kg ?? null, 3),
  loadEntered: set.load?.entered ?? "",
  reps: set.reps,
  rir: rounded(set.rir, 1),
  discomfort: set.discomfort,
  cuffed: set.cuffed,
  cuffs: set.cuffs.map(({ limb, pressureMmHg }) => ({ limb, pressureMmHg })),
  cuffSeconds: set.cuffSeconds,
  status: set.status,
  note: set.note ?? "",
  doneAt: set.doneAt,
  deviceDoneAt: null,
  receivedAt: now,
});

// In the order in which the fields were written above; `receivedAt` is the server's and no part of what was said.
export const sameContent = (stored: SetLogRow, sent: SetLogRow): boolean => {
  const said = (row: SetLogRow): string => {
    const cuffs = row.cuffs.map(({ limb, pressureMmHg }) => [limb, pressureMmHg]);
    return JSON.stringify([
      [row.sessionId, row.entryKey, row.exerciseSlug, row.setIndex, row.side, row.loadKg, row.loadEntered],
      [row.reps, row.rir, row.discomfort, cuffs, row.cuffSeconds, row.status, row.note, row.doneAt.toISOString()],
    ]);
  };
  return said(stored) === said(sent);
};

/** A session keeps the day on which it began, also when it ends after midnight. */
export const dayOf = (session: TrainingSession, now: Date) => ({
  orgId: session.orgId,
  clientId: session.clientId,
  day: plainDateIn(session.startedAt ?? now, session.timeZone),
});

export interface Refusal {
  readonly code: AppErrorCode;
  readonly detail?: ErrorDetail;
}

/** Why a session takes no sets, or null. */
export const refuseClosed = (session: TrainingSession, now: Date): Refusal | null => {
  if (session.startedAt === null) return { code: "session-not-started" };
  const hours = (now.getTime() - session.startedAt.getTime()) / 3_600_000;
  return session.status !== "started" && hours > LATE_HOURS ? { code: "session-closed" } : null;
};

/** The domain's reasons against a cuff, before the database would give its own. */
const refuseCuffs = (set: NewSetLog, session: TrainingSession, state: SessionState): Refusal | null => {
  if (state.readiness === null) return { code: "readiness-missing" };
  const { result } = state.readiness;
  if (result !== "go" && result !== "go-modified") return { code: "readiness-not-passed" };
  for (const { limb, pressureMmHg } of set.cuffs) {
    const isLimb = (cuff: ResolvedCuff): boolean => cuff.limb === limb;
    const planned = session.content.resolved[set.entryKey]?.cuffs.find(isLimb);
    // What took the cuff off the plan says more than that there is none.
    const asked = planned ?? state.prescribed.resolved[set.entryKey]?.cuffs.find(isLimb);
    const why = asked === undefined ? null : cuffBlock(limb, asked.lopId, state.facts);
    if (planned === undefined) return { code: why ?? "lop-missing", detail: { limb } };
    const block = cuffBlock(limb, planned.lopId, state.facts);
    if (block !== null) return { code: block, detail: { limb } };
    const lop = state.facts.lops.find(({ lopId }) => lopId === planned.lopId);
    const ceiling = state.ceilingPercent[limb];
    if (lop !== undefined && pressureMmHg > Math.ceil((lop.valueMmHg * ceiling) / 100))
      return { code: "above-ceiling", detail: { limb, ceilingPercent: ceiling } };
  }
  return null;
};

/** Why this set is refused, or null. `state` decides about cuffs and is needed for them only. */
export const refuseSet = (
  set: NewSetLog,
  session: TrainingSession,
  state: SessionState | undefined,
): Refusal | null => {
  const entry = session.content.day.exercises.find(({ key }) => key === set.entryKey);
  if (entry === undefined || entry.slug !== set.exerciseSlug) return { code: "not-found" };
  if (!set.cuffed) return null;
  return state === undefined ? { code: "readiness-missing" } : refuseCuffs(set, session, state);
};

export const accept = (refusal: Refusal | null): void => {
  if (refusal !== null) fail(refusal.code, refusal.detail);
};

/**
 * Stores one set and counts it in its day, both or neither. Sent again with the same id and content, the answer is the
 * same; with other content it is `changed-meanwhile`, and so is a second id for a place that is taken.
 */
export const logSet = async (logging: Logging, input: LogSet): Promise<SetLogRow> => {
  const { tx, actor, now } = logging;
  // Asked in one breath; the server answers the second under the lock of the first.
  const [session, before] = await together(
    openSession(logging, input.set.sessionId),
    findSetLog(tx, { orgId: actor.orgId, id: input.id }),
  );
  const row = setToRow(input, session, now);
  if (before !== undefined) return sameContent(before, row) ? before : fail("changed-meanwhile");

  accept(refuseClosed(session, now));
  const state = input.set.cuffed ? await loadState(logging, session) : undefined;
  accept(refuseSet(input.set, session, state));

  // Nothing is left to refuse but by the database, which keeps all of it or nothing.
  const [stored] = await commitWith(
    tx,
    insertSetLog(tx, row),
    addSetToDay(tx, dayOf(session, now), row),
    isStaff(actor) ? auditSet(logging, row) : undefined,
  );
  return stored;
};

/** The row itself says when a client trained; somebody else's hand is written down. */
const auditSet = ({ tx, actor, now, newId }: Logging, { id, clientId }: SetLogRow): Promise<void> =>
  insertAudit(tx, actor, { kind: "set-logged", subject: id, clientId }, { id: newId(), now });

/** A stored set and its session, for whoever may correct it. */
export const openSet = async (logging: Logging, id: SetId) => {
  const set = (await findSetLog(logging.tx, { orgId: logging.actor.orgId, id })) ?? fail("not-found");
  const session = await openSession(logging, set.sessionId);
  accept(refuseClosed(session, logging.now));
  return { set, recount: () => recountDay(logging.tx, dayOf(session, logging.now)) };
};
