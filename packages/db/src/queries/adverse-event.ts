import type { ClientId, Limb, OrgId, PersonId, SessionId } from "@cuffwise/domain/kernel";
import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { adverseEvent } from "#schema/health.ts";
import type { OfClient } from "./client.ts";

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

export type AdverseEventRow = typeof adverseEvent.$inferSelect;

/** One event of an organisation. Locks the row: two people must not close it at the same time. */
export const findAdverseEvent = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: string },
): Promise<AdverseEventRow | undefined> => {
  const [row] = await tx
    .select()
    .from(adverseEvent)
    .where(and(eq(adverseEvent.orgId, orgId), eq(adverseEvent.id, id)))
    .for("update");
  return row;
};

const isOf = ({ orgId, clientId }: OfClient) => and(eq(adverseEvent.orgId, orgId), eq(adverseEvent.clientId, clientId));

/** A client's events: the open ones first, then the newest. */
export const listClientEvents = (
  tx: Tx,
  { limit, ...of }: OfClient & { readonly limit: number },
): Promise<AdverseEventRow[]> =>
  tx
    .select()
    .from(adverseEvent)
    .where(isOf(of))
    .orderBy(sql`(${adverseEvent.resolvedAt} is null) desc`, desc(adverseEvent.at))
    .limit(limit);

/** Closes an open event with what was found; false when it is closed already. */
export const resolveAdverseEvent = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: string },
  by: { readonly personId: PersonId; readonly resolution: string; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx
    .update(adverseEvent)
    .set({ resolvedAt: by.at, resolution: by.resolution, resolvedBy: by.personId })
    .where(and(eq(adverseEvent.orgId, orgId), eq(adverseEvent.id, id), isNull(adverseEvent.resolvedAt)))
    .returning({ id: adverseEvent.id });
  return rows.length === 1;
};

/** A client's events since an instant, newest first. */
export const listAdverseEvents = (tx: Tx, of: OfClient, since: Date) =>
  tx
    .select()
    .from(adverseEvent)
    .where(and(isOf(of), gte(adverseEvent.at, since)))
    .orderBy(desc(adverseEvent.at));

export const listOpenAdverseEvents = (tx: Tx, of: OfClient) =>
  tx
    .select()
    .from(adverseEvent)
    .where(and(isOf(of), isNull(adverseEvent.resolvedAt)))
    .orderBy(desc(adverseEvent.at));
