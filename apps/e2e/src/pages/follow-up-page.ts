import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** How somebody is after a session under a cuff. */
export const followUpPage = (page: Page) => ({
  open: async (sessionId: string): Promise<void> => {
    await page.goto(`/me/follow-up/${sessionId}`);
    await expect(page.getByRole("heading", { level: 1, name: "How are you?" })).toBeVisible();
    await expectAccessible(page);
  },
  nothing: () => page.getByText("None of these", { exact: true }).click(),
  something: () => page.getByText("Something", { exact: true }).click(),
  tick: (sign: string) => page.getByRole("checkbox", { name: sign }).check(),
  soreness: (value: number) =>
    page
      .getByRole("group", { name: /^How sore/ })
      .getByText(String(value), { exact: true })
      .click(),
  send: () => page.getByRole("button", { name: "Send" }).click(),
  now: page.getByRole("region", { name: "Do this now" }),
  verdict: (text: string) => page.getByRole("heading", { level: 2, name: text }),
  call: page.getByRole("link", { name: /^Call \d+/ }),
});
