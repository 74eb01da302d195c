import { type CitationPiece, splitCitations } from "@cuffwise/domain/content";

/** Numbers references and remembers every place that cites one, so that the bibliography can link back to it. */
export interface CitationLedger {
  readonly numberOf: (key: string) => number | undefined;
  /** Anchors of the places that cite a reference so far, in reading order. */
  readonly placesOf: (number: number) => readonly string[];
  /** Notes one more place and returns its anchor. */
  readonly cite: (number: number) => string;
}

export const createCitationLedger = (numbers: ReadonlyMap<string, number>): CitationLedger => {
  const places = new Map<number, string[]>();
  return {
    numberOf: (key) => numbers.get(key),
    placesOf: (number) => places.get(number) ?? [],
    cite: (number) => {
      const known = places.get(number) ?? [];
      const anchor = `cite-${number}-${known.length + 1}`;
      places.set(number, [...known, anchor]);
      return anchor;
    },
  };
};

// As much of mdast as the transform touches.
interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  url?: string;
  data?: { hName?: string; hProperties?: Record<string, unknown> };
}

const linkTo = (number: number, ledger: CitationLedger): MarkdownNode => ({
  type: "link",
  url: `#ref-${number}`,
  data: { hProperties: { id: ledger.cite(number), ariaLabel: `Reference ${number}` } },
  children: [{ type: "text", value: String(number) }],
});

const marker = (keys: readonly string[], ledger: CitationLedger): MarkdownNode => {
  const numbers = keys.flatMap((key) => ledger.numberOf(key) ?? []);
  const children = numbers.flatMap((number, index) => [
    ...(index > 0 ? [{ type: "text", value: "," }] : []),
    linkTo(number, ledger),
  ]);
  return { type: "emphasis", data: { hName: "sup" }, children };
};

const replaceIn = (node: MarkdownNode, ledger: CitationLedger): void => {
  if (node.children === undefined) return;
  node.children = node.children.flatMap((child) => {
    if (child.type !== "text") {
      replaceIn(child, ledger);
      return [child];
    }
    return inPrintOrder(splitCitations(child.value ?? "")).map((piece) =>
      piece.kind === "citation" ? marker(piece.keys, ledger) : { type: "text", value: piece.text },
    );
  });
};

/** In print the mark follows the full stop and clings to the word: `so it is [@key].` becomes `so it is.[@key]`. */
const inPrintOrder = (pieces: readonly CitationPiece[]): CitationPiece[] =>
  pieces.map((piece, index) => {
    if (piece.kind === "citation") return piece;
    const pulled = pieces[index + 1]?.kind === "citation" ? leadingStop(pieces[index + 2]) : "";
    const given = pieces[index - 1]?.kind === "citation" ? leadingStop(piece).length : 0;
    const text = piece.text.slice(given);
    return { kind: "text", text: pieces[index + 1]?.kind === "citation" ? text.replace(/ $/, "") + pulled : text };
  });

const leadingStop = (piece: CitationPiece | undefined): string =>
  piece?.kind === "text" ? (/^[.,;:]/.exec(piece.text)?.[0] ?? "") : "";

/** Turns `[@key]` into superscript links. Works on the parsed tree, so code and link targets stay as they are. */
export const citationLinks = (ledger: CitationLedger) => () => (root: unknown) =>
  replaceIn(root as MarkdownNode, ledger);
