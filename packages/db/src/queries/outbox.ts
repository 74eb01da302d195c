import type { OrgId } from "@cuffwise/domain/kernel";
import type { Database, Tx } from "#client.ts";
import { outbox } from "#schema/practice.ts";

/** A mail as the worker sends it: plain text; the subject is one line. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Puts a mail into the outbox within the caller's transaction: it leaves if and only if the change is committed.
 * Inside an organisation pass its id; account mail passes null and a system transaction.
 */
export const insertMail = async (
  tx: Tx | Database["system"],
  mail: Mail,
  at: { readonly id: string; readonly orgId: OrgId | null; readonly now: Date },
): Promise<void> => {
  await tx.insert(outbox).values({ id: at.id, orgId: at.orgId, kind: "mail", payload: mail, createdAt: at.now });
};

/** What is written to everybody of a practice who may see a client's health. It names nobody. */
export type StaffMail = Omit<Mail, "to">;

/**
 * Puts a mail to the practice into the outbox. Whoever writes it, a client for instance, reads no addresses: the worker
 * finds them.
 */
export const insertStaffMail = async (
  tx: Tx,
  mail: StaffMail,
  at: { readonly id: string; readonly orgId: OrgId; readonly now: Date },
): Promise<void> => {
  await tx.insert(outbox).values({ id: at.id, orgId: at.orgId, kind: "staff-mail", payload: mail, createdAt: at.now });
};
