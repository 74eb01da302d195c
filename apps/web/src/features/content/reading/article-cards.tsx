import { type Article, readingMinutes } from "@cuffwise/domain/content";
import { articleHref } from "../links.ts";
import { counted, longDate } from "./format.ts";

const claimsIn = (article: Article): number => article.facts.reduce((sum, fact) => sum + fact.claims.length, 0);

/** Articles as cards, newest first as they come. */
export const ArticleCards = ({ articles }: { readonly articles: readonly Article[] }) => (
  <ul className="cards">
    {articles.map((article) => (
      <li key={article.slug}>
        <p className="kicker">{article.kicker}</p>
        <h3>
          <a href={articleHref(article.slug)}>{article.title}</a>
        </h3>
        <p>{article.standfirst}</p>
        <p className="dates">
          <time dateTime={article.publishedOn}>{longDate(article.publishedOn)}</time> · {readingMinutes(article)} min ·{" "}
          {counted(claimsIn(article), "claim")} checked
        </p>
      </li>
    ))}
  </ul>
);
