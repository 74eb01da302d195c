import type { ClientId, CountryCode, OrgId, PersonId } from "@cuffwise/domain/kernel";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { client, invitation } from "#schema/practice.ts";

export type ClientRow = typeof client.$inferSelect;

/** Whose rows: an organisation and one of its clients. */
export interface OfClient {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
}

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

const isClient = ({ orgId, clientId }: OfClient) => and(eq(client.orgId, orgId), eq(client.id, clientId));

/** Undefined also for a client of another organisation. */
export const findClient = async (tx: Tx, orgId: OrgId, id: ClientId): Promise<ClientRow | undefined> => {
  const [row] = await tx
    .select()
    .from(client)
    .where(isClient({ orgId, clientId: id }));
  return row;
};

/** Where the newest invitation of a client stands. */
export const findNewestInvitation = async (tx: Tx, of: OfClient) => {
  const [row] = await tx
    .select({ expiresAt: invitation.expiresAt, usedAt: invitation.usedAt, revokedAt: invitation.revokedAt })
    .from(invitation)
    .where(and(eq(invitation.orgId, of.orgId), eq(invitation.clientId, of.clientId)))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(1);
  return row;
};

/** Whether an address is already among the clients who are invited or active. */
export const findClientByEmail = async (tx: Tx, orgId: OrgId, email: string): Promise<ClientRow | undefined> => {
  const [row] = await tx
    .select()
    .from(client)
    .where(and(eq(client.orgId, orgId), eq(client.email, email), sql`${client.status} <> 'left'`));
  return row;
};

export const updateClientEmail = async (tx: Tx, of: OfClient, email: string | null): Promise<void> => {
  await tx.update(client).set({ email }).where(isClient(of));
};

/** False for a client of another organisation. */
export const updateClientCountry = async (tx: Tx, of: OfClient, country: CountryCode): Promise<boolean> => {
  const changed = await tx.update(client).set({ country }).where(isClient(of)).returning({ id: client.id });
  return changed.length === 1;
};

/** Binds an invited client to the account that accepted; false when the client is not waiting any more. */
export const activateClient = async (
  tx: Tx,
  of: OfClient,
  by: { readonly personId: PersonId; readonly timeZone: string; readonly country: CountryCode; readonly at: Date },
): Promise<boolean> => {
  const changed = await tx
    .update(client)
    .set({ personId: by.personId, timeZone: by.timeZone, country: by.country, status: "active", joinedAt: by.at })
    .where(and(isClient(of), eq(client.status, "invited")))
    .returning({ id: client.id });
  return changed.length === 1;
};

/** Every client with their newest invitation, in one statement; people who wait for an answer come first. */
export const listClientsWithInvitation = (tx: Tx, orgId: OrgId) => {
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
    .where(eq(invitation.orgId, orgId))
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
    .where(eq(client.orgId, orgId))
    .orderBy(sql`case ${client.status} when 'active' then 0 when 'invited' then 1 else 2 end`, client.name);
};

/** What changes a client as a whole takes turns: two assignments, or a screening and the withdrawal of its consent. */
export const lockClient = async (tx: Tx, orgId: OrgId, id: ClientId): Promise<void> => {
  await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.orgId, orgId), eq(client.id, id)))
    .for("update");
};
