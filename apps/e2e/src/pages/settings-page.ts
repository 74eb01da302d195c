import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** What a client sets for themselves, and the places where they train. */
export const settingsPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/me/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await expect(page.getByText("Your usual place")).toBeVisible();
    await expectAccessible(page);
  },
  /** One of several, by the name of the group. */
  choose: (group: string, choice: string) =>
    page.getByRole("radiogroup", { name: group }).getByRole("radio", { name: choice }).check(),
  choice: (group: string, choice: string) =>
    page.getByRole("radiogroup", { name: group }).getByRole("radio", { name: choice }),
  toggle: (name: string) => page.getByRole("switch", { name }),
  turn: (name: string) => page.getByText(name, { exact: true }).click(),
  saved: page.getByText("Every change is saved at once, for all your devices."),
  undo: () => page.getByRole("button", { name: "Undo" }).last().click(),
  isAccessible: () => expectAccessible(page),
});
