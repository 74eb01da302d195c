import type { ReactNode } from "react";
import { type PageHead, PageShell, type SiteSetting } from "./page-shell.tsx";

export interface PageAnswer {
  readonly head: PageHead;
  readonly body: ReactNode;
  readonly status?: number;
  /** What the page shows: it is kept until one of these changes. Without tags it is for this request alone. */
  readonly tags?: readonly string[];
}

/**
 * A finished page. `no-cache` lets a browser keep it but ask each time, so that an approved comment is there on the next
 * request; our own cache in front answers that question without rendering.
 */
export const respondWithPage = async (site: SiteSetting, answer: PageAnswer): Promise<Response> => {
  // Next refuses a static import of react-dom/server in a route handler.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <PageShell head={answer.head} site={site}>
      {answer.body}
    </PageShell>,
  );
  const kept = answer.tags !== undefined && answer.tags.length > 0;
  return new Response(`<!doctype html>${html}`, {
    status: answer.status ?? 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": kept ? "public, no-cache" : "private, no-store",
      ...(kept ? { "X-Cache-Tags": answer.tags.join(",") } : {}),
    },
  });
};

/** Tags of cached pages; whatever changes content says which of them it touched. */
export const TAGS = {
  article: (id: string) => `article:${id}`,
  comments: (articleId: string) => `comments:${articleId}`,
  /** Every list of articles: the front page, the index, the feed, the site map. */
  articles: "articles",
  /** Pages whose words are part of the program. */
  fixed: "fixed",
} as const;
