import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrg } from "#client.ts";
import { compiled, type Hole, rowOfHoles } from "#compiled.ts";
import { insertSetLog, insertSetLogs, listSetLogs, type SetLogRow } from "#queries/set-log.ts";
import { client } from "#schema/practice.ts";
import { setLog } from "#schema/training.ts";
import {
  type GivenClient,
  givenClient,
  givenPractice,
  givenSession,
  type TestDatabase,
  testDatabase,
} from "#testing/index.ts";

let db: TestDatabase;
let one: GivenClient;
let other: GivenClient;

beforeAll(async () => {
  db = await testDatabase();
  one = await givenClient(db, await givenPractice(db), { name: "One" });
  other = await givenClient(db, await givenPractice(db), { name: "Other" });
});
afterAll(() => db.drop());

const names = compiled("test_names", (tx, hole: Hole<{ readonly orgId: string; readonly status: string }>) =>
  tx
    .select({ name: client.name, note: client.createdAt })
    .from(client)
    .where(and(eq(client.orgId, hole("orgId", client.orgId)), eq(client.status, hole("status", client.status)))),
);

describe("a statement that was put together once", () => {
  it("runs in each transaction as that transaction's actor, at the same time too", async () => {
    const asked = [one, other, one, other].map(({ actor }) =>
      inOrg(db, actor, (tx) => names(tx, { orgId: actor.orgId, status: "active" })),
    );
    const answers = await Promise.all(asked);
    expect(answers.map((rows) => rows.map(({ name }) => name))).toEqual([["One"], ["Other"], ["One"], ["Other"]]);
    expect(answers[0]?.[0]?.note).toBeInstanceOf(Date);
    // Row level security is the asking transaction's, not the one it was first built in.
    const foreign = await inOrg(db, one.actor, (tx) => names(tx, { orgId: other.actor.orgId, status: "active" }));
    expect(foreign).toEqual([]);
  });

  it("writes every kind of column as drizzle does, empty ones as null", async () => {
    const session = await givenSession(db, one);
    const row: SetLogRow = {
      orgId: one.actor.orgId,
      id: crypto.randomUUID() as SetLogRow["id"],
      clientId: one.clientId,
      sessionId: session.id,
      entryKey: "e1",
      exerciseSlug: "back-squat",
      setIndex: 0,
      side: "both",
      loadKg: null,
      loadEntered: "",
      reps: 8,
      rir: null,
      discomfort: null,
      cuffed: false,
      cuffs: [],
      cuffSeconds: 0,
      status: "done",
      note: "",
      doneAt: new Date("2026-11-02T10:00:00.123Z"),
      deviceDoneAt: null,
      receivedAt: new Date("2026-11-02T10:00:01Z"),
    };
    const full: SetLogRow = { ...row, id: crypto.randomUUID() as SetLogRow["id"], setIndex: 1, loadKg: 62.5, rir: 1.5 };
    for (const written of [row, full]) {
      const stored = await inOrg(db, one.actor, (tx) => insertSetLog(tx, written));
      expect(stored).toEqual(written);
      const read = await inOrg(db, one.actor, (tx) => tx.select().from(setLog).where(eq(setLog.id, written.id)));
      expect(read).toEqual([written]);
    }
    // The same, many at once: rows go there as JSON and come back as they were.
    const many = [row, full].map((one, n) => ({
      ...one,
      id: crypto.randomUUID() as SetLogRow["id"],
      setIndex: 10 + n,
    }));
    await inOrg(db, one.actor, (tx) => insertSetLogs(tx, many));
    const read = await inOrg(db, one.actor, (tx) => listSetLogs(tx, one.actor.orgId, [session.id]));
    expect(read.filter(({ setIndex }) => setIndex >= 10)).toEqual(many);
  });

  it("refuses to run without one of its values", async () => {
    const insert = compiled("test_insert", (tx, hole: Hole<SetLogRow>) =>
      tx.insert(setLog).values(rowOfHoles(setLog, hole)),
    );
    await expect(inOrg(db, one.actor, (tx) => insert(tx, {} as SetLogRow))).rejects.toThrow("orgId");
  });
});
