import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** The coach's first page. */
export const dashboardPage = (page: Page) => {
  const table = page.getByRole("table", { name: /Clients/ });
  return {
    open: async (): Promise<void> => {
      await page.goto("/coach");
      await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
      await expectAccessible(page);
    },
    table,
    row: (name: string) => table.getByRole("row").filter({ hasText: name }),
    /** Client names from top to bottom. */
    names: () => table.getByRole("row").getByRole("link").filter({ hasNotText: /^\d+$/ }).allTextContents(),
  };
};
