import type { Article } from "@cuffwise/domain/content";

/** Narrow no-break space: a number never parts from its per cent sign. */
const NARROW = "\u202f";

/** The details that nobody types: apostrophes, and spaces that must not break. Safe in markdown. */
export const typeset = (text: string): string =>
  text.replace(/(?<=\d) %/g, `${NARROW}%`).replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

/** An article with every sentence a reader sees set in type. References keep their own spelling. */
export const typesetArticle = (article: Article): Article => ({
  ...article,
  title: typeset(article.title),
  standfirst: typeset(article.standfirst),
  introductionMarkdown: typeset(article.introductionMarkdown),
  noteMarkdown: typeset(article.noteMarkdown),
  closingMarkdown: typeset(article.closingMarkdown),
  facts: article.facts.map((fact) => ({
    ...fact,
    heading: typeset(fact.heading),
    bodyMarkdown: typeset(fact.bodyMarkdown),
    claims: fact.claims.map((claim) => ({ ...claim, text: typeset(claim.text), note: typeset(claim.note) })),
  })),
});
