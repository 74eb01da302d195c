import { z } from "zod";
import { optionalText, text } from "#kernel/text.ts";
import { PlainDate } from "#kernel/time.ts";
import { citedKeys } from "./citation-marks.ts";
import { Claim } from "./claim.ts";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The last part of an article's address: lower-case words joined by single hyphens. */
export const ArticleSlug = z.string().max(120).regex(SLUG, "slug.invalid");
export type ArticleSlug = z.infer<typeof ArticleSlug>;

/** Who wrote or reviewed an article. A demo person is invented and says so wherever the card is shown. */
export const PersonCard = z.strictObject({
  name: text(120),
  credentials: text(200),
  bio: text(1_000),
  isDemo: z.boolean(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** How far a source was read. An article cites sources only, so the kernel's `policy` is not among them. */
export const ReadingDepth = z.enum(["full", "abstract", "secondary"]);
export type ReadingDepth = z.infer<typeof ReadingDepth>;

/** One entry of an article's bibliography, Vancouver-like. */
export const ArticleReference = z.strictObject({
  key: z.string().max(60).regex(SLUG, "reference.key-invalid"),
  reference: text(600),
  doi: z.templateLiteral(["10.", z.string()]).nullable(),
  url: z.url({ protocol: /^https$/ }).nullable(),
  evidence: ReadingDepth,
});
export type ArticleReference = z.infer<typeof ArticleReference>;

/** A numbered fact: the heart of an article, with the claims that can be checked in it. */
export const Fact = z.strictObject({
  number: z.int().min(1).max(30),
  heading: text(160),
  /** Markdown; `[@key]` or `[@key; @key]` cites a reference. */
  bodyMarkdown: text(8_000),
  claims: z.array(Claim).max(12),
});
export type Fact = z.infer<typeof Fact>;

const ArticleShape = z.strictObject({
  slug: ArticleSlug,
  /** A short line above the title: the subject or the series. */
  kicker: text(60),
  title: text(160),
  standfirst: text(400),
  author: PersonCard,
  reviewer: PersonCard.nullable(),
  publishedOn: PlainDate,
  reviewedOn: PlainDate.nullable(),
  nextReviewOn: PlainDate.nullable(),
  introductionMarkdown: text(8_000),
  /** The medical note: shown before the first fact, always. */
  noteMarkdown: text(4_000),
  facts: z.array(Fact).min(1).max(30),
  closingMarkdown: optionalText(8_000),
  references: z.array(ArticleReference).min(1).max(200),
});

/** Every piece of markdown in reading order: the order in which references are numbered. */
export const markdownInOrder = (article: z.infer<typeof ArticleShape>): readonly string[] => [
  article.introductionMarkdown,
  article.noteMarkdown,
  ...article.facts.map((fact) => fact.bodyMarkdown),
  article.closingMarkdown,
];

/**
 * An article as it is stored. Beyond the shape it holds that facts are numbered 1…n, that everything cited is in the list of
 * references and everything listed is cited, that keys are unique, and that a review has a reviewer and both dates or nothing.
 */
export const Article = ArticleShape.superRefine((article, issues) => {
  const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: "custom", path, message });

  article.facts.forEach((fact, index) => {
    if (fact.number !== index + 1) refuse(["facts", index, "number"], "fact.number-out-of-order");
  });

  const keys = article.references.map((reference) => reference.key);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) refuse(["references", index, "key"], "reference.duplicate");
  });

  const inText = new Set(markdownInOrder(article).flatMap(citedKeys));
  const inClaims = new Set(article.facts.flatMap((fact) => fact.claims.map((claim) => claim.sourceKey)));
  for (const key of new Set([...inText, ...inClaims])) {
    if (!keys.includes(key)) refuse(["references"], `reference.missing:${key}`);
  }
  keys.forEach((key, index) => {
    if (!inText.has(key) && !inClaims.has(key)) refuse(["references", index], "reference.never-cited");
  });

  const review = [article.reviewer, article.reviewedOn, article.nextReviewOn];
  if (review.some((part) => part === null) && review.some((part) => part !== null)) {
    refuse(["reviewer"], "review.incomplete");
  }
});
export type Article = z.infer<typeof Article>;
