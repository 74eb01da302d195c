const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bit, over UTF-16 code units; 16 hexadecimal digits. A fingerprint against accidents, not against forgery.
 * Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
 */
export const fnv1a64 = (text: string): string => {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * PRIME) & MASK;
  return hash.toString(16).padStart(16, "0");
};
