import type { Database } from "@cuffwise/db/client";
import {
  type GivenClient,
  givenClient,
  givenMeasuredCuff,
  givenOneRepMax,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  sessionContent,
} from "@cuffwise/db/given";
import { type AssignmentId, addDays, plainDateIn } from "@cuffwise/domain/kernel";
import { discomfortDown, loadUp } from "@cuffwise/domain/planning";
import { ruleToReason } from "@cuffwise/domain/prescription";
import type { Entry, SessionContent } from "@cuffwise/domain/programme";
import { expect, test } from "./fixtures.ts";
import { clientPage } from "./pages/client-page.ts";
import { recordPage } from "./pages/record-page.ts";

const TODAY = plainDateIn(new Date(), "Europe/London");
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

const SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "A",
  slug: "back-squat",
  sets: [{ reps: 5 }],
  restSeconds: 180,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 80 },
};
const PRESS: Entry = {
  kind: "bfr",
  key: "press",
  group: "A",
  slug: "leg-press",
  sets: [{ reps: 30 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
};

/** One hard set of squats a week for 24 weeks, always the same. */
const givenFlatSquats = async (db: Database, client: GivenClient): Promise<void> => {
  let assignmentId: AssignmentId | undefined;
  for (let week = 24; week > 0; week -= 1) {
    const session = await givenSession(db, client, {
      ...(assignmentId === undefined ? {} : { assignmentId }),
      content: sessionContent({ entries: [SQUAT], loads: { squat: 80 } }),
      plannedOn: addDays(TODAY, -7 * week),
      status: "done",
      startedAt: daysAgo(7 * week),
    });
    assignmentId = session.assignmentId;
    await givenSetLog(db, client, session, { loadKg: 80 + (week % 2), reps: 5, rir: 1 });
  }
};

test("a client's page says what the rules would suggest, why, and where the coach would act", async ({ db, as }) => {
  const practice = await givenPractice(db);
  const coach = await givenStaff(db, practice, "coach");
  const assistant = await givenStaff(db, practice, "assistant");
  const client = await givenClient(db, practice, { name: "Paula Plateau" });
  await givenStanding(db, client);
  await givenFlatSquats(db, client);
  await givenOneRepMax(db, client, "leg-press", 150, { measuredOn: addDays(TODAY, -70) });
  const content = sessionContent({ entries: [PRESS], loads: { press: 45 } });
  await givenSession(db, client, { content, plannedOn: addDays(TODAY, 1) });

  const page = await as(coach);
  const overview = clientPage(page);
  await overview.open(client.clientId, "Paula Plateau");
  await expect(overview.suggestions).toContainText("Nothing changes by itself: you decide.");

  const plateau = overview.suggestion("Back squat: no clear progress in the last 12 weeks.");
  await expect(plateau).toContainText("Plateau");
  await expect(plateau).toContainText("a block with cuffs is one more");
  await plateau.locator("summary").first().click();
  await expect(plateau).toContainText("two weekly signals in a row");
  await expect(plateau).toContainText(/90 % interval .+ to .+\./);
  await overview.isAccessible();

  const retest = overview.suggestion(/^Leg press: the 1RM is from .+ A new test is due\./);
  await retest.getByRole("link", { name: "To the 1RM" }).click();
  await expect(page).toHaveURL(/\/prescription#one-rep-max$/);

  // The dose is not an assistant's to set.
  const other = clientPage(await as(assistant));
  await other.open(client.clientId, "Paula Plateau");
  await expect(other.suggestions).toHaveCount(0);
});

test("the record of a session says what it asked other than the plan, each change with its rule", async ({
  db,
  as,
}) => {
  const practice = await givenPractice(db);
  const client = await givenClient(db, practice, { name: "Cleo Changed" });
  await givenStanding(db, client);
  const cuffs = [await givenMeasuredCuff(db, client, "LL"), await givenMeasuredCuff(db, client, "RL")];
  const prescribed = sessionContent({
    entries: [PRESS, SQUAT],
    cuffs: { press: cuffs },
    loads: { press: 45, squat: 80 },
  });
  const content: SessionContent = {
    ...sessionContent({ entries: [PRESS, SQUAT], cuffs: { press: cuffs }, loads: { press: 47.5, squat: 80 } }),
    plan: {
      prescribed: { day: prescribed.day, resolved: prescribed.resolved },
      changes: [
        { key: "press", what: "load", from: 45, to: 47.5, because: ruleToReason(loadUp) },
        { key: "press", what: "pressure", from: 60, to: 50, because: ruleToReason(discomfortDown) },
      ],
      offsets: {},
    },
  };
  const session = await givenSession(db, client, {
    content,
    plannedOn: addDays(TODAY, -1),
    status: "done",
    startedAt: daysAgo(1),
    rating: 7,
  });
  await givenSetLog(db, client, session, {
    entryKey: "press",
    loadKg: 47.5,
    reps: 30,
    cuffs: [{ limb: "LL", pressureMmHg: 90 }],
  });

  const record = recordPage(await as(practice.owner));
  await record.open(client.clientId);
  await record.show(/^What was done in Lower body/);
  const up = record.change("Leg press: 47.5 kg instead of 45 kg");
  await expect(up).toContainText("the load rises by the smallest step there is");
  await up.getByText("2 sources").click();
  await expect(up.getByText("Our policy")).toBeVisible();
  await expect(record.change("50 % of the occlusion pressure instead of 60 %")).toBeVisible();
  await record.isAccessible();
});
