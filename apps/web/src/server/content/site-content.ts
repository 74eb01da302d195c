import "server-only";
import { onSite, type Tx } from "@cuffwise/db/client";
import { findPublishedArticle, listPublishedArticles } from "@cuffwise/db/queries/article";
import { listApprovedComments } from "@cuffwise/db/queries/article-comment";
import { ArticleSlug } from "@cuffwise/domain/content";
import { singletons } from "#server/singletons.ts";
import { createFormTokens } from "./comments/form-token.ts";
import type { ShownArticle } from "./reading/article-page.tsx";
import type { SiteSetting } from "./reading/page-shell.tsx";

// Where the public pages meet the process: its address, its secret and its database.

export const siteSetting = (): SiteSetting => ({ origin: singletons().env.APP_URL });

export const formTokens = () => createFormTokens(singletons().authSecret);

/** Reads as a visitor reads: published articles and approved comments only, whoever asks. */
const asVisitor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => onSite(singletons().db, [], work);

export const publishedArticles = () => asVisitor(listPublishedArticles);

/** A published article with its approved comments; undefined for any other address. */
export const shownArticle = async (slug: string): Promise<ShownArticle | undefined> => {
  const known = ArticleSlug.safeParse(slug);
  if (!known.success) return undefined;
  return asVisitor(async (tx) => {
    const stored = await findPublishedArticle(tx, known.data);
    return stored === undefined ? undefined : { ...stored, comments: await listApprovedComments(tx, stored.id) };
  });
};
