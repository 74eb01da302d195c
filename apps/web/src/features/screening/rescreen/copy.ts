import type { Copy } from "#components/ui/copy.ts";

/** What can go wrong while a change is reported. */
export const CHANGE_COPY: Copy = {
  "changes.none": "Tick what has changed. If nothing has, go back: nothing was sent.",
  "consent-withdrawn": "You have withdrawn the agreement to keep health answers, so the cuffs are off already.",
  "no-screening": "There is no screening yet that could be out of date. Answer it first.",
};
