import type { Article, PersonCard } from "@cuffwise/domain/content";
import { longDate } from "./format.ts";

const Card = ({ task, person }: { readonly task: string; readonly person: PersonCard }) => (
  <article className="person">
    <p className="kicker">{task}</p>
    <h3>{person.name}</h3>
    <p className="credentials">{person.credentials}</p>
    <p>{person.bio}</p>
    {person.isDemo ? (
      <p className="demo">
        <strong>Demo person.</strong> Invented for this installation: the name and the credentials belong to nobody.
      </p>
    ) : null}
  </article>
);

/** Who wrote and who reviewed the article. An invented person is marked as one, here and in the byline. */
export const PersonCards = ({ article }: { readonly article: Article }) => (
  <section aria-labelledby="people" className="people">
    <h2 id="people">Who wrote this</h2>
    <div>
      <Card task="Author" person={article.author} />
      {article.reviewer === null ? null : <Card task="Medical reviewer" person={article.reviewer} />}
    </div>
  </section>
);

const Name = ({ person }: { readonly person: PersonCard }) => (
  <>
    <strong>{person.name}</strong>
    {person.isDemo ? " (demo person)" : ""}
  </>
);

export const Byline = ({ article, minutes }: { readonly article: Article; readonly minutes: number }) => (
  <div className="byline">
    <p>
      By <Name person={article.author} />
      {article.reviewer === null ? null : (
        <>
          , medically reviewed by <Name person={article.reviewer} />
        </>
      )}
    </p>
    <p>
      <time dateTime={article.publishedOn}>{longDate(article.publishedOn)}</time> · {minutes} min read
      {article.reviewedOn === null ? " · not medically reviewed yet" : null}
      {article.nextReviewOn === null ? null : (
        <>
          {" "}
          · next review due <time dateTime={article.nextReviewOn}>{longDate(article.nextReviewOn)}</time>
        </>
      )}
    </p>
  </div>
);
