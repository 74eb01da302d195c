import {
  type GivenClient,
  type GivenMeasuredCuff,
  type GivenPractice,
  givenClient,
  givenFollowUp,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { addDays, type PlainDate, plainDate, type StaffActor } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callAs, outcomeOf } from "#testing/caller.ts";
import { answered, LEG_EXTENSION, NOW, SQUAT, TODAY, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
let client: GivenClient;
let cuffs: readonly GivenMeasuredCuff[];

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(() => db.drop());
beforeEach(async () => {
  client = await givenClient(db, practice, { timeZone: "Europe/London" });
  await givenStanding(db, client);
  cuffs = await givenPair({});
});

const givenPair = async (options: Parameters<typeof givenMeasuredCuff>[3]) => [
  await givenMeasuredCuff(db, client, "LL", { valueMmHg: 180, measuredOn: addDays(TODAY, -60), ...options }),
  await givenMeasuredCuff(db, client, "RL", { valueMmHg: 200, measuredOn: addDays(TODAY, -60), ...options }),
];

/** A leg day that was done at an instant, cuffed extensions and ordinary squats. */
const givenDone = async (
  startedAt: Date,
  over: {
    plannedOn?: PlainDate;
    cuffs?: readonly GivenMeasuredCuff[];
    reps?: readonly number[];
    discomfort?: number;
    loadKg?: number;
    status?: "done" | "stopped";
  } = {},
) => {
  const used = over.cuffs ?? cuffs;
  const content = sessionContent({
    entries: [LEG_EXTENSION, SQUAT],
    cuffs: { ext: used },
    loads: { ext: 20, squat: 80 },
  });
  const plannedOn = over.plannedOn ?? plainDate(startedAt.toISOString().slice(0, 10));
  const session = await givenSession(db, client, {
    content,
    plannedOn,
    status: over.status ?? "done",
    startedAt,
    finishedAt: startedAt,
  });
  for (const [setIndex, reps] of (over.reps ?? [30, 15, 15, 15]).entries())
    await givenSetLog(db, client, session, {
      entryKey: "ext",
      setIndex,
      loadKg: over.loadKg ?? 20,
      reps,
      discomfort: over.discomfort ?? 5,
      cuffs: used.map(({ limb, valueMmHg }) => ({ limb, pressureMmHg: Math.floor(valueMmHg * 0.6) })),
      cuffSeconds: 90,
      doneAt: startedAt,
    });
  for (const setIndex of [0, 1])
    await givenSetLog(db, client, session, {
      entryKey: "squat",
      setIndex,
      loadKg: 80,
      reps: 5,
      rir: 2,
      doneAt: startedAt,
    });
  return session;
};

const mine = () => callAs(db, client.actor, { now: NOW }).progress;
const about = () => ({ clientId: client.clientId });

describe("history", () => {
  it("holds each session on the day it was begun, with what became of it", async () => {
    await givenDone(new Date("2026-11-10T18:00:00Z"), { plannedOn: plainDate("2026-11-09") });
    await givenDone(new Date("2026-11-12T18:00:00Z"), { reps: [30] });
    await givenSession(db, client, { plannedOn: plainDate("2026-11-16") });
    const { month, from, to, sessions } = await mine().month({});
    expect([month, from, to]).toEqual(["2026-11-01", "2026-10-26", "2026-12-06"]);
    expect(
      sessions.map(({ day, plannedOn, status, outcome, setsDone, setsPlanned, cuffSeconds }) => [
        day,
        plannedOn,
        status,
        outcome,
        `${setsDone}/${setsPlanned}`,
        cuffSeconds,
      ]),
    ).toEqual([
      ["2026-11-10", "2026-11-09", "done", "as-planned", "6/6", 360],
      ["2026-11-12", "2026-11-12", "done", "under", "3/6", 90],
      ["2026-11-16", "2026-11-16", "planned", null, "0/3", 0],
    ]);
  });

  it("is read page by page, each session once, and not those that may still begin", async () => {
    for (const day of [10, 12, 12, 14, 16]) await givenDone(new Date(`2026-11-${day}T18:00:00Z`));
    await givenSession(db, client, { plannedOn: TODAY });
    await givenSession(db, client, { plannedOn: addDays(TODAY, 2) });
    const missed = await givenSession(db, client, { plannedOn: addDays(TODAY, -1) });
    const ids: string[] = [];
    let cursor: Awaited<ReturnType<ReturnType<typeof mine>["sessions"]>>["nextCursor"] = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof mine>["sessions"]>> = await mine().sessions({
        cursor,
        limit: 2,
      });
      ids.push(...page.sessions.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(ids[0]).toBe(missed.id);
  });

  it("keeps an excuse with its session", async () => {
    await givenSession(db, client, { plannedOn: addDays(TODAY, -3), excused: "illness" });
    const { sessions } = await mine().sessions({});
    expect(sessions).toMatchObject([{ excused: "illness", status: "planned", outcome: null }]);
    const { adherence } = await mine().overview({});
    expect(adherence.weeks).toMatchObject([{ planned: 1, done: 0, excused: 1, percent: null, outcome: "excused" }, {}]);
  });
});

describe("weeks", () => {
  it("put a session into the week in which it began where the client lives, also across the change of the clock", async () => {
    client = await givenClient(db, practice, { timeZone: "America/New_York" });
    await givenStanding(db, client);
    cuffs = await givenPair({});
    // Sunday 1 November, 23:30 in New York, the night after the clock was set back: Monday in UTC.
    await givenDone(new Date("2026-11-02T04:30:00Z"), { plannedOn: plainDate("2026-11-01") });
    // Monday 2 November, 00:10 in New York.
    await givenDone(new Date("2026-11-02T05:10:00Z"));
    const { cuffTime } = await mine().overview({});
    expect(cuffTime.weeks.slice(0, 2)).toEqual([
      {
        week: "2026-10-26",
        limbs: [
          { limb: "LL", seconds: 360, mostSeconds: 360 },
          { limb: "RL", seconds: 360, mostSeconds: 360 },
        ],
      },
      {
        week: "2026-11-02",
        limbs: [
          { limb: "LL", seconds: 360, mostSeconds: 360 },
          { limb: "RL", seconds: 360, mostSeconds: 360 },
        ],
      },
    ]);
  });

  it("count due and done sessions and the streak, a stopped one as done", async () => {
    await givenDone(new Date("2026-11-03T18:00:00Z"));
    await givenDone(new Date("2026-11-10T18:00:00Z"), { status: "stopped" });
    await givenSession(db, client, { plannedOn: plainDate("2026-11-23") });
    const { adherence } = await mine().overview({});
    expect(adherence.weeks.map(({ week, planned, done, percent }) => [week, planned, done, percent])).toEqual([
      ["2026-11-02", 1, 1, 100],
      ["2026-11-09", 1, 1, 100],
      ["2026-11-16", 0, 0, null],
      ["2026-11-23", 1, 0, 0],
    ]);
    expect(adherence.streak).toBe(2);
  });
});

describe("an exercise", () => {
  it("never mixes cuffed and uncuffed sets, whatever was heavier", async () => {
    const session = await givenDone(new Date("2026-11-10T18:00:00Z"), { loadKg: 25 });
    // The same exercise without a cuff: lighter than with one.
    await givenSetLog(db, client, session, { entryKey: "ext", setIndex: 4, loadKg: 22, reps: 8, rir: 1 });
    const { ordinary, cuffed } = await mine().exercise({ slug: "knee-extension" });
    expect(ordinary).toHaveLength(1);
    expect(ordinary[0]?.records.heaviest).toMatchObject({ loadKg: 22, reps: 8 });
    expect(ordinary[0]?.records.mostReps).toHaveLength(1);
    expect(ordinary[0]?.estimates?.points).toMatchObject([{ loadKg: 22, reps: 8 }]);
    expect(ordinary[0]?.estimates?.refused).toEqual({});
    expect(cuffed.marks).toMatchObject([{ heaviest: { loadKg: 25, reps: 30 } }]);
    expect(cuffed.doses.flatMap(({ points }) => points.flatMap(({ doneReps }) => doneReps))).not.toContain(8);
    expect(JSON.stringify(cuffed)).not.toContain("valueKg");
    const { exercises } = await mine().overview({});
    expect(exercises.find(({ exerciseSlug }) => exerciseSlug === "knee-extension")).toMatchObject({
      ordinarySets: 1,
      heaviestKg: 22,
      cuffedSets: 4,
      heaviestCuffedKg: 25,
    });
  });

  it("has an estimate with its band, and says which sets tell nothing", async () => {
    const session = await givenDone(new Date("2026-11-10T18:00:00Z"));
    await givenSetLog(db, client, session, { entryKey: "squat", setIndex: 2, loadKg: 40, reps: 25, rir: 1 });
    const { ordinary } = await mine().exercise({ slug: "back-squat" });
    const [point] = ordinary[0]?.estimates?.points ?? [];
    expect(point).toMatchObject({ on: "2026-11-10", loadKg: 80, reps: 5, formula: "epley" });
    expect(point?.lowKg).toBeLessThan(point?.valueKg ?? 0);
    expect(point?.highKg).toBeGreaterThan(point?.valueKg ?? Number.POSITIVE_INFINITY);
    expect(ordinary[0]?.estimates?.refused).toEqual({ "too-many-reps": 1 });
  });

  it("keeps a ledger for each limb, load and pressure, and breaks it where the cuff changes", async () => {
    await givenDone(new Date("2026-11-03T18:00:00Z"), { reps: [30, 15, 12, 9], discomfort: 7 });
    await givenDone(new Date("2026-11-06T18:00:00Z"), { discomfort: 6 });
    const others = await givenPair({ name: "Narrow", measuredOn: addDays(TODAY, -10) });
    await givenDone(new Date("2026-11-17T18:00:00Z"), { cuffs: others });
    const { cuffed } = await mine().exercise({ slug: "knee-extension" });
    expect(cuffed.doses.map(({ limb, loadKg, percentLop }) => [limb, loadKg, percentLop])).toEqual([
      ["LL", 20, 60],
      ["RL", 20, 60],
    ]);
    expect(
      cuffed.doses[0]?.points.map(({ on, doneReps, discomfort, segment, isOtherCuff, cuffName }) => [
        on,
        doneReps.reduce((sum, reps) => sum + reps, 0),
        discomfort,
        segment,
        isOtherCuff,
        cuffName,
      ]),
    ).toEqual([
      ["2026-11-03", 66, 7, 0, false, "Nylon 11.5 cm"],
      ["2026-11-06", 75, 6, 0, false, "Nylon 11.5 cm"],
      ["2026-11-17", 75, 5, 1, true, "Narrow"],
    ]);
    expect(cuffed.progress.map(({ on, limb, marker }) => [on, limb, marker])).toEqual([
      ["2026-11-06", "RL", "all-reps-at-same-dose"],
      ["2026-11-06", "LL", "all-reps-at-same-dose"],
    ]);
    const { pressures } = await mine().overview({});
    expect(
      pressures?.[0]?.lops.map(({ valueMmHg, segment, isOtherCuff }) => [valueMmHg, segment, isOtherCuff]),
    ).toEqual([
      [180, 0, false],
      [180, 1, true],
    ]);
  });

  it("that nobody knows is not found; one that was not done yet is empty", async () => {
    expect(await outcomeOf(mine().exercise({ slug: "levitation" }))).toBe("not-found");
    expect(await mine().exercise({ slug: "back-squat" })).toMatchObject({
      name: "Back squat",
      ordinary: [],
      cuffed: { doses: [], progress: [], marks: [] },
    });
  });
});

describe("who sees it", () => {
  const givenHealth = async () => {
    const session = await givenDone(new Date("2026-11-17T18:00:00Z"), { discomfort: 8 });
    const answers = { ...WELL, rd3: { ...WELL.rd3, soreness: { LL: 4, RL: 2 } } };
    await answered(db, client, session, "go", { answers, at: new Date("2026-11-17T17:55:00Z") });
    await givenFollowUp(db, client, session, {
      afterHours: 24,
      at: new Date("2026-11-18T18:00:00Z"),
      answers: { limbs: ["LL"], soreness: 6 },
    });
  };
  const overviewOf = (actor: StaffActor) => callAs(db, actor, { now: NOW }).progress.overview(about());
  const exerciseOf = (actor: StaffActor) =>
    callAs(db, actor, { now: NOW }).progress.exercise({ ...about(), slug: "knee-extension" });

  it("a client and the staff who answer for health see soreness, discomfort and measurements", async () => {
    await givenHealth();
    for (const seen of [await mine().overview({}), await overviewOf(coach)]) {
      expect(seen.soreness).toEqual([
        { on: "2026-11-17", afterHours: null, soreness: 4, limbs: ["LL", "RL"] },
        { on: "2026-11-18", afterHours: 24, soreness: 6, limbs: ["LL"] },
      ]);
      expect(seen.pressures).toHaveLength(2);
    }
    expect((await exerciseOf(coach)).cuffed.doses[0]?.points[0]?.discomfort).toBe(8);
  });

  it("an assistant sees the training and nothing of health", async () => {
    await givenHealth();
    const assistant = await givenStaff(db, practice, "assistant");
    const seen = await overviewOf(assistant);
    expect([seen.soreness, seen.pressures]).toEqual([null, null]);
    expect(seen.cuffTime.weeks).not.toEqual([]);
    const { cuffed, seesHealth } = await exerciseOf(assistant);
    expect(seesHealth).toBe(false);
    expect(cuffed.doses).toHaveLength(2);
    expect(cuffed.doses.flatMap(({ points }) => points.map(({ discomfort }) => discomfort))).toEqual([null, null]);
  });

  it("another client and another practice see nothing, not even that there is something", async () => {
    await givenHealth();
    const other = await givenClient(db, practice);
    const elsewhere = await givenPractice(db);
    for (const actor of [other.actor, elsewhere.owner]) {
      const { progress } = callAs(db, actor, { now: NOW });
      const asked = { ...about(), slug: "knee-extension" };
      expect(await outcomeOf(progress.month(about()))).toBe("not-found");
      expect(await outcomeOf(progress.sessions(about()))).toBe("not-found");
      expect(await outcomeOf(progress.overview(about()))).toBe("not-found");
      expect(await outcomeOf(progress.exercise(asked))).toBe("not-found");
    }
    const own = await callAs(db, other.actor, { now: NOW }).progress.overview({});
    expect([own.exercises, own.cuffTime.weeks, own.soreness]).toEqual([[], [], []]);
  });
});
