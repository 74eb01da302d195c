import type { PlainDate } from "@cuffwise/domain/kernel";
import {
  type Answers,
  CHECK_KEY,
  ITEM_BANK,
  type Item,
  type ItemId,
  missingItems,
  noneOfThese,
  visibleItems,
  withoutHidden,
} from "@cuffwise/domain/screening";
import type { Draft, FieldIssue } from "./fields.ts";
import { PAGES, type Page, pageOf } from "./pages.ts";
import { readFields } from "./read-fields.ts";
import { type Writing, writeFields } from "./write-fields.ts";

const answerTo = (item: Item, draft: Draft, today: PlainDate): Answers => {
  const stands = draft[item.id];
  if (stands === undefined) return {};
  if (stands === "none") return item.none === null ? {} : { [item.id]: item.none };
  const read = readFields(item, stands, today);
  return read.ok ? read.value : {};
};

/** Every answer that is complete and possible, without those that are not asked any more. Sent as it is. */
export const answersOf = (draft: Draft, today: PlainDate): Answers =>
  withoutHidden(Object.assign({}, ...ITEM_BANK.map((item) => answerTo(item, draft, today))), today);

/** For the wire: the same answers as plain JSON. */
export const answersToJson = (answers: Answers): Record<string, never> => JSON.parse(JSON.stringify(answers));

const isNone = (item: Item, answers: Answers): boolean =>
  item.none !== null && JSON.stringify(answers[item.id]) === JSON.stringify(item.none);

/** Stored answers, back in the form. */
export const draftOf = (answers: Answers, writing: Writing): Draft =>
  Object.fromEntries(
    ITEM_BANK.flatMap((item) => {
      const fields = isNone(item, answers) ? ("none" as const) : writeFields(item.id, answers, writing);
      return fields === undefined ? [] : [[item.id, fields]];
    }),
  );

/** The items of a page that this person is asked. */
export const askedOn = (page: Page, draft: Draft, today: PlainDate): readonly Item[] => {
  const shown = new Set<ItemId>(visibleItems(answersOf(draft, today), today).map(({ id }) => id));
  return page.items.filter(({ id }) => shown.has(id));
};

/** "None of these": answers what is not ticked on the page's list, and nothing else. */
export const withNone = (draft: Draft, page: Page): Draft => {
  const listed = Object.keys(noneOfThese(page.screen.id)).filter((id) => page.items.some((item) => item.id === id));
  const unticked = listed.filter((id) => draft[id as ItemId] === undefined);
  return { ...draft, ...Object.fromEntries(unticked.map((id) => [id, "none" as const])) };
};

export type PageIssues = Readonly<Partial<Record<ItemId, readonly FieldIssue[]>>>;

/** The three check questions must be right before one goes on: they are a lesson, not an exam. */
const checkIssues = (item: Item, answers: Answers): readonly FieldIssue[] => {
  const given = item.id === "A4" ? answers.A4 : undefined;
  if (given === undefined) return [];
  const keys = ["release", "numb", "meaning"] as const;
  return keys.filter((key) => given[key] !== CHECK_KEY[key]).map((field) => ({ field, code: "check.read-again" }));
};

const issuesOf = (item: Item, draft: Draft, today: PlainDate): readonly FieldIssue[] => {
  const stands = draft[item.id];
  if (stands === undefined) {
    const read = readFields(item, {}, today);
    return read.ok ? [] : read.error;
  }
  if (stands === "none") return [];
  const read = readFields(item, stands, today);
  return read.ok ? checkIssues(item, read.value) : read.error;
};

/** What keeps a page from being done, per item. */
export const issuesOn = (page: Page, draft: Draft, today: PlainDate): PageIssues =>
  Object.fromEntries(
    askedOn(page, draft, today).flatMap((item) => {
      const issues = issuesOf(item, draft, today);
      return issues.length === 0 ? [] : [[item.id, issues]];
    }),
  );

/** The first page with something left to do; undefined when everything is answered. */
export const firstOpenPage = (draft: Draft, today: PlainDate): Page | undefined => {
  const missing = missingItems(answersOf(draft, today), today);
  return missing[0] === undefined ? undefined : pageOf(missing[0]);
};

/** The page after this one; undefined after the last. */
export const pageAfter = (page: Page): Page | undefined => PAGES[PAGES.indexOf(page) + 1];
export const pageBefore = (page: Page): Page | undefined => PAGES[PAGES.indexOf(page) - 1];
