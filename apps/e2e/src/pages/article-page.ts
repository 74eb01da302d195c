import { expect, type Page, type Response } from "@playwright/test";

export interface TypedComment {
  readonly name: string;
  readonly email?: string;
  readonly body: string;
}

/** An article as a visitor reads it, without script; axe needs one, so a test of its own looks at the public pages. */
export const articlePage = (page: Page, slug: string) => {
  const send = page.getByRole("button", { name: "Send for review" });
  return {
    open: async (): Promise<Response> => {
      const response = await page.goto(`/articles/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (response === null) throw new Error("the article did not answer");
      return response;
    },
    fact: (number: number) => page.locator(`section:has(> h2#fact-${number})`),
    references: page.getByRole("region", { name: "References" }),
    comments: page.getByRole("region", { name: /comment|Questions and remarks/ }),
    comment: (author: string) => page.getByRole("article", { name: `Comment by ${author}` }),
    field: (label: string) => page.getByLabel(label),
    /** Fills the form and sends it, past the browser's own checks: the server has to stand alone. */
    ask: async ({ name, email = "", body }: TypedComment): Promise<void> => {
      await page.getByLabel("a question").check();
      await page.getByLabel("Your name").fill(name);
      await page.getByLabel("E-mail (optional)").fill(email);
      await page.getByLabel("Your text").fill(body);
      await send.click();
    },
  };
};
