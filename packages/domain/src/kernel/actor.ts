import type { ClientId, OrgId, PersonId } from "./id.ts";
import type { Preferences } from "./preferences.ts";
import type { UnitPreference } from "./unit-preference.ts";

export const STAFF_ROLES = ["owner", "coach", "assistant", "clinician"] as const;
/** What a member of a practice may be. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What somebody is inside one organisation. */
export type OrgRole = StaffRole | "client";

export const SITE_ROLES = ["author", "reviewer", "editor", "moderator", "admin"] as const;
/** What somebody may do for the public site, apart from any organisation. */
export type SiteRole = (typeof SITE_ROLES)[number];

/** Who asks, inside which organisation. Read anew on every request, so that losing a role is immediate. */
export type Actor = StaffActor | ClientActor;

export interface StaffActor {
  readonly personId: PersonId;
  readonly name: string;
  readonly orgId: OrgId;
  readonly role: StaffRole;
  readonly clientId: null;
  readonly timeZone: string;
}

export interface ClientActor {
  readonly personId: PersonId;
  readonly name: string;
  readonly orgId: OrgId;
  readonly role: "client";
  readonly clientId: ClientId;
  readonly timeZone: string;
}

/** A signed-in account, with or without an organisation. */
export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly timeZone: string;
  readonly units: UnitPreference;
  readonly preferences: Preferences;
  readonly siteRoles: readonly SiteRole[];
}

export const isStaff = (actor: Actor): actor is StaffActor => actor.role !== "client";
export const hasSiteRole = (person: Pick<Person, "siteRoles">, ...roles: readonly SiteRole[]): boolean =>
  person.siteRoles.includes("admin") || roles.some((role) => person.siteRoles.includes(role));
