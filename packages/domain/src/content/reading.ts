import { type Article, type ArticleReference, markdownInOrder } from "./article.ts";
import { citedKeys } from "./citation-marks.ts";

/** Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019, J Mem Lang 109:104047; from memory). */
const WORDS_PER_MINUTE = 240;

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words that a reader meets: prose, headings and the claim check, without the references. */
export const articleWords = (article: Article): number =>
  [
    article.title,
    article.standfirst,
    ...markdownInOrder(article).map((markdown) => markdown.replace(/\[@[^\]]*\]/g, "")),
    ...article.facts.flatMap((fact) => [fact.heading, ...fact.claims.flatMap((claim) => [claim.text, claim.note])]),
  ].reduce((sum, text) => sum + words(text), 0);

/** Whole minutes, at least one. */
export const readingMinutes = (article: Article): number =>
  Math.max(1, Math.round(articleWords(article) / WORDS_PER_MINUTE));

export interface NumberedReference extends ArticleReference {
  /** 1…n in the order in which the text first cites them; claims come after the text of their fact. */
  readonly number: number;
}

/** The bibliography in the order of first use, as Vancouver style wants it. */
export const numberedReferences = (article: Article): readonly NumberedReference[] => {
  const order = [
    ...citedKeys(article.introductionMarkdown),
    ...citedKeys(article.noteMarkdown),
    ...article.facts.flatMap((fact) => [
      ...citedKeys(fact.bodyMarkdown),
      ...fact.claims.map((claim) => claim.sourceKey),
    ]),
    ...citedKeys(article.closingMarkdown),
  ];
  return [...new Set(order)].flatMap((key, index) => {
    const reference = article.references.find((candidate) => candidate.key === key);
    return reference === undefined ? [] : [{ ...reference, number: index + 1 }];
  });
};
