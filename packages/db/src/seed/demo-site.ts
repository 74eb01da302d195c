import { type Article, type ArticleCommentKind, SEED_ARTICLES, screenArticleComment } from "@cuffwise/domain/content";
import {
  type ArticleCommentId,
  type ArticleId,
  addMonths,
  type PersonId,
  type PlainDate,
  plainDateIn,
} from "@cuffwise/domain/kernel";
import type { Database } from "#client.ts";
import { onSite } from "#client.ts";
import { insertPublishedArticle } from "#queries/article.ts";
import { insertHeldComment, insertStaffComment, updateCommentDecision } from "#queries/article-comment.ts";
import { daysAgo } from "./demo-history.ts";
import { createIds } from "./demo-ids.ts";

interface Held {
  readonly name: string;
  readonly body: string;
  readonly daysAgo: number;
  readonly kind?: "question";
}

/** What waits for a moderator in the demo: five comments of different kinds. */
const QUEUE: readonly Held[] = [
  {
    name: "Hannah",
    kind: "question",
    daysAgo: 2,
    body: "I am 68 and play tennis twice a week. Is there an age above which this is not advised?",
  },
  {
    name: "Joe",
    daysAgo: 2,
    body: "Clear and without hype, thank you. The table of claims is what I miss everywhere else.",
  },
  {
    name: "Mike Gains",
    daysAgo: 1,
    body: "Amazing post!! Best cuffs here http://cheap-cuffs.example and http://more-gains.example use code PUMP",
  },
  {
    name: "Annika",
    kind: "question",
    daysAgo: 1,
    body: "Can I use it on my arms while I wait for a knee operation in three weeks?",
  },
  { name: "Sam", daysAgo: 0, body: "The link under reference 4 opens the journal's start page for me, not the paper." },
];

/** An article whose dates agree with the day the demo publishes it on. */
const datedAt = (content: Article, day: PlainDate): Article => ({
  ...content,
  publishedOn: day,
  reviewedOn: day,
  nextReviewOn: addMonths(day, 24),
});

/** The articles, a thread that was answered, and a queue of five. */
export const seedDemoSite = async (
  db: Database,
  moderator: { readonly personId: PersonId; readonly name: string },
  today: PlainDate,
): Promise<void> => {
  const nextId = createIds(0x001);
  await onSite(db, ["admin"], async (tx) => {
    const ids: ArticleId[] = [];
    for (const [index, content] of SEED_ARTICLES.entries()) {
      const id = nextId() as ArticleId;
      ids.push(id);
      // The first article is the one to open the list with.
      const at = daysAgo(today, 28 + index * 12);
      await insertPublishedArticle(tx, { id, content: datedAt(content, plainDateIn(at, "UTC")), at });
    }
    const [articleId] = ids;
    if (articleId === undefined) return;

    const question = nextId() as ArticleCommentId;
    const asked = { id: question, articleId, authorEmail: null, state: "pending" as const, notes: [] };
    await insertHeldComment(tx, {
      ...asked,
      authorName: "Dee (demo)",
      kind: "question",
      body: "Could this help somebody with type 2 diabetes?",
      createdAt: daysAgo(today, 20),
    });
    await updateCommentDecision(tx, question, {
      state: "approved",
      decided: { at: daysAgo(today, 19), by: moderator.personId },
    });
    await insertStaffComment(tx, {
      id: nextId() as ArticleCommentId,
      articleId,
      parentId: question,
      personId: moderator.personId,
      authorName: moderator.name,
      body: "Possibly, as one option beside walking and ordinary strength training, under supervision and after asking the diabetes team: eyes, nerves, arteries and blood pressure decide. We wrote a second article about exactly this question, with its sources.",
      at: daysAgo(today, 19, 11),
    });
    for (const held of QUEUE) {
      const kind: ArticleCommentKind = held.kind ?? "remark";
      const comment = { name: held.name, email: null, kind, body: held.body };
      const { state, notes } = screenArticleComment({ comment, honeypot: "", tokenAgeSeconds: 90 });
      await insertHeldComment(tx, {
        id: nextId() as ArticleCommentId,
        articleId,
        authorName: held.name,
        authorEmail: null,
        kind,
        body: held.body,
        state,
        notes,
        createdAt: daysAgo(today, held.daysAgo, 8),
      });
    }
  });
};
