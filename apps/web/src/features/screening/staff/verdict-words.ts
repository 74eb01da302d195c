import type { Letter } from "@cuffwise/domain/screening";

export type Verdict = Letter["answers"][number]["verdict"];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  fit: "Fit for a cuff",
  "fit-with-limits": "Fit, with limits",
  "not-fit": "Not fit for a cuff",
};
