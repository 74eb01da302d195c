import { readFile } from "node:fs/promises";
import { asActor, type Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenExperience,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { listSetLogs } from "@cuffwise/db/queries/set-log";
import { lockLimbs } from "@cuffwise/db/queries/standing";
import { addDays, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../src/fixtures.ts";
import { expectAccessible } from "../src/pages/accessible.ts";
import { needsPage } from "../src/pages/needs-page.ts";
import { playerPage } from "../src/pages/player-page.ts";
import { todayPage } from "../src/pages/today-page.ts";

const TODAY = plainDateIn(new Date(), "Europe/London");
const EXTENSION: Entry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 30 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
};

const givenLegDay = async (db: Database) => {
  const client = await givenClient(db, await givenPractice(db));
  await givenStanding(db, client);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn: addDays(TODAY, -2) }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn: addDays(TODAY, -2) }),
  ];
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries: [EXTENSION],
    cuffs: { ext: cuffs },
    loads: { ext: 20 },
  });
  const session = await givenSession(db, client, { content, plannedOn: TODAY });
  await givenStanding(db, client, {});
  return { client, session };
};

const storedSets = (db: Database, client: GivenClient, id: SessionId) =>
  asActor(db, client.actor, (tx) => listSetLogs(tx, client.actor.orgId, [id]));

/** The line is down for what is sent, and for nothing else. */
const cutSending = async (page: Page) => {
  const isPush = /\/api\/trpc\/sync\.push/;
  await page.route(isPush, (route) => route.abort());
  return () => page.unroute(isPush);
};

const begin = async (page: Page, id: SessionId) => {
  const player = playerPage(page);
  await player.open(id);
  await player.isWell();
  await player.start();
  return player;
};

test("what the server must refuse comes back with its reason, and goes only after it was downloaded", async ({
  db,
  as,
}) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await begin(page, session.id);
  await expect(player.saved).toBeVisible();
  await page.context().setOffline(true);
  await player.cuffOn();
  await player.complete(1);
  await expect(player.waiting).toBeVisible();
  // Somebody reported something about this limb meanwhile.
  await asActor(db, client.actor, (tx) =>
    lockLimbs(tx, client.actor, ["LL"], { at: new Date(), reason: "Reported by the coach" }),
  );
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Look" }).click();

  const needs = needsPage(page);
  const refused = needs.entry("Knee extension, set 1");
  await expect(refused).toContainText("20 kg × 30");
  await expect(refused).toContainText("This limb was locked after a report");
  await expect(refused.getByRole("button", { name: "Remove from this phone" })).toBeHidden();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), needs.press("Knee extension, set 1", "Download")]);
  const saved = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(saved.refused).toMatchObject([
    { code: "limb-locked", operation: { kind: "log", set: { reps: 30, load: { entered: "20 kg" } } } },
  ]);
  await needs.press("Knee extension, set 1", "Remove from this phone");
  await needs.isClear();
  expect(await storedSets(db, client, session.id)).toEqual([]);
});

test("a set that two devices logged asks whether it was one or both, and one taken back can come back", async ({
  db,
  as,
}) => {
  const { client, session } = await givenLegDay(db);
  const [phone, tablet] = [await as(client.actor, PHONE), await as(client.actor, PHONE)];
  const onPhone = await begin(phone, session.id);
  await expect(onPhone.saved).toBeVisible();
  const onTablet = playerPage(tablet);
  await onTablet.open(session.id);
  await tablet.context().setOffline(true);
  await onTablet.complete(1);
  await onPhone.complete(1);
  await expect(onPhone.saved).toBeVisible();
  await tablet.context().setOffline(false);
  await expect(onTablet.saved).toBeVisible();

  const needs = needsPage(tablet);
  await needs.open();
  await needs.press(/one or both/, "I did both");
  await expect.poll(() => storedSets(db, client, session.id)).toHaveLength(2);
  await needs.isClear();

  await onTablet.open(session.id);
  await tablet
    .getByRole("button", { name: /^Set 1: .*change/ })
    .first()
    .click();
  await tablet.getByRole("button", { name: "Not done after all" }).click();
  await expect.poll(() => storedSets(db, client, session.id)).toHaveLength(1);
  await needs.open();
  await needs.press("Knee extension", "Bring back");
  await expect.poll(() => storedSets(db, client, session.id)).toHaveLength(2);
});

test("whoever signs out with something unsent is asked first, and finds it again", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await begin(page, session.id);
  await expect(player.saved).toBeVisible();
  const mend = await cutSending(page);
  await player.complete(1);
  await expect(player.waiting).toBeVisible();

  await todayPage(page).open();
  await expect(page.getByText(/Saved on this phone · 1 waiting/)).toBeVisible();
  const signOut = async () => {
    await page.getByRole("button", { name: /^Account of/ }).click();
    await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  };
  await signOut();
  const dialog = page.getByRole("dialog", { name: "Not everything has been sent" });
  await expect(dialog).toContainText("1 entry is on this phone only");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Sign out and keep them on this phone" }).click();
  await expect(page).not.toHaveURL(/\/me/);

  // Somebody else on the same phone sees that there is something, and nothing of it.
  const other = await as((await givenLegDay(db)).client.actor, PHONE);
  const theirs = await other.context().cookies();
  await page.context().clearCookies();
  await page.context().addCookies(theirs);
  await mend();
  await todayPage(page).open();
  await expect(page.getByRole("region", { name: "About this phone" })).toContainText("Somebody else has left 1 entry");
  expect(await storedSets(db, client, session.id)).toEqual([]);

  const again = await as(client.actor, PHONE);
  await page.context().clearCookies();
  await page.context().addCookies(await again.context().cookies());
  await todayPage(page).open();
  await expect.poll(() => storedSets(db, client, session.id)).toHaveLength(1);
});

test("a session that has expired keeps everything and asks for the same person", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await begin(page, session.id);
  await expect(player.saved).toBeVisible();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await player.complete(1);
  await expect(page.getByText(/1 entry saved on this phone\. You are signed out/)).toBeVisible();
  await page.context().addCookies(cookies);
  await page.reload();
  await expect.poll(() => storedSets(db, client, session.id)).toHaveLength(1);
});

test("a browser that clears what was kept is found out: what is safe, what is lost", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await begin(page, session.id);
  await expect(player.saved).toBeVisible();
  await cutSending(page);
  await player.complete(1);
  await expect(player.waiting).toBeVisible();
  await page.goto("/about");
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name ?? "");
        request.onsuccess = resolve;
        request.onerror = resolve;
      });
  });
  await todayPage(page).open();
  const note = page.getByRole("region", { name: "About this phone" });
  await expect(note).toContainText("1 entry had not been sent and is lost");
  await expectAccessible(page);
  await note.getByRole("button", { name: "I have read it" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: /^Hello/ })).toBeVisible();
  await expect(note).toBeHidden();
});
