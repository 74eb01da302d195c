import { newId } from "@cuffwise/db/new-id";
import { findOpenSession, insertSession } from "@cuffwise/db/queries/session";
import { hashSecret, newSecret, sealer } from "@cuffwise/db/secret";
import { givenClient, givenPerson, givenPractice, givenStaff, type TestDatabase } from "@cuffwise/db/testing";
import type { Actor, OrgId, Person, PersonId } from "@cuffwise/domain/kernel";
import type { ApiContext } from "#context.ts";
import { NOW } from "./leg-day.ts";
import {
  givenClientThings,
  givenComment,
  givenEmailToken,
  givenHeldComment,
  givenInvited,
  givenMarkedTemplate,
  nothing,
  type Things,
} from "./world-things.ts";

export const ACTORS = [
  "visitor",
  "person",
  "moderator",
  "formerCoachA",
  "formerClientA",
  "ownerA",
  "coachA",
  "assistantA",
  "clinicianA",
  "clientA",
  "otherClientA",
  "ownerB",
  "coachB",
  "clientB",
] as const;
export type ActorName = (typeof ACTORS)[number];

/** Somebody as the session look-up of a request finds them. */
export interface Who {
  readonly person: Person | null;
  readonly sessionId: string | null;
  readonly actor: Actor | null;
  /** What is theirs to see and to change. */
  readonly own: Things;
  /** Another client of the same organisation. */
  readonly sibling: Things | null;
  /** The same things in another organisation. */
  readonly foreign: Things;
  /** Marks of texts that may never reach them. */
  readonly secrets: readonly string[];
}

export interface World {
  readonly who: Readonly<Record<ActorName, Who>>;
  readonly orgIds: { readonly a: OrgId; readonly b: OrgId };
}

const signIn = async (db: TestDatabase, personId: PersonId, orgId?: OrgId) => {
  const token = newSecret();
  const expiresAt = new Date(NOW.getTime() + 3_600_000);
  const row = { tokenHash: hashSecret(token), id: newId(), personId, at: NOW, expiresAt, userAgent: "test" };
  await insertSession(db, { ...row, activeOrgId: orgId });
  const found = await findOpenSession(db, hashSecret(token), NOW);
  if (found === undefined) throw new Error("this session is open");
  return found;
};

const givenMarkedPractice = async (db: TestDatabase, mark: string) => {
  const practice = await givenPractice(db, { name: `${mark} Practice`, owner: { name: `${mark} Owner` } });
  const coach = await givenStaff(db, practice, "coach", { name: `${mark} Coach` });
  const template = await givenMarkedTemplate(db, coach, mark);
  const one = await givenClientThings(db, practice, coach, `${mark}-one`);
  const invited = await givenInvited(db, practice, mark);
  const emailToken = await givenEmailToken(db, practice.owner.personId);
  const { sessionId } = await signIn(db, practice.owner.personId, practice.orgId);
  const shared = {
    orgId: practice.orgId,
    templateId: template.id,
    ...invited,
    emailToken,
    accountSessionId: sessionId,
  };
  return { practice, coach, one, shared };
};

/** Two practices with everything in them, and everybody who may come by. Nobody in it knows the other practice. */
export const givenWorld = async (db: TestDatabase): Promise<World> => {
  const a = await givenMarkedPractice(db, "canary-a");
  const b = await givenMarkedPractice(db, "canary-b");
  const two = await givenClientThings(db, a.practice, a.coach, "canary-a-two");
  const articleCommentId = await givenHeldComment(db);
  const assistant = await givenStaff(db, a.practice, "assistant", { name: "canary-a Assistant" });
  const clinician = await givenStaff(db, a.practice, "clinician", { name: "canary-a Clinician" });
  const formerCoach = await givenStaff(db, a.practice, "coach", { name: "Former Coach", endedAt: NOW });
  const formerClient = await givenClient(db, a.practice, { name: "Former Client", status: "left", leftAt: NOW });
  const somebody = await givenPerson(db, { name: "Somebody" });
  const moderator = await givenPerson(db, { name: "Moderator", siteRoles: ["moderator"] });

  const thingsOf = ({ client: _client, mark: _mark, ...one }: typeof a.one, { shared }: typeof a): Things => {
    return { ...nothing(), ...one, ...shared, articleCommentId };
  };
  const things = { a: thingsOf(a.one, a), two: thingsOf(two, a), b: thingsOf(b.one, b) };
  const fresh = () => {
    const { newSetId, newEventId, newEmail } = nothing();
    return { newSetId, newEventId, newEmail };
  };

  const inside = async (
    { personId }: Pick<Actor, "personId">,
    place: typeof a,
    of: { own: typeof a.one; things: Things; sibling: Things | null; foreign: Things; secrets: readonly string[] },
  ): Promise<Who> => {
    const { person, actor, sessionId } = await signIn(db, personId, place.practice.orgId);
    if (actor === null) throw new Error(`${person.name} is in a practice`);
    const commentId =
      actor.role === "client"
        ? of.own.commentId
        : await givenComment(db, actor, of.own.client, of.own.sessionId, of.own.mark);
    const own = { ...of.things, ...fresh(), commentId, accountSessionId: sessionId };
    return { person, actor, sessionId, own, sibling: of.sibling, foreign: of.foreign, secrets: of.secrets };
  };
  const outside = async (personId: PersonId, orgId?: OrgId): Promise<Who> => {
    const { person, actor, sessionId } = await signIn(db, personId, orgId);
    const { invitationToken, emailToken } = things.a;
    const own = { ...nothing(), invitationToken, emailToken, articleCommentId, accountSessionId: sessionId };
    return { person, actor, sessionId, own, sibling: null, foreign: things.a, secrets: ["canary"] };
  };

  const staffA = { own: a.one, things: things.a, sibling: things.two, foreign: things.b, secrets: ["canary-b"] };
  const staffB = { own: b.one, things: things.b, sibling: null, foreign: things.a, secrets: ["canary-a"] };
  const visitor = await outside(somebody.personId);
  return {
    orgIds: { a: a.practice.orgId, b: b.practice.orgId },
    who: {
      visitor: { ...visitor, person: null, actor: null, sessionId: null },
      person: await outside(somebody.personId),
      moderator: await outside(moderator.personId),
      formerCoachA: await outside(formerCoach.personId, a.practice.orgId),
      formerClientA: await outside(formerClient.actor.personId, a.practice.orgId),
      ownerA: await inside(a.practice.owner, a, staffA),
      coachA: await inside(a.coach, a, staffA),
      assistantA: await inside(assistant, a, { ...staffA, secrets: ["canary-b", "-health"] }),
      clinicianA: await inside(clinician, a, staffA),
      clientA: await inside(a.one.client.actor, a, { ...staffA, secrets: ["canary-b", "canary-a-two"] }),
      otherClientA: await inside(two.client.actor, a, {
        own: two,
        things: things.two,
        sibling: things.a,
        foreign: things.b,
        secrets: ["canary-b", "canary-a-one"],
      }),
      ownerB: await inside(b.practice.owner, b, staffB),
      coachB: await inside(b.coach, b, staffB),
      clientB: await inside(b.one.client.actor, b, staffB),
    },
  };
};

/** A request of somebody. */
export const requestOf = (db: ApiContext["db"], { person, sessionId, actor }: Who): ApiContext => ({
  db,
  person,
  sessionId,
  actor,
  now: NOW,
  newId: () => newId(),
  seal: sealer("a key for tests"),
  appUrl: "http://localhost:3000",
  address: "192.0.2.1",
});
