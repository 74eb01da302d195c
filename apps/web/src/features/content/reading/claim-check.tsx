import { VERDICT_WORDS, VERDICTS, type Verdict } from "@cuffwise/domain/content";
import { counted } from "./format.ts";
import type { PreparedArticle, PreparedClaim, PreparedFact } from "./prepare-article.ts";

const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <span className={`verdict ${verdict}`}>
    <span aria-hidden="true">{VERDICT_WORDS[verdict].mark}</span> {VERDICT_WORDS[verdict].label}
  </span>
);

const ClaimRow = ({ claim }: { readonly claim: PreparedClaim }) => (
  <tr>
    <th scope="row">{claim.text}</th>
    <td>
      <VerdictMark verdict={claim.verdict} />
    </td>
    <td>
      {claim.note}{" "}
      <span className="where">
        Source{" "}
        <a href={`#ref-${claim.referenceNumber}`} id={claim.citeAnchor}>
          {claim.referenceNumber}
        </a>
        , {claim.locator}.
      </span>
    </td>
  </tr>
);

/** What is claimed, the verdict, and what the source really says. A table on paper and on desks, cards on phones. */
export const ClaimTable = ({ fact }: { readonly fact: PreparedFact }) => (
  <table className="claims">
    <caption>Claim check, fact {fact.number}</caption>
    <thead>
      <tr>
        <th scope="col">Often said</th>
        <th scope="col">Verdict</th>
        <th scope="col">What the source says</th>
      </tr>
    </thead>
    <tbody>
      {fact.claims.map((claim) => (
        <ClaimRow key={claim.citeAnchor} claim={claim} />
      ))}
    </tbody>
  </table>
);

/** How the whole article fares, before a word of it is read. */
export const VerdictSummary = ({ verdicts }: Pick<PreparedArticle, "verdicts">) => {
  const total = verdicts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <p className="verdict-summary">
      <a href="#marks">{counted(total, "claim")} checked</a>
      {verdicts.map(({ verdict, count }) => (
        <span key={verdict} className={`verdict ${verdict}`}>
          <span aria-hidden="true">{VERDICT_WORDS[verdict].mark}</span> {count}{" "}
          {VERDICT_WORDS[verdict].label.toLowerCase()}
        </span>
      ))}
    </p>
  );
};

export const VerdictKey = () => (
  <section aria-labelledby="marks" className="marks">
    <h2 id="marks">What the marks mean</h2>
    <dl>
      {VERDICTS.map((verdict) => (
        <div key={verdict}>
          <dt>
            <VerdictMark verdict={verdict} />
          </dt>
          <dd>{VERDICT_WORDS[verdict].meaning}</dd>
        </div>
      ))}
    </dl>
    <p>
      A claim without a mark was not checked. Each reference says how far we read it: a verdict that rests on a summary
      can change when somebody reads the whole paper. <a href="/about">How we check</a>.
    </p>
  </section>
);
