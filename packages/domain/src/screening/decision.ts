import { z } from "zod";
import { type CitationView, Limb, PlainDate } from "#kernel/index.ts";
import { ItemId } from "./answers.ts";
import { BundleId, Flag } from "./bundles.ts";
import { RuleRefSchema } from "./letter.ts";

/** What holds for one limb, from best to worst. `incomplete` means "no decision yet" and blocks like `refer`. */
export const Outcome = z.enum(["cleared", "cleared-mod", "incomplete", "refer", "excluded"]);
export type Outcome = z.infer<typeof Outcome>;

const SEVERITY: Readonly<Record<Outcome, number>> = {
  cleared: 0,
  "cleared-mod": 1,
  incomplete: 2,
  refer: 3,
  excluded: 4,
};
export const outcomeSeverity = (outcome: Outcome): number => SEVERITY[outcome];

/** The outcome that wins: excluded, then refer, then incomplete, then cleared-mod, then cleared. */
export const worstOutcome = (a: Outcome, b: Outcome): Outcome => (outcomeSeverity(a) >= outcomeSeverity(b) ? a : b);

/** What the person should do about it, mildest first. */
export const Action = z.enum(["none", "contact", "same-day", "emergency"]);
export type Action = z.infer<typeof Action>;
export const highestAction = (a: Action, b: Action): Action =>
  Action.options.indexOf(a) >= Action.options.indexOf(b) ? a : b;

export const Effect = z.enum([
  "exclude-permanent",
  "exclude-temporary",
  "exclude-limb",
  "refer",
  "incomplete",
  "modify",
  "vte",
  "note",
]);
export type Effect = z.infer<typeof Effect>;

/** Who can answer a referral with a letter. */
export const Clinician = z.enum([
  "heart-physician",
  "any-doctor",
  "general-practitioner",
  "haematology",
  "diabetes-team",
  "renal-team",
  "oncology",
  "surgeon-or-physiotherapist",
  "physician-with-bloods",
  "doctor-or-sports-physiotherapist",
]);
export type Clinician = z.infer<typeof Clinician>;

const CitationViewSchema: z.ZodType<CitationView> = z.strictObject({
  key: z.string(),
  reference: z.string(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  evidence: z.enum(["full", "abstract", "secondary", "policy"]),
  locator: z.string(),
  differs: z.literal(true).optional(),
});

/** One rule that fired, with everything needed to show it years later. */
export const Finding = z.strictObject({
  rule: RuleRefSchema,
  statement: z.string(),
  effect: Effect,
  scope: z.union([z.literal("all"), z.array(Limb)]),
  bundle: BundleId.nullable(),
  flags: z.array(Flag),
  /** Points added to the load of clotting factors; 0 for all effects but `vte`. Internal: never shown as a risk. */
  points: z.int().min(0),
  action: Action,
  /** What it means for this person. */
  message: z.string(),
  wouldChange: z.string(),
  /** First day on which the rule no longer applies by itself. */
  lapsesOn: PlainDate.nullable(),
  /** Who can answer; null unless the effect is `refer`. */
  answeredBy: Clinician.nullable(),
  citations: z.array(CitationViewSchema),
});
export type Finding = z.infer<typeof Finding>;

export const LimbDecision = z.strictObject({
  outcome: Outcome,
  /** Highest pressure, percent of limb occlusion pressure; null means the product's ordinary ceiling. */
  ceilingPercent: z.number().min(0).max(100).nullable(),
  bundles: z.array(BundleId),
  flags: z.array(Flag),
  /** Last day on which this clearance counts; null when there is nothing to expire. */
  expiresOn: PlainDate.nullable(),
  /** The rules that bear on this limb, referrals that a letter answered left out. */
  rules: z.array(RuleRefSchema),
  /** Referrals that a letter answered for this limb. */
  answeredByLetter: z.array(RuleRefSchema),
});
export type LimbDecision = z.infer<typeof LimbDecision>;

/** The whole decision: plain JSON, stored as it is, and read back through this schema. */
export const ScreeningDecision = z.strictObject({
  ruleSetVersion: z.int().min(1),
  ruleSetHash: z.string(),
  decidedOn: PlainDate,
  /** False: consent is missing, and neither the answers nor this decision may be stored. */
  mayBeStored: z.boolean(),
  missing: z.array(ItemId),
  vteLoad: z.int().min(0),
  action: Action,
  findings: z.array(Finding),
  limbs: z.strictObject({ LA: LimbDecision, RA: LimbDecision, LL: LimbDecision, RL: LimbDecision }),
});
export type ScreeningDecision = z.infer<typeof ScreeningDecision>;
