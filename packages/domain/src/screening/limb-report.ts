import type { Limb, PlainDate } from "#kernel/index.ts";
import type { BundleId, Flag } from "./bundles.ts";
import { type Action, type Finding, highestAction, type Outcome, type ScreeningDecision } from "./decision.ts";
import { bearsOn } from "./rule.ts";

/** Everything that a decision says about one limb, put together for somebody who asks about that limb alone. */
export interface LimbReport {
  readonly limb: Limb;
  readonly outcome: Outcome;
  /** Percent of limb occlusion pressure; null means the product's ordinary ceiling. */
  readonly ceilingPercent: number | null;
  readonly bundles: readonly BundleId[];
  readonly flags: readonly Flag[];
  readonly action: Action;
  readonly expiresOn: PlainDate | null;
  /** Every rule that fired for this limb, with its sources; those that a letter answered are in the second list. */
  readonly reasons: readonly Finding[];
  readonly answeredByLetter: readonly Finding[];
  /** First day on which a reason lapses by itself; null when none does. */
  readonly lapsesOn: PlainDate | null;
  /** What would change the outcome, the strictest reasons first, each once. Empty for a limb without limits. */
  readonly wouldChange: readonly string[];
}

const WEIGHT: Readonly<Record<Finding["effect"], number>> = {
  "exclude-permanent": 4,
  "exclude-temporary": 4,
  "exclude-limb": 4,
  refer: 3,
  incomplete: 2,
  modify: 1,
  vte: 0,
  note: 0,
};

/** Outcome, reasons with sources, limits, action, end, and what would change it: for one limb of a decision. */
export const limbReport = (decision: ScreeningDecision, limb: Limb): LimbReport => {
  const { outcome, ceilingPercent, bundles, flags, expiresOn, answeredByLetter } = decision.limbs[limb];
  const isAnswered = ({ effect, rule }: Finding): boolean => effect === "refer" && answeredByLetter.includes(rule);
  const bearing = decision.findings.filter((finding) => bearsOn(finding, limb));
  const reasons = bearing.filter((finding) => !isAnswered(finding));
  const [lapsesOn = null] = reasons.flatMap((finding) => finding.lapsesOn ?? []).sort();
  const deciding = reasons
    .filter(({ effect }) => WEIGHT[effect] > 0)
    .sort((a, b) => WEIGHT[b.effect] - WEIGHT[a.effect]);
  return {
    limb,
    outcome,
    ceilingPercent,
    bundles,
    flags,
    action: reasons.reduce<Action>(
      (highest, { action }) => highestAction(highest, action),
      outcome === "refer" ? "contact" : "none",
    ),
    expiresOn,
    reasons,
    answeredByLetter: bearing.filter(isAnswered),
    lapsesOn,
    wouldChange: [...new Set(deciding.map(({ wouldChange }) => wouldChange))],
  };
};
