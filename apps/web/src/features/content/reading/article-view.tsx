import { treeToReact } from "../markdown/tree-to-react.tsx";
import { ClaimTable, VerdictKey, VerdictSummary } from "./claim-check.tsx";
import { CommentForm, type CommentFormState } from "./comment-form.tsx";
import { CommentThread, type ShownComment } from "./comment-thread.tsx";
import { Byline, PersonCards } from "./person-cards.tsx";
import type { PreparedArticle, PreparedFact } from "./prepare-article.ts";
import { ReferenceList } from "./reference-list.tsx";

const Contents = ({ prepared, comments }: { readonly prepared: PreparedArticle; readonly comments: number }) => (
  <nav aria-labelledby="contents" className="contents">
    <h2 id="contents">On this page</h2>
    <ol>
      <li>
        <a href="#note">Before you start</a>
      </li>
      {prepared.facts.map(({ number, heading }) => (
        <li key={number}>
          <a href={`#fact-${number}`}>
            <span className="n">{number}</span> {heading}
          </a>
        </li>
      ))}
      {prepared.closing === null ? null : (
        <li>
          <a href="#closing">What we would take from this</a>
        </li>
      )}
      <li>
        <a href="#references">References</a>
      </li>
      <li>
        <a href="#comments">Comments{comments === 0 ? "" : ` (${comments})`}</a>
      </li>
    </ol>
  </nav>
);

const FactSection = ({ fact }: { readonly fact: PreparedFact }) => (
  <section aria-labelledby={`fact-${fact.number}`} className="fact">
    <h2 id={`fact-${fact.number}`}>
      <span className="n">{fact.number}</span> {fact.heading}{" "}
      <a className="permalink" href={`#fact-${fact.number}`} aria-label={`Link to fact ${fact.number}`}>
        #
      </a>
    </h2>
    {treeToReact(fact.body)}
    {fact.claims.length === 0 ? null : <ClaimTable fact={fact} />}
  </section>
);

export interface ArticleViewProps {
  readonly prepared: PreparedArticle;
  readonly comments: readonly ShownComment[];
  readonly form: CommentFormState;
}

/** The article as it is read: introduction, medical note, numbered facts with their checks, sources, people, thread. */
export const ArticleView = ({ prepared, comments, form }: ArticleViewProps) => {
  const { article } = prepared;
  return (
    <main id="main" className="reading">
      <header className="opening">
        <p className="kicker">{article.kicker}</p>
        <h1>{article.title}</h1>
        <p className="standfirst">{article.standfirst}</p>
        <Byline article={article} minutes={prepared.minutes} />
        <VerdictSummary verdicts={prepared.verdicts} />
      </header>
      <Contents prepared={prepared} comments={comments.length} />
      <div className="prose">
        <div className="introduction">{treeToReact(prepared.introduction)}</div>
        <aside aria-labelledby="note" className="note">
          <h2 id="note">Before you start</h2>
          {treeToReact(prepared.note)}
        </aside>
        {prepared.facts.map((fact) => (
          <FactSection key={fact.number} fact={fact} />
        ))}
        {prepared.closing === null ? null : (
          <section aria-labelledby="closing" className="closing">
            <h2 id="closing">What we would take from this</h2>
            {treeToReact(prepared.closing)}
          </section>
        )}
        <VerdictKey />
        <ReferenceList references={prepared.references} />
        <PersonCards article={article} />
        <section aria-labelledby="comments" className="comments">
          <CommentThread comments={comments} />
          <CommentForm {...form} />
        </section>
      </div>
    </main>
  );
};
