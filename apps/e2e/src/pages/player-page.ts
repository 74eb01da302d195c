import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** One session on a phone: the check before it, the sets, STOP and the end. */
export const playerPage = (page: Page) => {
  const next = page.getByRole("region", { name: "Next" });
  const dialog = page.getByRole("dialog");
  return {
    /** Opens the session and waits for whatever comes first. */
    open: async (sessionId: string): Promise<void> => {
      await page.goto(`/me/session/${sessionId}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    },
    isWell: async (): Promise<void> => {
      await expect(page.getByRole("button", { name: "This is how I am today" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "This is how I am today" }).click();
      await expect(page.getByText("Tap an answer.")).toBeVisible();
      await page
        .getByRole("group", { name: /^Right now/ })
        .getByText("No", { exact: true })
        .click();
      await page.getByRole("button", { name: "This is how I am today" }).click();
    },
    sendAnswers: async (): Promise<void> => {
      await expectAccessible(page);
      await page.getByRole("button", { name: "This is how I am today" }).click();
    },
    answer: (question: RegExp, answer: string) =>
      page.getByRole("group", { name: question }).getByText(answer, { exact: true }).click(),
    verdict: page.getByRole("heading", { level: 2 }),
    start: async (): Promise<void> => {
      await page.getByRole("button", { name: /^Start/ }).click();
      await expect(next).toBeVisible();
      await expectAccessible(page);
    },
    next,
    howTo: (exercise: string) => page.locator("summary").filter({ hasText: `How it’s done: ${exercise}` }),
    cuffOn: () => next.getByRole("button", { name: /^Cuff on/ }).click(),
    cuffOff: () => page.getByRole("button", { name: "Cuff off" }).first().click(),
    cuffClock: page.getByRole("region", { name: "Cuff clock" }),
    rest: page.getByRole("region", { name: "Rest timer" }),
    skipRest: () => page.getByRole("button", { name: "Skip" }).click(),
    complete: (set: number) => next.getByRole("button", { name: `Set ${set} done` }).click(),
    set: (set: number) => page.getByRole("row", { name: new RegExp(`^${set} `) }),
    discomfort: (value: number) => page.getByRole("button", { name: `Discomfort ${value} of 10` }).click(),
    saved: page.getByText("All saved"),
    waiting: page.getByText(/Saved on this phone · \d+ waiting/),
    stop: async (): Promise<void> => {
      await page.getByRole("button", { name: "STOP" }).click();
      await expect(dialog.getByRole("heading", { name: "Release the cuff now" })).toBeVisible();
    },
    feel: (sign: string) => dialog.getByRole("button", { name: sign }).click(),
    dialog,
    emergencyCall: page.getByRole("link", { name: /^Call \d+/ }),
    finish: async (rpe: string, note: string): Promise<void> => {
      await page.getByRole("button", { name: "Finish session" }).click();
      await expect(page.getByRole("heading", { name: "How was it?" })).toBeVisible();
      await expectAccessible(page);
      await page.getByText(rpe, { exact: true }).click();
      await page.getByRole("textbox", { name: /Note to your coach/ }).fill(note);
      await page.getByRole("button", { name: "Finish session" }).click();
      await expect(page.getByRole("heading", { name: "How was it?" })).toBeHidden();
      await expectAccessible(page);
    },
  };
};
