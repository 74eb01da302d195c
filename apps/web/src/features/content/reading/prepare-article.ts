import {
  type Article,
  type Claim,
  type NumberedReference,
  numberedReferences,
  readingMinutes,
  VERDICTS,
  type Verdict,
} from "@cuffwise/domain/content";
import { createCitationLedger } from "../markdown/citation-links.ts";
import { markdownToTree } from "../markdown/markdown-to-tree.ts";
import type { TreeRoot } from "../markdown/tree.ts";
import { typesetArticle } from "./typeset.ts";

export interface PreparedClaim extends Claim {
  readonly referenceNumber: number;
  readonly citeAnchor: string;
}

export interface PreparedFact {
  readonly number: number;
  readonly heading: string;
  readonly body: TreeRoot;
  readonly claims: readonly PreparedClaim[];
}

export interface PreparedReference extends NumberedReference {
  readonly places: readonly string[];
}

/** An article whose markdown is parsed, sanitised and numbered: everything a view needs, nothing it has to work out. */
export interface PreparedArticle {
  readonly article: Article;
  readonly introduction: TreeRoot;
  readonly note: TreeRoot;
  readonly facts: readonly PreparedFact[];
  readonly closing: TreeRoot | null;
  readonly references: readonly PreparedReference[];
  readonly minutes: number;
  /** How many claims got each verdict, in the order of {@link VERDICTS}, without the empty ones. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[];
}

/** Parses an article once. The order of the steps is the reading order: it numbers the places that cite. */
export const prepareArticle = (stored: Article): PreparedArticle => {
  const article = typesetArticle(stored);
  const numbered = numberedReferences(article);
  const ledger = createCitationLedger(new Map(numbered.map(({ key, number }) => [key, number])));

  const introduction = markdownToTree(article.introductionMarkdown, ledger);
  const note = markdownToTree(article.noteMarkdown, ledger);
  const facts = article.facts.map((fact): PreparedFact => {
    const body = markdownToTree(fact.bodyMarkdown, ledger);
    const claims = fact.claims.map((claim) => {
      const referenceNumber = ledger.numberOf(claim.sourceKey) ?? 0;
      return { ...claim, referenceNumber, citeAnchor: ledger.cite(referenceNumber) };
    });
    return { number: fact.number, heading: fact.heading, body, claims };
  });
  const closing = article.closingMarkdown === "" ? null : markdownToTree(article.closingMarkdown, ledger);

  const given = facts.flatMap((fact) => fact.claims.map((claim) => claim.verdict));
  return {
    article,
    introduction,
    note,
    facts,
    closing,
    references: numbered.map((reference) => ({ ...reference, places: ledger.placesOf(reference.number) })),
    minutes: readingMinutes(article),
    verdicts: VERDICTS.map((verdict) => ({ verdict, count: given.filter((one) => one === verdict).length })).filter(
      ({ count }) => count > 0,
    ),
  };
};

const KEPT = 50;
const kept = new Map<string, PreparedArticle>();

/**
 * Like {@link prepareArticle}, remembered for one revision (`id` and the instant of its last change): a new comment drops
 * the page from the cache, not the parsed article.
 */
export const preparedRevision = (article: Article, revision: string): PreparedArticle => {
  const known = kept.get(revision);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const prepared = prepareArticle(article);
  kept.set(revision, prepared);
  return prepared;
};
