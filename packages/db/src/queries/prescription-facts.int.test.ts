import { addDays, plainDateIn, type StaffActor } from "@cuffwise/domain/kernel";
import type { BfrEntry } from "@cuffwise/domain/programme";
import type { Answers, RescreenTrigger } from "@cuffwise/domain/screening";
import { beforeAll, expect, it } from "vitest";
import { asActor } from "#client.ts";
import { newId } from "#new-id.ts";
import {
  type GivenPractice,
  givenClient,
  givenMeasuredCuff,
  givenPractice,
  givenScreening,
  givenSession,
  givenSetLog,
  givenStaff,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "#testing/index.ts";
import { insertChangeReport } from "./change-report.ts";
import { loadPrescriptionFacts } from "./prescription-facts.ts";
import { findLatestScreening } from "./screening.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

let db: TestDatabase;
let practice: GivenPractice;
let assistant: StaffActor;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  assistant = await givenStaff(db, practice, "assistant");
  return () => db.drop();
});

const EXTENSION: BfrEntry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: "knee-extension",
  sets: [{ reps: 30 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 20 },
  cuff: { percentLop: 40, deflate: "between-exercises", limbs: "left" },
};

/** Two cuffed sessions of the left leg, 6 and 3 days ago, and a screening so many days ago. */
const givenTrained = async (screenedDaysAgo: number, changes: Answers) => {
  const client = await givenClient(db, practice);
  await givenScreening(db, client, { at: daysAgo(30) });
  const cuff = await givenMeasuredCuff(db, client, "LL", { at: daysAgo(10) });
  for (const ago of [6, 3]) {
    const session = await givenSession(db, client, {
      content: sessionContent({ entries: [EXTENSION], cuffs: { ext: [cuff] }, loads: { ext: 10 } }),
      plannedOn: addDays(plainDateIn(NOW, client.actor.timeZone), -ago),
      status: "done",
      startedAt: daysAgo(ago),
    });
    await givenSetLog(db, client, session, {
      entryKey: "ext",
      loadKg: 10,
      reps: 30,
      cuffs: [{ limb: "LL", pressureMmHg: 70 }],
    });
  }
  await givenScreening(db, client, { at: daysAgo(screenedDaysAgo), changes });
  return client;
};

const rampFor = async (reader: StaffActor, client: Awaited<ReturnType<typeof givenTrained>>) => {
  const { orgId, timeZone } = client.actor;
  const of = { orgId, clientId: client.clientId, timeZone, now: NOW };
  return (await asActor(db, reader, (tx) => loadPrescriptionFacts(tx, of))).rampSession.leg;
};

it("counts cuffed sessions on the ramp, from the screening on that says to begin again", async () => {
  const { owner } = practice;
  expect(await rampFor(owner, await givenTrained(1, {}))).toBe(3);
  expect(await rampFor(owner, await givenTrained(1, { P2: "minor" }))).toBe(1);
  expect(await rampFor(owner, await givenTrained(4, { O3: "no" }))).toBe(2);
  expect(await rampFor(owner, await givenTrained(8, { P2: "minor" }))).toBe(3);
});

it("begins again after an infection or a new medicine that the client reported, and after no other change", async () => {
  const { owner } = practice;
  const reported = async (change: RescreenTrigger, ago: number): Promise<number> => {
    const client = await givenTrained(8, {});
    const { orgId, personId } = client.actor;
    const [latest] = await asActor(db, client.actor, async (tx) => [await findLatestScreening(tx, client.actor)]);
    if (latest === undefined) throw new Error("no screening");
    const report = { orgId, clientId: client.clientId, screeningId: latest.id, reportedBy: personId };
    await asActor(db, client.actor, (tx) =>
      insertChangeReport(tx, { ...report, id: newId(), changes: [change], at: daysAgo(ago) }),
    );
    return rampFor(owner, client);
  };
  expect(await reported("infection", 1)).toBe(1);
  expect(await reported("medicine", 4)).toBe(2);
  expect(await reported("injury", 1)).toBe(3);
});

it("begins again for whoever may not see when the screening was", async () => {
  const client = await givenTrained(8, { P2: "minor" });
  expect(await rampFor(assistant, client)).toBe(1);
  expect(await rampFor(assistant, await givenTrained(8, {}))).toBe(3);
});
