import { SEED_ARTICLES } from "@cuffwise/domain/content";
import { describe, expect, it } from "vitest";
import { articleFeed, siteMap } from "./feeds.ts";
import {
  respondNotFound,
  respondRefused,
  respondWithAbout,
  respondWithArticles,
  respondWithCorrections,
  respondWithFront,
  respondWithPrivacy,
} from "./site-pages.tsx";

const SITE = { origin: "https://cuffwise.example" };

describe("every public page", () => {
  it.each([
    ["/", () => respondWithFront(SITE, SEED_ARTICLES)],
    ["/articles", () => respondWithArticles(SITE, SEED_ARTICLES)],
    ["/about", () => respondWithAbout(SITE)],
    ["/corrections", () => respondWithCorrections(SITE)],
    ["/privacy", () => respondWithPrivacy(SITE)],
  ] as const)("%s has one h1, one main, landmarks, a canonical address and no script", async (path, respond) => {
    const response = await respond();
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
    expect(response.headers.get("x-cache-tags")).toBeTruthy();
    for (const part of ["<h1", "<main", "<header class", "<footer", '<nav aria-label="Site"']) {
      expect(html.split(part)).toHaveLength(
        part === "<header class" && html.includes('<header class="opening"') ? 3 : 2,
      );
    }
    expect(html).toContain(`<link rel="canonical" href="${SITE.origin}${path}"/>`);
    expect(html).not.toMatch(/<script| style="/);
  });

  it("links to both articles from the front page and the list", async () => {
    for (const response of [
      await respondWithFront(SITE, SEED_ARTICLES),
      await respondWithArticles(SITE, SEED_ARTICLES),
    ]) {
      const html = await response.text();
      for (const { slug } of SEED_ARTICLES) expect(html).toContain(`href="/articles/${slug}"`);
    }
  });

  it("says so when nothing is published", async () => {
    expect(await (await respondWithArticles(SITE, [])).text()).toContain("Nothing has been published yet.");
  });
});

describe("the end of the road", () => {
  it("is a real 404 that nobody keeps", async () => {
    const response = await respondNotFound(SITE, "/articles");
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).toContain('href="/articles"');
  });

  it("is a page also when a form is refused, with the way back", async () => {
    const response = await respondRefused(SITE, {
      status: 403,
      title: "No",
      sentence: "Because.",
      back: "/articles/x",
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<a href="/articles/x">');
  });
});

describe("for machines", () => {
  const [first] = SEED_ARTICLES;
  if (first === undefined) throw new Error("an article ships");
  const dated = [
    { id: "a-1", updatedAt: new Date("2026-11-25T01:00:00Z"), article: { ...first, title: `5 < 6 & "so" \u0007on` } },
  ];

  it("the feed escapes what XML forbids", () => {
    const xml = articleFeed(SITE, dated);
    expect(xml).toContain("<title>5 &lt; 6 &amp; &quot;so&quot; on</title>");
    expect(xml).toContain(`<link>${SITE.origin}/articles/${first.slug}</link>`);
    expect(xml).toContain("<pubDate>Tue, 24 Nov 2026 00:00:00 GMT</pubDate>");
  });

  it("the site map names every page and the day an article last changed", () => {
    const xml = siteMap(SITE, dated);
    expect(xml).toContain(`<loc>${SITE.origin}/corrections</loc>`);
    expect(xml).toContain(`<loc>${SITE.origin}/articles/${first.slug}</loc><lastmod>2026-11-25</lastmod>`);
  });
});
