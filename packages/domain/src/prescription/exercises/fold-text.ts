/** Lower case, without accents and punctuation: `Farmer’s Carry` and `farmers carry`, `Pull—up` and `pull up` are the same. */
export const foldText = (raw: string): string =>
  raw
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
