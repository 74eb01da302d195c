import { asActor, type Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenExperience,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { listOpenAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import { getStandings } from "@cuffwise/db/queries/standing";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import { addDays, plainDateIn, type SessionId } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { DESK, expect, PHONE, test } from "./fixtures.ts";
import { expectAccessible } from "./pages/accessible.ts";
import { followUpPage } from "./pages/follow-up-page.ts";
import { playerPage } from "./pages/player-page.ts";
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
const TODAY = plainDateIn(new Date(), "Europe/London");
const HOUR_MS = 3_600_000;

/** A client with a leg day today and another in three days; the last one ended two days ago, and nobody said how. */
const givenAfterwards = async (db: Database, { hoursAgo = 50 }: { readonly hoursAgo?: number | null } = {}) => {
  const practice = await givenPractice(db, { name: "North Strength" });
  const client = await givenClient(db, practice, { name: "Ana Lopez" });
  await givenStanding(db, client);
  const measuredOn = addDays(TODAY, -2);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 173, measuredOn }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 180, measuredOn }),
  ];
  await givenExperience(db, client, EXTENSION, cuffs, new Date());
  const content = sessionContent({
    title: "Lower body",
    entries: [EXTENSION],
    cuffs: { ext: cuffs },
    loads: { ext: 20 },
  });
  const session = await givenSession(db, client, { content, plannedOn: TODAY, day: 2 });
  const later = await givenSession(db, client, {
    content,
    assignmentId: session.assignmentId,
    plannedOn: addDays(TODAY, 3),
    day: 3,
  });
  if (hoursAgo === null) return { practice, client, session, later };
  const at = new Date(Date.now() - hoursAgo * HOUR_MS);
  const past = await givenSession(db, client, {
    content,
    assignmentId: session.assignmentId,
    plannedOn: plainDateIn(at, "Europe/London"),
    status: "done",
    startedAt: new Date(at.getTime() - HOUR_MS),
    finishedAt: at,
  });
  for (const setIndex of [0, 1])
    await givenSetLog(db, client, past, {
      ...{ entryKey: "ext", setIndex, loadKg: 20, reps: setIndex === 0 ? 30 : 15, discomfort: 4 },
      cuffs: [
        { limb: "LL", pressureMmHg: 100 },
        { limb: "RL", pressureMmHg: 104 },
      ],
    });
  return { practice, client, session, later, past };
};

const stored = (db: Database, client: GivenClient, id: SessionId) =>
  asActor(db, client.actor, (tx) => findTrainingSession(tx, client.actor.orgId, id));
const events = (db: Database, client: GivenClient) =>
  asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor));

test("an unanswered question closes the next session under a cuff; three taps open it, and the coach reads the answer", async ({
  db,
  as,
}) => {
  const { practice, client, session } = await givenAfterwards(db);
  const page = await as(client.actor, PHONE);
  const today = todayPage(page);
  await today.open();
  const asked = page.getByRole("region", { name: "How are you since Lower body?" });
  await expect(asked).toBeVisible();
  await expect(today.startLink).toBeHidden();
  const player = playerPage(page);
  await player.open(session.id);
  await page.getByRole("link", { name: "Answer", exact: true }).click();

  const followUp = followUpPage(page);
  await expect(page.getByText("Nobody watches these answers live.")).toBeVisible();
  await expectAccessible(page);
  await followUp.nothing();
  await followUp.soreness(2);
  await followUp.send();
  await expect(followUp.verdict("Good. Thank you")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(asked).toBeHidden();
  await today.start();
  await player.isWell();
  await player.start();
  await expect.poll(async () => (await stored(db, client, session.id))?.status).toBe("started");

  const coach = await givenStaff(db, practice, "coach");
  const desk = await as(coach, DESK);
  await desk.goto(`/coach/clients/${client.clientId}`);
  await desk.getByText("How they were after sessions with a cuff").click();
  await expect(desk.getByText("nothing · soreness 2 of 10")).toBeVisible();
  await expectAccessible(desk);
});

test("a swollen limb: what to do stands there before it is sent and without a signal; then the limb is locked and the coach sees it", async ({
  db,
  as,
}) => {
  const { practice, client, past } = await givenAfterwards(db);
  const page = await as(client.actor, PHONE);
  const followUp = followUpPage(page);
  await followUp.open(past?.id ?? "");
  await page.context().setOffline(true);
  await followUp.something();
  await followUp.tick("One limb swollen, warm, red or blue");
  await expect(followUp.now).toContainText("See a doctor today.");
  await followUp.tick("Suddenly breathless");
  await expect(followUp.call).toBeVisible();
  await page.getByRole("checkbox", { name: "Suddenly breathless" }).uncheck();
  await followUp.soreness(5);
  await followUp.tick("left leg");
  await expectAccessible(page);
  await followUp.send();
  await expect(followUp.verdict("Do this now")).toBeVisible();
  await expect(page.getByText("No cuff on the left leg until somebody of the practice")).toBeVisible();
  expect(await events(db, client)).toEqual([]);

  await page.context().setOffline(false);
  await expect.poll(() => events(db, client)).toMatchObject([{ severity: "moderate", limbs: ["LL"] }]);
  const standings = await asActor(db, client.actor, (tx) => getStandings(tx, client.actor));
  expect(standings.LL?.lockedAt).not.toBeNull();
  const desk = await as(await givenStaff(db, practice, "coach"), DESK);
  await desk.goto(`/coach/clients/${client.clientId}`);
  await expect(desk.getByRole("region", { name: "One event is open" })).toContainText(
    "One limb swollen, warm or painful",
  );
});

test("a session moves to a day that fits, not next to another under the same cuffs, and the coach sees from where", async ({
  db,
  as,
}) => {
  const { practice, client, session } = await givenAfterwards(db, { hoursAgo: null });
  const page = await as(client.actor, PHONE);
  await todayPage(page).open();
  await page.getByRole("button", { name: "Another day, or not this time" }).click();
  const sheet = page.getByRole("dialog", { name: "Lower body: another day?" });
  await expect(sheet).toContainText("too close to Lower body");
  await expect(sheet).toContainText("Lower body is on this day");
  await expect(sheet.getByRole("button", { name: "Move here" })).toHaveCount(3);
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Move here" }).first().click();
  await expect(page.getByRole("heading", { name: "Rest day" })).toBeVisible();
  await expect.poll(async () => (await stored(db, client, session.id))?.plannedOn).toBe(addDays(TODAY, 1));
  const desk = await as(await givenStaff(db, practice, "coach"), DESK);
  await desk.goto(`/coach/clients/${client.clientId}/programme`);
  await expect(desk.getByText(/^moved from/)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("switch", { name: "The client may move sessions" }).click();
  await expect.poll(async () => (await stored(db, client, session.id))?.mayMove).toBe(false);
});

test("somebody who is ill is told when to come back, and days away are neither done nor missed", async ({ db, as }) => {
  const { practice, client, session, later } = await givenAfterwards(db, { hoursAgo: null });
  const page = await as(client.actor, PHONE);
  await todayPage(page).open();
  await page.getByRole("button", { name: "Another day, or not this time" }).click();
  await page.getByRole("button", { name: "I am ill" }).click();
  await expect(page.getByText(/Come back 7 days after a fever/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("heading", { name: "Rest day" })).toBeVisible();
  await expect.poll(async () => (await stored(db, client, session.id))?.excused).toBe("illness");

  const plan = planPage(page);
  await plan.open();
  await page.getByText("I am away or ill for some days").click();
  await page.getByLabel("To", { exact: true }).fill(addDays(TODAY, 5));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Excuse 1 session" }).click();
  await expect.poll(async () => (await stored(db, client, later.id))?.excused).toBe("travel");
  await expect(plan.row("Away")).toHaveCount(1);

  const desk = await as(await givenStaff(db, practice, "coach"), DESK);
  await desk.goto(`/coach/clients/${client.clientId}/programme`);
  await expect(desk.getByText("Excused")).toHaveCount(2);
});
