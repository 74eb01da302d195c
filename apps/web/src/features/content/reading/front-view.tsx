import type { Article } from "@cuffwise/domain/content";
import { OPEN_ACCOUNT_HREF, SIGN_IN_HREF } from "../links.ts";
import { ArticleCards } from "./article-cards.tsx";

/** The front page: what Cuffwise is, the two doors, and something to read. */
export const FrontView = ({ articles }: { readonly articles: readonly Article[] }) => (
  <main id="main" className="front">
    <section className="hero">
      <p className="kicker">Blood flow restriction, coached</p>
      <h1>Occlusion training, with the checks in front</h1>
      <p>
        Cuffwise is where coaches screen, prescribe and follow training with cuffs, and where clients see what to do
        today and why. Every limit names its source. Nobody trains a limb that has not been cleared.
      </p>
      <p className="actions">
        <a className="button" href={OPEN_ACCOUNT_HREF}>
          Open an account
        </a>
        <a className="button second" href={SIGN_IN_HREF}>
          Sign in
        </a>
      </p>
    </section>
    <section aria-labelledby="to-read">
      <h2 id="to-read">To read</h2>
      {articles.length === 0 ? (
        <p>Nothing has been published yet.</p>
      ) : (
        <ArticleCards articles={articles} heading="h3" />
      )}
    </section>
    <section aria-labelledby="what-it-does">
      <h2 id="what-it-does">What it does</h2>
      <div className="duties">
        <div>
          <h3>Screens</h3>
          <p>
            A questionnaire decides limb by limb: cleared, cleared with limits, see a doctor first, or not with cuffs.
            Each reason comes with its source and with what would change it.
          </p>
        </div>
        <div>
          <h3>Prescribes</h3>
          <p>
            Load from a measured or estimated maximum, pressure from a measured occlusion pressure, rounded to the
            plates that are really there. Above a ceiling it refuses, and says which.
          </p>
        </div>
        <div>
          <h3>Follows</h3>
          <p>
            A client's phone shows one set at a time, keeps the clock of the cuff, asks how it feels, and works without
            a signal. STOP is always on the screen.
          </p>
        </div>
        <div>
          <h3>Answers</h3>
          <p>
            Coach and client comment on a programme, a session or a single set. What went wrong is seen first, not found
            last.
          </p>
        </div>
      </div>
    </section>
  </main>
);

export const ArticlesView = ({ articles }: { readonly articles: readonly Article[] }) => (
  <main id="main" className="front">
    <section className="hero">
      <h1>Articles</h1>
      <p>Each one says what is claimed, what the source says, and how far we read it.</p>
    </section>
    <section aria-label="All articles">
      {articles.length === 0 ? (
        <p>Nothing has been published yet.</p>
      ) : (
        <ArticleCards articles={articles} heading="h2" />
      )}
    </section>
  </main>
);
