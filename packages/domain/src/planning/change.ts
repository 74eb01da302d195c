import { z } from "zod";
import { Reason } from "#prescription/index.ts";
import { EntryKey } from "#programme/index.ts";

const Value = z.union([z.number(), z.string()]);

/**
 * One number of the session that differs from the coach's plan, and the rule that changed it. Units: `load` kg,
 * `pressure` percent of LOP, `repetitions` as `30-15-15`, `sets` a count; `cuff`, `failure` and `deflation` are words.
 */
export const Change = z.strictObject({
  key: EntryKey,
  what: z.enum(["load", "pressure", "repetitions", "sets", "cuff", "failure", "deflation"]),
  from: Value,
  to: Value,
  because: Reason,
});
export type Change = z.infer<typeof Change>;

/** Something for the coach to decide; it changes nothing by itself. */
export const Proposal = z.strictObject({
  what: z.enum(["lighter-week", "heavier-without-cuff", "step-too-large"]),
  /** Null when it is about the whole session. */
  key: EntryKey.nullable(),
  because: Reason,
});
export type Proposal = z.infer<typeof Proposal>;
