import type { PlainDate } from "#kernel/index.ts";
import { Answers, type ItemId } from "../answers.ts";
import { ITEM_BANK, itemsOnScreen } from "./bank.ts";
import type { Item, ScreenId } from "./item.ts";
import { SCREENS } from "./screens.ts";

/** The items that this person is asked, in order. Without consent that is the consent question alone. */
export const visibleItems = (answers: Answers, today: PlainDate): readonly Item[] =>
  ITEM_BANK.filter((item) => isAsked(item, answers, today));

const isAsked = ({ id, showIf }: Item, answers: Answers, today: PlainDate): boolean =>
  answers.A3 === "yes" ? showIf === undefined || showIf(answers, today) : id === "A3";

/** What is asked and not answered yet. Empty means that the questionnaire is complete. */
export const missingItems = (answers: Answers, today: PlainDate): readonly ItemId[] =>
  ITEM_BANK.filter((item) => answers[item.id] === undefined && isAsked(item, answers, today)).map(({ id }) => id);

/** The first screen with something left to answer; null when the questionnaire is complete. */
export const nextScreen = (answers: Answers, today: PlainDate): ScreenId | null => {
  const missing = new Set(missingItems(answers, today));
  return SCREENS.find(({ id }) => itemsOnScreen(id).some((item) => missing.has(item.id)))?.id ?? null;
};

/** What "none of these" on a screen answers: every item there that may be answered that way, and no other. */
export const noneOfThese = (screen: ScreenId): Answers =>
  Answers.parse(
    Object.fromEntries(itemsOnScreen(screen).flatMap(({ id, none }) => (none === null ? [] : [[id, none]]))),
  );

/**
 * The answers without those that are no longer asked, such as an HbA1c after "no diabetes". Applied before storing, so
 * that nobody is judged by an answer that they can no longer see. Without consent nothing but the refusal is left.
 */
export const withoutHidden = (answers: Answers, today: PlainDate): Answers => {
  const shown = new Set<string>(visibleItems(answers, today).map(({ id }) => id));
  return Answers.parse(Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id))));
};
