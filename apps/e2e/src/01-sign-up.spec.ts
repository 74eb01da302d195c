import { givenPractice } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { expect, PHONE, test } from "./fixtures.ts";
import {
  accountMenu,
  forgotPage,
  settingsPage,
  signInPage,
  signUpPage,
  type TypedAccount,
  verifyPage,
  welcomePage,
} from "./pages/account-pages.ts";
import { dashboardPage } from "./pages/dashboard-page.ts";

const somebody = (): TypedAccount => ({
  name: "Cara Coach",
  email: `cara-${newId()}@example.test`,
  password: "correct horse battery",
});

const linkIn = (text: string): string => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

test("a coach opens an account, founds a practice and is shown the first step", async ({ visitor, mailTo }) => {
  const page = await visitor();
  const cara = somebody();
  const signUp = signUpPage(page);
  await signUp.open();
  await signUp.send({ ...cara, email: "cara.example", password: "short" });
  await expect(page.getByText("This does not look like an e-mail address")).toBeVisible();
  await expect(page.getByText("Use at least 12 characters. A few words")).toBeVisible();
  await expect(signUp.field("Your name")).toHaveValue(cara.name);
  await expect(signUp.field("E-mail address")).toHaveValue("cara.example");
  await signUp.send(cara);

  const welcome = welcomePage(page);
  await welcome.isShown(cara.name);
  await welcome.createPractice("North Strength");
  await page.waitForURL("/coach");
  await dashboardPage(page).open();
  await expect(page.getByRole("main").getByRole("link", { name: "Invite your first client" })).toBeVisible();

  // The address is confirmed from the mail, in any browser; then the banner goes.
  const banner = page.getByRole("region", { name: "Unconfirmed address" });
  await expect(banner).toBeVisible();
  const elsewhere = await visitor(PHONE);
  await verifyPage(elsewhere).confirm(linkIn((await mailTo(cara.email, /Confirm/)).text));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await expect(banner).toBeHidden();
});

test("an address that is taken is said beside the field", async ({ visitor }) => {
  const cara = somebody();
  const first = await visitor();
  await signUpPage(first).open();
  await signUpPage(first).send(cara);
  await first.waitForURL("/welcome");
  const second = await visitor();
  await signUpPage(second).open();
  await signUpPage(second).send({ ...cara, name: "Somebody Else" });
  await expect(second.getByText("There is an account with this address already")).toBeVisible();
  await expect(signUpPage(second).field("Your name")).toHaveValue("Somebody Else");
});

test("one device is signed out from the list, at once", async ({ as, db }) => {
  const { owner } = await givenPractice(db);
  const desk = await as(owner);
  const phone = await as(owner, PHONE);
  await phone.goto("/coach/clients");
  const settings = settingsPage(desk);
  await settings.open();
  await expect(settings.devices).toHaveCount(2);
  await settings.signOutOther();
  await expect(settings.devices).toHaveCount(1);
  await phone.goto("/coach/clients");
  await signInPage(phone).isShown();
});

test("signing out everywhere ends every session; a kept cookie opens nothing", async ({ as, db, visitor }) => {
  const { owner } = await givenPractice(db);
  const desk = await as(owner);
  const kept = await desk.context().cookies();
  const tablet = await as(owner);
  await tablet.goto("/coach/clients");
  await accountMenu(tablet).choose("Sign out everywhere");
  await signInPage(tablet).isShown();
  await desk.goto("/coach/clients");
  await signInPage(desk).isShown();
  const thief = await visitor();
  await thief.context().addCookies(kept);
  await thief.goto("/coach/clients");
  await signInPage(thief).isShown();
});

test("who signs out and in again comes back to the page they wanted", async ({ visitor }) => {
  const cara = somebody();
  const page = await visitor();
  await page.goto("/sign-up");
  await signUpPage(page).send(cara);
  await welcomePage(page).isShown(cara.name);
  await welcomePage(page).createPractice("North Strength");
  await page.waitForURL("/coach");
  await accountMenu(page).choose("Sign out");
  await page.waitForURL("/");
  await page.goto("/coach/clients");
  await signInPage(page).isShown();
  await signInPage(page).send(cara.email, cara.password);
  await page.waitForURL("/coach/clients");
});

test("signing in works without script, and keeps the address after a mistake", async ({ visitor }) => {
  const cara = somebody();
  const maker = await visitor();
  await signUpPage(maker).open();
  await signUpPage(maker).send(cara);
  await maker.waitForURL("/welcome");

  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/sign-in?next=/welcome");
  await signInPage(page).send(cara.email, "not the password");
  await expect(signInPage(page).message).toContainText("do not belong together");
  await expect(signInPage(page).email).toHaveValue(cara.email);
  await signInPage(page).send(cara.email, cara.password);
  await page.waitForURL("/welcome");
  await expect(page.getByRole("heading", { level: 1, name: `Welcome, ${cara.name}` })).toBeVisible();
});

test("a forgotten password is replaced by a mailed link, once", async ({ visitor, mailTo }) => {
  const cara = somebody();
  const old = await visitor();
  await signUpPage(old).open();
  await signUpPage(old).send(cara);
  await old.waitForURL("/welcome");

  const page = await visitor();
  await forgotPage(page).ask(cara.email);
  const link = linkIn((await mailTo(cara.email, /new password/)).text);
  await forgotPage(page).reset(link, "a wholly new password");
  await page.waitForURL("/welcome");
  await old.goto("/welcome");
  await signInPage(old).isShown();

  const again = await visitor();
  await forgotPage(again).reset(link, "yet another password");
  await expect(again.getByRole("alert").filter({ hasText: "used already" })).toBeVisible();
});
