import { type CitationView, LIMBS, type Limb, type PlainDate, type RuleRef } from "@cuffwise/domain/kernel";
import { measuredCeiling, type Reason, ruleToReason } from "@cuffwise/domain/prescription";
import {
  type Action,
  BUNDLES,
  type BundleId,
  bundleLimits,
  type Clinician,
  type Finding,
  ITEMS,
  limbReport,
  type Outcome,
  SCREENING_RULES,
  type ScreeningDecision,
  type ScreeningRule,
} from "@cuffwise/domain/screening";

/** One way in which the outcome of a limb can change, and the answer that stands in the way. */
export interface WayToChange {
  readonly rule: RuleRef;
  /** The question whose answer brought it, in a few words. */
  readonly about: string;
  readonly wouldChange: string;
  /** Who can answer it with a letter; null where no letter can. */
  readonly answeredBy: Clinician | null;
  /** First day on which it no longer applies by itself. */
  readonly lapsesOn: PlainDate | null;
  /** True for what makes the outcome what it is; false for what would hold after that. */
  readonly decides: boolean;
}

/** What a decision says about one limb, as the interface shows it; the reasons themselves are in the decision. */
export interface LimbReportView {
  readonly limb: Limb;
  readonly outcome: Outcome;
  readonly ceilingPercent: number | null;
  /** Where the ceiling comes from. */
  readonly ceilingBecause: Reason;
  readonly bundles: readonly { readonly id: BundleId; readonly title: string; readonly ceilingPercent: number }[];
  readonly action: Action;
  /** Strictest first; empty for a limb without limits. */
  readonly ways: readonly WayToChange[];
  /** What clinicians have answered for this limb. */
  readonly answeredByLetter: readonly { readonly rule: RuleRef; readonly about: string }[];
}

const RULES: ReadonlyMap<RuleRef, ScreeningRule> = new Map(SCREENING_RULES.map((rule) => [rule.ref, rule]));

/** Rules that rest on more than one answer, or on none. */
const NOT_ONE_ANSWER: Readonly<Record<string, string>> = {
  "screening.MISSING": "Answers that are missing",
  "screening.NOT-FIT": "A clinician's answer",
  "screening.VTE-2": "Several answers together",
  "screening.VTE-3": "Several answers together",
};

/** A rule that was replaced since the decision still has its own statement. */
const aboutOf = ({ rule, statement }: Pick<Finding, "rule" | "statement">): string => {
  const known = RULES.get(rule);
  return known === undefined ? statement : (NOT_ONE_ANSWER[known.id] ?? ITEMS[known.items[0]].title);
};

const outcomeOf = ({ effect }: Finding): Outcome => {
  if (effect.startsWith("exclude")) return "excluded";
  if (effect === "refer" || effect === "incomplete") return effect;
  return effect === "modify" ? "cleared-mod" : "cleared";
};

const toWay = (finding: Finding, outcome: Outcome): WayToChange => {
  const { rule, wouldChange, answeredBy, lapsesOn } = finding;
  const decides = outcomeOf(finding) === outcome;
  return { rule, about: aboutOf(finding), wouldChange, answeredBy, lapsesOn, decides };
};

const onceEach = <T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

const citationKey = ({ key, locator }: CitationView): string => `${key} ${locator}`;

const ceilingReason = (ceilingPercent: number | null, limiting: readonly Finding[]): Reason => {
  if (ceilingPercent === null) return ruleToReason(measuredCeiling);
  const because = ruleToReason(bundleLimits);
  const citations = [...limiting.flatMap((finding) => finding.citations), ...because.citations];
  return { ...because, citations: [...onceEach(citations, citationKey)] };
};

/** What would change the outcome of each limb, and where its ceiling comes from. */
export const limbReports = (decision: ScreeningDecision): readonly LimbReportView[] =>
  LIMBS.map((limb) => {
    const { outcome, ceilingPercent, action, bundles, reasons, answeredByLetter, wouldChange } = limbReport(
      decision,
      limb,
    );
    const order = (finding: Finding): number => wouldChange.indexOf(finding.wouldChange);
    const deciding = reasons
      .filter((finding) => outcomeOf(finding) !== "cleared")
      .toSorted((a, b) => order(a) - order(b));
    const limiting = [...reasons.filter(({ bundle }) => bundle !== null), ...answeredByLetter];
    return {
      limb,
      outcome,
      ceilingPercent,
      ceilingBecause: ceilingReason(ceilingPercent, limiting),
      bundles: bundles.map((id) => ({ id, title: BUNDLES[id].title, ceilingPercent: BUNDLES[id].ceilingPercent })),
      action,
      ways: onceEach(
        deciding.map((finding) => toWay(finding, outcome)),
        (way) => `${way.about} ${way.wouldChange}`,
      ),
      answeredByLetter: onceEach(answeredByLetter, ({ rule }) => rule).map((finding) => ({
        rule: finding.rule,
        about: aboutOf(finding),
      })),
    };
  });
