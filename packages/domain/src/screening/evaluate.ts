import { LIMBS, type Limb, type PlainDate, type RuleRef } from "#kernel/index.ts";
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
import { hasOutdatedLetter, isRefusedByLetter, openingLetter, presentLetters } from "./letters.ts";
import { bearsOn, excludeLimbs, fire, fireAll, incomplete, type ScreeningRule } from "./rule.ts";
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

const RULES_BY_REF: ReadonlyMap<string, ScreeningRule> = new Map(SCREENING_RULES.map((rule) => [rule.ref, rule]));
const RULES_BY_ID: ReadonlyMap<string, ScreeningRule> = new Map(SCREENING_RULES.map((rule) => [rule.id, rule]));
const PRESSURE_RULES: ReadonlySet<string> = new Set(
  SCREENING_RULES.filter(({ items }) => items.some((item) => item === "B9" || item === "B10")).map(({ ref }) => ref),
);

const OLD_LETTER =
  "The letter on file is for an older version of this rule: until the clinician answers the new one, it opens nothing.";

/**
 * Decides per limb whether, and within which limits, somebody may train with a cuff. Every rule runs; nothing stops at
 * the first hit, because the person must see all reasons. Pure and total: the same input gives the same decision.
 * Without consent no other rule runs and `mayBeStored` is false. Units: ceilings in percent of limb occlusion pressure.
 */
export const evaluate = (given: ScreeningInput): ScreeningDecision => {
  const input = given.letters.length === 0 ? given : { ...given, letters: presentLetters(given.letters, RULES_BY_ID) };
  const { answers, letters, history, today } = input;
  const facts = factsOf(answers, today);
  const consent = fire(consentRule, facts);
  if (consent.length > 0) return decide(input, consent, ["A3"], 0);

  const missing = missingItems(answers, today);
  const answered = fireAll(ANSWER_RULES, facts);
  const vteLoad = answered.reduce((sum, { points }) => sum + points, 0);
  const findings = [
    ...answered,
    ...fireAll(LOAD_RULES, { ...facts, vteLoad }),
    ...missingFindings(missing, facts),
    ...holdFindings(answers, history, today, answered),
    ...refusalFindings(letters, facts),
  ];
  return decide(input, letters.length === 0 ? findings : namingOldLetters(findings, letters, today), missing, vteLoad);
};

/** A letter does not fall silently: a referral that it no longer answers says so. */
const namingOldLetters = (
  findings: readonly Finding[],
  letters: readonly Letter[],
  today: PlainDate,
): readonly Finding[] =>
  findings.map((finding) =>
    finding.effect === "refer" && hasOutdatedLetter(letters, finding.rule, today)
      ? { ...finding, wouldChange: `${finding.wouldChange} ${OLD_LETTER}` }
      : finding,
  );

const missingFindings = (missing: readonly ItemId[], facts: Facts): readonly Finding[] => {
  if (missing.length === 0) return [];
  const titles = missing.map((id) => ITEMS[id].title).join(", ");
  const message = `Still to answer: ${titles}${titles.endsWith("?") ? "" : "."}`;
  return fire({ ...missingRule, hits: () => [incomplete({ message })] }, facts);
};

const refusalFindings = (letters: readonly Letter[], facts: Facts): readonly Finding[] => {
  if (!letters.some(({ answers }) => answers.some(({ verdict }) => verdict === "not-fit"))) return [];
  const refused = LIMBS.filter((limb) => isRefusedByLetter(letters, limb, facts.today, RULES_BY_ID));
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
  const bound = findings.filter(({ scope }) => scope !== "all");
  const decided = new Map<string, LimbDecision>();
  // Limbs of which the same is said get the same decision, worked out once; letters speak of each limb on its own.
  const limb = (name: Limb): LimbDecision => {
    const alike =
      input.letters.length > 0 ? name : bound.map((finding) => (bearsOn(finding, name) ? "1" : "0")).join("");
    const known = decided.get(alike);
    if (known !== undefined) return { ...known };
    const made = decideLimb(name, input, findings, complete, lastValidDay);
    decided.set(alike, made);
    return made;
  };
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
  { letters, today }: ScreeningInput,
  findings: readonly Finding[],
  complete: boolean,
  lastValidDay: (cleared: ClearedLimb) => PlainDate,
): LimbDecision => {
  // A letter counts only for a complete questionnaire: half-told facts cannot be cleared.
  const opened = new Map<RuleRef, Letter>();
  const standing: Finding[] = [];
  for (const finding of findings) {
    if (!bearsOn(finding, limb)) continue;
    const letter = complete && finding.effect === "refer" ? openingLetter(letters, finding.rule, limb, today) : null;
    if (letter === null) standing.push(finding);
    else opened.set(finding.rule, letter);
  }

  let outcome: Outcome = opened.size > 0 ? "cleared-mod" : "cleared";
  for (const { effect } of standing) outcome = worstOutcome(outcome, OUTCOME_OF[effect]);
  const bundles = mergeBundles(standing, opened);
  const openingLetters = [...opened.values()];
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
          letterOnPressure: [...opened.keys()].some((rule) => PRESSURE_RULES.has(rule)),
        })
      : null,
    rules: [...new Set(standing.map(({ rule }) => rule))],
    answeredByLetter: [...opened.keys()],
  };
};

/** Limits are kept while a limb is closed, and hold on the day on which it opens. */
const mergeBundles = (standing: readonly Finding[], opened: ReadonlyMap<RuleRef, Letter>): BundleId[] => {
  const bundles = new Set<BundleId>();
  for (const { bundle } of standing) if (bundle !== null) bundles.add(bundle);
  for (const ref of opened.keys()) {
    bundles.add("MOD-CLR");
    const extra = RULES_BY_REF.get(ref)?.afterLetter;
    if (extra !== undefined) bundles.add(extra);
  }
  return [...bundles].sort();
};

/** The smallest of its parts: the bundles' ceilings and those of the letters. Null where nothing sets one. */
const lowestCeiling = (bundles: readonly BundleId[], letters: readonly Letter[]): number | null => {
  let lowest: number | null = null;
  const lower = (ceiling: number | null): void => {
    if (ceiling !== null && (lowest === null || ceiling < lowest)) lowest = ceiling;
  };
  for (const id of bundles) lower(BUNDLES[id].ceilingPercent);
  for (const { ceilingPercent } of letters) lower(ceilingPercent);
  return lowest;
};

const mergeFlags = (bundles: readonly BundleId[], standing: readonly Finding[]): Flag[] => {
  const set = new Set<Flag>();
  for (const id of bundles) for (const flag of BUNDLES[id].flags) set.add(flag);
  for (const { flags } of standing) for (const flag of flags) set.add(flag);
  return set.size === 0 ? [] : Flag.options.filter((flag) => set.has(flag));
};
