import { daysBetween, type Limb, type PlainDate, parseRuleRef, type RuleRef, ruleRef } from "#kernel/index.ts";
import type { Letter } from "./letter.ts";
import type { ScreeningRule } from "./rule.ts";

/** A letter older than this when it arrives is not accepted (days). */
export const LETTER_MAX_AGE_DAYS = 60;

type Verdict = Letter["answers"][number]["verdict"];

export interface LetterAnswer {
  readonly letter: Letter;
  readonly rule: RuleRef;
  readonly verdict: Verdict;
}

/** The rules of today, by id. */
export type RulesById = ReadonlyMap<string, Pick<ScreeningRule, "version" | "lettersSince">>;

/**
 * What a stored reference means under the rules of today: the present version of the rule where an answer to the older
 * one still counts for it, and otherwise the reference as it is, which then opens nothing.
 */
export const presentRef = (ref: RuleRef, rules: RulesById): RuleRef => {
  const { id, version } = parseRuleRef(ref);
  const rule = rules.get(id);
  if (rule === undefined || version > rule.version || version < (rule.lettersSince ?? rule.version)) return ref;
  return ruleRef({ id, version: rule.version });
};

/** Letters as the rules of today read them: see {@link presentRef}. */
export const presentLetters = (letters: readonly Letter[], rules: RulesById): readonly Letter[] =>
  letters.map((letter) => ({
    ...letter,
    answers: letter.answers.map((answer) => ({ ...answer, rule: presentRef(answer.rule, rules) })),
  }));

/** Verified by somebody who may, and not too old when it came. Whether it still runs is another question. */
const isAccepted = (letter: Letter, today: PlainDate): boolean =>
  letter.status === "verified" &&
  letter.receivedOn <= today &&
  letter.receivedOn >= letter.writtenOn &&
  daysBetween(letter.writtenOn, letter.receivedOn) <= LETTER_MAX_AGE_DAYS;

const STRICTNESS: readonly Verdict[] = ["fit", "fit-with-limits", "not-fit"];

const ceilingOf = (letter: Letter): number => letter.ceilingPercent ?? 100;

/** Newer first; on the same day the stricter verdict, then the lower ceiling, then the earlier end. */
const byWeight = (a: LetterAnswer, b: LetterAnswer): number => {
  if (a.letter.writtenOn !== b.letter.writtenOn) return a.letter.writtenOn < b.letter.writtenOn ? 1 : -1;
  const stricter = STRICTNESS.indexOf(b.verdict) - STRICTNESS.indexOf(a.verdict);
  if (stricter !== 0) return stricter;
  const lower = ceilingOf(a.letter) - ceilingOf(b.letter);
  if (lower !== 0) return lower;
  return a.letter.validUntil < b.letter.validUntil ? -1 : a.letter.validUntil > b.letter.validUntil ? 1 : 0;
};

/** Every accepted answer about a limb, the weightiest first. */
const answersFor = (letters: readonly Letter[], limb: Limb, today: PlainDate): readonly LetterAnswer[] =>
  letters
    .filter((letter) => isAccepted(letter, today) && letter.limbs.includes(limb))
    .flatMap((letter) => letter.answers.map(({ rule, verdict }) => ({ letter, rule, verdict })))
    .sort(byWeight);

/**
 * The letter that opens a referral for a limb today, or null. The newest accepted answer about this rule decides: if it
 * says no, or has run out, an older yes does not come back.
 */
export const openingLetter = (
  letters: readonly Letter[],
  rule: RuleRef,
  limb: Limb,
  today: PlainDate,
): Letter | null => {
  const newest = answersFor(letters, limb, today).find((answer) => answer.rule === rule);
  if (newest === undefined || newest.verdict === "not-fit" || newest.letter.validUntil < today) return null;
  return newest.letter;
};

/**
 * True while the newest accepted answer about any rule of this limb is a no. A no does not run out by date, nor by a
 * new version of the rule; what lifts it is a newer answer to the rule as it is today.
 */
export const isRefusedByLetter = (
  letters: readonly Letter[],
  limb: Limb,
  today: PlainDate,
  rules: RulesById,
): boolean => {
  const isOfToday = ({ id, version }: ReturnType<typeof parseRuleRef>): boolean => rules.get(id)?.version === version;
  const newest = new Map<string, Verdict>();
  for (const { rule, verdict } of answersFor(letters, limb, today)) {
    const parsed = parseRuleRef(rule);
    if (newest.has(parsed.id) || (verdict !== "not-fit" && !isOfToday(parsed))) continue;
    newest.set(parsed.id, verdict);
  }
  return [...newest.values()].includes("not-fit");
};

/** True when somebody has said yes to an older version of this rule in a letter that still runs. */
export const hasOutdatedLetter = (letters: readonly Letter[], rule: RuleRef, today: PlainDate): boolean => {
  const { id, version } = parseRuleRef(rule);
  return letters.some(
    (letter) =>
      isAccepted(letter, today) &&
      letter.validUntil >= today &&
      letter.answers.some((answer) => {
        const answered = parseRuleRef(answer.rule);
        return answered.id === id && answered.version < version && answer.verdict !== "not-fit";
      }),
  );
};
