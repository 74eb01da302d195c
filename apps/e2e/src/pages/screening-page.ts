import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

export interface Reading {
  readonly upper: string;
  readonly lower: string;
}

/** What a healthy person types besides tapping. */
export interface Walk {
  readonly birthday?: readonly [day: string, month: string, year: string];
  readonly readings?: readonly [Reading, Reading];
  /** Looks at the accessibility of every page on the way; one walk does it for all. */
  readonly lookClosely?: boolean;
  /** Ticked rows: what is done with each once it is open. The row's screen is found on the way. */
  readonly rows?: Readonly<Record<string, (row: Locator) => Promise<void>>>;
}

const NORMAL: readonly [Reading, Reading] = [
  { upper: "118", lower: "74" },
  { upper: "116", lower: "72" },
];

/** The client's own screening on a phone. */
export const screeningPage = (page: Page) => {
  const heading = page.getByRole("heading", { level: 1 });
  const form = page.getByRole("main").locator("form");
  const go = form.locator("button[type=submit]");
  const at = (): string | null => new URL(page.url()).searchParams.get("at");
  const row = (title: string): Locator =>
    page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: title, exact: true }) });

  const tapNext = async (): Promise<void> => {
    const before = at();
    await go.click();
    await expect.poll(at, { message: `the page after ${before}` }).not.toBe(before);
    // The address moves first: until React shows the new page, the old one's rows are still there to be found.
    await expect(page.locator(`form[name="${before}"]`)).toHaveCount(0);
  };
  const fillReading = async (name: "First" | "Second" | "Third", { upper, lower }: Reading): Promise<void> => {
    const group = page.getByRole("group", { name: `${name} reading` });
    await group.getByLabel("Upper").fill(upper);
    await group.getByLabel("Lower").fill(lower);
  };
  const choose = (question: string | RegExp, answer: string): Promise<void> =>
    page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
  const fillBirthday = async ([day, month, year]: readonly string[]): Promise<void> => {
    await page.getByLabel("Day").fill(day ?? "");
    await page.getByLabel("Month").fill(month ?? "");
    await page.getByLabel("Year").fill(year ?? "");
  };
  const answerCheckQuestions = async (): Promise<void> => {
    await choose(/When do you release the cuff/, "At once");
    await choose(/numb and pale/, "Release the cuff and stop");
    await choose(/no disease/, "No");
    await choose(/Can you notice pain/, "Yes");
  };
  const fillMeasures = async (readings = NORMAL): Promise<void> => {
    await fillReading("First", readings[0]);
    await fillReading("Second", readings[1]);
    await page.getByLabel("Resting pulse").fill("62");
  };

  const tickRows = async (rows: NonNullable<Walk["rows"]>): Promise<void> => {
    for (const [title, fill] of Object.entries(rows)) {
      const box = page.getByRole("checkbox", { name: title, exact: true });
      if ((await box.count()) === 0 || (await box.isChecked())) continue;
      await box.check();
      await fill(row(title));
    }
  };

  const open = async (): Promise<void> => {
    await page.goto("/me/screening");
    await expect(heading).toBeVisible();
    await expectAccessible(page);
  };

  return {
    heading,
    go,
    row,
    at,
    open,
    tapNext,
    fillReading,
    choose,
    fillBirthday,
    answerCheckQuestions,
    start: async (): Promise<void> => {
      await page.getByRole("button", { name: "Start" }).click();
      await expect(heading).toHaveText("About you");
    },
    /** From the first page to the list of answers. */
    answerAll: async (walk: Walk = {}): Promise<void> => {
      const special: Readonly<Record<string, () => Promise<void>>> = {
        a: () => choose(/May we store/, "Yes"),
        a2: () => fillBirthday(walk.birthday ?? ["7", "2", "1990"]),
        a3: answerCheckQuestions,
        b2: () => fillMeasures(walk.readings),
        o: async () => {
          await page.getByLabel("Height").fill("176,5");
          await page.getByLabel("Weight").fill("72");
          await choose(/30 minutes or more/, "Yes");
        },
      };
      while (at() !== "review") {
        await special[at() ?? ""]?.();
        await tickRows(walk.rows ?? {});
        if (walk.lookClosely === true) await expectAccessible(page);
        await tapNext();
      }
      await expect(heading).toHaveText("Your answers");
      await expectAccessible(page);
    },
    seeResult: async (): Promise<void> => {
      await page.getByRole("button", { name: "See my result" }).click();
      await expect(heading).toHaveText("Your result");
      await expectAccessible(page);
    },
    reason: (text: string | RegExp): Locator =>
      page.getByRole("region", { name: "Why", exact: true }).getByRole("listitem").filter({ hasText: text }),
    ...limbBoard(page),
  };
};

/** The board of four limbs, wherever it stands. */
export const limbBoard = (page: Page) => ({
  limb: (name: "Left arm" | "Right arm" | "Left leg" | "Right leg"): Locator =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByText(name, { exact: true }) })
      .first(),
  /** What the outcome means for limbs that are alike, such as "Both legs". */
  meaning: (limbs: string): Locator => page.getByRole("region", { name: limbs, exact: true }),
});

/** What staff see of one client's screening. */
export const clientScreeningPage = (page: Page, clientId: string) => ({
  open: async (tab: "" | "/screening" = "/screening"): Promise<void> => {
    await page.goto(`/coach/clients/${clientId}${tab}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(page);
  },
  form: page.getByRole("form", { name: "Answer as a clinician" }),
  ...limbBoard(page),
});
