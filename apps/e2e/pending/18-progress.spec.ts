import { asActor, type Database } from "@cuffwise/db/client";
import {
  givenClient,
  givenFollowUp,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertReadiness } from "@cuffwise/db/queries/readiness";
import { addDays, plainDateIn, type UnitPreference } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { expect, PHONE, test } from "../src/fixtures.ts";
import { historyPage, progressPage } from "../src/pages/progress-page.ts";

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
/** The same exercise without a cuff, so that there is something to mix up. */
const HEAVY: Entry = {
  kind: "ordinary",
  key: "heavy",
  group: "B",
  slug: "knee-extension",
  sets: [{ reps: 8 }],
  restSeconds: 120,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 50 },
};
const TODAY = plainDateIn(new Date(), "Europe/London");
const DAYS_AGO = [3, 5, 8, 10, 12, 15, 17, 19, 22, 24, 26, 29, 31, 33, 36, 38, 40, 43, 45, 47, 50, 52, 54] as const;

/** Somebody who has trained for two months, with a cuff and without, and changed the cuff once. */
const givenTrained = async (db: Database, units: UnitPreference = "metric") => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const client = await givenClient(db, practice, { name: "Ana Lopez", units });
  await givenStanding(db, client);
  const pair = async (name: string, daysAgo: number) => [
    await givenMeasuredCuff(db, client, "LL", { name, valueMmHg: 180, measuredOn: addDays(TODAY, -daysAgo) }),
    await givenMeasuredCuff(db, client, "RL", { name, valueMmHg: 190, measuredOn: addDays(TODAY, -daysAgo) }),
  ];
  const [old, now] = [await pair("Wide cuff", 60), await pair("New cuff", 10)];
  for (const [at, days] of DAYS_AGO.entries()) {
    const cuffs = days > 10 ? old : now;
    const startedAt = new Date(`${addDays(TODAY, -days)}T12:00:00Z`);
    const content = sessionContent({
      title: "Lower body",
      entries: [EXTENSION, HEAVY],
      cuffs: { ext: cuffs },
      loads: { ext: 20, heavy: 50 },
    });
    const session = await givenSession(db, client, {
      content,
      plannedOn: addDays(TODAY, -days),
      status: "done",
      startedAt,
      rating: 6,
    });
    for (const [setIndex, reps] of [30, days > 40 ? 12 : 15].entries())
      await givenSetLog(db, client, session, {
        entryKey: "ext",
        setIndex,
        loadKg: 20,
        reps,
        discomfort: 5,
        cuffSeconds: 90,
        cuffs: cuffs.map(({ limb, valueMmHg }) => ({ limb, pressureMmHg: Math.floor(valueMmHg * 0.6) })),
        doneAt: startedAt,
      });
    await givenSetLog(db, client, session, {
      entryKey: "heavy",
      loadKg: 60 - at / 2,
      reps: 8,
      rir: 1,
      doneAt: startedAt,
    });
    await asActor(db, client.actor, (tx) =>
      insertReadiness(tx, {
        orgId: client.actor.orgId,
        id: newId(),
        clientId: client.clientId,
        sessionId: session.id,
        answers: {
          rd1: "well",
          rd2: "enough",
          rd3: { swollen: [], numbOrWeak: [], soreness: { LL: 2 }, soreOver72h: [] },
          rd4: "no",
          rd5: "no",
          rd6: null,
          rd7: { hoursSlept: 8, energy: 8 },
          rd8: "no",
          rd9: null,
        },
        decision: {
          result: "go",
          action: "none",
          modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null },
          lockedLimbs: [],
          offersUncuffed: false,
          reasons: [],
        },
        at: startedAt,
      }),
    );
    await givenFollowUp(db, client, session, { afterHours: 24, answers: { soreness: 4, limbs: ["LL"] } });
  }
  await givenSession(db, client, { plannedOn: addDays(TODAY, -1), excused: "travel" });
  return { practice, client };
};

test("a client sees the charts and, by keyboard, the numbers of each", async ({ db, as }) => {
  const { client } = await givenTrained(db);
  const page = await as(client.actor, PHONE);
  const progress = progressPage(page);
  await progress.open();
  for (const title of ["Sessions done", "Time under the cuff", "Pressures", "Soreness"]) {
    await expect(progress.chart(title).first()).toBeVisible();
    await progress.toTable(title).focus();
    await page.keyboard.press("Enter");
    await expect(progress.table(title)).toBeVisible();
    await expect(progress.chart(title)).toHaveCount(0);
  }
  await expect(progress.table("Time under the cuff")).toContainText("Left leg, min:s");
  await expect(progress.table("Pressures")).toContainText("New cuff (other cuff)");
  await expect(
    progress
      .table("Soreness")
      .getByRole("row", { name: /24 h after/ })
      .first(),
  ).toContainText("left leg");
  await progress.isAccessible();
  await progress.toChart("Soreness").focus();
  await page.keyboard.press("Enter");
  await expect(progress.chart("Soreness")).toBeVisible();
  // Five places stand within the thumb's reach of the smallest phone.
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveCount(5);
});

test("cuffed and uncuffed work of one exercise stand apart, and another cuff breaks the line", async ({ db, as }) => {
  const { client } = await givenTrained(db);
  const page = await as(client.actor, PHONE);
  const progress = progressPage(page);
  await progress.open();
  await progress.exercise("Knee extension");
  await expect(progress.chart("Estimated maximum without cuff")).toBeVisible();
  await progress.isAccessible();
  await progress.toTable("Estimated maximum without cuff").click();
  const estimates = progress.table("Estimated maximum without cuff");
  await expect(estimates).toContainText("60 kg × 8, 1 in reserve");
  await expect(estimates).not.toContainText("20 kg");
  await expect(progress.card("Records without cuff")).toContainText("60 kg × 8");
  await expect(progress.card("Records without cuff")).not.toContainText("20 kg");
  await expect(progress.card("Best sets with cuff")).toContainText("20 kg");
  await expect(progress.card("Best sets with cuff")).not.toContainText("60 kg");

  await expect(progress.dose).toHaveValue("0");
  await progress.dose.selectOption({ label: "Right leg · 20 kg · 60 % of LOP" });
  await progress.toTable("With cuff, at one load and pressure").click();
  const ledger = progress.table("With cuff, at one load and pressure");
  await expect(ledger.getByRole("row", { name: /New cuff \(other cuff\)/ })).toHaveCount(1);
  await expect(ledger.getByRole("row", { name: /Wide cuff/ }).first()).toContainText("30-15");
  await expect(progress.card("Progress with cuff")).toContainText("All repetitions, too many before");
  await progress.isAccessible();
});

test("loads stand in the client's own unit, and where no drawing can be had the numbers stand as a table", async ({
  db,
  as,
}) => {
  const { client } = await givenTrained(db, "imperial");
  const page = await as(client.actor, PHONE);
  const progress = progressPage(page);
  await progress.open();
  await progress.exercise("Knee extension");
  await progress.toTable("Estimated maximum without cuff").click();
  await expect(progress.table("Estimated maximum without cuff")).toContainText("132.3 lb × 8");

  // The drawing part is a script of its own: these pages do without it.
  const poor = await as(client.actor, PHONE);
  const drawn: string[] = [];
  await poor.route("**/_next/static/chunks/**", async (route) => {
    const response = await route.fetch();
    const isDrawing = (await response.text()).includes("recharts");
    if (isDrawing) drawn.push(route.request().url());
    return isDrawing ? route.abort() : route.fulfill({ response });
  });
  await poor.goto("/me/progress");
  await expect(progressPage(poor).table("Sessions done")).toBeVisible();
  await expect.poll(() => drawn.length).toBeGreaterThan(0);
  await expect(progressPage(poor).table("Sessions done")).toContainText("100 %");
  await progressPage(poor).isAccessible();
});

test("the calendar and the list open each session, earlier ones on demand", async ({ db, as }) => {
  const { client } = await givenTrained(db);
  const page = await as(client.actor, PHONE);
  const history = historyPage(page);
  await history.open();
  await expect(history.rows).toHaveCount(20);
  await expect(history.rows.first()).toContainText("Excused");
  await history.earlier.click();
  await expect(history.rows).toHaveCount(DAYS_AGO.length + 1);
  await history.before.click();
  await expect(history.onDay(/Lower body, Done/).first()).toBeVisible();
  await history
    .onDay(/Lower body, Done/)
    .first()
    .click();
  await expect(page).toHaveURL(/\/me\/session\//);
  await expect(page.getByRole("heading", { level: 1, name: "Lower body" })).toBeVisible();
});

test("somebody who has not trained is told what will stand here", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db));
  const page = await as(client.actor, PHONE);
  await page.goto("/me/progress");
  await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
  await progressPage(page).isAccessible();
  await page.getByRole("link", { name: "Day by day" }).click();
  await expect(page.getByRole("heading", { name: "No session yet" })).toBeVisible();
});

test("the coach reads the same under the client's page; an assistant reads nothing of health", async ({ db, as }) => {
  const { practice, client } = await givenTrained(db);
  const path = `/coach/clients/${client.clientId}/progress`;
  const coach = progressPage(await as(await givenStaff(db, practice, "coach")), path);
  await coach.open();
  await expect(coach.chart("Soreness")).toBeVisible();

  const page = await as(await givenStaff(db, practice, "assistant"));
  const assistant = progressPage(page, path);
  await assistant.open();
  await expect(assistant.chart("Time under the cuff").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Soreness" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Pressures" })).toHaveCount(0);
  await assistant.exercise("Knee extension");
  await assistant.toTable("With cuff, at one load and pressure").click();
  await expect(assistant.table("With cuff, at one load and pressure")).not.toContainText("Discomfort");
  await assistant.isAccessible();

  const history = historyPage(page, `${path}/history`);
  await history.open();
  await page
    .getByRole("button", { name: /^What was done/ })
    .first()
    .click();
  await expect(page.getByText("Cuff on, min:s")).toBeVisible();
});

test("what was looked at once is shown again without a signal; what was not says so", async ({ db, as }) => {
  const { client } = await givenTrained(db);
  const page = await as(client.actor, { ...PHONE, serviceWorkers: "allow" });
  const isKept = (what: "bundle" | "answers") =>
    page.evaluate(async (name) => {
      const names = (await indexedDB.databases()).map((one) => one.name);
      if (!names.includes("cw-phone")) return false;
      const open = indexedDB.open("cw-phone");
      const kept = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const asked = kept.transaction("kept").objectStore("kept").getKey(name);
      const key = await new Promise((done) => {
        asked.onsuccess = () => done(asked.result);
      });
      kept.close();
      return key === name;
    }, what);
  const progress = progressPage(page);
  await page.goto("/me");
  await expect(page.getByText(/^Works offline · updated/)).toBeVisible();
  await expect.poll(() => isKept("bundle")).toBe(true);
  // From here on the phone's own shell answers.
  await progress.open();
  await progress.exercise("Knee extension");
  await page.goBack();
  await expect(progress.chart("Soreness")).toBeVisible();
  await expect.poll(() => isKept("answers")).toBe(true);

  await page.context().setOffline(true);
  await page.goto("/me/progress");
  await expect(progress.chart("Soreness")).toBeVisible();
  await progress.exercise("Knee extension");
  await expect(progress.chart("Estimated maximum without cuff")).toBeVisible();
  await page.goto("/me/history");
  await expect(page.getByRole("heading", { name: "This page was not saved on this phone" })).toBeVisible();
  await progress.isAccessible();
});
