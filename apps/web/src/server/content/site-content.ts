import "server-only";
import { onSite, type Tx } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { findPublishedArticle, listPublishedArticles } from "@cuffwise/db/queries/article";
import { listApprovedComments } from "@cuffwise/db/queries/article-comment";
import { ArticleSlug } from "@cuffwise/domain/content";
import { REFUSALS } from "#features/content/copy.ts";
import type { ShownArticle } from "#features/content/reading/article-page.tsx";
import type { SiteSetting } from "#features/content/reading/page-shell.tsx";
import { respondRefused } from "#features/content/reading/site-pages.tsx";
import { singletons } from "../singletons.ts";
import { createFormTokens } from "./form-token.ts";
import type { ReceivedForm } from "./read-form.ts";
import { type Received, receiveComment } from "./receive-comment.ts";

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

/** A page instead of a bare fault when the database does not answer: it happens, and a reader did nothing wrong. */
export const unlessUnreachable = async (back: string, work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    singletons().log.error("a public page could not be read", error);
    return respondRefused(siteSetting(), { ...REFUSALS.unreachable, back });
  }
};

/** Puts a posted comment where it waits, or says what is wrong with it. Throws when the database does not answer. */
export const receiveFor = (articleId: string, address: string, form: ReceivedForm): Promise<Received> => {
  const { db, authSecret } = singletons();
  const parts = { db, tokens: formTokens(), secret: authSecret, newId: () => newId(), now: new Date() };
  return receiveComment(parts, articleId, address, form);
};
