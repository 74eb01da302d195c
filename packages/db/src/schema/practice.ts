import type { ClientId, InvitationId, OrgId, PersonId, StaffRole } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  appSystem,
  appUser,
  at,
  clientId,
  orgId,
  orgIsolation,
  ownClientOnly,
  personId,
  staffWriteOnly,
  systemReads,
} from "./columns.ts";

export const organisation = pgTable(
  "organisation",
  {
    id: uuid("id").primaryKey().$type<OrgId>(),
    name: text("name").notNull(),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    check("organisation_name_length", sql`char_length(${t.name}) between 1 and 120`),
    pgPolicy("org_isolation", {
      for: "all",
      to: appUser,
      using: sql`id = (select app.org_id())`,
      withCheck: sql`id = (select app.org_id())`,
    }),
    systemReads(),
    ...staffWriteOnly(),
  ],
);

export const membership = pgTable(
  "membership",
  {
    orgId: orgId().references(() => organisation.id),
    personId: personId(),
    role: text("role").notNull().$type<StaffRole>(),
    /** A copy of the person's name: requests inside an organisation never read accounts. */
    name: text("name").notNull(),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.personId] }),
    index("membership_by_person").on(t.personId),
    check("membership_role_known", sql`${t.role} in ('owner', 'coach', 'assistant', 'clinician')`),
    orgIsolation(),
    systemReads(),
    ...staffWriteOnly(),
  ],
);

export type ClientState = "invited" | "active" | "left";

export const client = pgTable(
  "client",
  {
    orgId: orgId().references(() => organisation.id),
    id: uuid("id").notNull().$type<ClientId>(),
    personId: uuid("person_id").$type<PersonId>(),
    name: text("name").notNull(),
    email: text("email"),
    status: text("status").notNull().$type<ClientState>(),
    timeZone: text("time_zone").notNull().default("UTC"),
    country: text("country").notNull().default("GB"),
    createdAt: at("created_at").notNull(),
    joinedAt: at("joined_at"),
    leftAt: at("left_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("client_one_per_person").on(t.orgId, t.personId),
    index("client_by_person").on(t.personId),
    check("client_name_length", sql`char_length(${t.name}) between 1 and 120`),
    check("client_status_known", sql`${t.status} in ('invited', 'active', 'left')`),
    orgIsolation(),
    pgPolicy("own_client_only", {
      as: "restrictive",
      for: "all",
      to: appUser,
      using: sql`(select app.role()) <> 'client' or id = (select app.client_id())`,
      withCheck: sql`(select app.role()) <> 'client' or id = (select app.client_id())`,
    }),
    systemReads(),
  ],
);

export const invitation = pgTable(
  "invitation",
  {
    orgId: orgId(),
    id: uuid("id").notNull().$type<InvitationId>(),
    clientId: clientId(),
    tokenHash: text("token_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    invitedBy: personId("invited_by"),
    invitedByName: text("invited_by_name").notNull(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      columns: [t.orgId, t.clientId],
      foreignColumns: [client.orgId, client.id],
      name: "invitation_client",
    }),
    index("invitation_by_token").on(t.tokenHash),
    index("invitation_by_code").on(t.codeHash),
    orgIsolation(),
    ownClientOnly(),
    systemReads(),
  ],
);

/** Append-only: the newest event of a kind decides. */
export const consentEvent = pgTable(
  "consent_event",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    clientId: clientId(),
    personId: personId(),
    kind: text("kind").notNull(),
    version: integer("version").notNull(),
    granted: boolean("granted").notNull(),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.clientId], foreignColumns: [client.orgId, client.id], name: "consent_client" }),
    index("consent_by_client").on(t.orgId, t.clientId, t.at),
    orgIsolation(),
    ownClientOnly(),
  ],
);

/** Written in the transaction of the change it describes; never updated. */
export const auditEvent = pgTable(
  "audit_event",
  {
    orgId: orgId(),
    id: uuid("id").notNull(),
    personId: personId(),
    role: text("role").notNull(),
    kind: text("kind").notNull(),
    clientId: uuid("client_id").$type<ClientId>(),
    subject: text("subject").notNull(),
    detail: jsonb("detail").notNull().default({}),
    at: at("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("audit_by_time").on(t.orgId, t.at),
    orgIsolation(),
    pgPolicy("clients_do_not_read", {
      as: "restrictive",
      for: "select",
      to: appUser,
      using: sql`(select app.role()) <> 'client'`,
    }),
  ],
);

/**
 * What must leave the system, written in the transaction that causes it. A worker moves rows into the job queue.
 * `org_id` is null for account mail, which exists before any organisation.
 */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey(),
    orgId: uuid("org_id").$type<OrgId>(),
    kind: text("kind").notNull(),
    payload: jsonb("payload").notNull(),
    createdAt: at("created_at").notNull(),
    queuedAt: at("queued_at"),
  },
  (t) => [
    index("outbox_waiting").on(t.createdAt).where(sql`queued_at is null`),
    pgPolicy("org_writes", { for: "insert", to: appUser, withCheck: sql`org_id = (select app.org_id())` }),
    pgPolicy("system_all", { for: "all", to: appSystem, using: sql`true`, withCheck: sql`true` }),
  ],
);
