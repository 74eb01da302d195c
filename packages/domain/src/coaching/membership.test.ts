import { describe, expect, it } from "vitest";
import { type Actor, SITE_ROLES } from "#kernel/actor.ts";
import { ClientId, OrgId, PersonId } from "#kernel/id.ts";
import * as policy from "./membership.ts";

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const HERE = OrgId.parse(uuid(1));
const ELSEWHERE = OrgId.parse(uuid(2));
const ANNA = ClientId.parse(uuid(3));
const BO = ClientId.parse(uuid(4));

const base = { personId: PersonId.parse(uuid(5)), name: "Demo", timeZone: "Europe/Copenhagen" };
const staff = (role: "owner" | "coach" | "assistant" | "clinician", orgId = HERE): Actor => ({
  ...base,
  orgId,
  role,
  clientId: null,
});
const client = (clientId: ClientId, orgId = HERE): Actor => ({ ...base, orgId, role: "client", clientId });

const anna = (status: policy.AboutClient["status"]): policy.AboutClient => ({ orgId: HERE, id: ANNA, status });
const said = (decision: policy.Decision): string => (decision.ok ? "yes" : decision.error);

const ACTORS = [
  staff("owner"),
  staff("coach"),
  staff("clinician"),
  staff("assistant"),
  client(ANNA),
  client(BO),
  staff("owner", ELSEWHERE),
  client(ANNA, ELSEWHERE),
] as const;

const no = "not-allowed";
const gone = "not-found";

describe("who may do what about an active client", () => {
  //                         owner  coach  clinic assist self   other  foreign owner, foreign client
  it.each<[keyof typeof ABOUT_CLIENT, readonly string[]]>([
    ["canSeeClient", ["yes", "yes", "yes", "yes", "yes", gone, gone, gone]],
    ["canSeeHealth", ["yes", "yes", "yes", no, "yes", gone, gone, gone]],
    ["canPrescribe", ["yes", "yes", "yes", no, no, gone, gone, gone]],
    ["canAssign", ["yes", "yes", "yes", no, no, gone, gone, gone]],
    ["canLogSession", ["yes", "yes", "yes", "yes", "yes", gone, gone, gone]],
    ["canComment", ["yes", "yes", "yes", "yes", "yes", gone, gone, gone]],
    ["canRecordAdverseEvent", ["yes", "yes", "yes", "yes", "yes", gone, gone, gone]],
    ["canResolveAdverseEvent", ["yes", no, "yes", no, no, gone, gone, gone]],
    ["canAnswerScreening", [no, no, no, no, "yes", gone, gone, gone]],
  ])("%s", (name, expected) => {
    expect(ACTORS.map((actor) => said(ABOUT_CLIENT[name](actor, anna("active"))))).toEqual(expected);
  });

  const ABOUT_CLIENT = {
    canSeeClient: policy.canSeeClient,
    canSeeHealth: policy.canSeeHealth,
    canPrescribe: policy.canPrescribe,
    canAssign: policy.canAssign,
    canLogSession: policy.canLogSession,
    canComment: policy.canComment,
    canRecordAdverseEvent: policy.canRecordAdverseEvent,
    canResolveAdverseEvent: policy.canResolveAdverseEvent,
    canAnswerScreening: policy.canAnswerScreening,
  };

  it("covers every policy that is about a client", () => {
    const elsewhere = ["canInvite", "canEditTemplate", "canManageMembers", "canModerate"];
    expect(Object.keys(policy).sort()).toEqual([...Object.keys(ABOUT_CLIENT), ...elsewhere].sort());
  });
});

describe("who may do what in an organisation", () => {
  it.each<[string, (actor: Actor, thing: policy.InOrganisation) => policy.Decision, readonly string[]]>([
    ["canManageMembers", policy.canManageMembers, ["yes", no, no, no, no, no, gone, gone]],
    ["canInvite", policy.canInvite, ["yes", "yes", no, no, no, no, gone, gone]],
    ["canEditTemplate", policy.canEditTemplate, ["yes", "yes", "yes", no, no, no, gone, gone]],
  ])("%s", (_, can, expected) => {
    expect(ACTORS.map((actor) => said(can(actor, { orgId: HERE })))).toEqual(expected);
  });
});

describe("a client who left or has not come yet", () => {
  const coach = staff("coach");

  it("stays readable and keeps a place for late reactions, but gets nothing new", () => {
    const left = anna("left");
    expect(said(policy.canSeeClient(coach, left))).toBe("yes");
    expect(said(policy.canSeeHealth(client(ANNA), left))).toBe("yes");
    expect(said(policy.canRecordAdverseEvent(coach, left))).toBe("yes");
    for (const can of [policy.canPrescribe, policy.canAssign, policy.canComment, policy.canLogSession])
      expect(said(can(coach, left))).toBe("client-left");
    expect(said(policy.canAnswerScreening(client(ANNA), left))).toBe("client-left");
  });

  it("cannot be trained before the invitation was used", () => {
    for (const can of [policy.canPrescribe, policy.canAssign, policy.canComment, policy.canLogSession])
      expect(said(can(coach, anna("invited")))).toBe("client-not-active");
  });

  it("does not tell a stranger that the client left", () => {
    expect(said(policy.canPrescribe(staff("coach", ELSEWHERE), anna("left")))).toBe("not-found");
    expect(said(policy.canComment(client(BO), anna("left")))).toBe("not-found");
  });
});

describe("moderation of the public site", () => {
  it("is for moderators, editors and admins, whatever they are in an organisation", () => {
    const may = SITE_ROLES.filter((role) => policy.canModerate({ siteRoles: [role] }).ok);
    expect(may).toEqual(["editor", "moderator", "admin"]);
    expect(said(policy.canModerate({ siteRoles: [] }))).toBe("not-allowed");
  });
});
