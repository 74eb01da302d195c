import type { Tx } from "@cuffwise/db/client";
import { commitWith } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { addSetToDay, recountDay } from "@cuffwise/db/queries/client-day";
import { findSetLog, insertSetLog, type SetLogRow } from "@cuffwise/db/queries/set-log";
import type { TrainingSession } from "@cuffwise/db/queries/training-session";
import { together } from "@cuffwise/db/together";
import { type Actor, isStaff, LIMB_NAMES, plainDateIn, SetId } from "@cuffwise/domain/kernel";
import { NewSetLog, SetLoad } from "@cuffwise/domain/session";
import { z } from "zod";
import { fail } from "#errors.ts";
import { accept, loadJudging, type Refusal, refuseSet } from "./refuse-set.ts";
import { openSession } from "./session-state.ts";

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

/** A wrap has no pressure to store: what is known of it is said in words. */
const noteOf = ({ wrapped = [], note = "" }: NewSetLog): string => {
  if (wrapped.length === 0) return note;
  const limbs = wrapped.map((limb) => LIMB_NAMES[limb]).join(" and ");
  return `Elastic wrap on the ${limbs}, dose unknown. ${note}`.trim().slice(0, 500);
};

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
  cuffs: set.cuffs.map(({ limb, pressureMmHg, cuffId }) => ({
    limb,
    pressureMmHg,
    ...(cuffId === undefined ? {} : { cuffId }),
  })),
  cuffSeconds: set.cuffSeconds,
  status: set.status,
  note: noteOf(set),
  doneAt: set.doneAt,
  deviceDoneAt: null,
  receivedAt: now,
});

// In the order in which the fields were written above; `receivedAt` is the server's and no part of what was said.
export const sameContent = (stored: SetLogRow, sent: SetLogRow): boolean => {
  const said = (row: SetLogRow): string => {
    const cuffs = row.cuffs.map(({ limb, pressureMmHg, cuffId }) => [limb, pressureMmHg, cuffId ?? null]);
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

/** Why a session takes no sets, or null. */
export const refuseClosed = (session: TrainingSession, now: Date): Refusal | null => {
  if (session.startedAt === null) return { code: "session-not-started" };
  const hours = (now.getTime() - session.startedAt.getTime()) / 3_600_000;
  return session.status !== "started" && hours > LATE_HOURS ? { code: "session-closed" } : null;
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
  accept(refuseSet(input.set, session, await loadJudging(logging, session, [input.set])));

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
