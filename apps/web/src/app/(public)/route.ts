import { respondWithFront } from "#features/content/reading/site-pages.tsx";
import { publishedArticles, siteSetting } from "#features/content/server-site.ts";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => {
  const stored = await publishedArticles();
  return respondWithFront(
    siteSetting(),
    stored.map(({ article }) => article),
  );
};
