import { PROBLEMS, REFUSALS } from "#features/content/copy.ts";
import { articleHref } from "#features/content/links.ts";
import { respondWithArticle } from "#features/content/reading/article-page.tsx";
import { freshForm } from "#features/content/reading/comment-form.tsx";
import { respondNotFound, respondRefused } from "#features/content/reading/site-pages.tsx";
import { CLIENT_ADDRESS_HEADER } from "#server/client-address.ts";
import { readCommentForm } from "#server/content/read-form.ts";
import { formTokens, receiveFor, shownArticle, siteSetting, unlessUnreachable } from "#server/content/site-content.ts";
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

const receive = async (request: Request, slug: string): Promise<Response> => {
  const site = siteSetting();
  const shown = await shownArticle(slug);
  if (shown === undefined) return respondNotFound(site, "/articles");
  const here = articleHref(shown.article.slug);

  const form = await readCommentForm(request);
  if (typeof form === "string") return respondRefused(site, { ...REFUSALS[form], back: here });

  const ticket = formTokens().issue(shown.id, new Date());
  const again = { ...freshForm(shown.article.slug, ticket), typed: form.typed };
  try {
    const address = request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown";
    const received = await receiveFor(shown.id, address, form);
    if (received.ok) {
      const headers = { Location: `${here}?held=1#comment-form`, "Cache-Control": "no-store" };
      return new Response(null, { status: 303, headers });
    }
    const refused = { ...again, problem: PROBLEMS[received.problem], errors: received.errors };
    return respondWithArticle(site, shown, refused, received.status);
  } catch (error) {
    singletons().log.error("a comment could not be stored", error);
    return respondWithArticle(site, shown, { ...again, problem: PROBLEMS["not-stored"] }, 503);
  }
};

export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { slug } = await params;
  return unlessUnreachable("/articles", () => receive(request, slug));
};
