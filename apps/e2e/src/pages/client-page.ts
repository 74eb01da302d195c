import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** A client's page as staff see it, on its overview. */
export const clientPage = (page: Page) => {
  const suggestions = page.getByRole("region", { name: "Suggestions", exact: true });
  return {
    open: async (clientId: string, name: string): Promise<void> => {
      await page.goto(`/coach/clients/${clientId}`);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByRole("heading", { name: "What may be cuffed" })).toBeVisible();
      await expectAccessible(page);
    },
    suggestions,
    suggestion: (text: string | RegExp): Locator =>
      suggestions
        .getByRole("listitem")
        .filter({ hasText: text })
        .filter({ has: page.getByRole("link") })
        .first(),
    isAccessible: () => expectAccessible(page),
  };
};
