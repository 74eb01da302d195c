import { LIMBS, type Limb, type PlainDate, type RuleRef, ruleRef } from "#kernel/index.ts";
import type { Answers, ItemId } from "./answers.ts";
import { BUNDLES, type BundleId, Flag } from "./bundles.ts";
import {
  type Action,
  type Effect,
  type Finding,
  highestAction,
  type LimbDecision,
  type Outcome,
  type ScreeningDecision,
  worstOutcome,
} from "./decision.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type History, holdFindings } from "./hold.ts";
import { ITEMS } from "./items/bank.ts";
import { missingItems } from "./items/progress.ts";
import type { Letter } from "./letter.ts";
import { isRefusedByLetter, openingLetter } from "./letters.ts";
import { bearsOn, excludeLimbs, fire, incomplete, type ScreeningRule } from "./rule.ts";
import { consentRule } from "./rules/identity.ts";
import {
  ANSWER_RULES,
  LOAD_RULES,
  missingRule,
  notFitRule,
  RULE_SET_HASH,
  RULE_SET_VERSION,
  SCREENING_RULES,
} from "./rules/registry.ts";
import { type ClearedLimb, validityFrom } from "./validity.ts";

export interface ScreeningInput {
  readonly answers: Answers;
  readonly letters: readonly Letter[];
  readonly history: History;
  readonly today: PlainDate;
  /** The day on which the answers were given; validity counts from it. Left out, it is today. */
  readonly answeredOn?: PlainDate;
}

const OUTCOME_OF: Readonly<Record<Effect, Outcome>> = {
  "exclude-permanent": "excluded",
  "exclude-temporary": "excluded",
  "exclude-limb": "excluded",
  refer: "refer",
  incomplete: "incomplete",
  modify: "cleared-mod",
  vte: "cleared",
  note: "cleared",
};

const RULES_BY_REF: ReadonlyMap<string, ScreeningRule> = new Map(SCREENING_RULES.map((rule) => [ruleRef(rule), rule]));
const PRESSURE_RULES: ReadonlySet<string> = new Set(
  SCREENING_RULES.filter(({ items }) => items.some((item) => item === "B9" || item === "B10")).map(ruleRef),
);

/**
 * Decides per limb whether, and within which limits, somebody may train with a cuff. Every rule runs; nothing stops at
 * the first hit, because the person must see all reasons. Pure and total: the same input gives the same decision.
 * Without consent no other rule runs and `mayBeStored` is false. Units: ceilings in percent of limb occlusion pressure.
 */
export const evaluate = (input: ScreeningInput): ScreeningDecision => {
  const { answers, letters, history, today } = input;
  const facts = factsOf(answers, today);
  const consent = fire(consentRule, facts);
  if (consent.length > 0) return decide(input, consent, ["A3"], 0);

  const missing = missingItems(answers, today);
  const answered = ANSWER_RULES.flatMap((rule) => fire(rule, facts));
  const vteLoad = answered.reduce((sum, { points }) => sum + points, 0);
  const findings = [
    ...answered,
    ...LOAD_RULES.flatMap((rule) => fire(rule, { ...facts, vteLoad })),
    ...missingFindings(missing, facts),
    ...holdFindings(answers, history, today, answered),
    ...refusalFindings(letters, facts),
  ];
  return decide(input, findings, missing, vteLoad);
};

const missingFindings = (missing: readonly ItemId[], facts: Facts): readonly Finding[] => {
  if (missing.length === 0) return [];
  const message = `Still to answer: ${missing.map((id) => ITEMS[id].title).join(", ")}.`;
  return fire({ ...missingRule, hits: () => [incomplete({ message })] }, facts);
};

const refusalFindings = (letters: readonly Letter[], facts: Facts): readonly Finding[] => {
  const refused = LIMBS.filter((limb) => isRefusedByLetter(letters, limb, facts.today));
  return fire({ ...notFitRule, hits: () => [excludeLimbs(refused)] }, facts);
};

const decide = (
  input: ScreeningInput,
  findings: readonly Finding[],
  missing: readonly ItemId[],
  vteLoad: number,
): ScreeningDecision => {
  const complete = !findings.some(({ effect }) => effect === "incomplete");
  const lastValidDay = validityFrom(input.answers, input.answeredOn ?? input.today);
  const limb = (name: Limb): LimbDecision => decideLimb(name, input, findings, complete, lastValidDay);
  const limbs = { LA: limb("LA"), RA: limb("RA"), LL: limb("LL"), RL: limb("RL") };
  const referred = LIMBS.some((name) => limbs[name].outcome === "refer");
  const action = findings.reduce<Action>(
    (highest, f) => highestAction(highest, f.action),
    referred ? "contact" : "none",
  );
  return {
    ruleSetVersion: RULE_SET_VERSION,
    ruleSetHash: RULE_SET_HASH,
    decidedOn: input.today,
    mayBeStored: input.answers.A3 === "yes",
    missing: [...missing],
    vteLoad,
    action,
    findings: [...findings],
    limbs,
  };
};

const decideLimb = (
  limb: Limb,
  input: ScreeningInput,
  findings: readonly Finding[],
  complete: boolean,
  lastValidDay: (cleared: ClearedLimb) => PlainDate,
): LimbDecision => {
  const { letters, today } = input;
  const bearing = findings.filter((finding) => bearsOn(finding, limb));
  // A letter counts only for a complete questionnaire: half-told facts cannot be cleared.
  const opened = complete
    ? bearing.flatMap((finding) => {
        if (finding.effect !== "refer") return [];
        const letter = openingLetter(letters, finding.rule, limb, today);
        return letter === null ? [] : [{ rule: finding.rule, letter }];
      })
    : [];
  const openedRules = new Set<RuleRef>(opened.map(({ rule }) => rule));
  const standing = bearing.filter(({ effect, rule }) => effect !== "refer" || !openedRules.has(rule));

  const outcome = standing.reduce<Outcome>(
    (worst, { effect }) => worstOutcome(worst, OUTCOME_OF[effect]),
    opened.length > 0 ? "cleared-mod" : "cleared",
  );
  const bundles = mergeBundles(standing, openedRules);
  const openingLetters = opened.map(({ letter }) => letter);
  const isCleared = outcome === "cleared" || outcome === "cleared-mod";
  return {
    outcome,
    ceilingPercent: lowestCeiling(bundles, openingLetters),
    bundles,
    flags: mergeFlags(bundles, standing),
    expiresOn: isCleared
      ? lastValidDay({
          bundles,
          letters: openingLetters,
          letterOnPressure: opened.some(({ rule }) => PRESSURE_RULES.has(rule)),
        })
      : null,
    rules: [...new Set(standing.map(({ rule }) => rule))],
    answeredByLetter: [...openedRules],
  };
};

/** Limits are kept while a limb is closed, and hold on the day on which it opens. */
const mergeBundles = (standing: readonly Finding[], openedRules: ReadonlySet<RuleRef>): BundleId[] => {
  const bundles = new Set<BundleId>(standing.flatMap(({ bundle }) => (bundle === null ? [] : [bundle])));
  for (const ref of openedRules) {
    bundles.add("MOD-CLR");
    const extra = RULES_BY_REF.get(ref)?.afterLetter;
    if (extra !== undefined) bundles.add(extra);
  }
  return [...bundles].sort();
};

const lowestCeiling = (bundles: readonly BundleId[], letters: readonly Letter[]): number | null => {
  const ceilings = [
    ...bundles.map((id) => BUNDLES[id].ceilingPercent),
    ...letters.flatMap(({ ceilingPercent }) => (ceilingPercent === null ? [] : [ceilingPercent])),
  ];
  return ceilings.length === 0 ? null : Math.min(...ceilings);
};

const mergeFlags = (bundles: readonly BundleId[], standing: readonly Finding[]): Flag[] => {
  const set = new Set<Flag>([...bundles.flatMap((id) => BUNDLES[id].flags), ...standing.flatMap(({ flags }) => flags)]);
  return Flag.options.filter((flag) => set.has(flag));
};
