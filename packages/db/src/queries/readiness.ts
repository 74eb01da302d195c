import type { ClientId, OrgId, SessionId } from "@cuffwise/domain/kernel";
import type { Readiness, ReadinessAnswers, ReadinessResult } from "@cuffwise/domain/session";
import { desc, eq } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { readinessCheck } from "#schema/health.ts";

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
export const findReadiness = async (tx: Tx, sessionId: SessionId): Promise<StoredReadiness | undefined> => {
  const [row] = await tx
    .select()
    .from(readinessCheck)
    .where(eq(readinessCheck.sessionId, sessionId))
    .orderBy(desc(readinessCheck.at), desc(readinessCheck.id))
    .limit(1);
  if (row === undefined) return undefined;
  const decision = row.decision as Readiness;
  return { id: row.id, result: decision.result, decision, at: row.at };
};
