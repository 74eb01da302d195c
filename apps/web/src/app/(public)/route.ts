import { respondWithFront } from "#features/content/reading/site-pages.tsx";
import { publishedArticles, siteSetting, unlessUnreachable } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> =>
  unlessUnreachable("/", async () => {
    const stored = await publishedArticles();
    return respondWithFront(
      siteSetting(),
      stored.map(({ article }) => article),
    );
  });
