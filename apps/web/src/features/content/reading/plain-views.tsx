import type { ReactNode } from "react";

const Plain = ({ title, standfirst, children }: { title: string; standfirst?: string; children: ReactNode }) => (
  <main id="main" className="reading">
    <header className="opening">
      <h1>{title}</h1>
      {standfirst === undefined ? null : <p className="standfirst">{standfirst}</p>}
    </header>
    <div className="prose plain">{children}</div>
  </main>
);

/** How articles are made: the editorial policy. */
export const AboutView = () => (
  <Plain
    title="How we work"
    standfirst="What you may expect of an article here, how we check it, and what we do not do."
  >
    <h2 id="people">Who writes</h2>
    <p>
      Every article names its author and, once somebody has reviewed it, its medical reviewer, with their credentials. A
      reviewer is never the author. People marked as <strong>demo persons</strong> are invented: they come with a new
      installation, so that nobody mistakes sample content for a professional's word.
    </p>
    <h2 id="claims">How claims are checked</h2>
    <p>
      We split a fact into sentences that can be checked, look each one up in the source that is supposed to carry it,
      and write down the verdict, the place in the source, and what to say instead. There are five verdicts: supported,
      partly supported, overstated, misattributed and not supported. A claim without a verdict has not been checked and
      never looks as if it had.
    </p>
    <p>
      Most papers on this subject are small, and many can only be read as a summary. Each reference therefore says how
      far it was read: in full, as an abstract, or through other sources.
    </p>
    <h2 id="limits">Where a limit comes from</h2>
    <p>
      In the training part of Cuffwise every limit shows its source. Some limits have none: no study sets them, and we
      had to choose. Those are marked as <strong>our policy</strong> and wait for a clinician's agreement.
    </p>
    <h2 id="dates">Dates</h2>
    <p>
      An article shows when it was published, when it was last reviewed, and when the next review is due, two years
      later at the most. Mending a typing error moves none of them.
    </p>
    <h2 id="comments">Comments</h2>
    <p>
      A person reads every comment before it appears. Spam and abuse are refused; disagreement is welcome, best with a
      source. Staff answers are general information and never a dose for you. If a comment points out an error, we
      correct the article and say so on the <a href="/corrections">corrections page</a>.
    </p>
    <h2 id="money">Money</h2>
    <p>Articles carry no advertising, no affiliate links and no sponsored passages.</p>
  </Plain>
);

/** The public log of corrections, with the policy behind it. */
export const CorrectionsView = () => (
  <Plain
    title="Corrections"
    standfirst="When an article said something wrong, this page says what it said, what it says now, and why."
  >
    <p>
      <strong>No corrections so far.</strong>
    </p>
    <h2 id="classes">What gets a line here</h2>
    <ul>
      <li>
        <strong>Clarification</strong>: the words could be misread.
      </li>
      <li>
        <strong>Correction</strong>: a fact, a number or a source was wrong.
      </li>
      <li>
        <strong>Safety correction</strong>: the error could have hurt somebody. It is shown on the article itself as
        well.
      </li>
      <li>
        <strong>Retraction</strong>: the article should not be relied on. It stays readable and is marked.
      </li>
    </ul>
    <p>Typing errors are mended without a line.</p>
    <h2 id="report">Found something?</h2>
    <p>
      Write a remark below the article and name the sentence. A moderator reads it before anybody else does, and you
      will be named here if you wish.
    </p>
  </Plain>
);

/** What the public pages keep about a reader, in plain words. */
export const PrivacyView = () => (
  <Plain title="Privacy" standfirst="What these public pages keep about you, which is little.">
    <h2 id="reading">When you read</h2>
    <p>
      No cookies, no scripts, no counters, nothing from another site. Fonts and styles come from this server. The server
      may keep an ordinary log of requests for a short time to find faults.
    </p>
    <h2 id="commenting">When you comment</h2>
    <p>
      We store the name, the text and, if you give one, the e-mail address. Name and text are shown once a moderator has
      approved them. The address is never shown and is used for nothing but an answer to you. To limit floods we count
      comments per network address, under a scrambled name that only this server can make.
    </p>
    <p>
      Please leave details of your health out of comments. A comment can be taken down at your request: write another
      one that says so, and it will be handled without being published.
    </p>
    <h2 id="training">When you train with a coach</h2>
    <p>
      Accounts, screening answers and training logs belong to the signed-in part. There you see who can read what before
      you agree to it, and you can withdraw.
    </p>
  </Plain>
);

/** An explicit end of the road: the status says 404 too. */
export const NotFoundView = () => (
  <Plain
    title="There is no page here"
    standfirst="The address may be mistyped, or the article may have been taken down."
  >
    <p>
      All articles that exist are on the <a href="/articles">list of articles</a>.
    </p>
  </Plain>
);

/** Something was refused before it could be looked at: said in one sentence, with a way back. */
export const RefusedView = ({ title, sentence, back }: { title: string; sentence: string; back: string }) => (
  <Plain title={title}>
    <p>{sentence}</p>
    <p>
      <a href={back}>Back to the page</a>
    </p>
  </Plain>
);
