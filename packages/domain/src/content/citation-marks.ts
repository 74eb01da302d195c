/** `[@key]` or `[@first; @second]`: a citation inside markdown. Keys are kebab-case. */
const MARK = /\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]/g;

export type CitationPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "citation"; readonly keys: readonly string[] };

const keysOf = (inner: string): string[] => inner.split(";").map((part) => part.trim().slice(1));

/** The keys that a piece of markdown cites, in order, repeats included. */
export const citedKeys = (markdown: string): string[] =>
  [...markdown.matchAll(MARK)].flatMap(([, inner = ""]) => keysOf(inner));

/** Cuts plain text into text and citations, losing nothing: what the renderer turns into superscript links. */
export const splitCitations = (plain: string): readonly CitationPiece[] => {
  const pieces: CitationPiece[] = [];
  let end = 0;
  for (const match of plain.matchAll(MARK)) {
    if (match.index > end) pieces.push({ kind: "text", text: plain.slice(end, match.index) });
    pieces.push({ kind: "citation", keys: keysOf(match[1] ?? "") });
    end = match.index + match[0].length;
  }
  if (end < plain.length) pieces.push({ kind: "text", text: plain.slice(end) });
  return pieces;
};
