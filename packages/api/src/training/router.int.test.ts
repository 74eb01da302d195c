import { asActor } from "@cuffwise/db/client";
import { listClientDays } from "@cuffwise/db/queries/client-day";
import { lockLimbs } from "@cuffwise/db/queries/standing";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenFollowUp,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  givenStanding,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { findExercise } from "@cuffwise/domain/exercises";
import { plainDate } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs, outcomeOf } from "#testing/caller.ts";
import {
  answered,
  cuffedSet,
  givenLegDay as givenLegDayIn,
  NOW,
  refusal,
  type Setting,
  squatSet,
  TODAY,
  trainingAs,
} from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

const givenLegDay = (setting?: Setting) => givenLegDayIn(db, practice, setting);
const as = (client: GivenClient, now = NOW) => trainingAs(db, client, now);

describe("logging a set", () => {
  it("stores what was typed beside the kilograms, and counts the day in the same transaction", async () => {
    const { client, session } = await givenLegDay();
    await as(client).logSet(cuffedSet(session));
    await as(client).logSet(squatSet(session));
    const { logs } = await as(client).session({ id: session.id });
    expect(logs).toMatchObject([
      { cuffed: true, load: { kg: 20, entered: "20" }, cuffs: [{ pressureMmHg: 108 }, { pressureMmHg: 114 }] },
      { cuffed: false, load: { kg: 62.5, entered: "62,5" } },
    ]);
    const days = await asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: TODAY, to: TODAY }));
    expect(days).toMatchObject([
      { sets: 2, cuffedSets: 1, reps: 35, tonnageKg: 312.5, cuffSeconds: 130, maxDiscomfort: 5 },
    ]);
  });

  it("stores a set that is sent twice once, and answers the same both times", async () => {
    const { client, session } = await givenLegDay();
    const sent = squatSet(session);
    const first = await as(client).logSet(sent);
    const later = new Date(NOW.getTime() + 60_000);
    expect(await as(client, later).logSet(sent)).toEqual(first);
    const both = await Promise.all([1, 2, 3].map(() => as(client, later).logSet(sent)));
    expect(both).toEqual([first, first, first]);
    const { logs } = await as(client).session({ id: session.id });
    expect(logs).toHaveLength(1);
  });

  it("stores a set that two devices send at the same moment once, and counts it once", async () => {
    const { client, session } = await givenLegDay();
    const sent = squatSet(session);
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => as(client).logSet(sent)));
    expect([two, three]).toEqual([one, one]);
    const days = await asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: TODAY, to: TODAY }));
    expect(days).toMatchObject([{ sets: 1, reps: 5 }]);
  });

  it("says why the database refused, although the day was counted in the same breath", async () => {
    const { client, session } = await givenLegDay();
    const sent = cuffedSet(session);
    // Somebody locks the limb after this request has looked and before it writes: only the trigger still knows.
    const { answer } = await asActor(db, client.actor, async (tx) => {
      await tx.execute("lock table set_log in share mode");
      const answer = outcomeOf(as(client).logSet(sent));
      const waiting = async () => {
        const [row] = await tx.execute<{ n: number }>(`
          select count(*)::int as n from pg_locks l
           where not granted and pg_backend_pid() = any(pg_blocking_pids(l.pid))`);
        return row?.n;
      };
      await expect.poll(waiting, { interval: 20, timeout: 1_500 }).toBe(1);
      await lockLimbs(tx, client.actor, ["LL"], { at: NOW, reason: "stop" });
      return { answer };
    });
    expect(await answer).toBe("limb-locked");
  });

  it("refuses the same id with other content, and a second id for a place that is taken", async () => {
    const { client, session } = await givenLegDay();
    const sent = squatSet(session);
    await as(client).logSet(sent);
    await expect(as(client).logSet({ ...sent, set: { ...sent.set, reps: 6 } })).rejects.toMatchObject(
      refusal("changed-meanwhile"),
    );
    await expect(as(client).logSet(squatSet(session))).rejects.toMatchObject(refusal("changed-meanwhile"));
  });

  it("takes no set before the session was begun, and none long after it ended", async () => {
    const { client, session } = await givenLegDay({ started: false });
    await expect(as(client).logSet(squatSet(session))).rejects.toMatchObject(refusal("session-not-started"));
    await as(client).start({ id: session.id });
    await as(client).finish({ id: session.id, rating: { rpe: 6, note: "" } });
    const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
    await as(client, hours(47)).logSet(squatSet(session));
    await expect(as(client, hours(49)).logSet(squatSet(session, { setIndex: 1 }))).rejects.toMatchObject(
      refusal("session-closed"),
    );
  });

  it("does not begin before its day, where its client is, and may begin after it", async () => {
    const { client, session } = await givenLegDay({ started: false, plannedOn: plainDate("2026-11-25") });
    const start = (at: string) => as(client, new Date(at)).start({ id: session.id });
    await expect(start("2026-11-24T17:00:00Z")).rejects.toMatchObject(refusal("session-not-due"));
    await expect(start("2026-11-24T23:59:00Z")).rejects.toMatchObject(refusal("session-not-due"));
    // On its day only the check is missing: the one there was is older than three hours.
    await expect(start("2026-11-25T00:01:00Z")).rejects.toMatchObject(refusal("readiness-missing"));
    await expect(start("2026-11-27T09:00:00Z")).rejects.toMatchObject(refusal("readiness-missing"));
  });

  it("knows only the exercises of its own session", async () => {
    const { client, session } = await givenLegDay();
    await expect(as(client).logSet(squatSet(session, { entryKey: "bench" }))).rejects.toMatchObject(
      refusal("not-found"),
    );
    await expect(as(client).logSet(squatSet(session, { exerciseSlug: "deadlift" }))).rejects.toMatchObject(
      refusal("not-found"),
    );
  });
});

describe("a cuffed set is refused", () => {
  const cases: readonly [string, Setting, string][] = [
    ["without a screening", { standing: null }, "no-screening"],
    ["on a limb that was referred", { standing: { limbs: { LL: "refer" } } }, "not-cleared"],
    ["on an excluded limb", { standing: { limbs: { RL: "excluded" } } }, "not-cleared"],
    ["after the clearance ran out", { standing: { expiresOn: plainDate("2026-11-23") } }, "clearance-expired"],
    ["on a locked limb", { standing: { limbs: { LL: { locked: "stop" } } } }, "limb-locked"],
    ["on a measurement that ran out", { freshUntil: plainDate("2026-11-23") }, "lop-stale"],
    ["without a readiness check", { readiness: null }, "readiness-missing"],
    ["after answers that say no", { readiness: "no-bfr" }, "readiness-not-passed"],
    ["above the ceiling of the screening", { standing: { limbs: { LL: { ceilingPercent: 50 } } } }, "above-ceiling"],
    ["above the ceiling of a careful day", { readiness: "go-modified" }, "above-ceiling"],
  ];
  it.each(cases)("%s", async (_why, setting, code) => {
    const { client, session } = await givenLegDay(setting);
    await expect(as(client).logSet(cuffedSet(session))).rejects.toMatchObject(refusal(code));
    expect((await as(client).session({ id: session.id })).logs).toEqual([]);
    await as(client).logSet(squatSet(session));
  });

  it("on a limb for which the plan holds no measured pressure", async () => {
    const { client, session } = await givenLegDay();
    const arm = cuffedSet(session, { cuffs: [{ limb: "LA", pressureMmHg: 90 }] });
    await expect(as(client).logSet(arm)).rejects.toMatchObject(refusal("lop-missing"));
  });

  it("by the database alone, when no policy was asked", async () => {
    const { client, session } = await givenLegDay({ standing: { limbs: { LL: "refer" } } });
    const write = givenSetLog(db, client, session, { entryKey: "ext", cuffs: [{ limb: "LL", pressureMmHg: 100 }] });
    await expect(write).rejects.toMatchObject({ cause: { constraint_name: "cuff_not_cleared" } });
  });
});

describe("correcting and taking back", () => {
  it("changes the set and counts the day again", async () => {
    const { client, session } = await givenLegDay();
    const { id } = await as(client).logSet(squatSet(session));
    await as(client).logSet(squatSet(session, { setIndex: 1 }));
    const change = { id, load: { kg: 60, entered: "60" }, reps: 4, rir: 2, discomfort: null, status: "done" as const };
    expect(await as(client).updateSet(change)).toMatchObject({ reps: 4, load: { kg: 60 } });
    const day = () => asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: TODAY, to: TODAY }));
    expect(await day()).toMatchObject([{ sets: 2, reps: 9, tonnageKg: 552.5 }]);
    await as(client).undoSet({ id });
    expect(await day()).toMatchObject([{ sets: 1, reps: 5, tonnageKg: 312.5 }]);
    await expect(as(client).undoSet({ id })).rejects.toMatchObject(refusal("not-found"));
  });
});

describe("the course of a session", () => {
  it("brings along how each of its exercises is done, before and during it", async () => {
    const { client, session } = await givenLegDay({ started: false });
    const words = { name: findExercise("knee-extension")?.name, how: findExercise("knee-extension")?.how };
    const today = await as(client).today();
    expect(today.brief?.exercises[0]).toMatchObject({ key: "ext", ...words });
    expect((await as(client).session({ id: session.id })).brief.exercises[0]).toMatchObject({ key: "ext", ...words });
  });

  it("begins only after a fresh readiness check, and only once", async () => {
    const { client, session } = await givenLegDay({ started: false, readiness: null });
    await expect(as(client).start({ id: session.id })).rejects.toMatchObject(refusal("readiness-missing"));
    await answered(db, client, session, "go");
    const late = new Date(NOW.getTime() + 4 * 3_600_000);
    await expect(as(client, late).start({ id: session.id })).rejects.toMatchObject(refusal("readiness-missing"));
    expect(await as(client).start({ id: session.id })).toEqual({ startedAt: NOW });
    expect(await as(client, late).start({ id: session.id })).toEqual({ startedAt: NOW });
  });

  it("does not begin for a limb that is not cleared, and says which", async () => {
    const { client, session } = await givenLegDay({ started: false, standing: { limbs: { RL: "refer" } } });
    await expect(as(client).start({ id: session.id })).rejects.toMatchObject({
      message: "not-cleared",
      cause: { detail: { limb: "RL" } },
    });
  });

  it("begins without the cuffs when only a measurement ran out", async () => {
    const { client, session } = await givenLegDay({ started: false, freshUntil: plainDate("2026-11-01") });
    await as(client).start({ id: session.id });
    const { content, blocks } = await as(client).session({ id: session.id });
    expect(blocks.map(({ code }) => code)).toEqual(["lop-stale", "lop-stale"]);
    expect(content.day.exercises[0]).toMatchObject({ key: "ext", kind: "ordinary" });
  });

  it("lowers the pressure on a careful day and leaves the assigned content as it was", async () => {
    const { client, session } = await givenLegDay({ readiness: "go-modified" });
    const { content } = await as(client).session({ id: session.id });
    expect(content.resolved.ext?.cuffs.map(({ pressureMmHg }) => pressureMmHg)).toEqual([90, 95]);
    expect(session.content.resolved.ext?.cuffs.map(({ pressureMmHg }) => pressureMmHg)).toEqual([108, 114]);
  });

  it("is counted once when it is finished twice", async () => {
    const { client, session } = await givenLegDay();
    await as(client).finish({ id: session.id, rating: { rpe: 7, note: "Good" } });
    await as(client).finish({ id: session.id, rating: { rpe: 8, note: "Good" } });
    const [day] = await asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: TODAY, to: TODAY }));
    expect(day).toMatchObject({ sessionsDone: 1 });
    expect((await as(client).session({ id: session.id })).session).toMatchObject({ status: "done", rating: 8 });
  });

  it("keeps its day when it passes midnight", async () => {
    const { client, session } = await givenLegDay();
    const afterMidnight = new Date("2026-11-25T00:20:00Z");
    await as(client, afterMidnight).logSet(squatSet(session, { doneAt: afterMidnight }));
    const days = await asActor(db, client.actor, (tx) =>
      listClientDays(tx, client.actor, { from: TODAY, to: plainDate("2026-11-25") }),
    );
    expect(days).toMatchObject([{ day: TODAY, sets: 1 }]);
  });
});

describe("what is shown", () => {
  it("shows the last time of an exercise, with and without a cuff apart", async () => {
    const { client, session, cuffs } = await givenLegDay();
    const earlier = await givenSession(db, client, {
      content: session.content,
      plannedOn: plainDate("2026-11-20"),
      status: "done",
      startedAt: new Date("2026-11-20T17:00:00Z"),
    });
    const [left] = cuffs;
    const on = left === undefined ? [] : [{ limb: left.limb, pressureMmHg: 108 }];
    await givenSetLog(db, client, earlier, { entryKey: "ext", loadKg: 18, reps: 30, cuffs: on });
    await givenSetLog(db, client, earlier, { entryKey: "ext", setIndex: 1, loadKg: 40, reps: 10 });
    await givenSetLog(db, client, earlier, { entryKey: "ext", setIndex: 2, loadKg: 99, reps: 0, status: "skipped" });
    await givenFollowUp(db, client, earlier);
    await as(client).logSet(cuffedSet(session));

    const { lastTimes } = await as(client).session({ id: session.id });
    expect(lastTimes).toMatchObject([
      { exerciseSlug: "knee-extension", cuffed: false, sets: [{ loadKg: 40, reps: 10 }] },
      { exerciseSlug: "knee-extension", cuffed: true, sets: [{ loadKg: 18, reps: 30 }] },
    ]);
  });

  it("chooses today by the client's own zone", async () => {
    const client = await givenClient(db, practice, { timeZone: "Pacific/Auckland" });
    await givenStanding(db, client);
    await givenSession(db, client, { plannedOn: plainDate("2026-11-25") });
    expect(await as(client).today()).toMatchObject({ today: "2026-11-25", kind: "train", brief: { minutes: 10 } });
  });

  it("shows a history to the client and the practice", async () => {
    const { client, session } = await givenLegDay();
    await as(client).logSet(squatSet(session));
    const mine = await as(client).history({});
    expect(mine).toMatchObject([{ id: session.id, sets: [{ entryKey: "squat" }] }]);
    const coach = await givenStaff(db, practice, "coach");
    expect(await callAs(db, coach, { now: NOW }).training.history({ clientId: client.clientId })).toEqual(mine);
  });
});

describe("the record of a session", () => {
  it("gives a coach and an assistant the sets and the client's words, and no health answers", async () => {
    const { client, session } = await givenLegDay();
    const { id } = await as(client).logSet(cuffedSet(session, { note: "Left knee clicked" }));
    await as(client).finish({ id: session.id, rating: { rpe: 7, note: "Harder than last week" } });
    for (const role of ["coach", "assistant"] as const) {
      const staff = await givenStaff(db, practice, role);
      const record = await callAs(db, staff, { now: NOW }).training.record({ id: session.id });
      expect(record.session).toMatchObject({ status: "done", rating: 7, ratingNote: "Harder than last week" });
      expect(record.logs).toMatchObject([{ id, reps: 30, discomfort: 5, note: "Left knee clicked" }]);
      expect(Object.keys(record).toSorted()).toEqual(["content", "logs", "session"]);
    }
  });

  it("keeps the plan as it was assigned when the measurement behind it has run out", async () => {
    const { session } = await givenLegDay({ freshUntil: plainDate("2026-11-23") });
    const coach = await givenStaff(db, practice, "coach");
    const asked = callAs(db, coach, { now: NOW }).training;
    expect((await asked.session({ id: session.id })).content.resolved.ext?.cuffs).toEqual([]);
    expect((await asked.record({ id: session.id })).content).toEqual(session.content);
  });
});

describe("others", () => {
  it("cannot see, begin, log or take back a session of another client, nor know that it exists", async () => {
    const { client, session } = await givenLegDay();
    const { id } = await as(client).logSet(squatSet(session));
    const stranger = await givenClient(db, practice);
    const foreign = await givenClient(db, await givenPractice(db));
    for (const other of [stranger, foreign]) {
      const they = as(other);
      await expect(they.session({ id: session.id })).rejects.toMatchObject(refusal("not-found"));
      await expect(they.record({ id: session.id })).rejects.toMatchObject(refusal("not-found"));
      await expect(they.start({ id: session.id })).rejects.toMatchObject(refusal("not-found"));
      await expect(they.logSet(squatSet(session, { setIndex: 1 }))).rejects.toMatchObject(refusal("not-found"));
      await expect(they.undoSet({ id })).rejects.toMatchObject(refusal("not-found"));
      await expect(they.history({ clientId: client.clientId })).rejects.toMatchObject(refusal("not-found"));
    }
  });
});
