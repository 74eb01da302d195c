import { type Item, type ItemId, itemsOnScreen, SCREENS, type Screen } from "@cuffwise/domain/screening";

/** What is on the phone at once: a list that one tap answers, or a few questions that are asked directly. */
export interface Page {
  /** In the address: `b`, then `b2`. */
  readonly id: string;
  readonly screen: Screen;
  /** Position of its screen, from 1. */
  readonly number: number;
  readonly items: readonly Item[];
  /** True when "none of these" answers the page. */
  readonly isList: boolean;
}

/** Items before which a screen is cut, so that no button stands under both measurements and a list. */
const CUTS: ReadonlySet<ItemId> = new Set<ItemId>(["A1", "A4", "A6", "B10", "O2"]);

const cut = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const parts: Item[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last === undefined || CUTS.has(item.id)) parts.push([item]);
    else last.push(item);
  }
  return parts;
};

export const PAGES: readonly Page[] = SCREENS.flatMap((screen, index) =>
  cut(itemsOnScreen(screen.id)).map((items, part) => ({
    id: `${screen.id.toLowerCase()}${part === 0 ? "" : part + 1}`,
    screen,
    number: index + 1,
    items,
    isList: items.some(({ none }) => none !== null),
  })),
);

export const pageOf = (id: ItemId): Page | undefined => PAGES.find(({ items }) => items.some((item) => item.id === id));

const [first] = PAGES;
if (first === undefined) throw new Error("the question bank is empty");
export const FIRST_PAGE: Page = first;
