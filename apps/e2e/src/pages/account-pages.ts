import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const password = (page: Page) => page.getByRole("textbox", { name: /^(New p|P)assword$/ });

export interface TypedAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const signUpPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/sign-up");
    await expect(heading(page, "Open an account")).toBeVisible();
    await expectAccessible(page);
  },
  /** Also on an invitation, where the same form stands. */
  send: async (account: TypedAccount): Promise<void> => {
    await page.getByLabel("Your name").fill(account.name);
    await page.getByLabel("E-mail address").fill(account.email);
    await password(page).fill(account.password);
    await page.getByRole("button", { name: "Open an account" }).click();
  },
  field: (label: string) => page.getByLabel(label, { exact: true }),
});

export const signInPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/sign-in");
    await expect(heading(page, "Sign in")).toBeVisible();
    await expectAccessible(page);
  },
  isShown: () => expect(heading(page, "Sign in")).toBeVisible(),
  send: async (email: string, typed: string): Promise<void> => {
    await page.getByLabel("E-mail address").fill(email);
    await password(page).fill(typed);
    await page.getByRole("button", { name: "Sign in" }).click();
  },
  email: page.getByLabel("E-mail address"),
  message: page.getByRole("alert").filter({ hasText: /\w/ }),
});

export const welcomePage = (page: Page) => ({
  isShown: async (name: string): Promise<void> => {
    await expect(heading(page, `Welcome, ${name}`)).toBeVisible();
    await expectAccessible(page);
  },
  createPractice: async (name: string): Promise<void> => {
    await page.getByLabel("Name of your practice").fill(name);
    await page.getByRole("button", { name: "Create the practice" }).click();
  },
});

export const forgotPage = (page: Page) => ({
  ask: async (email: string): Promise<void> => {
    await page.goto("/forgot");
    await expectAccessible(page);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(heading(page, "Look into your mail")).toBeVisible();
  },
  reset: async (link: string, typed: string): Promise<void> => {
    await page.goto(link);
    await expect(heading(page, "Set a new password")).toBeVisible();
    await expectAccessible(page);
    await password(page).fill(typed);
    await page.getByRole("button", { name: "Set it and sign in" }).click();
  },
});

export const verifyPage = (page: Page) => ({
  confirm: async (link: string): Promise<void> => {
    await page.goto(link);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(heading(page, "Your address is confirmed")).toBeVisible();
  },
});

export const accountMenu = (page: Page) => ({
  choose: async (item: "Settings" | "Sign out" | "Sign out everywhere"): Promise<void> => {
    await page.getByRole("button", { name: /^Account of / }).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  },
});

export const settingsPage = (page: Page) => ({
  open: async (): Promise<void> => {
    await page.goto("/coach/settings");
    await expect(heading(page, "Settings")).toBeVisible();
    await expect(page.getByText("This device")).toBeVisible();
    await expectAccessible(page);
  },
  devices: page.getByRole("region", { name: "Signed in on" }).getByRole("listitem"),
  signOutOther: () => page.getByRole("button", { name: /^Sign out .* on |^Sign out Unknown/ }).click(),
  name: page.getByLabel("Name", { exact: true }),
  save: () => page.getByRole("button", { name: "Save the profile" }).click(),
});
