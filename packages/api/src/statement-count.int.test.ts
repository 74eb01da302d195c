import { connect, type Database } from "@cuffwise/db/client";
import {
  type GivenPractice,
  givenPractice,
  givenSession,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { type Actor, addDays, type StaffActor } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "./router.ts";
import { contextOf } from "./testing/caller.ts";
import { givenDevice } from "./testing/device.ts";
import { givenLegDay, NOW, squatSet, TODAY } from "./testing/leg-day.ts";
import { givenClientThings } from "./testing/world-things.ts";

let db: TestDatabase;
let counting: Database;
let practice: GivenPractice;
let coach: StaffActor;
let statements = 0;

beforeAll(async () => {
  db = await testDatabase();
  counting = connect(db.ownerUrl, { userConnections: 1, systemConnections: 1, onQuery: () => (statements += 1) });
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(async () => {
  await counting.close();
  await db.drop();
});

type Caller = ReturnType<typeof createCaller>;

const countOf = async (actor: Actor, call: (caller: Caller) => Promise<unknown>): Promise<number> => {
  statements = 0;
  await call(createCaller({ ...contextOf(db, actor, { now: NOW }), db: counting }));
  return statements;
};

const givenMore = async (how: number, mark: string) => {
  for (let n = 0; n < how; n += 1) await givenClientThings(db, practice, coach, `${mark} ${n}`);
};

describe("how many statements a page costs does not grow", () => {
  it("with the clients of a practice", async () => {
    const { client, clientId } = await givenClientThings(db, practice, coach, "first");
    const calls = {
      overview: () => countOf(coach, (as) => as.dashboard.overview()),
      clients: () => countOf(coach, (as) => as.practice.clients()),
      threads: () => countOf(coach, (as) => as.coaching.threads({ clientId: null })),
      clientProgramme: () => countOf(coach, (as) => as.programme.clientProgramme({ clientId })),
      today: () => countOf(client.actor, (as) => as.training.today()),
      history: () => countOf(client.actor, (as) => as.training.history({})),
      month: () => countOf(client.actor, (as) => as.progress.month({})),
      sessions: () => countOf(coach, (as) => as.progress.sessions({ clientId })),
      progress: () => countOf(client.actor, (as) => as.progress.overview({})),
      exercise: () => countOf(client.actor, (as) => as.progress.exercise({ slug: "back-squat" })),
    };
    const countAll = async () => {
      const counts: Record<string, number> = {};
      for (const [name, call] of Object.entries(calls)) counts[name] = await call();
      return counts;
    };
    const before = await countAll();
    expect(Object.values(before).every((count) => count > 0 && count <= 10)).toBe(true);
    await givenMore(4, "another");
    for (let n = 0; n < 6; n += 1)
      await givenSession(db, client, { plannedOn: TODAY, status: n < 3 ? "done" : "planned" });
    expect(await countAll()).toEqual(before);
  });

  it("with the sessions that a phone keeps, and with the sets that it sends", async () => {
    const { client, session } = await givenLegDay(db, practice);
    const bundle = () => countOf(client.actor, (as) => as.sync.bundle());
    const before = await bundle();
    expect(before).toBeLessThanOrEqual(24);
    for (let n = 1; n < 7; n += 1) await givenSession(db, client, { plannedOn: addDays(TODAY, n) });
    // Planning is read once, however many are planned.
    const planned = await bundle();
    for (let n = 7; n < 14; n += 1) await givenSession(db, client, { plannedOn: addDays(TODAY, n) });
    expect(await bundle()).toBe(planned);
    expect(planned - before).toBeLessThanOrEqual(12);

    const phone = givenDevice(db, client);
    const push = (sets: number, from: number) => {
      const operations = Array.from({ length: sets }, (_, n) =>
        phone.number({ kind: "log", ...squatSet(session, { setIndex: from + n }) }),
      );
      return countOf(client.actor, (as) =>
        as.sync.push({ deviceId: phone.deviceId, sentAt: NOW, operations: [...operations] }),
      );
    };
    const two = await push(2, 0);
    expect(await push(40, 10)).toBe(two);
    expect(two).toBeLessThanOrEqual(12);
  });
});
