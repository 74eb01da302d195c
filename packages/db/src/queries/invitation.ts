import type { ClientId, InvitationId, OrgId, PersonId } from "@cuffwise/domain/kernel";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database, Tx } from "#client.ts";
import { client, invitation, organisation } from "#schema/practice.ts";
import type { OfClient } from "./client.ts";

export interface NewInvitationRow {
  readonly orgId: OrgId;
  readonly id: InvitationId;
  readonly clientId: ClientId;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly invitedBy: PersonId;
  readonly invitedByName: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

export const insertInvitation = async (tx: Tx, row: NewInvitationRow): Promise<void> => {
  await tx.insert(invitation).values({
    orgId: row.orgId,
    id: row.id,
    clientId: row.clientId,
    tokenHash: row.tokenHash,
    codeHash: row.codeHash,
    invitedBy: row.invitedBy,
    invitedByName: row.invitedByName,
    createdAt: row.at,
    expiresAt: row.expiresAt,
  });
};

/** The secret somebody came with, hashed: the one in the link, or the code that is read out. */
export type InvitationKey = { readonly kind: "token" | "code"; readonly hash: string };

/**
 * Who opens an invitation belongs to no organisation yet, so this one look-up runs beside all of them. It also tells
 * what `personId` is in the inviting practice already.
 */
export const findInvitation = async (db: Database, key: InvitationKey, personId: PersonId | null) => {
  const [row] = await db.system
    .select({
      orgId: invitation.orgId,
      id: invitation.id,
      clientId: invitation.clientId,
      invitedByName: invitation.invitedByName,
      expiresAt: invitation.expiresAt,
      usedAt: invitation.usedAt,
      revokedAt: invitation.revokedAt,
      orgName: organisation.name,
      clientName: client.name,
      clientEmail: client.email,
      isClientThere: sql<boolean>`exists (select from client c where c.org_id = ${invitation.orgId} and c.person_id = ${personId}::uuid)`,
      isStaffThere: sql<boolean>`exists (select from membership m where m.org_id = ${invitation.orgId} and m.person_id = ${personId}::uuid and m.ended_at is null)`,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.orgId))
    .innerJoin(client, and(eq(client.orgId, invitation.orgId), eq(client.id, invitation.clientId)))
    .where(eq(key.kind === "token" ? invitation.tokenHash : invitation.codeHash, key.hash));
  return row;
};
export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Uses an invitation up; of any number at once exactly one gets true. */
export const takeInvitation = async (
  tx: Tx,
  { orgId, id }: { readonly orgId: OrgId; readonly id: InvitationId },
  now: Date,
): Promise<boolean> => {
  const taken = await tx
    .update(invitation)
    .set({ usedAt: now })
    .where(
      and(
        eq(invitation.orgId, orgId),
        eq(invitation.id, id),
        isNull(invitation.usedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, now),
      ),
    )
    .returning({ id: invitation.id });
  return taken.length === 1;
};

/** Withdraws every open invitation of a client; returns how many there were. */
export const revokeInvitations = async (tx: Tx, of: OfClient, now: Date): Promise<number> => {
  const revoked = await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.orgId, of.orgId),
        eq(invitation.clientId, of.clientId),
        isNull(invitation.usedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .returning({ id: invitation.id });
  return revoked.length;
};
