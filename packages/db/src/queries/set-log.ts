import type { OrgId, SessionId, SetId } from "@cuffwise/domain/kernel";
import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { compiled, type Hole, rowOfHoles } from "#compiled.ts";
import { insertMany } from "#insert-many.ts";
import { setLog, trainingSession } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

export type SetLogRow = typeof setLog.$inferSelect;

/**
 * Stores a set. The database refuses an id that is taken (`set_log_org_id_id_pk`), a place inside its session that is
 * taken (`set_once`), and a cuffed set on a limb that is not cleared (`cuff_*`).
 */
export const insertSetLog = async (tx: Tx, row: SetLogRow): Promise<SetLogRow> => {
  const [stored] = await insertOne(tx, row);
  if (stored === undefined) throw new Error("the database stored a set and did not answer it");
  return stored;
};
const insertOne = compiled("set_log_insert", (tx, hole: Hole<SetLogRow>) =>
  tx.insert(setLog).values(rowOfHoles(setLog, hole)).returning(),
);

/** Stores many sets at once, or none of them; refused as one alone would be. */
export const insertSetLogs = (tx: Tx, rows: readonly SetLogRow[]): Promise<void> => insertMany(tx, setLog, rows);

/** Devices make the ids of sets, so an id alone names nothing. */
interface OneSet {
  readonly orgId: OrgId;
  readonly id: SetId;
}
const isSet = ({ orgId, id }: OneSet) => and(eq(setLog.orgId, orgId), eq(setLog.id, id));

export const findSetLog = async (tx: Tx, of: OneSet): Promise<SetLogRow | undefined> => {
  const [row] = await findOne(tx, of);
  return row;
};
const findOne = compiled("set_log_find", (tx, hole: Hole<OneSet>) =>
  tx
    .select()
    .from(setLog)
    .where(and(eq(setLog.orgId, hole("orgId", setLog.orgId)), eq(setLog.id, hole("id", setLog.id))))
    .limit(1),
);

export type SetLogChange = Pick<
  SetLogRow,
  "loadKg" | "loadEntered" | "reps" | "rir" | "discomfort" | "status" | "note"
> &
  Partial<Pick<SetLogRow, "cuffSeconds">>;

export const updateSetLog = async (tx: Tx, of: OneSet, change: SetLogChange): Promise<SetLogRow | undefined> => {
  const [row] = await tx.update(setLog).set(change).where(isSet(of)).returning();
  return row;
};

export const deleteSetLog = async (tx: Tx, of: OneSet): Promise<void> => {
  await tx.delete(setLog).where(isSet(of));
};

const inOrder = [asc(setLog.receivedAt), asc(setLog.entryKey), asc(setLog.setIndex)] as const;

export const listSetLogs = (tx: Tx, orgId: OrgId, sessionIds: readonly SessionId[]): Promise<SetLogRow[]> =>
  sessionIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(setLog)
        .where(and(eq(setLog.orgId, orgId), inArray(setLog.sessionId, [...sessionIds])))
        .orderBy(...inOrder);

/** What was done with an exercise the last time, with and without a cuff kept apart. */
export interface LastTime {
  readonly exerciseSlug: string;
  readonly cuffed: boolean;
  readonly sessionId: SessionId;
  readonly on: Date;
  readonly sets: readonly Pick<SetLogRow, "setIndex" | "side" | "loadKg" | "loadEntered" | "reps" | "discomfort">[];
}

/** The newest other session of each exercise, cuffed and uncuffed apart; skipped sets are not a last time. */
export const listLastTimes = async (
  tx: Tx,
  of: OfClient,
  slugs: readonly string[],
  exceptSession: SessionId | null,
): Promise<LastTime[]> => {
  if (slugs.length === 0) return [];
  const newest = tx
    .selectDistinctOn([setLog.exerciseSlug, setLog.cuffed], {
      slug: setLog.exerciseSlug,
      cuffed: setLog.cuffed,
      sessionId: setLog.sessionId,
    })
    .from(setLog)
    .where(
      and(
        eq(setLog.orgId, of.orgId),
        eq(setLog.clientId, of.clientId),
        inArray(setLog.exerciseSlug, [...slugs]),
        exceptSession === null ? undefined : ne(setLog.sessionId, exceptSession),
        ne(setLog.status, "skipped"),
      ),
    )
    .orderBy(setLog.exerciseSlug, setLog.cuffed, desc(setLog.doneAt))
    .as("newest");
  const rows = await tx
    .select({ set: setLog })
    .from(setLog)
    .innerJoin(
      newest,
      and(
        eq(newest.sessionId, setLog.sessionId),
        eq(newest.slug, setLog.exerciseSlug),
        eq(newest.cuffed, setLog.cuffed),
        ne(setLog.status, "skipped"),
      ),
    )
    .where(eq(setLog.orgId, of.orgId))
    .orderBy(asc(setLog.exerciseSlug), asc(setLog.cuffed), asc(setLog.setIndex));

  const byExercise = Map.groupBy(rows, ({ set }) => `${set.exerciseSlug}:${set.cuffed}`);
  return [...byExercise.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { exerciseSlug, cuffed, sessionId } = first.set;
    return [{ exerciseSlug, cuffed, sessionId, on: first.set.doneAt, sets: group.map(({ set }) => set) }];
  });
};

/** A past or running session with its sets, for the history. */
export const listSessionsWithSets = async (tx: Tx, of: OfClient, limit: number) => {
  const sessions = await tx
    .select({
      id: trainingSession.id,
      title: trainingSession.title,
      plannedOn: trainingSession.plannedOn,
      status: trainingSession.status,
      startedAt: trainingSession.startedAt,
      finishedAt: trainingSession.finishedAt,
      rating: trainingSession.rating,
      ratingNote: trainingSession.ratingNote,
      hasCuffs: trainingSession.hasCuffs,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        ne(trainingSession.status, "planned"),
      ),
    )
    .orderBy(desc(sql`coalesce(${trainingSession.startedAt}, ${trainingSession.plannedOn}::timestamptz)`))
    .limit(limit);
  const sets = await listSetLogs(
    tx,
    of.orgId,
    sessions.map(({ id }) => id),
  );
  const bySession = Map.groupBy(sets, ({ sessionId }) => sessionId);
  return sessions.map((session) => ({ ...session, sets: bySession.get(session.id) ?? [] }));
};

/** Other sessions in which a cuff was on: the first ones ask for more care. */
export const countCuffedSessions = async (tx: Tx, of: OfClient, exceptSession: SessionId | null): Promise<number> => {
  const [row] = await tx
    .select({ sessions: sql<number>`count(distinct ${setLog.sessionId})::int` })
    .from(setLog)
    .where(
      and(
        eq(setLog.orgId, of.orgId),
        eq(setLog.clientId, of.clientId),
        eq(setLog.cuffed, true),
        exceptSession === null ? undefined : ne(setLog.sessionId, exceptSession),
      ),
    );
  return row?.sessions ?? 0;
};
