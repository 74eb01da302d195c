import { z } from "zod";
import { text } from "#kernel/text.ts";

/** What a check of one claim against its source can find. An unchecked claim has no row at all: it never looks like a pass. */
export const VERDICTS = ["supported", "partly", "overstated", "misattributed", "not-supported"] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export interface VerdictWords {
  /** What stands beside the claim. */
  readonly label: string;
  /** One sentence for the key under the table. */
  readonly meaning: string;
  /** A shape, so that colour never carries the meaning alone. */
  readonly mark: string;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  supported: { label: "Supported", mark: "✓", meaning: "The source says this, within reason." },
  partly: { label: "Partly supported", mark: "◐", meaning: "The source says part of this; the note says which part." },
  overstated: { label: "Overstated", mark: "△", meaning: "Stronger, more general or more certain than the source." },
  misattributed: {
    label: "Misattributed",
    mark: "↷",
    meaning: "The usual citation does not say this; the right source is named.",
  },
  "not-supported": { label: "Not supported", mark: "✕", meaning: "No source was found that shows this." },
};

/** One checkable sentence and what the named source has to say about it. */
export const Claim = z.strictObject({
  text: text(400),
  verdict: Verdict,
  /** Key of the reference that decided the verdict: for a misattributed claim the right one, not the usual one. */
  sourceKey: text(60),
  /** Page, table, section, or "abstract". */
  locator: text(120),
  /** What to say instead, and why. */
  note: text(600),
});
export type Claim = z.infer<typeof Claim>;
