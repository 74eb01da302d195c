import type { ClientId, OrgId, SessionId } from "@cuffwise/domain/kernel";
import type { Readiness, ReadinessAnswers, ReadinessResult } from "@cuffwise/domain/session";
import { and, asc, desc, eq, gte } from "drizzle-orm";
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

/** The newest check of a session: a second answer replaces the first one's decision, and both stay on record. */
export const findReadiness = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: SessionId },
): Promise<StoredReadiness | undefined> => {
  const [row] = await tx
    .select()
    .from(readinessCheck)
    .where(and(eq(readinessCheck.orgId, orgId), eq(readinessCheck.sessionId, id)))
    .orderBy(desc(readinessCheck.at), desc(readinessCheck.id))
    .limit(1);
  if (row === undefined) return undefined;
  const decision = row.decision as Readiness;
  return { id: row.id, result: decision.result, decision, at: row.at };
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
