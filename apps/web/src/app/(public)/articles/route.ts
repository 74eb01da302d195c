import { respondWithArticles } from "#features/content/reading/site-pages.tsx";
import { publishedArticles, siteSetting, unlessUnreachable } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> =>
  unlessUnreachable("/articles", async () => {
    const stored = await publishedArticles();
    return respondWithArticles(
      siteSetting(),
      stored.map(({ article }) => article),
    );
  });
