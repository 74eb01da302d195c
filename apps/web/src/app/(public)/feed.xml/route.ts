import { articleFeed } from "#features/content/reading/feeds.ts";
import { TAGS } from "#features/content/reading/respond.tsx";
import { publishedArticles, siteSetting } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> =>
  new Response(articleFeed(siteSetting(), await publishedArticles()), {
    headers: {
      "Content-Type": "application/rss+xml; charset=utf-8",
      "Cache-Control": "public, no-cache",
      "X-Cache-Tags": TAGS.articles,
    },
  });
