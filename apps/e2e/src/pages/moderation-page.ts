import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** The moderators' desk. */
export const moderationPage = (page: Page) => {
  const card = (author: string) => page.getByRole("article", { name: `Comment by ${author}` });
  return {
    open: async (): Promise<void> => {
      await page.goto("/moderation");
      await expect(page.getByRole("heading", { level: 1, name: "Moderation" })).toBeVisible();
      await expect(page.getByText(/^Waiting \(\d+\)$/)).toBeVisible();
      await expectAccessible(page);
    },
    card,
    pile: (name: string) => page.getByText(new RegExp(`^${name} \\(\\d+\\)$`)).click(),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""),
    answer: async (author: string, body: string): Promise<void> => {
      await card(author).focus();
      await page.keyboard.press("r");
      await card(author).getByLabel("Answer as staff").fill(body);
      await card(author)
        .getByRole("button", { name: /answer/ })
        .click();
      await expect(page.getByText(/answered\.$/i)).toBeVisible();
    },
  };
};
