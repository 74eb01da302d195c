import type { ClientId, OrgId, PersonId } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, timestamp, uuid } from "drizzle-orm/pg-core";

/** The role of every request inside an organisation: owns nothing, bypasses nothing. */
export const appUser = pgRole("app_user").existing();
/** Accounts, sessions, outbox and jobs: what exists before or beside an organisation. */
export const appSystem = pgRole("app_system").existing();

export const orgId = () => uuid("org_id").notNull().$type<OrgId>();
export const clientId = () => uuid("client_id").notNull().$type<ClientId>();
export const personId = (name = "person_id") => uuid(name).notNull().$type<PersonId>();

/** An instant. No default: the domain says when. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * Lock 2 of three. The function sits in a sub-select on purpose: called per row it is some forty times slower.
 */
export const orgIsolation = () =>
  pgPolicy("org_isolation", {
    for: "all",
    to: appUser,
    using: sql`org_id = (select app.org_id())`,
    withCheck: sql`org_id = (select app.org_id())`,
  });

const ownRows = sql`(select app.role()) <> 'client' or client_id = (select app.client_id())`;

/** Inside an organisation a client sees and writes their own rows only. */
export const ownClientOnly = () =>
  pgPolicy("own_client_only", { as: "restrictive", for: "all", to: appUser, using: ownRows, withCheck: ownRows });

const isStaff = sql`(select app.role()) <> 'client'`;

/** What staff decide: a client reads it where another policy says so, and writes none of it. */
export const staffWriteOnly = () => [
  pgPolicy("staff_insert", { as: "restrictive", for: "insert", to: appUser, withCheck: isStaff }),
  pgPolicy("staff_update", { as: "restrictive", for: "update", to: appUser, using: isStaff, withCheck: isStaff }),
  pgPolicy("staff_delete", { as: "restrictive", for: "delete", to: appUser, using: isStaff }),
];

/** Everybody who may see it may report it; only staff change it afterwards. */
export const staffUpdateOnly = () =>
  pgPolicy("staff_update", { as: "restrictive", for: "update", to: appUser, using: isStaff, withCheck: isStaff });

const healthReaders = sql`(select app.role()) in ('owner', 'coach', 'clinician') or ((select app.role()) = 'client' and client_id = (select app.client_id()))`;

/** Health answers: the person themselves and the staff who answer for them; an assistant does not read them. */
export const healthReadersOnly = () =>
  pgPolicy("health_readers_only", {
    as: "restrictive",
    for: "all",
    to: appUser,
    using: healthReaders,
    withCheck: healthReaders,
  });

/** What a clinician alone may write, and nobody may change: no grant to update or delete goes with it. */
export const clinicianInsertOnly = () =>
  pgPolicy("clinician_insert", {
    as: "restrictive",
    for: "insert",
    to: appUser,
    withCheck: sql`(select app.role()) = 'clinician'`,
  });

/** For look-ups that happen before an organisation is known: sessions, invitations. */
export const systemReads = () => pgPolicy("system_reads", { for: "select", to: appSystem, using: sql`true` });
