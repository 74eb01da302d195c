import type { Actor, ClientId } from "@cuffwise/domain/kernel";
import type { Tx } from "#client.ts";
import { compiled, type Hole, rowOfHoles } from "#compiled.ts";
import { insertMany } from "#insert-many.ts";
import { auditEvent } from "#schema/practice.ts";

export interface AuditEntry {
  /** A kebab-case fact: `client-invited`, `cuff-prescribed`, `limb-locked`. */
  readonly kind: string;
  readonly subject: string;
  readonly clientId?: ClientId | null;
  /** Ids and numbers; never free text about health. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes who did what, in the transaction of the change itself. */
export const insertAudit = async (
  tx: Tx,
  actor: Actor,
  entry: AuditEntry,
  at: { readonly id: string; readonly now: Date },
): Promise<void> => {
  await insertOne(tx, {
    orgId: actor.orgId,
    id: at.id,
    personId: actor.personId,
    role: actor.role,
    kind: entry.kind,
    subject: entry.subject,
    clientId: entry.clientId ?? null,
    detail: entry.detail ?? {},
    at: at.now,
  });
};
const insertOne = compiled("audit_insert", (tx, hole: Hole<typeof auditEvent.$inferSelect>) =>
  tx.insert(auditEvent).values(rowOfHoles(auditEvent, hole)),
);

/** The same for many changes at once. */
export const insertAudits = async (
  tx: Tx,
  actor: Actor,
  entries: readonly (AuditEntry & { readonly id: string })[],
  now: Date,
): Promise<void> => {
  const { orgId, personId, role } = actor;
  await insertMany(
    tx,
    auditEvent,
    entries.map(({ id, kind, subject, clientId = null, detail = {} }) => ({
      ...{ orgId, id, personId, role, kind, subject, clientId, detail },
      at: now,
    })),
  );
};
