import { type Article, readingMinutes } from "@cuffwise/domain/content";
import { articleHref } from "../links.ts";
import { counted, longDate } from "./format.ts";

const claimsIn = (article: Article): number => article.facts.reduce((sum, fact) => sum + fact.claims.length, 0);

export interface ArticleCardsProps {
  readonly articles: readonly Article[];
  /** One below the heading that stands above the cards. */
  readonly heading: "h2" | "h3";
}

/** Articles as cards, newest first as they come. */
export const ArticleCards = ({ articles, heading: Heading }: ArticleCardsProps) => (
  <ul className="cards">
    {articles.map((article) => (
      <li key={article.slug}>
        <p className="kicker">{article.kicker}</p>
        <Heading>
          <a href={articleHref(article.slug)}>{article.title}</a>
        </Heading>
        <p>{article.standfirst}</p>
        <p className="dates">
          <time dateTime={article.publishedOn}>{longDate(article.publishedOn)}</time> · {readingMinutes(article)} min ·{" "}
          {counted(claimsIn(article), "claim")} checked
        </p>
      </li>
    ))}
  </ul>
);
