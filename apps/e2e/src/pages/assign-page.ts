import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** A client's programmes as the coach sees them. */
export const assignPage = (page: Page, clientId: string) => {
  const panel = page.getByRole("region", { name: "Assign a programme" });
  return {
    open: async (): Promise<void> => {
      await page.goto(`/coach/clients/${clientId}/programme`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("button", { name: "Assign a programme" }).first()).toBeVisible();
      await expectAccessible(page);
    },
    /** Chooses a template and waits for what it would mean. */
    preview: async (template: string): Promise<void> => {
      await page.getByRole("button", { name: "Assign a programme" }).click();
      await panel.getByRole("combobox", { name: "Template" }).click();
      await page.getByRole("option", { name: template }).click();
      await expect(panel.getByText(/^(Can be|Cannot be) assigned/)).toBeVisible();
      await expectAccessible(page);
    },
    panel,
    line: (name: string) => panel.getByRole("row").filter({ hasText: name }),
    commit: async (): Promise<void> => {
      await panel.getByRole("button", { name: /^Assign \d+ session/ }).click();
      await expect(panel).toBeHidden();
    },
    commitButton: panel.getByRole("button", { name: /^Assign \d+ session/ }),
    programme: (name: string) => page.getByRole("region", { name }),
  };
};
