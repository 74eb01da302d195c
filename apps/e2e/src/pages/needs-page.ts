import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** What could not be stored, what was done twice, and what was taken back. */
export const needsPage = (page: Page) => {
  const entry = (text: string | RegExp) => page.getByRole("listitem").filter({ hasText: text });
  return {
    open: async (): Promise<void> => {
      await page.goto("/me/needs");
      await expect(page.getByRole("heading", { level: 1, name: "Needs you" })).toBeVisible();
      await expectAccessible(page);
    },
    entry,
    press: (text: string | RegExp, button: string) => entry(text).getByRole("button", { name: button }).click(),
    isClear: () => expect(page.getByText("Nothing needs you")).toBeVisible(),
  };
};
