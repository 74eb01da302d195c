import type { PlainDate, SessionId } from "@cuffwise/domain/kernel";
import type { SessionContent } from "@cuffwise/domain/programme";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, max, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { screening } from "#schema/health.ts";
import { setLog, trainingSession } from "#schema/training.ts";
import type { OfClient } from "./client.ts";
import { listSetLogs, type SetLogRow } from "./set-log.ts";
import { readContent } from "./training-session.ts";

/** A session that was ended, with what it asked for and every set of it. */
export interface TrainedSession {
  readonly id: SessionId;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly rating: number | null;
  readonly content: SessionContent;
  readonly sets: readonly SetLogRow[];
}

/** Sessions that were trained since an instant, also those that were stopped, oldest first. */
export const listTrainedSessions = async (tx: Tx, of: OfClient, since: Date): Promise<readonly TrainedSession[]> => {
  const sessions = await tx
    .select({
      id: trainingSession.id,
      startedAt: trainingSession.startedAt,
      finishedAt: trainingSession.finishedAt,
      rating: trainingSession.rating,
      // As text, as a session is read by itself: the same text is checked once.
      content: sql<string>`${trainingSession.content}::text`,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        inArray(trainingSession.status, ["done", "stopped"]),
        gte(trainingSession.startedAt, since),
      ),
    )
    .orderBy(asc(trainingSession.startedAt), asc(trainingSession.id));
  const ids = sessions.map(({ id }) => id);
  const bySession = Map.groupBy(await listSetLogs(tx, of.orgId, ids), ({ sessionId }) => sessionId);
  return sessions.map((session) => ({
    ...session,
    content: readContent(session.id, session.content),
    sets: bySession.get(session.id) ?? [],
  }));
};

/** What the coach planned between two days, both included, and nobody has begun; in the order of the plan. */
export const listPlannedContents = async (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly SessionContent[]> => {
  const rows = await tx
    .select({ id: trainingSession.id, content: sql<string>`${trainingSession.content}::text` })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        eq(trainingSession.status, "planned"),
        isNull(trainingSession.excused),
        gte(trainingSession.plannedOn, from),
        lte(trainingSession.plannedOn, to),
      ),
    )
    .orderBy(asc(trainingSession.plannedOn), asc(trainingSession.day));
  return rows.map(({ id, content }) => readContent(id, content));
};

/** One set without a cuff, as far as it says something about strength. */
export type StrengthSet = Pick<SetLogRow, "exerciseSlug" | "side" | "loadKg" | "reps" | "rir" | "doneAt">;

/** Loaded sets without a cuff that were done since an instant with a known reserve, oldest first. */
export const listStrengthSets = (tx: Tx, of: OfClient, since: Date): Promise<StrengthSet[]> =>
  tx
    .select({
      exerciseSlug: setLog.exerciseSlug,
      side: setLog.side,
      loadKg: setLog.loadKg,
      reps: setLog.reps,
      rir: setLog.rir,
      doneAt: setLog.doneAt,
    })
    .from(setLog)
    .where(
      and(
        eq(setLog.orgId, of.orgId),
        eq(setLog.clientId, of.clientId),
        eq(setLog.cuffed, false),
        eq(setLog.status, "done"),
        isNotNull(setLog.loadKg),
        isNotNull(setLog.rir),
        gte(setLog.doneAt, since),
      ),
    )
    .orderBy(asc(setLog.doneAt));

/** When a client was last screened; null before, and for whoever may not read about health. */
export const lastScreenedAt = async (tx: Tx, of: OfClient): Promise<Date | null> => {
  const [row] = await tx
    .select({ at: max(screening.completedAt) })
    .from(screening)
    .where(and(eq(screening.orgId, of.orgId), eq(screening.clientId, of.clientId), eq(screening.status, "complete")));
  return row?.at ?? null;
};
