import { newId } from "@cuffwise/db/new-id";
import { readCommentForm } from "#features/content/comments/read-form.ts";
import { receiveComment } from "#features/content/comments/receive-comment.ts";
import { PROBLEMS, REFUSALS } from "#features/content/copy.ts";
import { articleHref } from "#features/content/links.ts";
import { respondWithArticle } from "#features/content/reading/article-page.tsx";
import { freshForm } from "#features/content/reading/comment-form.tsx";
import { respondNotFound, respondRefused } from "#features/content/reading/site-pages.tsx";
import { formTokens, shownArticle, siteSetting } from "#features/content/server-site.ts";
import { CLIENT_ADDRESS_HEADER } from "#server/client-address.ts";
import { singletons } from "#server/singletons.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The comments live on the article's page: this address only receives. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const { slug } = await params;
  return Response.redirect(new URL(`${articleHref(encodeURIComponent(slug))}#comments`, siteSetting().origin), 302);
};

export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { slug } = await params;
  const site = siteSetting();
  const shown = await shownArticle(slug);
  if (shown === undefined) return respondNotFound(site, "/articles");
  const here = articleHref(shown.article.slug);

  const form = await readCommentForm(request);
  if (typeof form === "string") return respondRefused(site, { ...REFUSALS[form], back: here });

  const { db, authSecret, log } = singletons();
  const now = new Date();
  const tokens = formTokens();
  const again = { ...freshForm(shown.article.slug, tokens.issue(shown.id, now)), typed: form.typed };
  try {
    const address = request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown";
    const received = await receiveComment({ db, tokens, secret: authSecret, newId, now }, shown.id, address, form);
    if (received.ok) {
      return new Response(null, {
        status: 303,
        headers: { Location: `${here}?held=1#comment-form`, "Cache-Control": "no-store" },
      });
    }
    const refused = { ...again, problem: PROBLEMS[received.problem], errors: received.errors };
    return respondWithArticle(site, shown, refused, received.status);
  } catch (error) {
    log.error("a comment could not be stored", error);
    return respondWithArticle(site, shown, { ...again, problem: PROBLEMS["not-stored"] }, 503);
  }
};
