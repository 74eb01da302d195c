import { type Article, type HoldNote, heldAs, SEED_ARTICLES } from "@cuffwise/domain/content";
import type { ArticleCommentId, ArticleId } from "@cuffwise/domain/kernel";
import { type Database, onSite } from "#client.ts";
import { newId } from "#new-id.ts";
import { insertPublishedArticle } from "#queries/article.ts";
import { insertHeldComment } from "#queries/article-comment.ts";
import { GIVEN_AT } from "./given-people.ts";

export interface GivenArticle {
  readonly articleId: ArticleId;
  readonly slug: string;
  readonly content: Article;
}

export interface ArticleOptions {
  /** Changes to the first article that ships. */
  readonly content?: Partial<Article>;
  readonly at?: Date;
}

/** A published article at an address of its own. */
export const givenArticle = async (db: Database, options: ArticleOptions = {}): Promise<GivenArticle> => {
  const articleId = newId() as ArticleId;
  const [first] = SEED_ARTICLES;
  if (first === undefined) throw new Error("an article ships");
  const content: Article = { ...first, slug: `article-${articleId}`, ...options.content };
  await onSite(db, ["editor"], (tx) =>
    insertPublishedArticle(tx, { id: articleId, content, at: options.at ?? GIVEN_AT }),
  );
  return { articleId, slug: content.slug, content };
};

export interface HeldCommentOptions {
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly kind?: "question" | "remark";
  readonly body?: string;
  /** Decides whether it waits or is suspected. */
  readonly notes?: readonly HoldNote[];
  readonly at?: Date;
}

/** A visitor's comment that waits for a moderator. */
export const givenHeldComment = async (
  db: Database,
  article: Pick<GivenArticle, "articleId">,
  options: HeldCommentOptions = {},
): Promise<ArticleCommentId> => {
  const id = newId() as ArticleCommentId;
  const notes = options.notes ?? [{ reason: "guest", points: 0 }];
  await onSite(db, [], (tx) =>
    insertHeldComment(tx, {
      id,
      articleId: article.articleId,
      authorName: options.authorName ?? "Ines",
      authorEmail: options.authorEmail ?? null,
      kind: options.kind ?? "question",
      body: options.body ?? "How often is the cuff pressure measured?",
      state: heldAs(notes).state,
      notes,
      createdAt: options.at ?? GIVEN_AT,
    }),
  );
  return id;
};
