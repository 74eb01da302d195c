import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** What a client sees first. */
export const todayPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/me");
    await expect(page.getByRole("heading", { level: 1, name: /^Hello/ })).toBeVisible();
    // Drawn once more when this phone's own log has been read: what lasts must be right.
    await expect(() => expectAccessible(page)).toPass();
  },
  start: () => page.getByRole("link", { name: /^(Start|Go on)/ }).click(),
  startLink: page.getByRole("link", { name: /^(Start|Go on)/ }),
  /** What today's session asks that the coach's plan did not. */
  changed: page.getByRole("region", { name: "Changed for today" }),
  reason: (title: string | RegExp) => page.getByRole("region", { name: title }),
});

/** Past and coming sessions. */
export const planPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/me/plan");
    await expect(page.getByRole("heading", { level: 1, name: "Plan" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(page);
  },
  today: page.locator("a[aria-current=date]"),
  row: (text: string | RegExp) => page.getByRole("listitem").filter({ hasText: text }),
});
