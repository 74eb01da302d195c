import { z } from "zod";
import { type CitationView, citationToView } from "#kernel/citation.ts";
import { Limb } from "#kernel/limb.ts";
import { type Rule, type RuleRef, ruleRef } from "#kernel/rule.ts";

const RuleRefText = z.custom<RuleRef>((value) => typeof value === "string" && /^[a-z0-9.-]+@\d+$/i.test(value));

const StoredCitation: z.ZodType<CitationView> = z.object({
  key: z.string(),
  reference: z.string(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  evidence: z.enum(["full", "abstract", "secondary", "policy"]),
  locator: z.string(),
  differs: z.literal(true).optional(),
});

/** The rule behind a number or a refusal, with everything needed to explain it years later. */
export const Reason = z.object({ rule: RuleRefText, statement: z.string(), citations: z.array(StoredCitation).min(1) });
export type Reason = z.infer<typeof Reason>;

const reasons = new WeakMap<Rule, Reason>();

/** The rule as a decision keeps it; made once for each rule, so it must not be changed. */
export const ruleToReason = (rule: Rule): Reason => {
  const known = reasons.get(rule);
  if (known !== undefined) return known;
  const { statement, citations } = rule;
  const made: Reason = { rule: ruleRef(rule), statement, citations: citations.map(citationToView) };
  reasons.set(rule, made);
  return made;
};

/** Values for the sentence that shows a denial or a warning; units are in the key (`ceilingPercent`, `exactKg`). */
export const SentenceParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type SentenceParams = z.infer<typeof SentenceParams>;

export const DENIAL_CODES = [
  "screening-missing",
  "screening-incomplete",
  "limb-referred",
  "limb-excluded",
  "clearance-expired",
  "no-limb",
  "arms-and-legs-together",
  "limb-not-in-exercise",
  "one-limb-at-a-time",
  "standing-under-cuff",
  "lop-missing",
  "lop-other-limb",
  "lop-other-cuff",
  "lop-stale",
  "lop-in-future",
  "prediction-refused",
  "posture-over-ceiling",
  "pressure-invalid",
  "above-ceiling",
  "above-ramp-pressure",
  "above-ramp-load",
  "above-ramp-volume",
  "one-rep-max-missing",
  "one-rep-max-stale",
  "load-invalid",
  "above-bfr-load",
  "equipment-missing",
  "lighter-than-equipment",
  "cuff-time-over-limit",
  "scheme-invalid",
  "wrap-not-allowed",
] as const;
export type DenialCode = (typeof DENIAL_CODES)[number];

/** Why a prescription is refused. */
export const Denial = z.object({
  code: z.enum(DENIAL_CODES),
  limb: Limb.nullable(),
  params: SentenceParams,
  because: Reason,
});
export type Denial = z.infer<typeof Denial>;

export const WARNING_CODES = [
  "lop-readings-differ",
  "lop-low-confidence",
  "lop-measure-each-session",
  "lop-other-posture",
  "load-below-evidence",
  "pressure-below-evidence",
  "pressure-outside-table",
  "one-rep-max-low-confidence",
  "one-rep-max-retest-due",
  "cuff-time-over-plan",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something a coach should see before saving; it refuses nothing. */
export const Warning = z.object({
  code: z.enum(WARNING_CODES),
  limb: Limb.nullable(),
  params: SentenceParams,
  because: Reason,
});
export type Warning = z.infer<typeof Warning>;

export const deny = (code: DenialCode, rule: Rule, limb: Limb | null = null, params: SentenceParams = {}): Denial => ({
  code,
  limb,
  params,
  because: ruleToReason(rule),
});

export const warn = (
  code: WarningCode,
  rule: Rule,
  limb: Limb | null = null,
  params: SentenceParams = {},
): Warning => ({
  code,
  limb,
  params,
  because: ruleToReason(rule),
});
