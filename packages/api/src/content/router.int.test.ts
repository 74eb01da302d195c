import { listen, onSite } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listApprovedComments } from "@cuffwise/db/queries/article-comment";
import {
  type GivenArticle,
  type GivenPractice,
  givenArticle,
  givenHeldComment,
  givenPractice,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { HoldNote } from "@cuffwise/domain/content";
import { ArticleCommentId, type SiteRole } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";

const WAITING = { state: "pending", decided: false } as const;

let db: TestDatabase;
let practice: GivenPractice;
let article: GivenArticle;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());
beforeEach(async () => {
  article = await givenArticle(db);
});

const as = (...siteRoles: SiteRole[]) => callAs(db, practice.owner, { siteRoles }).content;

const givenHeld = (notes?: readonly HoldNote[]) => givenHeldComment(db, article, notes === undefined ? {} : { notes });

const shown = () => onSite(db, [], (tx) => listApprovedComments(tx, article.articleId));
const refused = (code: string) => ({ cause: { code } });

describe("the moderators' desk", () => {
  it("is closed to everybody without a role for the site, also to the owner of a practice", async () => {
    const commentId = await givenHeld();
    for (const content of [as(), as("author"), as("reviewer")]) {
      await expect(content.queue({ queue: "waiting" })).rejects.toMatchObject(refused("not-allowed"));
      await expect(content.decide({ commentId, decision: "approve", seen: WAITING })).rejects.toMatchObject(
        refused("not-allowed"),
      );
      await expect(content.answer({ commentId, body: "Yes.", seen: WAITING })).rejects.toMatchObject(
        refused("not-allowed"),
      );
    }
    await expect(callAs(db, null).content.queue({ queue: "waiting" })).rejects.toMatchObject(refused("not-signed-in"));
    expect(await shown()).toEqual([]);
  });

  it.each([["moderator"], ["editor"], ["admin"]] as const)("shows a %s what waits, why, and how much", async (role) => {
    const id = await givenHeld([
      { reason: "guest", points: 0 },
      { reason: "health-disclosure", points: 0 },
    ]);
    const { comments, counts } = await as(role).queue({ queue: "waiting" });
    expect(comments.find((comment) => comment.id === id)).toMatchObject({
      authorName: "Ines",
      notes: [{ reason: "guest" }, { reason: "health-disclosure" }],
      seen: WAITING,
      slug: article.slug,
    });
    expect(counts.waiting).toBeGreaterThanOrEqual(1);
  });
});

describe("a decision", () => {
  it("publishes a comment, and undo takes it back to where it waited", async () => {
    const commentId = await givenHeld();
    const now = await as("moderator").decide({ commentId, decision: "approve", seen: WAITING });
    expect(now).toEqual({ state: "approved", decided: true });
    expect(await shown()).toMatchObject([{ id: commentId }]);

    expect(await as("moderator").decide({ commentId, decision: "undo", seen: now })).toEqual(WAITING);
    expect(await shown()).toEqual([]);
  });

  it.each(["spam", "reject"] as const)("%s keeps a comment from readers", async (decision) => {
    const commentId = await givenHeld();
    await as("moderator").decide({ commentId, decision, seen: WAITING });
    expect(await shown()).toEqual([]);
  });

  it("by two moderators at once is taken once; the other is told", async () => {
    const commentId = await givenHeld();
    const both = await Promise.allSettled([
      as("moderator").decide({ commentId, decision: "approve", seen: WAITING }),
      as("editor").decide({ commentId, decision: "reject", seen: WAITING }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("changed-meanwhile") });
  });

  it("about nothing is not found", async () => {
    const commentId = ArticleCommentId.parse(newId());
    await expect(as("moderator").decide({ commentId, decision: "approve", seen: WAITING })).rejects.toMatchObject(
      refused("not-found"),
    );
  });

  it.each([
    ["undo", WAITING, "comment.nothing-to-undo"],
    ["approve", { state: "approved", decided: true }, "changed-meanwhile"],
  ] as const)("%s of what is not so is refused: %s", async (decision, seen, code) => {
    const commentId = await givenHeld();
    await expect(as("moderator").decide({ commentId, decision, seen })).rejects.toMatchObject(refused(code));
  });

  it("tells the page cache which comments changed, when it is committed", async () => {
    const commentId = await givenHeld();
    const heard: string[] = [];
    let hear = (): void => {};
    const told = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const listener = await listen(
      db.url,
      "content_changed",
      (payload) => {
        heard.push(payload);
        hear();
      },
      () => {},
      () => {},
    );
    await as("moderator").decide({ commentId, decision: "approve", seen: WAITING });
    await told;
    expect(heard).toEqual([`comments:${article.articleId}`]);
    await listener.close();
  });
});

describe("a staff answer", () => {
  it("approves what it answers and stands below it, in the moderator's name", async () => {
    const commentId = await givenHeld();
    await as("moderator").answer({ commentId, body: "At least every two weeks; our policy.", seen: WAITING });
    expect(await shown()).toMatchObject([
      { id: commentId, isStaff: false },
      {
        parentId: commentId,
        isStaff: true,
        authorName: practice.owner.name,
        body: "At least every two weeks; our policy.",
      },
    ]);
  });

  it("goes one level deep, and never to spam", async () => {
    const commentId = await givenHeld();
    const { id } = await as("moderator").answer({ commentId, body: "Yes.", seen: WAITING });
    const seen = { state: "approved", decided: true } as const;
    await expect(as("moderator").answer({ commentId: id, body: "No.", seen })).rejects.toMatchObject(
      refused("comment.reply-too-deep"),
    );
    await expect(as("moderator").decide({ commentId: id, decision: "spam", seen })).rejects.toMatchObject(
      refused("comment.staff-is-not-spam"),
    );
  });

  it("is refused when the comment was rejected meanwhile, and leaves nothing behind", async () => {
    const commentId = await givenHeld();
    await as("moderator").decide({ commentId, decision: "reject", seen: WAITING });
    await expect(as("moderator").answer({ commentId, body: "Yes.", seen: WAITING })).rejects.toMatchObject(
      refused("changed-meanwhile"),
    );
    expect(await shown()).toEqual([]);
  });

  it.each(["", "   ", "a".repeat(2_001)])("is refused without usable text", async (body) => {
    const commentId = await givenHeld();
    await expect(as("moderator").answer({ commentId, body, seen: WAITING })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await shown()).toEqual([]);
  });
});
