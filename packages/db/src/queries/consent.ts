import type { ClientId, OrgId, PersonId } from "@cuffwise/domain/kernel";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { consentEvent } from "#schema/practice.ts";
import type { OfClient } from "./client.ts";

export interface NewConsentEvent {
  readonly id: string;
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  readonly personId: PersonId;
  readonly kind: string;
  readonly version: number;
  readonly granted: boolean;
  readonly at: Date;
}

/** Adds to a history that is never changed. */
export const insertConsentEvents = async (tx: Tx, events: readonly NewConsentEvent[]): Promise<void> => {
  if (events.length > 0) await tx.insert(consentEvent).values([...events]);
};

/** The whole history of a client, oldest first. */
export const listConsentEvents = (tx: Tx, of: OfClient) =>
  tx
    .select({
      kind: consentEvent.kind,
      version: consentEvent.version,
      granted: consentEvent.granted,
      at: consentEvent.at,
    })
    .from(consentEvent)
    .where(and(eq(consentEvent.orgId, of.orgId), eq(consentEvent.clientId, of.clientId)))
    .orderBy(asc(consentEvent.at), asc(consentEvent.id));
