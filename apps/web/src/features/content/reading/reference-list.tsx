import type { ReadingDepth } from "@cuffwise/domain/content";
import type { PreparedReference } from "./prepare-article.ts";

const DEPTH: Readonly<Record<ReadingDepth, string>> = {
  full: "Read in full",
  abstract: "Abstract read",
  secondary: "Known through other sources only",
};

const addressOf = ({ doi, url }: PreparedReference): { readonly href: string; readonly label: string } | undefined => {
  if (doi !== null) return { href: `https://doi.org/${doi}`, label: `doi:${doi}` };
  return url === null ? undefined : { href: url, label: new URL(url).hostname.replace(/^www\./, "") };
};

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const BackLinks = ({ number, places }: Pick<PreparedReference, "number" | "places">) => (
  <span className="back">
    <span className="unseen">Cited at</span>
    <span aria-hidden="true">↑</span>
    {places.map((place, index) => (
      <a key={place} href={`#${place}`} aria-label={`Back to place ${index + 1} that cites reference ${number}`}>
        {LETTERS[index] ?? index + 1}
      </a>
    ))}
  </span>
);

const Reference = ({ reference }: { readonly reference: PreparedReference }) => {
  const address = addressOf(reference);
  return (
    <li id={`ref-${reference.number}`} value={reference.number}>
      {reference.reference}{" "}
      {address === undefined ? null : (
        <a href={address.href} rel="noopener">
          {address.label}
        </a>
      )}{" "}
      <span className="depth">{DEPTH[reference.evidence]}.</span>{" "}
      <BackLinks number={reference.number} places={reference.places} />
    </li>
  );
};

/** The bibliography in order of first use, with a way back to every place that cites. */
export const ReferenceList = ({ references }: { readonly references: readonly PreparedReference[] }) => (
  <section aria-labelledby="references" className="references">
    <h2 id="references">References</h2>
    <ol>
      {references.map((reference) => (
        <Reference key={reference.key} reference={reference} />
      ))}
    </ol>
  </section>
);
