import { SEED_ARTICLES } from "@cuffwise/domain/content";
import type { ArticleCommentId, ArticleId, PersonId, SiteRole } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listen, onSite, type Tx } from "#client.ts";
import { newId } from "#new-id.ts";
import { type TestDatabase, testDatabase } from "#testing/test-database.ts";
import {
  findPublishedArticle,
  insertPublishedArticle,
  listPublishedArticles,
  notifyContentChanged,
} from "./article.ts";
import {
  countCommentQueues,
  findCommentForDecision,
  insertHeldComment,
  insertStaffComment,
  listApprovedComments,
  listCommentQueue,
  type NewHeldComment,
  updateCommentDecision,
} from "./article-comment.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const moderator = newId() as PersonId;

let db: TestDatabase;
let articleId: ArticleId;

const as = <T>(roles: readonly SiteRole[], work: (tx: Tx) => Promise<T>): Promise<T> => onSite(db, roles, work);
const asVisitor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => as([], work);
const asModerator = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => as(["moderator"], work);

const held = (change: Partial<NewHeldComment> = {}): NewHeldComment => ({
  id: newId() as ArticleCommentId,
  articleId,
  authorName: "Ines",
  authorEmail: "ines@example.test",
  kind: "question",
  body: "How often should the pressure be measured?",
  state: "pending",
  notes: [{ reason: "guest", points: 0 }],
  createdAt: NOW,
  ...change,
});

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  articleId = newId() as ArticleId;
  const [content] = SEED_ARTICLES;
  if (content === undefined) throw new Error("an article ships");
  await as(["editor"], (tx) =>
    insertPublishedArticle(tx, { id: articleId, content: { ...content, slug: `five-facts-${articleId}` }, at: NOW }),
  );
});

describe("articles", () => {
  it("come back as they were written", async () => {
    const found = await asVisitor((tx) => findPublishedArticle(tx, `five-facts-${articleId}`));
    expect(found?.article.facts).toHaveLength(5);
    expect((await asVisitor(listPublishedArticles)).map(({ id }) => id)).toContain(articleId);
  });

  it("are undefined for an unknown address", async () => {
    expect(await asVisitor((tx) => findPublishedArticle(tx, "no-such-article"))).toBeUndefined();
  });

  it("are not written by a visitor, nor by a moderator", async () => {
    const [content] = SEED_ARTICLES;
    if (content === undefined) throw new Error("an article ships");
    for (const roles of [[], ["moderator"]] as const) {
      const write = as(roles, (tx) => insertPublishedArticle(tx, { id: newId() as ArticleId, content, at: NOW }));
      await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });
});

describe("a visitor's comment", () => {
  it("is stored, and no visitor sees it or its queue", async () => {
    const comment = held();
    await asVisitor((tx) => insertHeldComment(tx, comment));
    expect(await asVisitor((tx) => listApprovedComments(tx, articleId))).toEqual([]);
    expect(await asVisitor((tx) => listCommentQueue(tx, "waiting"))).toEqual([]);
    expect(await asVisitor((tx) => findCommentForDecision(tx, comment.id))).toBeUndefined();
  });

  it("cannot be written as approved, nor as staff, past the program", async () => {
    await expect(
      asVisitor((tx) => insertHeldComment(tx, { ...held(), state: "approved" as "pending" })),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(
      asVisitor((tx) =>
        insertStaffComment(tx, {
          id: newId() as ArticleCommentId,
          articleId,
          parentId: newId() as ArticleCommentId,
          personId: moderator,
          authorName: "Staff",
          body: "Trust me.",
          at: NOW,
        }),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("cannot be approved by a visitor", async () => {
    const comment = held();
    await asVisitor((tx) => insertHeldComment(tx, comment));
    await asVisitor((tx) =>
      updateCommentDecision(tx, comment.id, { state: "approved", decided: { at: NOW, by: moderator } }),
    );
    expect(await asVisitor((tx) => listApprovedComments(tx, articleId))).toEqual([]);
  });

  it("is refused by the database at 2 001 characters", async () => {
    await expect(asVisitor((tx) => insertHeldComment(tx, held({ body: "a".repeat(2_001) })))).rejects.toMatchObject({
      cause: { constraint_name: "article_comment_body_length" },
    });
  });
});

describe("the moderators' desk", () => {
  it("has every comment on exactly one pile, whatever happens to it", async () => {
    const honest = held();
    const suspect = held({ state: "spam", notes: [{ reason: "honeypot", points: 100 }] });
    await asVisitor((tx) => insertHeldComment(tx, honest));
    await asVisitor((tx) => insertHeldComment(tx, suspect));
    const pilesOf = (id: ArticleCommentId) =>
      asModerator(async (tx) => {
        const piles: string[] = [];
        for (const queue of ["waiting", "suspected", "decided"] as const) {
          if ((await listCommentQueue(tx, queue)).some((comment) => comment.id === id)) piles.push(queue);
        }
        return piles;
      });

    expect(await pilesOf(honest.id)).toEqual(["waiting"]);
    expect(await pilesOf(suspect.id)).toEqual(["suspected"]);

    const decided = { at: NOW, by: moderator };
    await asModerator((tx) => updateCommentDecision(tx, suspect.id, { state: "spam", decided }));
    await asModerator((tx) => updateCommentDecision(tx, honest.id, { state: "approved", decided }));
    expect(await pilesOf(suspect.id)).toEqual(["decided"]);
    expect(await pilesOf(honest.id)).toEqual(["decided"]);

    await asModerator((tx) => updateCommentDecision(tx, honest.id, { state: "pending", decided: null }));
    expect(await pilesOf(honest.id)).toEqual(["waiting"]);
    const counts = await asModerator(countCommentQueues);
    expect(counts.waiting).toBeGreaterThanOrEqual(1);
    expect(counts.decided).toBeGreaterThanOrEqual(1);
  });

  it("shows readers an approved question with its answer, oldest first, without the address", async () => {
    const question = held();
    await asVisitor((tx) => insertHeldComment(tx, question));
    await asModerator(async (tx) => {
      await updateCommentDecision(tx, question.id, { state: "approved", decided: { at: NOW, by: moderator } });
      await insertStaffComment(tx, {
        id: newId() as ArticleCommentId,
        articleId,
        parentId: question.id,
        personId: moderator,
        authorName: "Cuffwise staff",
        body: "At least every two weeks: our policy, no study sets it.",
        at: new Date(NOW.getTime() + 60_000),
      });
    });
    const shown = await asVisitor((tx) => listApprovedComments(tx, articleId));
    expect(shown.map(({ isStaff, parentId }) => ({ isStaff, parentId }))).toEqual([
      { isStaff: false, parentId: null },
      { isStaff: true, parentId: question.id },
    ]);
    expect(JSON.stringify(shown)).not.toContain("ines@example.test");
  });
});

describe("notices to the page cache", () => {
  it("are sent at commit and never for a transaction that was rolled back", async () => {
    const heard: string[] = [];
    const waiters = new Map<string, () => void>();
    const listener = await listen(
      db.url,
      "content_changed",
      (payload) => {
        heard.push(payload);
        waiters.get(payload)?.();
      },
      () => {},
      () => {},
    );
    const last = new Promise<void>((resolve) => waiters.set("comments:b article:b", resolve));
    await asModerator(async (tx) => {
      await notifyContentChanged(tx, ["comments:a"]);
      throw new Error("changed our mind");
    }).catch(() => undefined);
    await asModerator((tx) => notifyContentChanged(tx, ["comments:b", "article:b"]));
    await last;
    expect(heard).toEqual(["comments:b article:b"]);
    await listener.close();
  });
});
