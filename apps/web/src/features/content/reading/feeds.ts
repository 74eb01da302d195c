import type { Article } from "@cuffwise/domain/content";
import { articleHref } from "../links.ts";
import { SITE_NAME, type SiteSetting } from "./page-shell.tsx";

interface Dated {
  readonly id: string;
  readonly article: Article;
  readonly updatedAt: Date;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// XML 1.0 knows no control characters but tab and line ends, not even escaped.
const text = (value: string): string =>
  value.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const tag = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`;

/** RSS 2.0: title and standfirst of each article, newest first. */
export const articleFeed = (site: SiteSetting, articles: readonly Dated[]): string => {
  const items = articles.map(({ id, article }) => {
    const address = `${site.origin}${articleHref(article.slug)}`;
    return [
      "<item>",
      tag("title", article.title),
      tag("link", address),
      `<guid isPermaLink="false">${text(id)}</guid>`,
      tag("description", article.standfirst),
      tag("pubDate", new Date(`${article.publishedOn}T00:00:00Z`).toUTCString()),
      "</item>",
    ].join("");
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    tag("title", `${SITE_NAME}: articles`),
    tag("link", `${site.origin}/articles`),
    `<atom:link href="${text(site.origin)}/feed.xml" rel="self" type="application/rss+xml"/>`,
    tag("description", "Articles on occlusion training whose claims are checked."),
    tag("language", "en-gb"),
    ...items,
    "</channel></rss>\n",
  ].join("");
};

const FIXED_PAGES = ["/", "/articles", "/about", "/corrections", "/privacy"] as const;

/** The site map: the fixed pages, and each article with the day of its last change. */
export const siteMap = (site: SiteSetting, articles: readonly Dated[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...FIXED_PAGES.map((path) => `<url>${tag("loc", `${site.origin}${path}`)}</url>`),
    ...articles.map(
      ({ article, updatedAt }) =>
        `<url>${tag("loc", `${site.origin}${articleHref(article.slug)}`)}${tag("lastmod", updatedAt.toISOString().slice(0, 10))}</url>`,
    ),
    "</urlset>\n",
  ].join("");
