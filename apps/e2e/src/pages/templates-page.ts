import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** What the practice keeps, and what ships. */
export const templatesPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/coach/templates");
    await expect(page.getByRole("heading", { level: 1, name: "Templates" })).toBeVisible();
    await expectAccessible(page);
  },
  startEmpty: async (): Promise<void> => {
    await page.getByRole("button", { name: "New template" }).click();
    await page.waitForURL(/\/coach\/templates\/[0-9a-f-]{36}$/);
  },
  startFromReady: async (name: string): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^Start from.*${name}$`) }).click();
    await page.waitForURL(/\/coach\/templates\/[0-9a-f-]{36}$/);
  },
  row: (name: string) => page.getByRole("listitem").filter({ hasText: name }),
});
