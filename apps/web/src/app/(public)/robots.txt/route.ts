import { TAGS } from "#features/content/reading/respond.tsx";
import { siteSetting } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

const PRIVATE = ["/api/", "/coach", "/me", "/moderation", "/sign-in", "/sign-up"];

export const GET = (): Response =>
  new Response(
    `User-agent: *\n${PRIVATE.map((path) => `Disallow: ${path}\n`).join("")}\nSitemap: ${siteSetting().origin}/sitemap.xml\n`,
    {
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "public, no-cache",
        "X-Cache-Tags": TAGS.fixed,
      },
    },
  );
