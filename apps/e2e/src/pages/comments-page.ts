import type { CommentSubject } from "@cuffwise/domain/coaching";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

/** The list of threads, for a client (`/me/comments`) or for a coach with one client. */
export const commentsPage = (page: Page, path: string) => {
  const thread = page.getByRole("region", { name: /^Comments on/ });
  return {
    open: async (): Promise<void> => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    },
    /** Opens one thread by its address, as a link in a mail would. */
    openThread: async (subject: CommentSubject): Promise<void> => {
      await page.goto(`${path}?on=${subject.kind}:${subject.id}`);
      await expect(thread).toBeVisible();
    },
    row: (title: string) => page.getByRole("button", { name: new RegExp(title) }),
    comment: (text: string) => thread.getByRole("article").filter({ hasText: text }),
    write: async (text: string): Promise<void> => {
      await thread.getByLabel("Your comment").fill(text);
      await thread.getByRole("button", { name: "Post comment" }).click();
      await expect(thread.getByRole("article").filter({ hasText: text })).toBeVisible();
    },
    reply: async (to: string, text: string): Promise<void> => {
      await thread
        .getByRole("button", { name: `Reply to ${to}` })
        .first()
        .click();
      await thread.getByLabel("Your reply").fill(text);
      await thread.getByRole("button", { name: "Post reply" }).click();
      await expect(thread.getByRole("article").filter({ hasText: text })).toBeVisible();
    },
    field: thread.getByLabel("Your comment"),
    post: thread.getByRole("button", { name: "Post comment" }),
  };
};
