import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

export interface ShownInvitation {
  readonly link: string;
  readonly code: string;
}

export const clientsPage = (page: Page) => {
  const dialog = page.getByRole("dialog");
  const shown = async (): Promise<ShownInvitation> => {
    const link = (await dialog.getByRole("status", { name: "Link" }).textContent()) ?? "";
    const code = (await dialog.getByRole("status", { name: "Code" }).textContent()) ?? "";
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Done" }).click();
    return { link, code };
  };
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  return {
    open: async (): Promise<void> => {
      await page.goto("/coach/clients");
      await expect(heading(page, "Clients")).toBeVisible();
      await expectAccessible(page);
    },
    teaches: () => expect(page.getByRole("region", { name: "Invite your first client" })).toBeVisible(),
    invite: async (name: string, email = ""): Promise<ShownInvitation> => {
      await page.getByRole("button", { name: "Invite a client" }).click();
      await dialog.getByLabel("Name", { exact: true }).fill(name);
      await dialog.getByLabel("E-mail address").fill(email);
      await dialog.getByRole("button", { name: "Invite", exact: true }).click();
      return shown();
    },
    inviteAgain: async (name: string): Promise<ShownInvitation> => {
      await page.getByRole("button", { name: `Invitation of ${name}` }).click();
      await page.getByRole("menuitem", { name: "Invite again" }).click();
      await dialog.getByRole("button", { name: "Invite again" }).click();
      return shown();
    },
    withdraw: async (name: string): Promise<void> => {
      await page.getByRole("button", { name: `Invitation of ${name}` }).click();
      await page.getByRole("menuitem", { name: "Withdraw the invitation" }).click();
      await expect(row(name)).toContainText("Invitation withdrawn");
    },
    row,
  };
};

export const invitationPage = (page: Page) => ({
  open: async (link: string, title: string | RegExp): Promise<void> => {
    await page.goto(link);
    await expect(heading(page, title)).toBeVisible();
    await expectAccessible(page);
  },
  byCode: async (typed: string): Promise<void> => {
    await page.goto("/join");
    await expectAccessible(page);
    await page.getByLabel("Code", { exact: true }).fill(typed);
    await page.getByRole("button", { name: "Go on" }).click();
  },
  /** The page that tells who will see what, and asks. */
  asks: async (practice: string): Promise<void> => {
    await expect(heading(page, `Join ${practice}`)).toBeVisible();
    await expect(page.getByRole("row", { name: /Your health answers/ })).toContainText("does not see it");
    await expectAccessible(page);
  },
  agree: async (...titles: string[]): Promise<void> => {
    for (const name of titles) await page.getByRole("checkbox", { name }).click();
  },
  join: () => page.getByRole("button", { name: /^Agree and join/ }).click(),
  main: page.getByRole("main"),
});

/** What a client has agreed to, on their page Me. */
export const agreementsPage = (page: Page) => {
  const one = (title: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
  return {
    open: async (): Promise<void> => {
      await page.goto("/me/profile");
      await expect(page.getByRole("heading", { level: 2, name: "What you have agreed to" })).toBeVisible();
      await expect(one("How Cuffwise works")).toBeVisible();
      await expectAccessible(page);
    },
    one,
    withdraw: async (title: string): Promise<void> => {
      await one(title)
        .getByRole("button", { name: `Withdraw: ${title}` })
        .click();
      await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    },
    giveAgain: (title: string) =>
      one(title)
        .getByRole("button", { name: `Agree: ${title}` })
        .click(),
  };
};
