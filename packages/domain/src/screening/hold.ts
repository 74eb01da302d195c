import { LIMBS, type PlainDate, type RuleRef } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import type { Finding, ScreeningDecision } from "./decision.ts";
import { factsOf } from "./facts.ts";
import type { Correction } from "./letter.ts";
import { bearsOn, fire, inWindow, type ScreeningRule } from "./rule.ts";
import { ANSWER_RULES, HOLD_RULES } from "./rules/registry.ts";

/** An earlier questionnaire of the same person. */
export interface EarlierScreening {
  readonly answers: Answers;
  readonly answeredOn: PlainDate;
  /** Which of these answers have since been shown to be wrong. */
  readonly corrections?: readonly Correction[];
}

/** What was said before. */
export interface History {
  readonly earlier: readonly EarlierScreening[];
}

export const NO_HISTORY: History = { earlier: [] };

const isExclusion = ({ effect }: Finding): boolean => effect.startsWith("exclude-");

const covers = (current: readonly Finding[], earlier: Finding): boolean =>
  LIMBS.filter((limb) => bearsOn(earlier, limb)).every((limb) =>
    current.some((finding) => finding.rule === earlier.rule && isExclusion(finding) && bearsOn(finding, limb)),
  );

const HELD_RULES: readonly ScreeningRule[] = ANSWER_RULES.filter(({ id }) => HOLD_RULES.has(id));

/**
 * Earlier exclusions that the present answers contradict. The earlier answers are read as of today, so that what lapses
 * by date lapses here too; a verified correction of the very answer lifts its hold, nothing else does: not one of a
 * screening before it, and not one for an older version of the rule.
 */
export const holdFindings = (
  now: Answers,
  history: History,
  today: PlainDate,
  current: readonly Finding[],
): readonly Finding[] => {
  const held: Finding[] = [];
  for (const { answers, answeredOn, corrections = [] } of history.earlier) {
    const facts = factsOf(answers, today);
    for (const rule of HELD_RULES) {
      const exclusions = fire(rule, facts).filter((earlier) => isExclusion(earlier) && !covers(current, earlier));
      const holdRule = HOLD_RULES.get(rule.id);
      if (exclusions.length === 0 || holdRule === undefined || rule.hold?.(now) !== true) continue;
      if (corrections.some((one) => one.status === "verified" && lifts(one, rule, holdRule))) continue;
      const window = rule.holdDays === undefined ? null : inWindow(answeredOn, today, rule.holdDays);
      const [words] = fire(holdRule, facts);
      if (words === undefined || window?.inside === false) continue;
      for (const { effect, scope, lapsesOn } of exclusions) {
        held.push({ ...words, effect, scope, lapsesOn: window?.lapsesOn ?? lapsesOn });
      }
    }
  }
  return withoutRepeats(held);
};

/** The rules by which earlier answers are held against the present ones; what a correction can be about. */
export const heldRules = ({ findings }: ScreeningDecision): ReadonlySet<RuleRef> =>
  new Set(findings.filter(({ rule }) => HOLD_REFS.has(rule)).map(({ rule }) => rule));

const HOLD_REFS: ReadonlySet<RuleRef> = new Set([...HOLD_RULES.values()].map(({ ref }) => ref));

const lifts = (correction: Correction, held: ScreeningRule, hold: ScreeningRule): boolean =>
  correction.rule === held.ref || correction.rule === hold.ref;

const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const byMeaning = new Map(findings.map((f) => [JSON.stringify([f.rule, f.effect, f.scope, f.lapsesOn]), f]));
  return [...byMeaning.values()];
};
