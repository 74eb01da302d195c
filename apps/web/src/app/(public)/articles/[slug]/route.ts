import { respondWithArticle } from "#features/content/reading/article-page.tsx";
import { freshForm } from "#features/content/reading/comment-form.tsx";
import { respondNotFound } from "#features/content/reading/site-pages.tsx";
import { formTokens, shownArticle, siteSetting } from "#features/content/server-site.ts";

export const dynamic = "force-dynamic";

export const GET = async (
  request: Request,
  { params }: { readonly params: Promise<{ readonly slug: string }> },
): Promise<Response> => {
  const { slug } = await params;
  const shown = await shownArticle(slug);
  if (shown === undefined) return respondNotFound(siteSetting(), "/articles");
  const held = new URL(request.url).searchParams.get("held") === "1";
  const token = formTokens().issue(shown.id, new Date());
  return respondWithArticle(siteSetting(), shown, { ...freshForm(shown.article.slug, token), held });
};
