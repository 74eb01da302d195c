import type { ClientId, OrgId, SessionId } from "@cuffwise/domain/kernel";
import type { Readiness, ReadinessAnswers, ReadinessResult } from "@cuffwise/domain/session";
import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { readinessCheck } from "#schema/health.ts";
import type { OfClient } from "./client.ts";

export interface StoredReadiness {
  readonly id: string;
  readonly result: ReadinessResult;
  readonly decision: Readiness;
  readonly at: Date;
}

export const insertReadiness = async (
  tx: Tx,
  row: {
    readonly orgId: OrgId;
    readonly id: string;
    readonly clientId: ClientId;
    readonly sessionId: SessionId;
    readonly answers: ReadinessAnswers;
    readonly decision: Readiness;
    readonly at: Date;
  },
): Promise<void> => {
  await tx.insert(readinessCheck).values({ ...row, result: row.decision.result });
};

/** The newest check of each session: a second answer replaces the first one's decision, and both stay on record. */
export const listReadiness = async (
  tx: Tx,
  orgId: OrgId,
  sessionIds: readonly SessionId[],
): Promise<(StoredReadiness & { readonly sessionId: SessionId })[]> => {
  if (sessionIds.length === 0) return [];
  const rows = await tx
    .selectDistinctOn([readinessCheck.sessionId])
    .from(readinessCheck)
    .where(and(eq(readinessCheck.orgId, orgId), inArray(readinessCheck.sessionId, [...sessionIds])))
    .orderBy(readinessCheck.sessionId, desc(readinessCheck.at), desc(readinessCheck.id));
  return rows.map(({ id, sessionId, decision, at }) => {
    const decided = decision as Readiness;
    return { id, sessionId, result: decided.result, decision: decided, at };
  });
};

/** Answers of a client's checks since an instant, oldest first. */
export const listReadinessAnswers = async (
  tx: Tx,
  of: OfClient,
  since: Date,
): Promise<{ readonly at: Date; readonly answers: ReadinessAnswers }[]> => {
  const rows = await tx
    .select({ at: readinessCheck.at, answers: readinessCheck.answers })
    .from(readinessCheck)
    .where(
      and(eq(readinessCheck.orgId, of.orgId), eq(readinessCheck.clientId, of.clientId), gte(readinessCheck.at, since)),
    )
    .orderBy(asc(readinessCheck.at));
  return rows.map(({ at, answers }) => ({ at, answers: answers as ReadinessAnswers }));
};
