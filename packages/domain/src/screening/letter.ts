import { z } from "zod";
import { Limb, PlainDate, type RuleRef } from "#kernel/index.ts";

export const RuleRefSchema = z.custom<RuleRef>(
  (value) => typeof value === "string" && /^[a-z-]+\.[\w-]+@[1-9]\d*$/.test(value),
  "rule.invalid",
);

/**
 * A clinician's answer about this method for this person. It speaks only about the rules and limbs it names:
 * it can turn a referral into "cleared with limits", it can lower a ceiling, it can never raise one.
 */
export const Letter = z.strictObject({
  status: z.enum(["pending", "verified", "rejected"]),
  answers: z
    .array(z.strictObject({ rule: RuleRefSchema, verdict: z.enum(["fit", "fit-with-limits", "not-fit"]) }))
    .min(1),
  limbs: z.array(Limb).min(1),
  /** Highest pressure the clinician allows, percent of limb occlusion pressure; null means no special limit. */
  ceilingPercent: z.number().min(0).max(100).nullable(),
  writtenOn: PlainDate,
  receivedOn: PlainDate,
  /** Last day on which the letter counts. */
  validUntil: PlainDate,
});
export type Letter = z.infer<typeof Letter>;

/**
 * A document or a clinician's statement, checked by somebody other than the coach, that an earlier answer was wrong.
 * It belongs to the screening whose answer it speaks about and lifts one hold; it says nothing about later answers.
 */
export const Correction = z.strictObject({
  rule: RuleRefSchema,
  status: z.enum(["pending", "verified", "rejected"]),
});
export type Correction = z.infer<typeof Correction>;
