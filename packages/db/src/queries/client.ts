import type { ClientId, OrgId, PersonId } from "@cuffwise/domain/kernel";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { client, invitation } from "#schema/practice.ts";

export type ClientRow = typeof client.$inferSelect;

export interface NewClientRow {
  readonly orgId: OrgId;
  readonly id: ClientId;
  readonly name: string;
  readonly email: string | null;
  readonly at: Date;
}

/** A client who was invited and has not come yet. */
export const insertInvitedClient = async (tx: Tx, row: NewClientRow): Promise<void> => {
  await tx.insert(client).values({
    orgId: row.orgId,
    id: row.id,
    name: row.name,
    email: row.email,
    status: "invited",
    createdAt: row.at,
  });
};

/** Undefined also for a client of another organisation: the policies hide them. */
export const findClient = async (tx: Tx, id: ClientId): Promise<ClientRow | undefined> => {
  const [row] = await tx.select().from(client).where(eq(client.id, id));
  return row;
};

/** Where the newest invitation of a client stands. */
export const findNewestInvitation = async (tx: Tx, id: ClientId) => {
  const [row] = await tx
    .select({ expiresAt: invitation.expiresAt, usedAt: invitation.usedAt, revokedAt: invitation.revokedAt })
    .from(invitation)
    .where(eq(invitation.clientId, id))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(1);
  return row;
};

/** Whether an address is already among the clients who are invited or active. */
export const findClientByEmail = async (tx: Tx, email: string): Promise<ClientRow | undefined> => {
  const [row] = await tx
    .select()
    .from(client)
    .where(and(eq(client.email, email), sql`${client.status} <> 'left'`));
  return row;
};

export const updateClientEmail = async (tx: Tx, id: ClientId, email: string | null): Promise<void> => {
  await tx.update(client).set({ email }).where(eq(client.id, id));
};

/** Binds an invited client to the account that accepted; false when the client is not waiting any more. */
export const activateClient = async (
  tx: Tx,
  id: ClientId,
  by: { readonly personId: PersonId; readonly timeZone: string; readonly at: Date },
): Promise<boolean> => {
  const changed = await tx
    .update(client)
    .set({ personId: by.personId, timeZone: by.timeZone, status: "active", joinedAt: by.at })
    .where(and(eq(client.id, id), eq(client.status, "invited")))
    .returning({ id: client.id });
  return changed.length === 1;
};

/** Every client with their newest invitation, in one statement; people who wait for an answer come first. */
export const listClientsWithInvitation = (tx: Tx) => {
  const newest = tx
    .selectDistinctOn([invitation.clientId], {
      clientId: invitation.clientId,
      expiresAt: invitation.expiresAt,
      usedAt: invitation.usedAt,
      revokedAt: invitation.revokedAt,
      createdAt: invitation.createdAt,
      invitedByName: invitation.invitedByName,
    })
    .from(invitation)
    .orderBy(invitation.clientId, desc(invitation.createdAt), desc(invitation.id))
    .as("newest");
  return tx
    .select({
      id: client.id,
      name: client.name,
      email: client.email,
      status: client.status,
      createdAt: client.createdAt,
      joinedAt: client.joinedAt,
      leftAt: client.leftAt,
      invitation: {
        expiresAt: newest.expiresAt,
        usedAt: newest.usedAt,
        revokedAt: newest.revokedAt,
        createdAt: newest.createdAt,
        invitedByName: newest.invitedByName,
      },
    })
    .from(client)
    .leftJoin(newest, eq(newest.clientId, client.id))
    .orderBy(sql`case ${client.status} when 'active' then 0 when 'invited' then 1 else 2 end`, client.name);
};
