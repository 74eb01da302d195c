import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type Article, SEED_ARTICLES } from "@cuffwise/domain/content";
import { describe, expect, it } from "vitest";
import { respondWithArticle } from "./article-page.tsx";
import { FONT_HREF, STYLESHEET } from "./assets.ts";
import { type CommentFormState, freshForm } from "./comment-form.tsx";
import type { ShownComment } from "./comment-thread.tsx";

const [fiveFacts] = SEED_ARTICLES;
if (fiveFacts === undefined) throw new Error("an article ships");

const SITE = { origin: "https://cuffwise.example" };
const AT = new Date("2026-11-24T10:00:00Z");
const PAYLOADS = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "javascript:alert(1)",
  '"><svg onload=alert(1)>',
  "</textarea><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>",
];

let revisions = 0;
const render = async (
  change: {
    article?: Partial<Article>;
    comments?: readonly ShownComment[];
    form?: Partial<CommentFormState>;
    status?: number;
  } = {},
) => {
  revisions += 1;
  const article = { ...fiveFacts, ...change.article };
  const response = await respondWithArticle(
    SITE,
    { id: `revision-${revisions}`, updatedAt: AT, article, comments: change.comments ?? [] },
    { ...freshForm(article.slug, "1.ticket"), ...change.form },
    change.status,
  );
  return { response, html: await response.text() };
};

const comment = (change: Partial<ShownComment> = {}): ShownComment => ({
  id: "0190",
  parentId: null,
  authorName: "Ines",
  isStaff: false,
  kind: "question",
  body: "How often should the pressure be measured?",
  createdAt: AT,
  ...change,
});

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? "");
/** The tags without the values of their attributes: what a browser acts upon. */
const bareTags = (html: string): string => all(html.replace(/="[^"]*"/g, "="), /(<[a-z][^>]*>)/gi).join("\n");
const visibleText = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");

describe("the article page", () => {
  it("has one title, the note before the first fact, five numbered facts, sources, people and the thread, in this order", async () => {
    const { html } = await render({ comments: [comment()] });
    const order = [
      "<h1>",
      'id="note"',
      'id="fact-1"',
      'id="fact-5"',
      'id="marks"',
      'id="references"',
      'id="people"',
      'id="comments"',
      'id="comment-form"',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(all(html, /(<h1)/g)).toHaveLength(1);
  });

  it("gives every claim its verdict in words and the source that decides it", async () => {
    const { html } = await render();
    const rows = all(html, /<tr>(<th scope="row">[\s\S]*?)<\/tr>/g);
    expect(rows).toHaveLength(fiveFacts.facts.flatMap((fact) => fact.claims).length);
    for (const row of rows) {
      expect(row).toMatch(/Supported|Partly supported|Overstated|Misattributed|Not supported/);
      expect(row).toMatch(/href="#ref-\d+"/);
    }
  });

  it("resolves every link within the page, both ways, and repeats no id", async () => {
    const { html } = await render({ comments: [comment(), comment({ id: "0191", parentId: "0190", isStaff: true })] });
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(html, /href="#([^"]+)"/g);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const reference of fiveFacts.references.map((_, index) => index + 1)) {
      expect(targets).toContain(`cite-${reference}-1`);
    }
  });

  it("marks invented people wherever they are named", async () => {
    const { html } = await render();
    const text = visibleText(html);
    expect(text.match(/demo person/gi)?.length).toBeGreaterThanOrEqual(4);
  });

  it("runs no script and styles nothing inline, so that the strictest policy fits", async () => {
    const { html } = await render({ comments: [comment()] });
    expect(all(html, /<script([^>]*)>/g)).toEqual([' type="application/ld+json"']);
    expect(all(bareTags(html), /( style=| on[a-z]+=|<style)/g)).toEqual([]);
    expect(
      all(html, /(?:src|href)="(http[^"]+)"/g).filter(
        (href) => !/^https:\/\/(doi\.org|cuffwise\.example|pubmed|keio|www\.jssm)/.test(href),
      ),
    ).toEqual([]);
  });

  it("names itself to machines: canonical address, Open Graph, and JSON-LD that agrees with the page", async () => {
    const { html } = await render({ comments: [comment()] });
    expect(all(html, /<link rel="canonical" href="([^"]*)"/g)).toEqual([`${SITE.origin}/articles/${fiveFacts.slug}`]);
    expect(all(html, /<meta property="og:type" content="([^"]*)"/g)).toEqual(["article"]);
    const [raw = ""] = all(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
    const graph = JSON.parse(raw)["@graph"];
    expect(graph[1]).toMatchObject({ "@type": "Article", commentCount: 1, datePublished: "2026-11-24" });
    expect(graph[1].citation).toHaveLength(fiveFacts.references.length);
    expect(graph[1].author.description).toMatch(/invented/);
  });

  it("weighs at most 30 kB compressed with fifty comments, its style 12 kB, its face 60 kB", async () => {
    const long = (index: number) =>
      `${index}: ${Array.from({ length: 60 }, (_, word) => `word${(index * 37 + word * 101) % 997}`).join(" ")}`;
    const comments = Array.from({ length: 50 }, (_, index) => comment({ id: `c-${index}`, body: long(index) }));
    const { html } = await render({ comments });
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(30 * 1_024);
    expect(gzipSync(STYLESHEET).length).toBeLessThanOrEqual(12 * 1_024);
    expect(readFileSync(new URL(`../../../../public${FONT_HREF}`, import.meta.url)).length).toBeLessThanOrEqual(
      60 * 1_024,
    );
  });

  it("may be kept by caches that ask again, under the tags of its article and its comments", async () => {
    const { response } = await render();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
    expect(response.headers.get("x-cache-tags")).toMatch(/^article:revision-\d+,comments:revision-\d+$/);
  });

  it("leaves out the reviewer when there is none, and says so", async () => {
    const { html } = await render({ article: { reviewer: null, reviewedOn: null, nextReviewOn: null } });
    expect(visibleText(html).includes("not medically reviewed yet")).toBe(true);
    expect(html.includes("Medical reviewer")).toBe(false);
  });
});

describe("comments", () => {
  it("stand below what they answer, staff marked in words", async () => {
    const { html } = await render({
      comments: [
        comment(),
        comment({ id: "0191", parentId: "0190", isStaff: true, authorName: "Cuffwise staff", body: "Ask first." }),
      ],
    });
    expect(html).toMatch(
      /id="comment-0190"[\s\S]*<ol class="answers"><li id="comment-0191">[\s\S]*Staff[\s\S]*Ask first\./,
    );
  });

  it("keep an answer in sight when its question was taken down", async () => {
    const { html } = await render({
      comments: [comment({ id: "0191", parentId: "gone", isStaff: true, body: "Ask first." })],
    });
    expect(visibleText(html).includes("Ask first.")).toBe(true);
  });

  it.each(PAYLOADS)("stay text: %s", async (payload) => {
    const { html } = await render({
      article: { introductionMarkdown: `So it is said: ${payload}` },
      comments: [comment({ body: payload, authorName: payload })],
      form: { typed: { name: payload, email: payload, kind: payload, body: payload }, errors: { body: payload } },
      status: 422,
    });
    expect(all(html, /<script([^>]*)>/g)).toEqual([' type="application/ld+json"']);
    expect(all(bareTags(html), /(<(?:img|svg|iframe)| on[a-z]+=)/gi)).toEqual([]);
    expect(all(html, /href="(javascript:[^"]*)"/gi)).toEqual([]);
  });
});

describe("the comment form", () => {
  it("posts to the article's own address, with a ticket and a field that people do not meet", async () => {
    const { html } = await render();
    const [form = ""] = all(html, /<form ([^>]*)>/g);
    expect(form).toContain('method="post"');
    expect(form).toContain(`action="/articles/${fiveFacts.slug}/comments#comment-form"`);
    const [unseen = ""] = all(html, /<div class="unseen" aria-hidden="true">([\s\S]*?)<\/div>/g);
    expect(unseen).toMatch(/tabindex="-1"/i);
    expect(all(html, /<input type="hidden" name="ticket" value="([^"]*)"/g)).toEqual(["1.ticket"]);
  });

  it("gives back what was typed, with a sentence beside the field, and is meant for one visitor", async () => {
    const { html, response } = await render({
      form: {
        typed: { name: "Ruth", email: "ruth@", kind: "remark", body: "Line one\nLine two" },
        errors: { email: "This does not look like an e-mail address." },
        problem: "Nothing was sent yet.",
      },
      status: 422,
    });
    expect(response.status).toBe(422);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-cache-tags")).toBeNull();
    const [form = ""] = all(html, /<form [^>]*>([\s\S]*?)<\/form>/g);
    expect(form).toContain('value="Ruth"');
    expect(form).toContain('value="ruth@"');
    expect(form).toMatch(/<textarea[^>]*>\n?Line one\nLine two<\/textarea>/);
    expect(all(form, /<input type="radio" ([^>]*checked[^>]*)>/g)).toEqual([expect.stringContaining('value="remark"')]);
    const [email = ""] = all(form, /<input ([^>]*name="email"[^>]*)>/g);
    expect(email).toContain('aria-invalid="true"');
    expect(email).toContain('aria-describedby="comment-email-hint comment-email-error"');
    expect(form).toContain('id="comment-email-error">This does not look like');
    expect(all(html, /role="alert">([^<]*)</g)).toEqual(["Nothing was sent yet."]);
  });

  it("says that a comment is held, offers no second form, and is not kept", async () => {
    const { html, response } = await render({ form: { held: true } });
    expect(all(html, /role="status">([\s\S]*?)<\/div>/g)).toEqual([expect.stringContaining("waiting for a moderator")]);
    expect(all(html, /(<form)/g)).toEqual([]);
    expect(all(html, /<meta name="robots" content="([^"]*)"/g)).toEqual(["noindex"]);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });
});

it("serves the very face that the package holds", () => {
  const copy = readFileSync(new URL(`../../../../public${FONT_HREF}`, import.meta.url));
  const original = readFileSync(
    new URL(
      "../../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      import.meta.url,
    ),
  );
  expect(copy.equals(original)).toBe(true);
});
