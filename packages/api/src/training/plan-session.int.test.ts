import {
  type GivenPractice,
  givenFollowUp,
  givenPractice,
  givenSession,
  givenSetLog,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { addDays } from "@cuffwise/domain/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { answered, givenLegDay, LEG_EXTENSION, NOW, TODAY, trainingAs, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  return () => db.drop();
});

type Trained = Awaited<ReturnType<typeof givenLegDay>>;
const DAY_MS = 86_400_000;

/** Four sets of a past session at 20 kg, the last with one more than planned, well inside what is bearable. */
const givenEasySession = async ({ client, cuffs }: Trained, daysAgo: number): Promise<void> => {
  const startedAt = new Date(NOW.getTime() - daysAgo * DAY_MS);
  const past = await givenSession(db, client, {
    content: sessionContent({ entries: [LEG_EXTENSION], cuffs: { ext: cuffs }, loads: { ext: 20 } }),
    plannedOn: addDays(TODAY, -daysAgo),
    status: "done",
    startedAt,
    rating: 7,
  });
  for (const [setIndex, reps] of [30, 15, 15, 16].entries())
    await givenSetLog(db, client, past, {
      entryKey: "ext",
      setIndex,
      loadKg: 20,
      reps,
      discomfort: 4,
      cuffs: [
        { limb: "LL", pressureMmHg: 108 },
        { limb: "RL", pressureMmHg: 114 },
      ],
    });
  await givenFollowUp(db, client, past);
};

const changesOf = async ({ client, session }: Trained) => {
  const { content } = await trainingAs(db, client).session({ id: session.id });
  return content.plan?.changes.map(({ key, what, from, to, because }) => [key, what, from, to, because.rule]);
};

describe("the session of today", () => {
  it("is the coach's, word for word, while nothing speaks for a change", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    const { content } = await trainingAs(db, leg.client).session({ id: leg.session.id });
    expect(content.plan?.changes).toEqual([]);
    expect(content.day).toEqual(leg.session.content.day);
  });

  it("takes the step that two easy sessions have earned, keeps it from its start on, and says why", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    const step = [["ext", "load", 20, 22.5, "next.load-up@1"]];
    await givenEasySession(leg, 5);
    expect(await changesOf(leg)).toEqual([]);
    await givenEasySession(leg, 3);
    expect(await changesOf(leg)).toEqual(step);

    await answered(db, leg.client, leg.session, "go");
    await trainingAs(db, leg.client).start({ id: leg.session.id });
    // What comes to light later is for the next session.
    await givenEasySession(leg, 4);
    expect(await changesOf(leg)).toEqual(step);
    const { content } = await trainingAs(db, leg.client).record({ id: leg.session.id });
    expect(content.resolved.ext?.loadableKg).toBe(22.5);
    expect(content.plan?.prescribed.resolved.ext?.loadableKg).toBe(20);
    expect(content.plan?.offsets.ext).toEqual({ kg: 2.5, points: 0 });
  });

  it("does not move for sets that were left out, and steps down after them", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    const past = await givenSession(db, leg.client, {
      content: sessionContent({ entries: [LEG_EXTENSION], cuffs: { ext: leg.cuffs }, loads: { ext: 20 } }),
      plannedOn: addDays(TODAY, -3),
      status: "stopped",
      startedAt: new Date(NOW.getTime() - 3 * DAY_MS),
    });
    await givenSetLog(db, leg.client, past, {
      entryKey: "ext",
      loadKg: 20,
      reps: 30,
      cuffs: [{ limb: "LL", pressureMmHg: 108 }],
    });
    expect(await changesOf(leg)).toEqual([["ext", "load", 20, 17.5, "next.load-down@1"]]);
  });

  it("begins again with half the sets after a check that told of a very sore leg", async () => {
    const leg = await givenLegDay(db, practice, { started: false });
    const rd3 = { ...WELL.rd3, soreness: { LL: 8 } } as const;
    await answered(db, leg.client, leg.session, "no-bfr", {
      answers: { ...WELL, rd3 },
      at: new Date(+NOW - 2 * DAY_MS),
    });
    expect(await changesOf(leg)).toEqual([["ext", "sets", 4, 2, "next.after-soreness@1"]]);
    await givenEasySession(leg, 1);
    expect(JSON.stringify(await changesOf(leg))).not.toContain("next.after-soreness");
  });

  it("is left as the coach wrote it until its day", async () => {
    const leg = await givenLegDay(db, practice, { started: false, plannedOn: addDays(TODAY, 1) });
    const { content } = await trainingAs(db, leg.client).session({ id: leg.session.id });
    expect(content.plan).toBeUndefined();
  });
});
