import { plainDate } from "@cuffwise/domain/kernel";
import { type Answers, ITEM_BANK, type Item, type ItemId, SCREENS } from "@cuffwise/domain/screening";
import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { answersOf, askedOn, draftOf } from "../form/draft.ts";
import type { Draft } from "../form/fields.ts";
import { PAGES, type Page } from "../form/pages.ts";
import { QuestionPage } from "./question-page.tsx";

const today = plainDate("2026-11-24");

/** Somebody to whom every follow-up applies; nobody is asked more than they are. */
const EVERYTHING: Answers = {
  A3: "yes",
  A1: plainDate("2009-06-01"),
  B7: ["chest-pain"],
  E1: "type-2",
  K2: "yes",
  M1: ["LA"],
};
const asked = draftOf(EVERYTHING, { units: "metric", today });

const shown = (page: Page, draft: Draft): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <QuestionPage
        page={page}
        questionnaire={{
          draft,
          answers: answersOf(draft, today),
          errors: {},
          saving: { state: "idle", save: () => {} },
          isReady: true,
          setFields: () => {},
          finishPage: () => true,
          showServerIssues: () => undefined,
        }}
        today={today}
        country="GB"
        units="metric"
        isEdit={false}
        message={null}
        onBack={() => {}}
        onNext={() => {}}
      />
    </MantineProvider>,
  );
/** As React writes it into markup. */
const escaped = (text: string): string => renderToStaticMarkup(text);
/** Whose row is ticked: its question stands open. */
const ticked = (item: Item): Draft => ({ ...asked, [item.id]: asked[item.id] ?? {} });

const hasField = (html: string): boolean => /<(input|textarea|select)\b/.test(html);
const pageOf = (item: Item): Page | undefined => PAGES.find(({ items }) => items.includes(item));

describe("the screening on screen", () => {
  it("asks all 89 items and what follows from them, on sixteen screens", () => {
    const reached = new Set<ItemId>(PAGES.flatMap((page) => askedOn(page, asked, today).map(({ id }) => id)));
    expect(ITEM_BANK.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(PAGES.map(({ screen }) => screen.id)).size).toBe(SCREENS.length);
    expect(SCREENS).toHaveLength(16);
  });

  it.each(ITEM_BANK.map((item) => [item.id, item] as const))("%s has its row, its question and a field", (_, item) => {
    const page = pageOf(item);
    if (page === undefined) throw new Error(`${item.id} is on no page`);
    if (item.none !== null) expect(shown(page, { A3: { value: "yes" } })).toContain(escaped(item.title));
    const open = shown(page, ticked(item));
    expect(open).toContain(escaped(item.ask));
    const at = open.indexOf(`id="item-${item.id}"`);
    expect(at).toBeGreaterThan(-1);
    expect(hasField(open.slice(at))).toBe(true);
  });
});
