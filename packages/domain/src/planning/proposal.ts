import { z } from "zod";
import { Reason } from "#prescription/index.ts";
import { EntryKey } from "#programme/index.ts";

/** Something for the coach to decide; it changes nothing by itself. */
export const Proposal = z.strictObject({
  what: z.enum(["lighter-week", "heavier-without-cuff", "step-too-large", "one-rep-max-test"]),
  /** Null when it is about the whole session. */
  key: EntryKey.nullable(),
  because: Reason,
});
export type Proposal = z.infer<typeof Proposal>;
