import {
  type GivenClient,
  type GivenPractice,
  type GivenSession,
  givenClient,
  givenPractice,
  givenSession,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { CommentSubject } from "@cuffwise/domain/coaching";
import type { StaffActor } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs, outcomeOf } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
let client: GivenClient;
let otherClient: GivenClient;
let strangerCoach: StaffActor;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
  client = await givenClient(db, practice, { name: "Kim Client" });
  otherClient = await givenClient(db, practice);
  strangerCoach = (await givenPractice(db)).owner;
});

afterAll(() => db.drop());

const programmeOf = (session: GivenSession): CommentSubject => ({ kind: "programme", id: session.assignmentId });

const say = (body: string, subject: CommentSubject, parentId: string | null = null) =>
  ({ subject, body, parentId }) as Parameters<ReturnType<typeof callAs>["coaching"]["addComment"]>[0];

describe("comments", () => {
  it("reach the other side with an unread mark, which reading clears", async () => {
    const subject = programmeOf(await givenSession(db, client));
    await callAs(db, coach).coaching.addComment(say("  Slower on the way down ", subject));

    const asClient = callAs(db, client.actor).coaching;
    expect(await asClient.comments({ subject })).toMatchObject({
      clientName: "Kim Client",
      comments: [{ body: "Slower on the way down", authorName: "Casey Coach", authorRole: "coach", isUnread: true }],
      mayComment: null,
    });
    expect(await asClient.threads({ clientId: null })).toMatchObject([{ subject, unread: 1, count: 1 }]);
    await asClient.markRead({ subject });
    expect(await asClient.threads({ clientId: null })).toMatchObject([{ subject, unread: 0, count: 1 }]);
  });

  it("are not unread for their own writer", async () => {
    const subject = programmeOf(await givenSession(db, client));
    await callAs(db, coach).coaching.addComment(say("Mine", subject));
    expect((await callAs(db, coach).coaching.comments({ subject })).comments[0]?.isUnread).toBe(false);
  });

  it("take replies one level deep, on the same subject", async () => {
    const subject = programmeOf(await givenSession(db, client));
    const elsewhere = programmeOf(await givenSession(db, client));
    const asCoach = callAs(db, coach).coaching;
    const asClient = callAs(db, client.actor).coaching;
    const first = await asCoach.addComment(say("How was it?", subject));
    const reply = await asClient.addComment(say("Good", subject, first.id));
    expect(reply.parentId).toBe(first.id);
    expect(await outcomeOf(asCoach.addComment(say("Deeper", subject, reply.id)))).toBe("comment.reply-too-deep");
    expect(await outcomeOf(asCoach.addComment(say("Astray", elsewhere, first.id)))).toBe("comment.parent-elsewhere");
  });

  it("are kept on a session as well, named after it", async () => {
    const session = await givenSession(db, client);
    const subject: CommentSubject = { kind: "session", id: session.id };
    await callAs(db, client.actor).coaching.addComment(say("Left knee felt odd", subject));
    const threads = await callAs(db, coach).coaching.threads({ clientId: client.clientId });
    expect(threads.find((thread) => thread.subject.id === session.id)).toMatchObject({
      title: "Lower body",
      unread: 1,
      lastBody: "Left knee felt odd",
      lastAuthor: "Kim Client",
    });
  });

  it("may be mended by their author for a quarter of an hour, and by nobody else", async () => {
    const subject = programmeOf(await givenSession(db, client));
    const now = new Date("2026-11-02T10:00:00Z");
    const later = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) });
    const { id } = await callAs(db, coach, { now }).coaching.addComment(say("Tpyo", subject));
    await callAs(db, coach, later(14)).coaching.editComment({ id, body: "Typo" });
    expect(await outcomeOf(callAs(db, coach, later(16)).coaching.editComment({ id, body: "x" }))).toBe(
      "comment.edit-window-over",
    );
    expect(await outcomeOf(callAs(db, client.actor, later(1)).coaching.editComment({ id, body: "x" }))).toBe(
      "not-allowed",
    );
    const { comments } = await callAs(db, coach).coaching.comments({ subject });
    expect(comments).toMatchObject([{ body: "Typo" }]);
    expect(comments[0]?.editedAt).not.toBeNull();
  });

  it("do not exist for a stranger, another client or a coach of another organisation", async () => {
    const subject = programmeOf(await givenSession(db, client));
    const { id } = await callAs(db, coach).coaching.addComment(say("Between us", subject));
    const nowhere: CommentSubject = { kind: "programme", id: crypto.randomUUID() as never };
    for (const outsider of [otherClient.actor, strangerCoach]) {
      const asOutsider = callAs(db, outsider).coaching;
      for (const asked of [subject, nowhere]) {
        expect(await outcomeOf(asOutsider.comments({ subject: asked }))).toBe("not-found");
        expect(await outcomeOf(asOutsider.addComment(say("Hello", asked)))).toBe("not-found");
        expect(await outcomeOf(asOutsider.markRead({ subject: asked }))).toBe("not-found");
      }
      expect(await outcomeOf(asOutsider.editComment({ id, body: "Taken" }))).toBe("not-found");
      expect(await asOutsider.threads({ clientId: null })).toEqual([]);
    }
    expect(await outcomeOf(callAs(db, null).coaching.comments({ subject }))).toBe("not-signed-in");
    expect((await callAs(db, coach).coaching.comments({ subject })).comments).toHaveLength(1);
  });

  it("stop when a client has left, and stay readable", async () => {
    const gone = await givenClient(db, practice, { status: "left" });
    const subject = programmeOf(await givenSession(db, gone));
    expect(await outcomeOf(callAs(db, coach).coaching.addComment(say("Hello?", subject)))).toBe("client-left");
    expect(await callAs(db, coach).coaching.comments({ subject })).toMatchObject({
      comments: [],
      mayComment: "client-left",
    });
  });
});
