import { respondWithArticle } from "#features/content/reading/article-page.tsx";
import { freshForm } from "#features/content/reading/comment-form.tsx";
import { respondNotFound } from "#features/content/reading/site-pages.tsx";
import { formTokens, shownArticle, siteSetting, unlessUnreachable } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

export const GET = async (
  request: Request,
  { params }: { readonly params: Promise<{ readonly slug: string }> },
): Promise<Response> => {
  const { slug } = await params;
  return unlessUnreachable("/articles", async () => {
    const shown = await shownArticle(slug);
    if (shown === undefined) return respondNotFound(siteSetting(), "/articles");
    const held = new URL(request.url).searchParams.get("held") === "1";
    const ticket = formTokens().issue(shown.id, new Date());
    return respondWithArticle(siteSetting(), shown, { ...freshForm(shown.article.slug, ticket), held });
  });
};
