import { daysBetween, type Limb, type PlainDate, type RuleRef } from "#kernel/index.ts";
import type { Letter } from "./letter.ts";

/** A letter older than this when it arrives is not accepted (days). */
export const LETTER_MAX_AGE_DAYS = 60;

type Verdict = Letter["answers"][number]["verdict"];

export interface LetterAnswer {
  readonly letter: Letter;
  readonly verdict: Verdict;
}

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
const answersFor = (
  letters: readonly Letter[],
  limb: Limb,
  today: PlainDate,
  rule?: RuleRef,
): readonly LetterAnswer[] =>
  letters
    .filter((letter) => isAccepted(letter, today) && letter.limbs.includes(limb))
    .flatMap((letter) =>
      letter.answers
        .filter((answer) => rule === undefined || answer.rule === rule)
        .map(({ verdict }) => ({ letter, verdict })),
    )
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
  const [newest] = answersFor(letters, limb, today, rule);
  if (newest === undefined || newest.verdict === "not-fit" || newest.letter.validUntil < today) return null;
  return newest.letter;
};

/** True while the newest accepted answer about any rule of this limb is a no. A no does not run out by date. */
export const isRefusedByLetter = (letters: readonly Letter[], limb: Limb, today: PlainDate): boolean => {
  const rules = new Set(letters.flatMap(({ answers }) => answers.map(({ rule }) => rule)));
  return [...rules].some((rule) => answersFor(letters, limb, today, rule)[0]?.verdict === "not-fit");
};
