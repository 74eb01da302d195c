import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

export interface ExerciseWish {
  /** What is typed into the search: a name, an alias, a muscle. */
  readonly search: string;
  readonly name: string;
  readonly cuffed?: boolean;
  readonly sets?: string;
  readonly loadPercent?: string;
  readonly percentLop?: string;
}

/** The programme builder, by its labels. */
export const builderPage = (page: Page) => {
  const session = (number: number) =>
    page.getByRole("region").filter({ has: page.getByLabel(`Title of session ${number}`) });
  return {
    open: async (path: string): Promise<void> => {
      await page.goto(path);
      await expect(page.getByRole("tab", { name: /^Week 1/ })).toBeVisible();
      await expectAccessible(page);
    },
    expectAccessible: () => expectAccessible(page),
    name: async (name: string): Promise<void> => {
      await page.getByLabel("Name", { exact: true }).fill(name);
    },
    session,
    entry: (name: string) => page.getByRole("button", { name: new RegExp(`^[A-Z]\\d? ?${name}`) }),
    /** Adds an exercise to a session of the shown week; its editor is open afterwards. */
    add: async (number: number, wish: ExerciseWish): Promise<void> => {
      const kind = page.getByRole("radiogroup", { name: `Kind of the next exercise of session ${number}` });
      await kind.getByText(wish.cuffed === false ? "Without cuff" : "With cuff").click();
      await page.getByRole("combobox", { name: `Add an exercise to session ${number}` }).fill(wish.search);
      await page.getByRole("option", { name: wish.name, exact: true }).click();
      const fields = page.getByRole("group", { name: wish.name });
      if (wish.sets !== undefined) await fields.getByLabel("Sets and repetitions").fill(wish.sets);
      if (wish.loadPercent !== undefined) {
        await fields.getByRole("combobox", { name: "Load by" }).click();
        await page.getByRole("option", { name: "% of 1RM" }).click();
        await fields.getByLabel("Load (% 1RM)").fill(wish.loadPercent);
      }
      if (wish.percentLop !== undefined) await fields.getByLabel("Pressure (% LOP)").fill(wish.percentLop);
    },
    fields: (name: string) => page.getByRole("group", { name }),
    undo: page.getByRole("button", { name: "Undo" }),
    redo: page.getByRole("button", { name: "Redo" }),
    save: async (): Promise<void> => {
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
    },
    trySaving: () => page.getByRole("button", { name: "Save", exact: true }).click(),
    week: (number: number) => page.getByRole("tab", { name: new RegExp(`^Week ${number}`) }),
    duplicateWeek: () => page.getByRole("button", { name: "Duplicate week" }).click(),
    message: page.getByRole("main").getByRole("alert"),
  };
};
