import { plainDate, type SetId } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asActor } from "#client.ts";
import { newId } from "#new-id.ts";
import type { TestDatabase } from "#testing/index.ts";
import { givenClient, givenPractice, givenSession, givenSetLog, givenStanding, testDatabase } from "#testing/index.ts";
import { addSetToDay, type ClientDayRow, listClientDays, recountDay } from "./client-day.ts";
import { deleteSetLog, insertSetLog, listSetLogs, type SetLogRow, updateSetLog } from "./set-log.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const DAY = plainDate("2026-11-24");
const STARTED = new Date("2026-11-24T17:00:00Z");

const aSet = fc.record({
  reps: fc.integer({ min: 0, max: 60 }),
  loadKg: fc.option(fc.integer({ min: 0, max: 2_000 }).map((quarters) => quarters / 4)),
  discomfort: fc.option(fc.integer({ min: 0, max: 10 })),
  cuffSeconds: fc.integer({ min: 0, max: 600 }),
  isCuffed: fc.boolean(),
  status: fc.constantFrom("done" as const, "failed" as const, "skipped" as const),
});
const step = fc.oneof(
  fc.record({ kind: fc.constant("log" as const), set: aSet }),
  fc.record({ kind: fc.constant("change" as const), at: fc.nat(20), set: aSet }),
  fc.record({ kind: fc.constant("undo" as const), at: fc.nat(20) }),
);

/** The day as it follows from its sets, written a second time and without SQL. */
const fold = (sets: readonly SetLogRow[]) => {
  const done = sets.filter(({ status }) => status !== "skipped");
  const sum = (of: (set: SetLogRow) => number) => done.reduce((total, set) => total + of(set), 0);
  const felt = done.flatMap(({ discomfort }) => discomfort ?? []);
  return {
    sets: done.length,
    cuffedSets: sum(({ cuffed }) => Number(cuffed)),
    reps: sum(({ reps }) => reps),
    tonnageKg: sum(({ cuffed, reps, loadKg }) => (cuffed ? 0 : reps * (loadKg ?? 0))),
    cuffSeconds: sum(({ cuffSeconds }) => cuffSeconds),
    maxDiscomfort: felt.length === 0 ? null : Math.max(...felt),
  };
};

const EMPTY = fold([]);
const counted = (row: ClientDayRow | undefined) => {
  if (row === undefined) return EMPTY;
  const { sets, cuffedSets, reps, tonnageKg, cuffSeconds, maxDiscomfort } = row;
  return { sets, cuffedSets, reps, tonnageKg, cuffSeconds, maxDiscomfort };
};

describe("a client's day", () => {
  it("is what its sets add up to, after any order of logging, changing and taking back", async () => {
    const practice = await givenPractice(db);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const client = await givenClient(db, practice);
        await givenStanding(db, client);
        const session = await givenSession(db, client, { status: "started", startedAt: STARTED });
        const key = { orgId: practice.orgId, clientId: client.clientId, day: DAY };
        const ids: SetId[] = [];
        for (const [setIndex, one] of steps.entries()) {
          if (one.kind === "log") {
            const { isCuffed, ...set } = one.set;
            const id = newId() as SetId;
            const cuffs = isCuffed ? [{ limb: "LL" as const, pressureMmHg: 100 }] : [];
            await givenSetLog(db, client, session, { ...set, id, setIndex, cuffs });
            ids.push(id);
          } else {
            const id = ids[one.at % Math.max(1, ids.length)];
            if (id === undefined) continue;
            await asActor(db, client.actor, async (tx) => {
              if (one.kind === "undo") await deleteSetLog(tx, { orgId: client.actor.orgId, id });
              else {
                const { reps, loadKg, discomfort, status } = one.set;
                await updateSetLog(
                  tx,
                  { orgId: client.actor.orgId, id },
                  { reps, loadKg, loadEntered: "", discomfort, status, rir: null, note: "" },
                );
              }
              await recountDay(tx, key);
            });
          }
        }
        const [row, sets] = await asActor(db, client.actor, async (tx) => {
          const [first] = await listClientDays(tx, client.actor, { from: DAY, to: DAY });
          return [first, await listSetLogs(tx, client.actor.orgId, [session.id])] as const;
        });
        expect(counted(row)).toEqual(fold(sets));
      }),
      { numRuns: 25 },
    );
  });

  it("loses no set that is logged while the day is counted again", async () => {
    const client = await givenClient(db, await givenPractice(db));
    const session = await givenSession(db, client, { status: "started", startedAt: STARTED });
    const first = await givenSetLog(db, client, session, { setIndex: 0 });
    const key = { orgId: client.actor.orgId, clientId: client.clientId, day: DAY };
    const second = { ...first, id: newId() as SetId, setIndex: 1 };

    let commit = (): void => {};
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written = (): void => {};
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const logging = asActor(db, client.actor, async (tx) => {
      const stored = await insertSetLog(tx, second);
      await addSetToDay(tx, key, stored);
      written();
      await mayCommit;
    });
    await isWritten;
    const counting = asActor(db, client.actor, (tx) => recountDay(tx, key));
    // The count has begun and waits for the log: only now may the log be committed.
    await vi.waitFor(async () => {
      const [waiting] = await db.system.execute(sql`select 1 from pg_locks where not granted`);
      expect(waiting).toBeDefined();
    });
    commit();
    await Promise.all([logging, counting]);
    const [row] = await asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: DAY, to: DAY }));
    expect(row).toMatchObject({ sets: 2, reps: 16 });
  });
});
