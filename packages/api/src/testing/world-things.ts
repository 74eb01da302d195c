import { asActor, asSystem, onSite } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertAdverseEvent } from "@cuffwise/db/queries/adverse-event";
import { insertPublishedArticle } from "@cuffwise/db/queries/article";
import { insertHeldComment } from "@cuffwise/db/queries/article-comment";
import { insertInvitedClient } from "@cuffwise/db/queries/client";
import { insertComment } from "@cuffwise/db/queries/comment";
import { insertEmailToken } from "@cuffwise/db/queries/email-token";
import { insertInvitation } from "@cuffwise/db/queries/invitation";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenEquipment,
  givenMeasuredCuff,
  givenOneRepMax,
  givenScreening,
  givenSession,
  givenSetLog,
  givenStanding,
  givenTemplate,
  sessionContent,
  type TestDatabase,
} from "@cuffwise/db/testing";
import { invitationExpiry } from "@cuffwise/domain/coaching";
import { SEED_ARTICLES } from "@cuffwise/domain/content";
import {
  type Actor,
  ArticleCommentId,
  ArticleId,
  ClientId,
  CommentId,
  InvitationId,
  type PersonId,
  type RuleRef,
  type StaffActor,
} from "@cuffwise/domain/kernel";
import type { BfrEntry } from "@cuffwise/domain/programme";
import type { Answers } from "@cuffwise/domain/screening";
import { answered, LEG_EXTENSION, NOW, SQUAT, TODAY } from "./leg-day.ts";

/** What inputs may point at. `new…` names what a call makes: an id or address that the caller chooses. */
export interface Things {
  readonly orgId: string;
  readonly clientId: string;
  readonly invitedClientId: string;
  readonly invitationToken: string;
  readonly templateId: string;
  readonly assignmentId: string;
  /** Begun, with its readiness check. */
  readonly sessionId: string;
  /** Not begun, with its readiness check. */
  readonly plannedSessionId: string;
  readonly setId: string;
  readonly commentId: string;
  readonly eventId: string;
  readonly cuffId: string;
  readonly screeningId: string;
  readonly referredRule: RuleRef;
  readonly accountSessionId: string;
  readonly emailToken: string;
  readonly articleCommentId: string;
  readonly newSetId: string;
  readonly newEventId: string;
  readonly newEmail: string;
}

/** Names that nothing has. */
export const nothing = (): Things => ({
  orgId: newId(),
  clientId: newId(),
  invitedClientId: newId(),
  invitationToken: newSecret(),
  templateId: newId(),
  assignmentId: newId(),
  sessionId: newId(),
  plannedSessionId: newId(),
  setId: newId(),
  commentId: newId(),
  eventId: newId(),
  cuffId: newId(),
  screeningId: newId(),
  referredRule: "screening.none@1",
  accountSessionId: newId(),
  emailToken: newSecret(),
  articleCommentId: newId(),
  newSetId: newId(),
  newEventId: newId(),
  newEmail: `${newId()}@example.test`,
});

const CUFFED: BfrEntry = {
  kind: "bfr",
  key: "press",
  group: "A",
  slug: "leg-press",
  sets: [{ reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 20 },
  cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
};

/** A template that can be assigned to every client of {@link givenClientThings}. */
export const givenMarkedTemplate = (db: TestDatabase, author: StaffActor, mark: string) =>
  givenTemplate(db, author, {
    name: `${mark} template`,
    description: `${mark} words`,
    content: { schema: 1, weeks: [{ days: [{ weekday: 1, title: `${mark} day`, exercises: [CUFFED] }] }] },
    at: NOW,
  });

/** Somebody who was invited and has not come, with the secret of their link. */
export const givenInvited = async (db: TestDatabase, practice: GivenPractice, mark: string) => {
  const { orgId } = practice;
  const clientId = ClientId.parse(newId());
  const token = newSecret();
  await asActor(db, practice.owner, async (tx) => {
    await insertInvitedClient(tx, { orgId, id: clientId, name: `${mark} Invited`, email: null, at: NOW });
    await insertInvitation(tx, {
      orgId,
      id: InvitationId.parse(newId()),
      clientId,
      tokenHash: hashSecret(token),
      codeHash: hashSecret(newSecret()),
      invitedBy: practice.owner.personId,
      invitedByName: practice.owner.name,
      at: NOW,
      expiresAt: invitationExpiry(NOW),
    });
  });
  return { invitedClientId: clientId, invitationToken: token };
};

/** One comment of somebody on a session, young enough to be mended. */
export const givenComment = async (db: TestDatabase, by: Actor, of: GivenClient, sessionId: string, mark: string) => {
  const id = CommentId.parse(newId());
  await asActor(db, by, (tx) =>
    insertComment(
      tx,
      {
        orgId: by.orgId,
        id,
        clientId: of.clientId,
        subject: { kind: "session", id: sessionId as never },
        parentId: null,
        authorId: by.personId,
        body: `${mark} remark`,
        createdAt: NOW,
        editedAt: null,
      },
      by,
    ),
  );
  return id;
};

/**
 * A client with everything a client can have, each text marked: screened (with a referral, cleared since), measured,
 * one session begun and one planned, a set, an adverse event. Health texts end in `-health`.
 */
export const givenClientThings = async (db: TestDatabase, practice: GivenPractice, coach: StaffActor, mark: string) => {
  // Addresses carry no mark: who invites one types it, and gets it back.
  const newEmail = `${newId()}@example.test`;
  const client = await givenClient(db, practice, { name: `${mark} Client`, email: newEmail });
  const what = `${mark}-health`;
  const changes: Answers = { A6: "yes", A7: { harmless: [], other: "yes", what } };
  const screening = await givenScreening(db, client, { changes, at: NOW });
  const referral = screening.decision.findings.find(({ effect }) => effect === "refer");
  if (referral === undefined) throw new Error("this screening must refer");
  await givenStanding(db, client, { screeningId: screening.id, at: NOW });

  const measured = { name: `${mark} cuff`, measuredOn: TODAY, valueMmHg: 180, at: NOW };
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", measured),
    await givenMeasuredCuff(db, client, "RL", measured),
  ] as const;
  await givenEquipment(db, client);
  for (const slug of ["leg-press", "knee-extension"]) {
    await givenOneRepMax(db, client, slug, 150, { measuredOn: TODAY, at: NOW });
  }

  const content = sessionContent({
    title: `${mark} session`,
    notes: `${mark} notes`,
    entries: [LEG_EXTENSION, SQUAT],
    cuffs: { ext: cuffs },
    loads: { ext: 20, squat: 80 },
  });
  const planned = { content, plannedOn: TODAY, programme: `${mark} programme`, assignedBy: coach } as const;
  const session = await givenSession(db, client, { ...planned, status: "started", startedAt: NOW });
  const { assignmentId } = session;
  const later = await givenSession(db, client, { ...planned, assignmentId, day: 2 });
  for (const one of [session, later]) await answered(db, client, one, "go");
  const set = await givenSetLog(db, client, session, { entryKey: "squat", note: `${mark} note` });

  const eventId = newId();
  await asActor(db, client.actor, (tx) =>
    insertAdverseEvent(tx, {
      orgId: practice.orgId,
      id: eventId,
      clientId: client.clientId,
      sessionId: session.id,
      severity: "moderate",
      signs: { from: "readiness", rules: [] },
      note: `${mark}-health`,
      limbs: [],
      reportedBy: client.actor.personId,
      reportedByName: client.name,
      at: NOW,
    }),
  );
  return {
    client,
    mark,
    clientId: client.clientId,
    assignmentId,
    sessionId: session.id,
    plannedSessionId: later.id,
    setId: set.id,
    commentId: await givenComment(db, client.actor, client, session.id, mark),
    eventId,
    cuffId: cuffs[0].cuffId,
    screeningId: screening.id,
    referredRule: referral.rule,
    newSetId: set.id,
    newEventId: eventId,
    newEmail,
  };
};

/** A comment under an article that waits for a moderator. */
export const givenHeldComment = async (db: TestDatabase): Promise<string> => {
  const articleId = ArticleId.parse(newId());
  const [content] = SEED_ARTICLES;
  if (content === undefined) throw new Error("an article ships");
  const id = ArticleCommentId.parse(newId());
  await onSite(db, ["editor"], (tx) => insertPublishedArticle(tx, { id: articleId, content, at: NOW }));
  await onSite(db, [], (tx) =>
    insertHeldComment(tx, {
      id,
      articleId,
      authorName: "Ines",
      authorEmail: null,
      kind: "question",
      body: "How often is the pressure measured?",
      state: "pending",
      notes: [{ reason: "guest", points: 0 }],
      createdAt: NOW,
    }),
  );
  return id;
};

/** The secret of a link that confirms an address. */
export const givenEmailToken = async (db: TestDatabase, personId: PersonId): Promise<string> => {
  const token = newSecret();
  const row = { tokenHash: hashSecret(token), personId, kind: "verify-email", at: NOW } as const;
  await asSystem(db, (tx) => insertEmailToken(tx, { ...row, expiresAt: invitationExpiry(NOW) }));
  return token;
};
