import type { ClientId, Limb, OrgId, PersonId, SessionId } from "@cuffwise/domain/kernel";
import { and, desc, eq, gte, isNull } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { adverseEvent } from "#schema/health.ts";

export type Severity = "minor" | "moderate" | "serious";

export interface NewAdverseEvent {
  readonly orgId: OrgId;
  readonly id: string;
  readonly clientId: ClientId;
  readonly sessionId: SessionId | null;
  readonly severity: Severity;
  /** Which signs, by rule, and what was running: exercise, pressure, seconds under the cuff. */
  readonly signs: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly limbs: readonly Limb[];
  readonly reportedBy: PersonId;
  readonly reportedByName: string;
  readonly at: Date;
}

/** True when it was stored now; false when this report had arrived before. */
export const insertAdverseEvent = async (tx: Tx, event: NewAdverseEvent): Promise<boolean> => {
  const rows = await tx
    .insert(adverseEvent)
    .values({ ...event, limbs: [...event.limbs] })
    .onConflictDoNothing()
    .returning({ id: adverseEvent.id });
  return rows.length === 1;
};

/** A client's events since an instant, newest first. */
export const listAdverseEvents = (tx: Tx, clientId: ClientId, since: Date) =>
  tx
    .select()
    .from(adverseEvent)
    .where(and(eq(adverseEvent.clientId, clientId), gte(adverseEvent.at, since)))
    .orderBy(desc(adverseEvent.at));

export const listOpenAdverseEvents = (tx: Tx, clientId: ClientId) =>
  tx
    .select()
    .from(adverseEvent)
    .where(and(eq(adverseEvent.clientId, clientId), isNull(adverseEvent.resolvedAt)))
    .orderBy(desc(adverseEvent.at));
