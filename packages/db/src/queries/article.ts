import { Article } from "@cuffwise/domain/content";
import type { ArticleId } from "@cuffwise/domain/kernel";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { article } from "#schema/content.ts";

/** An article as readers get it, with what tells one revision from the next. */
export interface StoredArticle {
  readonly id: ArticleId;
  readonly article: Article;
  readonly updatedAt: Date;
}

const toStored = (row: { id: ArticleId; data: unknown; updatedAt: Date }): StoredArticle => ({
  id: row.id,
  article: Article.parse(row.data),
  updatedAt: row.updatedAt,
});

const columns = { id: article.id, data: article.data, updatedAt: article.updatedAt };

/** Newest first. */
export const listPublishedArticles = async (tx: Tx): Promise<StoredArticle[]> => {
  const rows = await tx
    .select(columns)
    .from(article)
    .where(eq(article.status, "published"))
    .orderBy(desc(article.publishedAt), article.slug);
  return rows.map(toStored);
};

export const findPublishedArticle = async (tx: Tx, slug: string): Promise<StoredArticle | undefined> => {
  const [row] = await tx
    .select(columns)
    .from(article)
    .where(and(eq(article.slug, slug), eq(article.status, "published")));
  return row === undefined ? undefined : toStored(row);
};

/** Publishes a new article. Needs a role that writes for the site. */
export const insertPublishedArticle = async (
  tx: Tx,
  { id, content, at }: { readonly id: ArticleId; readonly content: Article; readonly at: Date },
): Promise<void> => {
  const data = Article.parse(content);
  await tx.insert(article).values({ id, slug: data.slug, status: "published", data, publishedAt: at, updatedAt: at });
  await notifyContentChanged(tx, [`article:${id}`, "articles"]);
};

/**
 * Tells every process, at commit, which cached pages are out of date. A notice of a transaction that rolls back is never
 * sent. Tags are separated by spaces; PostgreSQL takes up to 8 000 bytes.
 */
export const notifyContentChanged = async (tx: Tx, tags: readonly string[]): Promise<void> => {
  await tx.execute(sql`select pg_notify('content_changed', ${tags.join(" ")})`);
};
