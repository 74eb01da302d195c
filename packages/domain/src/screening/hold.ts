import { LIMBS, type PlainDate } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import type { Finding } from "./decision.ts";
import { factsOf } from "./facts.ts";
import type { Correction } from "./letter.ts";
import { bearsOn, fire, inWindow, type ScreeningRule } from "./rule.ts";
import { ANSWER_RULES, HOLD_RULES } from "./rules/registry.ts";

/** An earlier questionnaire of the same person. */
export interface EarlierScreening {
  readonly answers: Answers;
  readonly answeredOn: PlainDate;
}

/** What was said before, and which of it has been shown to be wrong. */
export interface History {
  readonly earlier: readonly EarlierScreening[];
  readonly corrections: readonly Correction[];
}

export const NO_HISTORY: History = { earlier: [], corrections: [] };

const isExclusion = ({ effect }: Finding): boolean => effect.startsWith("exclude-");

const covers = (current: readonly Finding[], earlier: Finding): boolean =>
  LIMBS.filter((limb) => bearsOn(earlier, limb)).every((limb) =>
    current.some((finding) => finding.rule === earlier.rule && isExclusion(finding) && bearsOn(finding, limb)),
  );

const HELD_RULES: readonly ScreeningRule[] = ANSWER_RULES.filter(({ id }) => HOLD_RULES.has(id));

/**
 * Earlier exclusions that the present answers contradict. The earlier answers are read as of today, so that what lapses
 * by date lapses here too; a verified correction of the rule lifts its hold, nothing else does.
 */
export const holdFindings = (
  now: Answers,
  history: History,
  today: PlainDate,
  current: readonly Finding[],
): readonly Finding[] => {
  const corrected = new Set<string>(
    history.corrections.filter(({ status }) => status === "verified").map(({ rule }) => rule),
  );
  const held: Finding[] = [];
  for (const { answers, answeredOn } of history.earlier) {
    const facts = factsOf(answers, today);
    for (const rule of HELD_RULES) {
      const exclusions = fire(rule, facts).filter((earlier) => isExclusion(earlier) && !covers(current, earlier));
      const holdRule = HOLD_RULES.get(rule.id);
      if (exclusions.length === 0 || holdRule === undefined || rule.hold?.(now) !== true) continue;
      if (corrected.has(rule.ref) || corrected.has(holdRule.ref)) continue;
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

const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const byMeaning = new Map(findings.map((f) => [JSON.stringify([f.rule, f.effect, f.scope, f.lapsesOn]), f]));
  return [...byMeaning.values()];
};
