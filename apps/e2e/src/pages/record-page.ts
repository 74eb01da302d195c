import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** What was done in a session, as the coach reads it on the client's programme. */
export const recordPage = (page: Page) => ({
  open: async (clientId: string): Promise<void> => {
    await page.goto(`/coach/clients/${clientId}/programme`);
    await expect(page.getByRole("button", { name: /^What was done/ }).first()).toBeVisible();
    await expectAccessible(page);
  },
  /** Opens the newest session of that name. */
  show: async (name: RegExp): Promise<void> => {
    await page.getByRole("button", { name }).last().click();
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  note: page.getByRole("figure").filter({ hasText: "Note to you" }),
  /** What the session asked other than the coach's plan. */
  change: (text: string) =>
    page
      .getByRole("region", { name: /other than your plan/ })
      .getByRole("listitem")
      .filter({ hasText: text })
      .first(),
  row: (name: RegExp) => page.getByRole("row", { name }).first(),
  isAccessible: () => expectAccessible(page),
});
