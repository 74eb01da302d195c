import type { PlainDate } from "./time.ts";

/**
 * How far a source was read. `policy` means that no source sets the number: it is our choice and awaits a clinician.
 * The interface shows this beside every limit.
 */
export type Evidence = "full" | "abstract" | "secondary" | "policy";

/** One entry of the bibliography. */
export interface Source {
  readonly key: string;
  /** Vancouver-like: authors, title, journal year;volume:pages. */
  readonly reference: string;
  readonly doi: `10.${string}` | null;
  readonly url: string | null;
  readonly evidence: Evidence;
  readonly checkedOn: PlainDate;
}

/** A place in a source that carries a statement. */
export interface Citation {
  readonly source: Source;
  /** Page, table, section or recommendation number. */
  readonly locator: string;
  /** Set where this source says something else than the rule that cites it. */
  readonly differs?: true;
}

export const cite = (source: Source, locator: string): Citation => ({ source, locator });

/** A source that disagrees with the rule: kept and shown beside those that the rule follows. */
export const citeDiffering = (source: Source, locator: string): Citation => ({ source, locator, differs: true });

/** What a stored decision keeps of a citation: enough to show it years later. */
export interface CitationView {
  readonly key: string;
  readonly reference: string;
  readonly doi: string | null;
  readonly url: string | null;
  readonly evidence: Evidence;
  readonly locator: string;
  readonly differs?: true | undefined;
}

export const citationToView = ({ source, locator, differs }: Citation): CitationView => ({
  key: source.key,
  reference: source.reference,
  doi: source.doi,
  url: source.url,
  evidence: source.evidence,
  locator,
  ...(differs === undefined ? {} : { differs }),
});
