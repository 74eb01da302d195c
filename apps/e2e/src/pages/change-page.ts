import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** "Something has changed": what ends a screening before its date. */
export const changePage = (page: Page) => ({
  /** From the client's own page, as they would find it. */
  open: async (): Promise<void> => {
    await page.goto("/me/profile");
    await page.getByRole("link", { name: "Something has changed" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Has something changed?" })).toBeVisible();
    await expectAccessible(page);
  },
  tick: (what: string) => page.getByRole("checkbox", { name: what }).check(),
  send: () => page.getByRole("button", { name: "Cuffs off, and answer again" }).click(),
  /** Why the last screening no longer holds, wherever it stands. */
  note: page.getByRole("region", { name: /^(Answer again before the next cuff|This screening no longer holds)$/ }),
});
