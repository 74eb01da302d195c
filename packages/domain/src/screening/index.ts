export * from "./answers.ts";
export * from "./bundles.ts";
export * from "./decision.ts";
export { evaluate, type ScreeningInput } from "./evaluate.ts";
export {
  bodyMassIndex,
  type MeanPressure,
  meanPressure,
  READING_VALID_DAYS,
  READING_VALID_DAYS_TREATED,
} from "./facts.ts";
export { FLAG_INSTRUCTIONS } from "./flag-instructions.ts";
export { type EarlierScreening, type History, heldRules, NO_HISTORY } from "./hold.ts";
export { ITEM_BANK, ITEMS, itemsOnScreen } from "./items/bank.ts";
export { type AnswerKind, type Item, type Option, SCREEN_IDS, type ScreenId } from "./items/item.ts";
export { missingItems, nextScreen, noneOfThese, visibleItems, withoutHidden } from "./items/progress.ts";
export { SCREENS, type Screen } from "./items/screens.ts";
export * from "./letter.ts";
export { LETTER_MAX_AGE_DAYS } from "./letters.ts";
export * from "./limb-report.ts";
export { type AnswerIssue, parseAnswers } from "./parse.ts";
export * from "./read-decision.ts";
export * from "./rescreen.ts";
export type { ScreeningRule } from "./rule.ts";
export { gradeOf, type PressureGrade } from "./rules/blood-pressure.ts";
export { bundleLimits } from "./rules/bundle-limits.ts";
export { CHECK_KEY } from "./rules/identity.ts";
export { RULE_SET_HASH, RULE_SET_VERSION, SCREENING_RULES } from "./rules/registry.ts";
export { rescreenRule } from "./rules/rescreen-rule.ts";
export * from "./standing.ts";
