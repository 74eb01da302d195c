import { asActor, type Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenExperience,
  givenFollowUp,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStanding,
  type StandingOptions,
  sessionContent,
} from "@cuffwise/db/given";
import { listOpenAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import { listSetLogs } from "@cuffwise/db/queries/set-log";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import { findExercise } from "@cuffwise/domain/exercises";
import { addDays, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { expect, PHONE, test } from "./fixtures.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { playerPage } from "./pages/player-page.ts";
import { recordPage } from "./pages/record-page.ts";
import { planPage, todayPage } from "./pages/today-page.ts";

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
const SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "B",
  slug: "back-squat",
  sets: [{ reps: 5 }],
  restSeconds: 120,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 80 },
};
const KNEE_EXTENSION = findExercise(EXTENSION.slug) ?? { how: "" };
const TODAY = plainDateIn(new Date(), "Europe/London");

/** A client with a leg day today, and the same day done once before. */
const givenLegDay = async (db: Database, standing: StandingOptions = {}) => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const client = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, client);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn: addDays(TODAY, -2) }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn: addDays(TODAY, -2) }),
  ];
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries: [EXTENSION, SQUAT],
    cuffs: { ext: cuffs },
    loads: { ext: 20, squat: 80 },
  });
  const before = await givenSession(db, client, {
    content,
    plannedOn: addDays(TODAY, -3),
    status: "done",
    rating: 6,
    startedAt: new Date(Date.now() - 3 * 86_400_000),
  });
  await givenSetLog(db, client, before, {
    entryKey: "ext",
    loadKg: 18,
    reps: 30,
    cuffs: [{ limb: "LL", pressureMmHg: 100 }],
  });
  await givenSetLog(db, client, before, {
    entryKey: "ext",
    setIndex: 1,
    loadKg: 18,
    reps: 15,
    cuffs: [{ limb: "LL", pressureMmHg: 100 }],
  });
  await givenFollowUp(db, client, before);
  const { assignmentId } = before;
  const session = await givenSession(db, client, { content, assignmentId, plannedOn: TODAY, day: 2 });
  await givenSession(db, client, { content, assignmentId, plannedOn: addDays(TODAY, 2), day: 3 });
  // Cleared when the earlier session was logged; what holds today came after it.
  await givenStanding(db, client, standing);
  return { practice, client, session, cuffs, content };
};

const storedSets = (db: Database, client: GivenClient, id: SessionId) =>
  asActor(db, client.actor, (tx) => listSetLogs(tx, client.actor.orgId, [id]));

test("a client sees today, passes the check, works through the session set by set and rates it", async ({ db, as }) => {
  const { practice, client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  await page.clock.install();
  const today = todayPage(page);
  await today.open();
  await expect(page.getByRole("heading", { name: "Lower body" })).toBeVisible();
  await today.start();

  const player = playerPage(page);
  await player.isWell();
  await expect(player.verdict).toHaveText("You are good to go");
  await player.start();
  await expect(player.set(1)).toContainText("18×30");
  await expect(player.next).toContainText("left 103 · right 108 mmHg");
  await player.cuffOn();
  await player.complete(1);
  await expect(player.rest).toBeVisible();
  await player.discomfort(5);
  await expect(player.saved).toBeVisible();

  // The clocks are the wall's: they go on through a reload. Wide steps, so that a slow machine does not matter.
  await page.clock.fastForward("02:00");
  await page.reload();
  await expect(player.cuffClock).toContainText(/[23]:\d\d of 10:00/);
  // The server's time would put a clock right that runs ahead of it.
  await page.context().setOffline(true);
  await player.complete(2);
  await player.discomfort(6);
  await expect(player.next).toContainText("Exercise done. Release the cuff");
  await page.clock.fastForward("06:00");
  await expect(player.cuffClock).toHaveAttribute("data-level", "amber");
  await page.clock.fastForward("02:00");
  await expect(player.cuffClock).toContainText("Time is up. Release the cuff");
  await player.cuffOff();
  await expect(player.cuffClock).toBeHidden();
  await page.context().setOffline(false);

  await player.complete(1);
  await player.finish("7", "Left knee felt fine");
  await expect(page.getByText("effort of 10")).toBeVisible();
  const sets = await storedSets(db, client, session.id);
  expect(sets.map(({ entryKey, reps, discomfort, cuffed }) => ({ entryKey, reps, discomfort, cuffed }))).toEqual([
    { entryKey: "ext", reps: 30, discomfort: 5, cuffed: true },
    { entryKey: "ext", reps: 15, discomfort: 6, cuffed: true },
    { entryKey: "squat", reps: 5, discomfort: null, cuffed: false },
  ]);
  expect(sets[1]?.cuffSeconds).toBeGreaterThanOrEqual(120);

  const plan = planPage(page);
  await plan.open();
  await expect(plan.row("3 sets · effort 7 of 10")).toContainText("Done");

  const record = recordPage(await as(practice.owner));
  await record.open(client.clientId);
  await record.show(/^What was done in Lower body/);
  await expect(record.note).toContainText("Left knee felt fine");
  await expect(record.row(/^Set 1 30/)).toContainText("103");
  await record.isAccessible();
});

test("two easy sessions earn a step, and the client reads which rule took it", async ({ db, as }) => {
  const { client, cuffs, content, session } = await givenLegDay(db);
  // Later than the session that is there already, and long enough ago for the cuff to come on again.
  for (const hoursAgo of [64, 40]) {
    const easy = await givenSession(db, client, {
      content,
      plannedOn: addDays(TODAY, -2),
      status: "done",
      rating: 7,
      startedAt: new Date(Date.now() - hoursAgo * 3_600_000),
    });
    for (const [setIndex, reps] of [30, 16].entries())
      await givenSetLog(db, client, easy, {
        entryKey: "ext",
        setIndex,
        loadKg: 20,
        reps,
        discomfort: 4,
        cuffs: cuffs.map(({ limb }) => ({ limb, pressureMmHg: 100 })),
      });
    await givenFollowUp(db, client, easy, { at: new Date(Date.now() - 3_600_000) });
  }
  const page = await as(client.actor, PHONE);
  const today = todayPage(page);
  await today.open();
  const changed = today.changed;
  await expect(changed.getByText("Knee extension: 22.5 kg instead of 20 kg")).toBeVisible();
  await expect(changed).toContainText("After two sessions in a row that were easy");
  await changed.getByText("2 sources").click();
  await expect(changed).toContainText("BMJ Open 2020");

  // Whoever comes by the calendar reads the same before the first question.
  const plan = planPage(page);
  await plan.open();
  await plan.today.click();
  await expect(page.getByText("Before you start")).toBeVisible();
  await expect(changed.getByText("Knee extension: 22.5 kg instead of 20 kg")).toBeVisible();
  await expectAccessible(page);
  const kept = await asActor(db, client.actor, (tx) => findTrainingSession(tx, client.actor.orgId, session.id));
  // Looking changes nothing: the plan is written down when the session begins.
  expect(kept?.content.plan).toBeUndefined();
});

test("a session of a later day can be read and not begun", async ({ db, as }) => {
  const client = await givenClient(db, await givenPractice(db));
  await givenStanding(db, client);
  const tomorrow = addDays(TODAY, 1);
  const session = await givenSession(db, client, { plannedOn: tomorrow });
  const page = await as(client.actor, PHONE);
  await playerPage(page).open(session.id);
  await expect(page.getByText("Planned for")).toBeVisible();
  await expect(page.getByText("Back squat", { exact: true })).toBeVisible();
  await playerPage(page).howTo("Back squat").click();
  await expect(page.getByText(findExercise("back-squat")?.how ?? "-")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Start|This is how)/ })).toBeHidden();
});

test("a load with a decimal comma is kept as typed, and what cannot be is stopped beside the field", async ({
  db,
  as,
}) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = playerPage(page);
  await player.open(session.id);
  await player.isWell();
  await player.start();
  await player.cuffOn();
  await page.getByRole("button", { name: "Set 1: load 20 kg, change" }).click();
  await page.getByRole("textbox", { name: "Load" }).fill("-1");
  await page.getByRole("button", { name: "Use these" }).click();
  await expect(page.getByText("A load cannot be less than 0.")).toBeVisible();
  await page.getByRole("textbox", { name: "Load" }).fill("22,5");
  await page.getByRole("textbox", { name: "Repetitions" }).fill("28");
  await page.getByRole("button", { name: "Use these" }).click();
  await player.complete(1);
  await expect(player.saved).toBeVisible();
  expect(await storedSets(db, client, session.id)).toMatchObject([{ loadKg: 22.5, loadEntered: "22,5 kg", reps: 28 }]);
});

test("without a signal nothing is lost and nothing doubled, and STOP works all the same", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = playerPage(page);
  await player.open(session.id);
  // From the first question on.
  await page.context().setOffline(true);
  await player.isWell();
  await player.start();
  await player.cuffOn();

  await player.complete(1);
  await expect(player.waiting).toBeVisible();
  // How it is done came along with the session. Opened, it covers neither the next set nor STOP.
  await player.howTo("Knee extension").click();
  await expect(page.getByText(KNEE_EXTENSION.how)).toBeVisible();
  await expect(player.rest).toBeInViewport({ ratio: 1 });
  await player.stop();
  await player.feel("Chest pain or tightness");
  await expect(player.emergencyCall).toHaveAttribute("href", "tel:999");
  await expect(player.dialog).toContainText("has not been told yet");
  expect(await storedSets(db, client, session.id)).toEqual([]);

  await page.context().setOffline(false);
  await expect(player.dialog).toContainText("Reported. Your coach sees it");
  expect(await storedSets(db, client, session.id)).toHaveLength(1);
  const events = await asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor));
  expect(events).toMatchObject([{ severity: "serious", sessionId: session.id }]);

  await page.getByRole("link", { name: "Close the session" }).click();
  await expect(page.getByText("Stopped")).toBeVisible();
  const again = await givenSession(db, client, { content: session.content, plannedOn: TODAY });
  await player.open(again.id);
  await expect(todayPage(page).reason(/Locked after what you reported/)).toBeVisible();
});

test("an emergency answer shows the number first, and a limb that is not cleared says why", async ({ db, as }) => {
  const { client, session } = await givenLegDay(db);
  const page = await as(client.actor, PHONE);
  const player = playerPage(page);
  await player.open(session.id);
  await player.answer(/^Right now/, "Yes");
  await player.sendAnswers();
  await expect(player.emergencyCall).toHaveAttribute("href", "tel:999");
  await expect(player.verdict).toHaveText("Do not train. Get help now");

  const referred = await givenLegDay(db, { limbs: { LL: "refer" } });
  const other = await as(referred.client.actor, PHONE);
  const today = todayPage(other);
  await today.open();
  await expect(today.reason("Not cleared for a cuff")).toContainText("left leg");
  await expect(today.startLink).toBeHidden();
});
