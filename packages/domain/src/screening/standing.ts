import { z } from "zod";
import { err, Limb, ok, PlainDate, type Result } from "#kernel/index.ts";
import { BundleId, Flag } from "./bundles.ts";
import { Outcome, type ScreeningDecision } from "./decision.ts";
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
export const canTrainCuffed = (standing: LimbStanding | null, today: PlainDate): Result<LimbStanding, CuffDenial> => {
  if (standing === null) return err("no-screening");
  if (standing.outcome !== "cleared" && standing.outcome !== "cleared-mod") return err("not-cleared");
  if (standing.expiresOn === null || today > standing.expiresOn) return err("clearance-expired");
  return ok(standing);
};
