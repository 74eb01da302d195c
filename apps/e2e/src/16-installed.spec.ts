import { type GivenClient, givenClient, givenPractice, givenSession } from "@cuffwise/db/given";
import { deleteSessionsOf } from "@cuffwise/db/queries/session";
import { plainDateIn } from "@cuffwise/domain/kernel";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixtures.ts";
import { type HostileProxy, startHostileProxy } from "./harness/hostile-proxy.ts";
import { createKeptPhone, type KeptPhone } from "./harness/kept-phone.ts";
import { signIn } from "./harness/signed-in.ts";
import { startVersionLine } from "./harness/version-line.ts";
import { expectAccessible } from "./pages/accessible.ts";

const worksOffline = (page: Page) => page.getByText(/^Works offline · updated/);

/** A phone with a line that can be cut, and what has to be put away afterwards. */
const withPhone = test.extend<{
  phoneOf: (client: GivenClient) => Promise<{ phone: KeptPhone; line: HostileProxy }>;
}>({
  phoneOf: async ({ db, baseURL }, use) => {
    const made: { phone: KeptPhone; line: HostileProxy }[] = [];
    await use(async (client) => {
      const line = await startHostileProxy(Number(new URL(baseURL ?? "").port));
      const phone = await createKeptPhone(line.url, PHONE, await signIn(db, client.actor));
      made.push({ phone, line });
      return { phone, line };
    });
    for (const { phone, line } of made) {
      await phone.remove();
      await line.stop();
    }
  },
});

withPhone(
  "a phone that was here once opens cold without a signal, and says what it does not have",
  async ({ db, phoneOf }) => {
    const client = await givenClient(db, await givenPractice(db, { name: "North Strength" }), { name: "Ana Lopez" });
    const { phone, line } = await phoneOf(client);
    let page = await phone.open();
    await page.goto("/me");
    await expect(worksOffline(page)).toBeVisible();
    await phone.close();

    line.setDown(true);
    page = await phone.open();
    await page.goto("/me");
    await expect(page.getByText("North Strength")).toBeVisible();
    await expect(worksOffline(page)).toBeVisible();
    await expect(page).toHaveTitle("Today · Cuffwise");
    await expectAccessible(page);

    // Not on the phone: said so, with the way back, and the address stays what was asked for.
    await page.getByRole("link", { name: "Comments" }).click();
    await expect(page.getByRole("heading", { name: "This page was not saved on this phone" })).toBeVisible();
    await expect(page).toHaveURL(/\/me\/comments$/);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Go to Today" }).click();
    await expect(worksOffline(page)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { name: "This page was not saved on this phone" })).toBeVisible();
  },
);

withPhone(
  "what was kept goes with signing out, and nobody sees the plan of whoever had the phone before",
  async ({ db, phoneOf }) => {
    const practice = await givenPractice(db);
    const ana = await givenClient(db, practice, { name: "Ana Lopez" });
    const ben = await givenClient(db, practice, { name: "Ben Okafor" });
    const { phone, line } = await phoneOf(ana);
    const page = await phone.open();
    await page.goto("/me");
    await expect(worksOffline(page)).toBeVisible();

    await page.getByRole("button", { name: "Account of Ana Lopez" }).click();
    await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/me"));
    line.setDown(true);
    await page.goto("/me");
    await expect(page.getByRole("heading", { name: "Nothing is saved on this phone yet" })).toBeVisible();
    await expect(page.getByText("Ana")).toHaveCount(0);
    await expectAccessible(page);

    line.setDown(false);
    await phone.become(await signIn(db, ben.actor));
    await page.goto("/me");
    await expect(page.getByRole("heading", { name: "Hello, Ben" })).toBeVisible();
    await expect(worksOffline(page)).toBeVisible();
    await page.goto("/me");
    await expect(page.getByRole("button", { name: "Account of Ben Okafor" })).toBeVisible();
  },
);

withPhone("a session that the server has ended asks to sign in, on the page where one was", async ({ db, phoneOf }) => {
  const client = await givenClient(db, await givenPractice(db), { name: "Ana Lopez" });
  const { phone } = await phoneOf(client);
  const page = await phone.open();
  await page.goto("/me/plan");
  await page.goto("/me");
  await expect(worksOffline(page)).toBeVisible();
  await deleteSessionsOf(db, client.actor.personId);
  await page.goto("/me/plan");
  await page.waitForURL(/\/sign-in\?next=%2Fme%2Fplan$/);
});

test("a new version waits: it is offered on Today, refused under a session, and taken when somebody says so", async ({
  db,
  baseURL,
}) => {
  const client = await givenClient(db, await givenPractice(db), { name: "Ana Lopez" });
  const session = await givenSession(db, client, { plannedOn: plainDateIn(new Date(), "Europe/London") });
  const line = await startVersionLine(baseURL ?? "");
  const phone = await createKeptPhone(line.url, PHONE, await signIn(db, client.actor));
  try {
    const page = await phone.open();
    await page.goto("/me");
    await expect(worksOffline(page)).toBeVisible();
    const player = await phone.context().newPage();
    await player.goto(`/me/session/${session.id}`);
    await expect(player.getByRole("heading", { level: 1 })).toBeVisible();

    line.release();
    await page.reload();
    await expect(page.getByText("A new version is ready.")).toBeVisible();
    await expectAccessible(page);
    await expect(player.getByText("A new version is ready.")).toHaveCount(0);
    await page.getByRole("button", { name: "Update now" }).click();
    await expect(page.getByText("A session is open in another window.")).toBeVisible();

    await player.close();
    const reloaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Update now" }).click();
    await reloaded;
    await expect(worksOffline(page)).toBeVisible();
    await expect(page.getByText("A new version is ready.")).toHaveCount(0);
  } finally {
    await phone.remove();
    await line.stop();
  }
});

test("a browser that keeps nothing is told so, and works while there is a signal", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db), { name: "Ana Lopez" });
  const page = await as(client.actor, { ...PHONE, serviceWorkers: "allow" });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.goto("/me");
  await expect(page.getByRole("heading", { name: "Hello, Ana" })).toBeVisible();
  await expect(page.getByText("This browser keeps nothing: train with a signal")).toBeVisible();
  await expect(worksOffline(page)).toHaveCount(0);
});

test("the manifest has what a home screen asks for, and an iPhone is told what it cannot do", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db));
  const page = await as(client.actor, {
    ...PHONE,
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
  });
  await page.goto("/me");
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await page.request.get(href ?? "")).json();
  expect(manifest).toMatchObject({ start_url: "/me", scope: "/", display: "standalone", short_name: "Cuffwise" });
  const icons: { src: string; type: string }[] = manifest.icons;
  for (const { src, type } of icons) expect((await page.request.get(src)).headers()["content-type"]).toContain(type);

  const note = page.getByRole("region", { name: "On your home screen" });
  await expect(note).toContainText("Add to Home Screen");
  await expect(note).toContainText("No sound and no vibration while it is locked");
  await expectAccessible(page);
  await note.getByRole("button", { name: "I have read this" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(note).toHaveCount(0);
  await page.goto("/me/profile");
  await expect(page.getByRole("region", { name: "On this phone" })).toContainText("No sound and no vibration");
});
