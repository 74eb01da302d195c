import { connect } from "@cuffwise/db/client";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenOneRepMax,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { type Actor, type AssignmentId, addDays, type StaffActor } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "#router.ts";
import { callAs, contextOf } from "#testing/caller.ts";
import { givenLegDay, LEG_EXTENSION, NOW, SQUAT, TODAY } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(() => db.drop());

const DAY_MS = 86_400_000;
const suggested = (client: GivenClient, as: Actor = coach) =>
  callAs(db, as, { now: NOW }).training.suggestions({ clientId: client.clientId });
const whatFor = async (client: GivenClient) =>
  (await suggested(client)).map((one) => ("slug" in one ? `${one.what} ${one.slug}` : one.what));

/** Of whatever version. */
const ruled = (id: string) => expect.stringMatching(new RegExp(`^${id.replaceAll(".", "\\.")}@`));

type Trained = Awaited<ReturnType<typeof givenLegDay>>;

/** Four easy sets under the cuff at 20 kg, one repetition more than planned in the last. */
const givenEasySession = async ({ client, cuffs }: Trained, daysAgo: number, discomfort = 4): Promise<void> => {
  const past = await givenSession(db, client, {
    content: sessionContent({ entries: [LEG_EXTENSION], cuffs: { ext: cuffs }, loads: { ext: 20 } }),
    plannedOn: addDays(TODAY, -daysAgo),
    status: "done",
    startedAt: new Date(NOW.getTime() - daysAgo * DAY_MS),
    rating: 7,
  });
  for (const [setIndex, reps] of [30, 15, 15, 16].entries())
    await givenSetLog(db, client, past, {
      entryKey: "ext",
      setIndex,
      loadKg: 20,
      reps,
      discomfort,
      cuffs: [{ limb: "LL", pressureMmHg: 108 }],
    });
};

/** One session a week with one hard set of squats, oldest first: the load of each week, kg. */
const givenSquats = async (client: GivenClient, loads: readonly number[], slug = "back-squat"): Promise<void> => {
  let assignmentId: AssignmentId | undefined;
  for (const [at, loadKg] of loads.entries()) {
    const daysAgo = 7 * (loads.length - at);
    const session = await givenSession(db, client, {
      ...(assignmentId === undefined ? {} : { assignmentId }),
      content: sessionContent({ entries: [{ ...SQUAT, slug }], loads: { squat: loadKg } }),
      plannedOn: addDays(TODAY, -daysAgo),
      status: "done",
      startedAt: new Date(NOW.getTime() - daysAgo * DAY_MS),
    });
    assignmentId = session.assignmentId;
    await givenSetLog(db, client, session, { loadKg, reps: 5, rir: 1 });
  }
};
const weeks = (count: number, loadOf: (week: number) => number) =>
  Array.from({ length: count }, (_, week) => loadOf(week));

describe("what is suggested to the coach from the plan", () => {
  it("is nothing while nothing speaks for a change", async () => {
    const { client } = await givenLegDay(db, practice, { started: false });
    expect(await suggested(client)).toEqual([]);
  });

  it("is a test where the 1RM behind a load is too old, with its day", async () => {
    const { client } = await givenLegDay(db, practice, { started: false });
    const measuredOn = addDays(TODAY, -70);
    await givenOneRepMax(db, client, "leg-press", 150, { measuredOn });
    const press = { ...LEG_EXTENSION, slug: "leg-press" };
    const content = sessionContent({ entries: [press], loads: { ext: 45 } });
    const { assignmentId } = await givenSession(db, client, { content, plannedOn: addDays(TODAY, 2) });
    // The same exercise twice in the week is one suggestion; what lies further ahead can wait.
    await givenSession(db, client, { content, assignmentId, plannedOn: addDays(TODAY, 4), day: 2 });
    const later = sessionContent({ entries: [{ ...press, slug: "leg-curl" }], loads: { ext: 30 } });
    await givenSession(db, client, { content: later, assignmentId, plannedOn: addDays(TODAY, 20), day: 3 });
    const all = await suggested(client);
    expect(all).toMatchObject([{ what: "one-rep-max-test", slug: "leg-press", name: "Leg press", measuredOn }]);
    expect(all[0]?.because.citations.length).toBeGreaterThan(0);
  });

  it("is the coach's decision where the next weight is too large a step", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    const coarse = { kind: "machine", name: "Stack", unit: "kg", start: 10, step: 10, steps: 9 } as const;
    await callAs(db, coach, { now: NOW }).prescription.setInventory({
      clientId: leg.client.clientId,
      inventory: { equipment: [{ ...coarse, addOns: [] }] },
    });
    await givenEasySession(leg, 5);
    await givenEasySession(leg, 3);
    expect(await suggested(leg.client)).toMatchObject([
      { what: "step-too-large", slug: "knee-extension", because: { rule: ruled("next.load-up") } },
    ]);
  });

  it("is heavier work without a cuff after six painless weeks at 40 % of the 1RM", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    for (const daysAgo of [29, 36]) await givenEasySession(leg, daysAgo);
    await givenEasySession(leg, 3, 2);
    const heavy = { ...LEG_EXTENSION, load: { type: "percent-1rm", percent: 42 } } as const;
    const content = sessionContent({ entries: [heavy], cuffs: { ext: leg.cuffs }, loads: { ext: 28 } });
    await givenSession(db, leg.client, { content, plannedOn: addDays(TODAY, 2) });
    expect(await whatFor(leg.client)).toEqual(["lighter-week", "heavier-without-cuff knee-extension"]);
  });

  it("is a lighter week after five weeks under the cuff, and then no other kind of easy week", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    for (const daysAgo of [48, 41, 34, 27]) await givenEasySession(leg, daysAgo);
    await givenEasySession(leg, 3, 6);
    expect(await whatFor(leg.client)).toEqual(["lighter-week"]);
  });
});

describe("what is suggested to the coach from the trend of a lift", () => {
  it("is a plateau with its figures and options once two weeks in a row say so", async () => {
    const client = await givenClient(db, practice);
    await givenStanding(db, client);
    await givenSquats(
      client,
      weeks(24, (week) => 80 + (week % 2)),
    );
    const [plateau] = await suggested(client);
    expect(plateau).toMatchObject({
      what: "plateau",
      slug: "back-squat",
      weeks: 12,
      trend: { points: 12 },
      because: { rule: ruled("plateau.confirmed") },
      cuffedBlock: { offered: true, because: { rule: ruled("plateau.cuffed-block") } },
    });
  });

  it("names no cuffs where they are closed, or where the sessions were missed", async () => {
    const client = await givenClient(db, practice);
    await givenStanding(db, client, { limbs: { LL: "excluded", RL: "refer" } });
    await givenSquats(
      client,
      weeks(24, (week) => 80 + (week % 2)),
    );
    const { assignmentId } = await givenSession(db, client, { plannedOn: addDays(TODAY, -20) });
    for (const day of [21, 22, 23, 24, 25])
      await givenSession(db, client, { assignmentId, plannedOn: addDays(TODAY, -day), week: day });
    expect((await suggested(client))[0]).toMatchObject({
      what: "plateau",
      cuffedBlock: { offered: false, against: ["adherence-low", "contraindicated"] },
    });
  });

  it("names no cuffs again on limbs that were cuffed lately", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    await givenSquats(
      leg.client,
      weeks(24, (week) => 80 + (week % 2)),
    );
    expect((await suggested(leg.client))[0]).toMatchObject({
      what: "plateau",
      cuffedBlock: { offered: false, against: ["cuffed-block-recent"] },
    });
  });

  it("is a look at a lift that falls, and a deload: never cuffs", async () => {
    const client = await givenClient(db, practice);
    await givenStanding(db, client);
    await givenSquats(
      client,
      weeks(14, (week) => 100 - 1.25 * week),
    );
    const [declining, deload, ...more] = await suggested(client);
    expect(declining).toMatchObject({
      what: "declining",
      slug: "back-squat",
      because: { rule: ruled("plateau.declining") },
    });
    expect(deload).toMatchObject({ what: "deload", why: "declining", loadFactor: 0.9, setFactor: 0.5, days: 7 });
    expect(deload).toMatchObject({
      because: { rule: ruled("deload.proposed") },
      sharesBecause: { rule: ruled("progression.deload") },
    });
    expect(more).toEqual([]);
  });

  it("is a deload after many weeks in a row, and nothing for a lift that rises", async () => {
    const client = await givenClient(db, practice);
    await givenSquats(
      client,
      weeks(13, (week) => 80 + week),
    );
    expect(await suggested(client)).toMatchObject([{ what: "deload", why: "regular", weeks: 12 }]);
  });

  it("is nothing for sets without a reserve, which say nothing of strength", async () => {
    const client = await givenClient(db, practice);
    const session = await givenSession(db, client, { plannedOn: addDays(TODAY, -1), status: "done", startedAt: NOW });
    await givenSetLog(db, client, session, { loadKg: 80, reps: 5, rir: null });
    expect(await suggested(client)).toEqual([]);
  });
});

it("costs as many statements with many sessions as with few", async () => {
  let statements = 0;
  const counting = connect(db.ownerUrl, { userConnections: 1, systemConnections: 1, onQuery: () => (statements += 1) });
  const client = await givenClient(db, practice);
  const count = async (): Promise<number> => {
    statements = 0;
    const context = { ...contextOf(db, coach, { now: NOW }), db: counting };
    await createCaller(context).training.suggestions({ clientId: client.clientId });
    return statements;
  };
  await givenSquats(client, [80]);
  const few = await count();
  await givenSquats(
    client,
    weeks(8, () => 80),
  );
  for (const ahead of [1, 3, 5]) await givenSession(db, client, { plannedOn: addDays(TODAY, ahead) });
  expect(await count()).toBe(few);
  await counting.close();
});

describe("who reads suggestions", () => {
  it("is nobody where the client has left: there is nothing to decide any more", async () => {
    const client = await givenClient(db, practice, { status: "left" });
    await givenSquats(
      client,
      weeks(13, (week) => 80 + week),
    );
    expect(await suggested(client)).toEqual([]);
  });

  it("is the staff that answers for the dose", async () => {
    const { client } = await givenLegDay(db, practice, { started: false });
    const read = (as: Actor) =>
      suggested(client, as).then(
        () => "allowed",
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    expect(await read(practice.owner)).toBe("allowed");
    expect(await read(await givenStaff(db, practice, "clinician"))).toBe("allowed");
    expect(await read(await givenStaff(db, practice, "assistant"))).toBe("not-allowed");
    expect(await read(client.actor)).toBe("not-allowed");
    expect(await read((await givenPractice(db)).owner)).toBe("not-found");
  });
});
