import { z } from "zod";
import { err, Limb, ok, PlainDate, type Result } from "#kernel/index.ts";
import { BundleId, Flag } from "./bundles.ts";
import { Outcome, type ScreeningDecision, worstOutcome } from "./decision.ts";
import { RuleRefSchema } from "./letter.ts";

/** What holds for one limb of one client today: the last decision, and whatever made it stricter since. */
export const LimbStanding = z.strictObject({
  limb: Limb,
  outcome: Outcome,
  ceilingPercent: z.number().min(0).max(100).nullable(),
  bundles: z.array(BundleId),
  flags: z.array(Flag),
  /** Last day on which the clearance counts. Never null for a limb that is cleared. */
  expiresOn: PlainDate.nullable(),
  reasons: z.array(RuleRefSchema),
});
export type LimbStanding = z.infer<typeof LimbStanding>;

export type CuffDenial = "no-screening" | "not-cleared" | "clearance-expired";

/** What a decision says about one limb, in the shape that sessions and prescriptions ask for. */
export const standingFrom = (decision: ScreeningDecision, limb: Limb): LimbStanding => {
  const { outcome, ceilingPercent, bundles, flags, expiresOn, rules } = decision.limbs[limb];
  return { limb, outcome, ceilingPercent, bundles, flags, expiresOn, reasons: rules };
};

/**
 * Whether a cuffed exercise may be prescribed, started or stored for this limb on this day.
 * Errors: `no-screening` (never decided), `not-cleared` (any outcome but cleared or cleared-mod), `clearance-expired`.
 * The database enforces the same three conditions.
 */
export const canTrainCuffed = <Standing extends Pick<LimbStanding, "outcome" | "expiresOn">>(
  standing: Standing | null,
  today: PlainDate,
): Result<Standing, CuffDenial> => {
  if (standing === null) return err("no-screening");
  if (standing.outcome !== "cleared" && standing.outcome !== "cleared-mod") return err("not-cleared");
  if (standing.expiresOn === null || today > standing.expiresOn) return err("clearance-expired");
  return ok(standing);
};

/** What a stop, a readiness check or a sign after training does to the standing. Each of them only makes it stricter. */
export type StandingEffect =
  /** Nothing is cuffed until the whole questionnaire has been answered again. */
  | { readonly kind: "rescreen" }
  /** The limbs stay closed until somebody has looked at them. */
  | { readonly kind: "lock"; readonly limbs: readonly Limb[] }
  /** Percentage points below the present ceiling. */
  | { readonly kind: "lower-ceiling"; readonly limbs: readonly Limb[]; readonly points: number };

/** Ceiling of somebody without limits, percent of limb occlusion pressure, measured. */
export const ORDINARY_CEILING_PERCENT = 80;

/** The standing of a limb after an effect: never a better outcome, never a higher ceiling. */
export const applyEffect = (standing: LimbStanding, effect: StandingEffect): LimbStanding => {
  if (effect.kind === "rescreen") return closedAs(standing, "incomplete");
  if (!effect.limbs.includes(standing.limb)) return standing;
  if (effect.kind === "lock") return closedAs(standing, "refer");
  const ceilingPercent = Math.max(0, (standing.ceilingPercent ?? ORDINARY_CEILING_PERCENT) - effect.points);
  return { ...standing, outcome: worstOutcome(standing.outcome, "cleared-mod"), ceilingPercent };
};

const closedAs = (standing: LimbStanding, outcome: Outcome): LimbStanding => {
  const worst = worstOutcome(standing.outcome, outcome);
  return { ...standing, outcome: worst, expiresOn: null };
};
