import type { CitationView, Evidence } from "@cuffwise/domain/kernel";
import { IconChevronRight } from "@tabler/icons-react";
import classes from "./source-note.module.css";

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  full: "Read in full",
  abstract: "Abstract only",
  secondary: "As quoted by others",
  policy: "Our policy",
};

const linkOf = ({ doi, url }: CitationView): string | null => (doi === null ? url : `https://doi.org/${doi}`);

/** Where a limit comes from, folded away. A limit that no source sets says so in its label: "Our policy". */
export const SourceNote = ({ citations, note }: { citations: readonly CitationView[]; note?: string }) => {
  const isPolicy = citations.length > 0 && citations.every(({ evidence }) => evidence === "policy");
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        <IconChevronRight className={classes.mark} size={14} stroke={2.2} aria-hidden="true" />
        {isPolicy ? "Our policy" : citations.length > 1 ? `${citations.length} sources` : "Source"}
      </summary>
      <div className={classes.body}>
        {note !== undefined && <p className={classes.note}>{note}</p>}
        <ul className={classes.list}>
          {citations.map((citation) => {
            const href = linkOf(citation);
            return (
              <li key={`${citation.key} ${citation.locator}`}>
                <span className={classes.evidence}>{EVIDENCE[citation.evidence]}</span>
                {citation.differs === true && <span className={classes.differs}>Says otherwise</span>}
                {href === null ? (
                  citation.reference
                ) : (
                  <a href={href} target="_blank" rel="noopener noreferrer">
                    {citation.reference}
                  </a>
                )}
                {citation.locator !== "" && <span className={classes.locator}> {citation.locator}</span>}
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
};
