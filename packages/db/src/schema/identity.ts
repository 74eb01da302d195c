import type { OrgId, PersonId, SiteRole, UnitPreference } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, personId } from "./columns.ts";

// Accounts belong to no organisation. Only app_system may touch these tables; app_user has no grant on them.

export const person = pgTable(
  "person",
  {
    id: uuid("id").primaryKey().$type<PersonId>(),
    email: text("email").notNull().unique("person_email_unique"),
    name: text("name").notNull(),
    /** PHC string of argon2id; null for accounts that only use links. */
    passwordHash: text("password_hash"),
    emailVerifiedAt: at("email_verified_at"),
    timeZone: text("time_zone").notNull().default("UTC"),
    units: text("units").notNull().default("metric").$type<UnitPreference>(),
    /** ISO 3166-1 alpha-2; decides the emergency number. */
    country: text("country").notNull().default("GB"),
    /** Sounds, scheme, type size, length unit and language: the domain's Preferences. */
    preferences: jsonb("preferences").notNull().default({}),
    siteRoles: text("site_roles").array().notNull().default(sql`'{}'`).$type<SiteRole[]>(),
    createdAt: at("created_at").notNull(),
    disabledAt: at("disabled_at"),
  },
  (t) => [
    check("person_name_length", sql`char_length(${t.name}) between 1 and 120`),
    check("person_email_length", sql`char_length(${t.email}) between 3 and 254`),
    check("person_units_known", sql`${t.units} in ('metric', 'imperial')`),
  ],
);

export const session = pgTable(
  "session",
  {
    /** SHA-256 of the token, base64url (`secret.ts`); the token itself exists only in the cookie. */
    tokenHash: text("token_hash").primaryKey(),
    /** Public name of the session, safe to show in a list. */
    id: uuid("id").notNull().unique("session_id_unique"),
    personId: personId().references(() => person.id, { onDelete: "cascade" }),
    activeOrgId: uuid("active_org_id").$type<OrgId>(),
    createdAt: at("created_at").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    userAgent: text("user_agent").notNull().default(""),
  },
  (t) => [index("session_by_person").on(t.personId)],
);

export const emailToken = pgTable(
  "email_token",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: personId().references(() => person.id, { onDelete: "cascade" }),
    kind: text("kind").notNull().$type<"verify-email" | "reset-password">(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("email_token_by_person").on(t.personId)],
);

/** Fixed-window counters; one atomic upsert per attempt. */
export const rateLimit = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  windowStart: at("window_start").notNull(),
  count: integer("count").notNull(),
});

/** Where mail goes when no SMTP server is configured: a page of the embedded default shows it. */
export const localMail = pgTable("local_mail", {
  id: uuid("id").primaryKey(),
  to: text("to_address").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  sentAt: at("sent_at").notNull(),
});
