import { type Actor, type OrgId, type Person, type PersonId, readPreferences } from "@cuffwise/domain/kernel";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "#client.ts";
import { compiled, type Hole } from "#compiled.ts";
import { person, session } from "#schema/identity.ts";
import { client, membership, organisation } from "#schema/practice.ts";

export interface NewSession {
  readonly tokenHash: string;
  readonly id: string;
  readonly personId: PersonId;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly userAgent: string;
  /** Where the session works at first. */
  readonly activeOrgId?: OrgId | undefined;
}

export const insertSession = async (db: Database, row: NewSession): Promise<void> => {
  await db.system.insert(session).values({
    tokenHash: row.tokenHash,
    id: row.id,
    personId: row.personId,
    createdAt: row.at,
    lastSeenAt: row.at,
    expiresAt: row.expiresAt,
    userAgent: row.userAgent.slice(0, 300),
    activeOrgId: row.activeOrgId ?? null,
  });
};

/** One place a person belongs to: as staff, or as a client. */
export interface Belonging {
  readonly orgId: OrgId;
  readonly orgName: string;
  readonly role: Actor["role"];
}

export interface OpenSession {
  readonly sessionId: string;
  readonly person: Person;
  readonly actor: Actor | null;
  readonly orgName: string | null;
  /** Works in some practice, wherever this session is now: stricter limits hold. */
  readonly isStaff: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/**
 * The live session behind a token, with the person and what they are in their active organisation: one statement, run on
 * every request, so that signing out, losing a role and leaving a practice hold from the next request on.
 */
export const findOpenSession = async (db: Database, tokenHash: string, now: Date): Promise<OpenSession | undefined> => {
  const [row] = await findOpen(db.system, { tokenHash, now });
  if (row === undefined) return undefined;

  const base = { personId: row.personId, name: row.name, timeZone: row.timeZone };
  const actor: Actor | null =
    row.orgId !== null && row.staffRole !== null
      ? { ...base, orgId: row.orgId, role: row.staffRole, clientId: null }
      : row.orgId !== null && row.clientId !== null
        ? { ...base, name: row.clientName ?? row.name, orgId: row.orgId, role: "client", clientId: row.clientId }
        : null;
  return {
    sessionId: row.sessionId,
    person: {
      ...base,
      email: row.email,
      emailVerified: row.emailVerifiedAt !== null,
      units: row.units,
      preferences: readPreferences(row.preferences, row.units),
      siteRoles: row.siteRoles,
    },
    actor,
    orgName: actor === null ? null : row.orgName,
    isStaff: row.isStaff,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    expiresAt: row.expiresAt,
  };
};

const findOpen = compiled("session_open", (tx, hole: Hole<{ readonly tokenHash: string; readonly now: Date }>) =>
  tx
    .select({
      sessionId: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      personId: person.id,
      email: person.email,
      name: person.name,
      emailVerifiedAt: person.emailVerifiedAt,
      timeZone: person.timeZone,
      units: person.units,
      preferences: person.preferences,
      siteRoles: person.siteRoles,
      orgId: organisation.id,
      orgName: organisation.name,
      staffRole: membership.role,
      clientId: client.id,
      clientName: client.name,
      isStaff: sql<boolean>`exists (select from membership m where m.person_id = ${person.id} and m.ended_at is null)`,
    })
    .from(session)
    .innerJoin(person, and(eq(person.id, session.personId), isNull(person.disabledAt)))
    .leftJoin(organisation, eq(organisation.id, session.activeOrgId))
    .leftJoin(
      membership,
      and(eq(membership.orgId, organisation.id), eq(membership.personId, person.id), isNull(membership.endedAt)),
    )
    .leftJoin(
      client,
      and(eq(client.orgId, organisation.id), eq(client.personId, person.id), eq(client.status, "active")),
    )
    .where(
      and(
        eq(session.tokenHash, hole("tokenHash", session.tokenHash)),
        gt(session.expiresAt, hole("now", session.expiresAt)),
      ),
    )
    .limit(1),
);

export const touchSession = async (db: Database, tokenHash: string, at: Date): Promise<void> => {
  await db.system.update(session).set({ lastSeenAt: at }).where(eq(session.tokenHash, tokenHash));
};

export const setActiveOrg = async (db: Database, sessionId: string, orgId: OrgId): Promise<void> => {
  await db.system.update(session).set({ activeOrgId: orgId }).where(eq(session.id, sessionId));
};

export const deleteSessionByToken = async (db: Database, tokenHash: string): Promise<void> => {
  await db.system.delete(session).where(eq(session.tokenHash, tokenHash));
};

/** Signs a person out everywhere; `except` keeps one session. Returns how many ended. */
export const deleteSessionsOf = async (db: Database, personId: PersonId, except?: string): Promise<number> => {
  const ended = await db.system
    .delete(session)
    .where(and(eq(session.personId, personId), except === undefined ? undefined : ne(session.id, except)))
    .returning({ id: session.id });
  return ended.length;
};

/** Ends one session of a person by its public name; false when it is not theirs or not there. */
export const deleteSession = async (db: Database, personId: PersonId, sessionId: string): Promise<boolean> => {
  const ended = await db.system
    .delete(session)
    .where(and(eq(session.personId, personId), eq(session.id, sessionId)))
    .returning({ id: session.id });
  return ended.length === 1;
};

export const listSessionsOf = (db: Database, personId: PersonId, now: Date) =>
  db.system
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt));

/** Where a person may go: staff memberships first, then practices they are a client of. */
export const listBelongings = async (db: Database, personId: PersonId): Promise<Belonging[]> => {
  const staff = await db.system
    .select({ orgId: membership.orgId, orgName: organisation.name, role: membership.role })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.orgId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt)))
    .orderBy(organisation.name);
  const asClient = await db.system
    .select({ orgId: client.orgId, orgName: organisation.name })
    .from(client)
    .innerJoin(organisation, eq(organisation.id, client.orgId))
    .where(and(eq(client.personId, personId), eq(client.status, "active")))
    .orderBy(organisation.name);
  return [...staff, ...asClient.map((row) => ({ ...row, role: "client" as const }))];
};
