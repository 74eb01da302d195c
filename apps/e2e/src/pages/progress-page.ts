import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/**
 * Looked at on a screen that holds the whole page: on a phone the tabs at the lower edge lie over whatever happens to be
 * scrolled under them.
 */
const isAccessible = async (page: Page): Promise<void> => {
  const size = page.viewportSize();
  await page.setViewportSize({ width: size?.width ?? 390, height: 6_000 });
  await expectAccessible(page);
  if (size !== null) await page.setViewportSize(size);
};

/** What training came to over time: of oneself, or of a client whom staff look at. */
export const progressPage = (page: Page, path = "/me/progress") => ({
  open: async (): Promise<void> => {
    await page.goto(path);
    await expect(page.getByRole("region", { name: "Sessions done" }).getByRole("img", { name: /./ })).toBeVisible();
    await isAccessible(page);
  },
  card: (title: string) => page.getByRole("region", { name: title, exact: true }).first(),
  chart: (title: string) => page.getByRole("region", { name: title, exact: true }).getByRole("img", { name: /./ }),
  table: (title: string) => page.getByRole("table", { name: title, exact: true }),
  toTable: (title: string) => page.getByRole("button", { name: `Table: ${title}` }),
  toChart: (title: string) => page.getByRole("button", { name: `Chart: ${title}` }),
  exercise: async (name: string): Promise<void> => {
    await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  },
  dose: page.getByRole("combobox", { name: "Limb, load and pressure" }),
  isAccessible: () => isAccessible(page),
});

/** The calendar and the sessions behind. */
export const historyPage = (page: Page, path = "/me/history") => ({
  open: async (): Promise<void> => {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Sessions", exact: true })).toBeVisible();
    await isAccessible(page);
  },
  onDay: (name: RegExp) => page.getByRole("table", { name: /^Sessions in/ }).getByRole("link", { name }),
  before: page.getByRole("button", { name: "Month before" }),
  rows: page.getByRole("region", { name: "Sessions", exact: true }).getByRole("listitem"),
  earlier: page.getByRole("button", { name: "Show earlier sessions" }),
});
