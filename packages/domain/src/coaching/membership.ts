import type { Actor, Person, StaffRole } from "#kernel/actor.ts";
import { hasSiteRole, isStaff } from "#kernel/actor.ts";
import type { OrgId } from "#kernel/id.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { Client } from "./client.ts";

/**
 * Why something is refused. Whatever belongs to another organisation, or to another client, is `not-found`:
 * a refusal must not confirm that it exists.
 */
export type Denial = "not-found" | "not-allowed" | "client-left" | "client-not-active";
export type Decision = Result<void, Denial>;

export interface InOrganisation {
  readonly orgId: OrgId;
}
/** The client that a thing is about: their screening, prescription, session, comments. */
export type AboutClient = Pick<Client, "orgId" | "id" | "status">;

const ALLOWED: Decision = ok(undefined);

const LEADS: readonly StaffRole[] = ["owner", "coach"];
/** An assistant runs sessions; what a client told about their health is not for them, nor is setting the dose. */
const WITH_HEALTH: readonly StaffRole[] = ["owner", "coach", "clinician"];
const EVERYONE: readonly StaffRole[] = ["owner", "coach", "clinician", "assistant"];

const staffOnly = (actor: Actor, thing: InOrganisation, roles: readonly StaffRole[]): Decision => {
  if (actor.orgId !== thing.orgId) return err("not-found");
  return isStaff(actor) && roles.includes(actor.role) ? ALLOWED : err("not-allowed");
};

const staffOrSelf = (actor: Actor, client: AboutClient, roles: readonly StaffRole[]): Decision => {
  if (actor.orgId !== client.orgId) return err("not-found");
  if (isStaff(actor)) return roles.includes(actor.role) ? ALLOWED : err("not-allowed");
  return actor.clientId === client.id ? ALLOWED : err("not-found");
};

/** A client who asks about another client learns nothing, not even that there is something to forbid. */
const staffAbout = (actor: Actor, client: AboutClient, roles: readonly StaffRole[]): Decision => {
  if (!isStaff(actor) && actor.clientId !== client.id) return err("not-found");
  return staffOnly(actor, client, roles);
};

const unlessLeft = (decision: Decision, client: AboutClient): Decision =>
  decision.ok && client.status === "left" ? err("client-left") : decision;

const ifActive = (decision: Decision, client: AboutClient): Decision => {
  const open = unlessLeft(decision, client);
  return open.ok && client.status !== "active" ? err("client-not-active") : open;
};

export const canManageMembers = (actor: Actor, organisation: InOrganisation): Decision =>
  staffOnly(actor, organisation, ["owner"]);

export const canInvite = (actor: Actor, organisation: InOrganisation): Decision =>
  staffOnly(actor, organisation, LEADS);

/** Name, programme, sessions and comments; not health. */
export const canSeeClient = (actor: Actor, client: AboutClient): Decision => staffOrSelf(actor, client, EVERYONE);

/** Screening answers, clearance letters, measurements, adverse events. */
export const canSeeHealth = (actor: Actor, client: AboutClient): Decision => staffOrSelf(actor, client, WITH_HEALTH);

/** LOP, 1RM and the loads and pressures that follow from them. */
export const canPrescribe = (actor: Actor, client: AboutClient): Decision =>
  ifActive(staffAbout(actor, client, WITH_HEALTH), client);

export const canEditTemplate = (actor: Actor, template: InOrganisation): Decision =>
  staffOnly(actor, template, WITH_HEALTH);

export const canAssign = (actor: Actor, client: AboutClient): Decision =>
  ifActive(staffAbout(actor, client, WITH_HEALTH), client);

/** Sets are logged by the client, or by whoever of the practice stands beside them. */
export const canLogSession = (actor: Actor, client: AboutClient): Decision =>
  ifActive(staffOrSelf(actor, client, EVERYONE), client);

export const canComment = (actor: Actor, client: AboutClient): Decision =>
  ifActive(staffOrSelf(actor, client, EVERYONE), client);

/** Also after a client left: late reactions must be written down. */
export const canRecordAdverseEvent = (actor: Actor, client: AboutClient): Decision =>
  staffOrSelf(actor, client, EVERYONE);

/** Closing an event lifts the locks it made: for whoever answers for the practice, or for health. */
export const canResolveAdverseEvent = (actor: Actor, client: AboutClient): Decision =>
  staffAbout(actor, client, ["owner", "clinician"]);

/** Only the client themselves: nobody answers for somebody else's body. */
export const canAnswerScreening = (actor: Actor, client: AboutClient): Decision =>
  ifActive(staffOrSelf(actor, client, []), client);

/** Comments of the public site; a site role, apart from any organisation. */
export const canModerate = (person: Pick<Person, "siteRoles">): Decision =>
  hasSiteRole(person, "moderator", "editor") ? ALLOWED : err("not-allowed");
