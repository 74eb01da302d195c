import { asActor } from "@cuffwise/db/client";
import { type GivenClient, givenClient } from "@cuffwise/db/given";
import { deleteSessionsOf } from "@cuffwise/db/queries/session";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import type { Locator, Page } from "@playwright/test";
import { test as base, expect, PHONE } from "./fixtures.ts";
import { type HostileProxy, startHostileProxy } from "./harness/hostile-proxy.ts";
import { createKeptPhone, type KeptPhone } from "./harness/kept-phone.ts";
import { givenTwelveSets, storedSets } from "./harness/leg-day.ts";
import { signIn } from "./harness/signed-in.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { playerPage } from "./pages/player-page.ts";
import { todayPage } from "./pages/today-page.ts";

interface Basement {
  readonly phone: KeptPhone;
  readonly line: HostileProxy;
  /** Opens the browser; without a signal it is cut at the line and in the browser. */
  readonly open: (signal: "signal" | "no signal") => Promise<Page>;
  readonly setSignal: (signal: "signal" | "no signal") => Promise<void>;
}

const test = base.extend<{ basement: (client: GivenClient) => Promise<Basement> }>({
  basement: async ({ db, baseURL }, use) => {
    const made: Basement[] = [];
    await use(async (client) => {
      const line = await startHostileProxy(Number(new URL(baseURL ?? "").port));
      const phone = await createKeptPhone(line.url, PHONE, await signIn(db, client.actor));
      const setSignal = async (signal: "signal" | "no signal"): Promise<void> => {
        line.setDown(signal === "no signal");
        await phone.context().setOffline(signal === "no signal");
      };
      const basement: Basement = {
        phone,
        line,
        setSignal,
        open: async (signal) => {
          const page = await phone.open();
          await setSignal(signal);
          return page;
        },
      };
      made.push(basement);
      return basement;
    });
    for (const { phone, line } of made) {
      await phone.remove();
      await line.stop();
    }
  },
});

const worksOffline = (page: Page) => page.getByText(/^Works offline · updated/);

/** Was here once with a signal, and is switched off. */
const keepPlan = async ({ open, phone }: Basement): Promise<void> => {
  const page = await open("signal");
  await page.goto("/me");
  await expect(worksOffline(page)).toBeVisible();
  await phone.close();
};

const begin = async (page: Page) => {
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Ana" })).toBeVisible();
  await todayPage(page).start();
  const player = playerPage(page);
  await player.isWell();
  await player.start();
  return player;
};

test("J2: a cold start in a basement, twelve sets in thirty taps, a reload, a dead battery, and all of it on the server once", async ({
  db,
  basement,
}) => {
  const { client, session } = await givenTwelveSets(db);
  const { phone, open, setSignal, ...rest } = await basement(client);
  await keepPlan({ phone, open, setSignal, ...rest });

  let taps = 0;
  const count = async (): Promise<void> => {
    await phone.context().exposeFunction("countTap", () => {
      taps += 1;
    });
    await phone.context().addInitScript(() => {
      window.addEventListener(
        "click",
        ({ isTrusted, detail }) => {
          if (isTrusted && detail > 0) void (window as unknown as { countTap: () => void }).countTap();
        },
        true,
      );
    });
  };

  let page = await open("no signal");
  await count();
  let player = await begin(page);
  await player.cuffOn();
  await player.complete(1);
  await player.complete(2);
  await expect(player.waiting).toBeVisible();

  await page.reload();
  await expect(player.cuffClock).toBeVisible();
  await player.complete(3);
  await expect(page.getByText("3 of 12 sets")).toBeVisible();
  await expect(player.waiting).toBeVisible();

  // The battery: nothing is told, nothing is written down any more.
  await phone.kill();
  page = await open("no signal");
  await count();
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Ana" })).toBeVisible();
  await todayPage(page).start();
  player = playerPage(page);
  await expect(player.cuffClock).toBeVisible();
  await player.complete(4);
  await player.discomfort(5);
  await player.cuffOff();
  for (let exercise = 0; exercise < 2; exercise += 1) for (const set of [1, 2, 3, 4]) await player.complete(set);
  await player.finish("7", "Down here there is no signal");
  expect(taps).toBeLessThanOrEqual(30);
  expect(await storedSets(db, client, session.id)).toHaveLength(0);

  await setSignal("signal");
  await expect.poll(async () => (await storedSets(db, client, session.id)).length, { timeout: 20_000 }).toBe(12);
  await expect
    .poll(
      async () =>
        (await asActor(db, client.actor, (tx) => findTrainingSession(tx, client.actor.orgId, session.id)))?.status,
    )
    .toBe("done");
  const sets = await storedSets(db, client, session.id);
  expect(new Set(sets.map(({ entryKey, setIndex }) => `${entryKey} ${setIndex}`)).size).toBe(12);
  expect(sets.filter(({ cuffed }) => cuffed)).toHaveLength(4);
  await page.reload();
  await expect(page.getByText("effort of 10")).toBeVisible();
  await expectAccessible(page);
  expect(await storedSets(db, client, session.id)).toHaveLength(12);
});

test("two tabs of one phone log at once, and each set is there once", async ({ db, basement }) => {
  const { client, session } = await givenTwelveSets(db);
  const room = await basement(client);
  await keepPlan(room);
  const page = await room.open("no signal");
  const one = await begin(page);
  const other = await room.phone.context().newPage();
  await other.goto(`/me/session/${session.id}`);
  const two = playerPage(other);
  await expect(two.next).toBeVisible();
  await one.cuffOn();
  await one.complete(1);
  await two.complete(2);
  await one.complete(3);
  await room.setSignal("signal");
  await expect.poll(async () => (await storedSets(db, client, session.id)).length, { timeout: 20_000 }).toBe(3);
  const sets = await storedSets(db, client, session.id);
  expect(sets.map(({ setIndex }) => setIndex).toSorted()).toEqual([0, 1, 2]);
});

test("a session that ended meanwhile keeps everything until the same person signs in, and nobody else sends it", async ({
  db,
  basement,
}) => {
  const { practice, client, session } = await givenTwelveSets(db);
  const other = await givenClient(db, practice, { name: "Ben Okafor" });
  const room = await basement(client);
  await keepPlan(room);
  let page = await room.open("no signal");
  const player = await begin(page);
  await player.cuffOn();
  await player.complete(1);
  await deleteSessionsOf(db, client.actor.personId);
  await room.setSignal("signal");
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expectAccessible(page);
  // The session goes on under it.
  await player.complete(2);
  expect(await storedSets(db, client, session.id)).toHaveLength(0);

  await room.phone.become(await signIn(db, other.actor));
  await page.close();
  page = await room.phone.context().newPage();
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Ben" })).toBeVisible();
  await expect(page.getByText("Lower body")).toHaveCount(0);
  expect(await storedSets(db, client, session.id)).toHaveLength(0);

  await room.phone.become(await signIn(db, client.actor));
  await page.goto("/me");
  await expect.poll(async () => (await storedSets(db, client, session.id)).length, { timeout: 20_000 }).toBe(2);
});

test("STOP covers everything at once without a signal, and only what is over can be left", async ({ db, basement }) => {
  const { client } = await givenTwelveSets(db);
  const room = await basement(client);
  await keepPlan(room);
  const page = await room.open("no signal");
  const player = await begin(page);
  await player.cuffOn();
  await player.stop();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(player.dialog).toBeHidden();
  await player.stop();
  await player.feel("Pins and needles");
  await expect(player.dialog.getByRole("button", { name: "Back to the session" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(player.dialog).toBeVisible();
  await expectAccessible(page);
});

/** Reaches something by the Tab key alone, and presses a key on it. */
const press = async (page: Page, target: Locator, key = "Enter"): Promise<void> => {
  await expect(target.first()).toBeVisible();
  for (let step = 0; step < 150; step += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached by the Tab key`);
};

test("a whole session by keyboard alone, without a signal", async ({ db, basement }) => {
  const { client } = await givenTwelveSets(db);
  const room = await basement(client);
  await keepPlan(room);
  const page = await room.open("no signal");
  await page.goto("/me");
  await press(page, todayPage(page).startLink);
  const send = page.getByRole("button", { name: "This is how I am today" });
  await press(page, send);
  await expect(page.getByText("Tap an answer.")).toBeVisible();
  await press(page, page.getByRole("group", { name: /^Right now/ }).getByRole("radio", { name: "No" }), "Space");
  await press(page, send);
  await press(page, page.getByRole("button", { name: /^Start/ }));
  const { next, cuffClock } = playerPage(page);
  const done = (set: number) => next.getByRole("button", { name: `Set ${set} done` });
  await press(page, next.getByRole("button", { name: /^Cuff on/ }));
  for (const set of [1, 2, 3, 4]) await press(page, done(set));
  await press(page, page.getByRole("button", { name: "Cuff off" }));
  await expect(cuffClock).toBeHidden();
  for (let exercise = 0; exercise < 2; exercise += 1) for (const set of [1, 2, 3, 4]) await press(page, done(set));
  await press(page, page.getByRole("button", { name: "Finish session" }));
  await press(page, page.getByRole("radio", { name: "7" }), "Space");
  await press(page, page.getByRole("button", { name: "Finish session" }));
  await expect(page.getByText("effort of 10")).toBeVisible();
});
