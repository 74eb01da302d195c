import { type Limb, limbKind } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { PlainDate } from "#kernel/time.ts";
import type { LimbStanding } from "./clearance.ts";
import { clearanceDenials } from "./pressure.ts";
import { type Denial, deny, type Reason, ruleToReason } from "./reason.ts";
import { armsOrLegs, clearanceRequired, wrapDoseUnknown, wrapForClearedOnly } from "./rules-pressure.ts";

/** The colour returns to a pressed finger or toe within so long, or the wrap comes off (seconds). */
export const REFILL_LIMIT_SECONDS = 3;

export interface WrapRequest {
  readonly limbs: readonly { readonly limb: Limb; readonly standing: LimbStanding | null }[];
  readonly today: PlainDate;
}

/** A wrap has no pressure and no share of an occlusion pressure: whoever reads a number into it is wrong. */
export interface WrapPrescription {
  readonly dose: "unknown";
  readonly limbs: readonly Limb[];
  /** The check before each set that takes the place of a pressure. */
  readonly refillLimitSeconds: typeof REFILL_LIMIT_SECONDS;
  readonly because: Reason;
}

/**
 * An elastic wrap without a gauge: allowed on limbs that are cleared without any limit, and never as a pressure.
 * Errors: every fault at once. Sources: rules `pressure.wrap-dose-unknown` and `pressure.wrap-cleared-only`.
 */
export const prescribeWrap = ({ limbs, today }: WrapRequest): Result<WrapPrescription, readonly Denial[]> => {
  if (limbs.length === 0) return err([deny("no-limb", clearanceRequired)]);
  const denials = limbs.flatMap(({ limb, standing }) => {
    const closed = clearanceDenials(limb, standing, today);
    if (closed.length > 0 || standing?.outcome === "cleared") return closed;
    return [deny("wrap-not-allowed", wrapForClearedOnly, limb)];
  });
  if (new Set(limbs.map(({ limb }) => limbKind(limb))).size > 1) {
    denials.push(deny("arms-and-legs-together", armsOrLegs));
  }
  if (denials.length > 0) return err(denials);
  return ok({
    dose: "unknown",
    limbs: limbs.map(({ limb }) => limb),
    refillLimitSeconds: REFILL_LIMIT_SECONDS,
    because: ruleToReason(wrapDoseUnknown),
  });
};
