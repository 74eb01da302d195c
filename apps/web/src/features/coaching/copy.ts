import type { Copy } from "#components/ui/copy.ts";

/** What can go wrong while people talk. */
export const COACHING_COPY: Copy = {
  "text.empty": "Write something first.",
  "text.too-long": "A comment holds at most 2,000 characters. Shorten it a little; nothing was lost.",
};
