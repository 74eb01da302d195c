import { asActor } from "@cuffwise/db/client";
import { listSetsAside, putSetAside } from "@cuffwise/db/queries/set-aside";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import {
  type GivenPractice,
  givenClient,
  givenPractice,
  givenSession,
  givenSetLog,
  type SessionOptions,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepUp } from "./keep-up.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

let db: TestDatabase;
let practices: readonly GivenPractice[];
beforeAll(async () => {
  db = await testDatabase();
  practices = [await givenPractice(db), await givenPractice(db)];
});
afterAll(() => db.drop());

const given = async (practice: GivenPractice | undefined, options: SessionOptions) => {
  if (practice === undefined) throw new Error("two practices");
  const client = await givenClient(db, practice);
  const session = await givenSession(db, client, options);
  const read = () => asActor(db, client.actor, (tx) => findTrainingSession(tx, client.actor.orgId, session.id));
  return { client, session, read };
};

describe("what happens by itself", () => {
  it("closes what nobody ended for a day, in every practice, at the last set or at the start", async () => {
    const trained = await given(practices[0], { status: "started", startedAt: hoursAgo(25) });
    await givenSetLog(db, trained.client, trained.session, { doneAt: hoursAgo(24.5) });
    await givenSetLog(db, trained.client, trained.session, { setIndex: 1, doneAt: hoursAgo(24.25) });
    const empty = await given(practices[1], { status: "started", startedAt: hoursAgo(30) });
    const running = await given(practices[0], { status: "started", startedAt: hoursAgo(23.9) });
    const planned = await given(practices[0], { status: "planned" });
    expect(await keepUp(db, NOW)).toEqual({ closed: 2, purged: 0 });
    expect(await trained.read()).toMatchObject({ status: "unfinished", finishedAt: hoursAgo(24.25) });
    expect(await empty.read()).toMatchObject({ status: "unfinished", finishedAt: hoursAgo(30) });
    expect(await running.read()).toMatchObject({ status: "started", finishedAt: null });
    expect(await planned.read()).toMatchObject({ status: "planned" });
    expect(await keepUp(db, NOW)).toEqual({ closed: 0, purged: 0 });
  });

  it("removes sets that were taken back more than 30 days ago, and keeps those that wait for a decision", async () => {
    const { client, session } = await given(practices[0], { status: "done", startedAt: hoursAgo(24 * 40) });
    const set = (setIndex: number) => givenSetLog(db, client, session, { setIndex });
    const [old, late, double, first] = [await set(0), await set(1), await set(2), await set(3)];
    await asActor(db, client.actor, async (tx) => {
      const by = client.actor.personId;
      await putSetAside(tx, old, { because: "deleted", doubleOf: null, at: hoursAgo(24 * 30 + 1), by });
      await putSetAside(tx, late, { because: "deleted", doubleOf: null, at: hoursAgo(24 * 30 - 1), by });
      await putSetAside(tx, double, { because: "double", doubleOf: first.id, at: hoursAgo(24 * 39), by });
    });
    expect(await keepUp(db, NOW)).toEqual({ closed: 0, purged: 1 });
    const kept = await asActor(db, client.actor, (tx) => listSetsAside(tx, client.actor.orgId, [session.id]));
    expect(kept.map((one) => one.set.id).toSorted()).toEqual([late.id, double.id].toSorted());
  });
});
