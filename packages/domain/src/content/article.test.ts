import { describe, expect, it } from "vitest";
import { Article, markdownInOrder } from "./article.ts";
import { SEED_ARTICLES } from "./articles/seed-articles.ts";
import { citedKeys, splitCitations } from "./citation-marks.ts";
import { VERDICT_WORDS, VERDICTS } from "./claim.ts";
import { articleWords, numberedReferences, readingMinutes } from "./reading.ts";

const [fiveFacts, type2Diabetes] = SEED_ARTICLES;
if (fiveFacts === undefined || type2Diabetes === undefined) throw new Error("two articles ship");

const messagesOf = (article: unknown): string[] =>
  Article.safeParse(article).error?.issues.map((issue) => issue.message) ?? [];

describe("the articles that ship", () => {
  it.each(SEED_ARTICLES.map((article) => [article.slug, article] as const))(
    "%s is a valid article",
    (_slug, article) => {
      expect(messagesOf(article)).toEqual([]);
    },
  );

  it.each(SEED_ARTICLES.map((article) => [article.slug, article] as const))(
    "%s marks its people as invented and checks at least one claim under every fact",
    (_slug, article) => {
      expect(article.author.isDemo).toBe(true);
      expect(article.reviewer?.isDemo).toBe(true);
      expect(article.facts.filter((fact) => fact.claims.length === 0)).toEqual([]);
    },
  );

  it("the five facts are five, and readable in a few minutes", () => {
    expect(fiveFacts.facts).toHaveLength(5);
    const body = markdownInOrder(fiveFacts).join(" ").split(/\s+/).length;
    expect(body).toBeGreaterThanOrEqual(900);
    expect(body).toBeLessThanOrEqual(1_300);
  });

  it("the hormone and the mTOR claims name the papers that really carry them", () => {
    const misattributed = fiveFacts.facts
      .flatMap((fact) => fact.claims)
      .filter((claim) => claim.verdict === "misattributed")
      .map((claim) => claim.sourceKey);
    expect(misattributed).toEqual(["fujita-2007", "takarada-2000-gh"]);
  });

  it("promises nothing", () => {
    const everything = JSON.stringify(SEED_ARTICLES);
    expect(everything).not.toMatch(/guarantee|cures?\b|reverses? diabetes|clinically approved|smash/i);
  });
});

describe("an article that would mislead is refused", () => {
  it.each([
    [
      "a citation without a reference",
      { introductionMarkdown: "So it is said [@nobody-1999]." },
      "reference.missing:nobody-1999",
    ],
    ["facts out of order", { facts: [...fiveFacts.facts].reverse() }, "fact.number-out-of-order"],
    ["a reviewer without dates", { reviewedOn: null }, "review.incomplete"],
    [
      "a reference that nothing cites",
      {
        references: [
          ...fiveFacts.references,
          { key: "idle-2001", reference: "Idle 2001.", doi: null, url: null, evidence: "full" },
        ],
      },
      "reference.never-cited",
    ],
    [
      "the same reference twice",
      { references: [...fiveFacts.references, fiveFacts.references[0]] },
      "reference.duplicate",
    ],
    ["an address with spaces", { slug: "Five Facts" }, "slug.invalid"],
  ])("%s", (_what, change, message) => {
    expect(messagesOf({ ...fiveFacts, ...change })).toContain(message);
  });
});

describe("references are numbered in the order in which a reader meets them", () => {
  it("numbers 1…n without gaps, the note before the facts", () => {
    const numbered = numberedReferences(fiveFacts);
    expect(numbered.map((reference) => reference.number)).toEqual(fiveFacts.references.map((_, index) => index + 1));
    expect(numbered[0]?.key).toBe("nascimento-2022");
  });
});

describe("citation marks", () => {
  it("finds one key and several", () => {
    expect(citedKeys("a [@one-2001] b [@two-2002; @three-2003].")).toEqual(["one-2001", "two-2002", "three-2003"]);
  });

  it.each(["5:1 and 20:30", "[not a mark]", "mail@example.org", "[@ spaced]", "[@Upper]"])(
    "leaves %j alone",
    (plain) => {
      expect(splitCitations(plain)).toEqual([{ kind: "text", text: plain }]);
    },
  );

  it("cuts text without losing a character", () => {
    const text = "Before [@one] between [@two;@three] after";
    const rebuilt = splitCitations(text)
      .map((piece) => (piece.kind === "text" ? piece.text : `[${piece.keys.map((key) => `@${key}`).join(";")}]`))
      .join("");
    expect(rebuilt).toBe(text);
  });
});

describe("reading time", () => {
  it("counts words, not marks, and is never zero", () => {
    expect(articleWords(type2Diabetes)).toBeGreaterThan(400);
    expect(
      readingMinutes({
        ...type2Diabetes,
        facts: [],
        introductionMarkdown: "Short.",
        noteMarkdown: "",
        closingMarkdown: "",
      }),
    ).toBe(1);
  });
});

it("every verdict has words and a shape of its own", () => {
  expect(new Set(VERDICTS.map((verdict) => VERDICT_WORDS[verdict].mark)).size).toBe(VERDICTS.length);
});
