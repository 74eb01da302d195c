import { asActor, type Database } from "@cuffwise/db/client";
import {
  givenClient,
  givenExperience,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { listOpenAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import { addDays, plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../src/fixtures.ts";
import { expectAccessible } from "../src/pages/accessible.ts";
import { clientPage } from "../src/pages/client-page.ts";
import { playerPage } from "../src/pages/player-page.ts";
import { todayPage } from "../src/pages/today-page.ts";

const TODAY = plainDateIn(new Date(), "Europe/London");
const cuffed = (key: string, group: string): Entry => ({
  kind: "bfr",
  key,
  group,
  slug: "knee-extension",
  sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
});
const ORDINARY: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "C",
  slug: "back-squat",
  sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }, { reps: 8 }],
  restSeconds: 30,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 80 },
};
const EXTENSION = cuffed("ext", "A");
/** Four sets under a cuff and four without. */
const EIGHT = [EXTENSION, { ...ORDINARY, group: "B" }];
const TWELVE = [EXTENSION, cuffed("again", "B"), ORDINARY];

/** A client with a leg day today. */
const givenLegDay = async (db: Database, entries: Entry[] = EIGHT) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, client);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn: addDays(TODAY, -2) }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn: addDays(TODAY, -2) }),
  ];
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries,
    cuffs: { ext: cuffs, again: cuffs },
    loads: { ext: 20, again: 20, squat: 80 },
  });
  const session = await givenSession(db, client, { content, plannedOn: TODAY });
  await givenStanding(db, client);
  return { practice, client, session, content };
};

const givenPlayer = async (page: Page, sessionId: string) => {
  const player = playerPage(page);
  await player.open(sessionId);
  await player.isWell();
  await player.start();
  return player;
};

test("STOP without a signal: release first, what to do, whom to call; then the coach hears of it and the limb is locked", async ({
  db,
  as,
  mailTo,
}) => {
  const { practice, client, session, content } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await givenPlayer(page, session.id);
  await player.cuffOn();
  await player.complete(1);
  await page.context().setOffline(true);

  const stop = page.getByRole("button", { name: "STOP" });
  const box = await stop.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
  await page.mouse.wheel(0, 4_000);
  await expect(stop).toBeInViewport({ ratio: 1 });
  expect(await stop.boundingBox()).toEqual(box);

  const pressed = Date.now();
  await player.stop();
  expect(Date.now() - pressed).toBeLessThan(2_000);
  await expectAccessible(page);
  // The cuff clock keeps the real time until somebody says that the cuff is off: the second tap.
  await expect(player.dialog.getByText(/^on for \d:\d\d$/)).toBeVisible();
  await player.dialog.getByRole("button", { name: /^The cuff is off/ }).click();
  await expect(player.dialog.getByText("The cuff is off.")).toBeVisible();

  await player.feel("Chest pain or tightness");
  await expect(player.emergencyCall).toHaveAttribute("href", "tel:999");
  const call = await player.emergencyCall.boundingBox();
  const words = await player.dialog.getByRole("heading", { name: "Warning sign" }).boundingBox();
  expect(call?.y ?? 0, "the number comes first").toBeLessThan(words?.y ?? 0);
  await expect(player.dialog).toContainText("Lie down");
  await expect(player.dialog).toContainText("has not been told yet");
  await expect(player.dialog).toContainText("call 999");
  await expectAccessible(page);
  expect(await asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor))).toEqual([]);

  await page.context().setOffline(false);
  await expect(player.dialog).toContainText("Reported. Your coach sees it");
  const events = await asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor));
  expect(events).toMatchObject([{ severity: "serious", sessionId: session.id }]);
  const mail = await mailTo(`${practice.owner.personId}@example.test`, /needs you/);
  expect(mail.subject).not.toMatch(/stop|pain|cuff(?!wise)/i);

  const coach = await as(practice.owner);
  await clientPage(coach).open(client.clientId, "Ana Lopez");
  await expect(coach.getByRole("heading", { name: "One event is open" })).toBeVisible();
  await page.getByRole("link", { name: "Close the session" }).click();
  await expect(page.getByText("Stopped").first()).toBeVisible();
  const again = await givenSession(db, client, { content, plannedOn: TODAY });
  await page.reload();
  await player.open(again.id);
  await expect(todayPage(page).reason(/Locked after what you reported/)).toBeVisible();
});

test("a wrong tap on STOP is taken back within ten seconds and leaves a note, and the rest goes on where it stood", async ({
  db,
  as,
}) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = await givenPlayer(page, session.id);
  await player.cuffOn();
  await player.complete(1);
  await expect(player.rest).toBeVisible();
  await player.stop();
  await player.feel("Dizzy, sick, pale or cold sweat");
  await page.getByRole("button", { name: /^Wrong tap/ }).click();
  await expect(player.dialog).toBeHidden();
  await expect(player.rest).toBeVisible();
  await expect(player.cuffClock).toBeVisible();
  await expect(player.saved).toBeVisible();
  const notes = await asActor(db, client.actor, (tx) =>
    tx.execute<{ count: number }>("select count(*)::int as count from comment"),
  );
  expect(notes[0]?.count).toBe(1);
  expect(await asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor))).toEqual([]);
});

test("ten minutes after STOP somebody is asked how they are, and worse shows the number to call", async ({
  db,
  as,
}) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  await page.clock.install();
  const player = await givenPlayer(page, session.id);
  await player.cuffOn();
  await player.stop();
  await player.dialog.getByRole("button", { name: /^The cuff is off/ }).click();
  await player.feel("Limb white, cold");
  await expect(player.dialog).toContainText("We ask how you are in");
  await page.clock.fastForward("10:01");
  await expect(player.dialog.getByRole("heading", { name: "How is it now?" })).toBeVisible();
  await expectAccessible(page);
  await player.dialog.getByRole("button", { name: "Worse" }).click();
  await expect(player.dialog.getByRole("heading", { name: "Get help now" })).toBeVisible();
  await expect(player.emergencyCall).toHaveCount(1);
  await expect
    .poll(() => asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor)).then((all) => all.length))
    .toBe(2);
});

test("a cuff that was forgotten asks after two minutes, and two cuffs have a clock each", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  await page.clock.install();
  const player = await givenPlayer(page, session.id);
  await player.next.getByRole("button", { name: "Left leg on" }).click();
  await page.clock.fastForward("00:20");
  await player.next.getByRole("button", { name: /^Cuff on right leg/ }).click();
  await expect(player.cuffClock.getByRole("button", { name: /^Left leg off\s*0:2\d/ })).toBeVisible();
  await expect(player.cuffClock.getByRole("button", { name: /^Right leg off\s*0:0\d/ })).toBeVisible();
  await page.clock.fastForward("02:01");
  await expect(player.cuffClock.getByRole("alert")).toContainText("Is it still inflated?");
  await expectAccessible(page);
  await player.cuffClock.getByRole("button", { name: "Yes, on purpose" }).click();
  await expect(player.cuffClock.getByRole("alert")).toBeHidden();
  await player.cuffClock.getByRole("button", { name: /^Left leg off/ }).click();
  await expect(player.cuffClock).toContainText("right leg");
});

test("twelve sets take at most thirty taps, from the icon to the end", async ({ db, as }) => {
  const { client } = await givenLegDay(db, TWELVE);
  const page = await as(client.actor, PHONE);
  await page.clock.install();
  await page.addInitScript(() => {
    const count = (event: Event): void => {
      if (event.isTrusted) sessionStorage.setItem("taps", String(Number(sessionStorage.getItem("taps") ?? 0) + 1));
    };
    addEventListener("pointerdown", count, true);
  });
  const player = playerPage(page);
  await todayPage(page).open();
  await todayPage(page).start();
  await player.answer(/^Right now/, "No");
  await page.getByRole("button", { name: "This is how I am today" }).click();
  await page.getByRole("button", { name: /^Start/ }).click();
  for (const [exercise, isCuffed] of [true, true, false].entries()) {
    if (exercise === 1) await page.clock.fastForward("03:10");
    if (isCuffed) await player.cuffOn();
    for (const set of [1, 2, 3, 4]) {
      await player.complete(set);
      if (set < 4) await page.clock.fastForward("00:31");
    }
    if (isCuffed) await player.discomfort(4);
    if (isCuffed) await player.cuffOff();
    if (exercise === 1) await page.clock.fastForward("00:31");
  }
  await page.getByRole("button", { name: "Finish session" }).click();
  await page.getByText("7", { exact: true }).click();
  await page.getByRole("button", { name: "Finish session" }).click();
  await expect(page.getByText("effort of 10")).toBeVisible();
  const taps = await page.evaluate(() => Number(sessionStorage.getItem("taps")));
  // The icon on the home screen is a tap as well.
  expect(taps + 1).toBeLessThanOrEqual(30);
});

test("a whole exercise by keyboard alone, STOP and back included", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  await page.clock.install();
  const player = await givenPlayer(page, session.id);
  /** Walks with Tab until a button of that name has the focus, and presses it. */
  const press = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      const focused = await page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.tagName === "BUTTON" ? (at.getAttribute("aria-label") ?? at.textContent ?? "") : "";
      });
      if (name.test(focused)) break;
      await page.keyboard.press("Tab");
    }
    await expect(page.locator("button:focus")).toHaveText(/.*/);
    await page.keyboard.press("Enter");
  };
  await press(/^Cuff on/);
  for (const set of [1, 2, 3, 4]) {
    await press(new RegExp(`^Set ${set} done`));
    if (set < 4) await press(/^Skip$/);
  }
  await press(/^Discomfort 4 of 10/);
  await press(/^Cuff off/);
  await expect(player.cuffClock).toBeHidden();
  await press(/^STOP$/);
  await expect(player.dialog.getByRole("heading", { name: "Release the cuff now" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(player.dialog).toBeHidden();
});
