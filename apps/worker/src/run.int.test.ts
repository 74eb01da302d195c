import { asActor, asSystem } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listLocalMail } from "@cuffwise/db/queries/local-mail";
import { insertMail, insertStaffMail } from "@cuffwise/db/queries/outbox";
import {
  givenClient,
  givenPractice,
  givenSession,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningWorker, startWorker, type WorkerOptions } from "./run.ts";
import { type MailSink, startMailSink } from "./testing/mail-sink.ts";

const quiet = { info: () => undefined, warn: () => undefined };
/** So long that whatever arrives was not found by polling. */
const NEVER_MS = 3_600_000;

let db: TestDatabase;
let sink: MailSink;
const workers: RunningWorker[] = [];

beforeEach(async () => {
  db = await testDatabase();
  sink = await startMailSink();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await sink.close();
  await db.drop();
});

const start = async (options: Partial<WorkerOptions> = {}): Promise<RunningWorker> => {
  const worker = await startWorker({
    url: db.url,
    smtpUrl: sink.url,
    mailFrom: "Cuffwise <mail@cuffwise.test>",
    localInbox: false,
    log: quiet,
    pollMs: NEVER_MS,
    retryDelaySeconds: 1,
    ...options,
  });
  workers.push(worker);
  return worker;
};

const mail = (to: string) => ({ to, subject: "Hello", body: "A line\n\nhttps://example.test/verify/secret\n" });
const write = async (to: string): Promise<string> => {
  const id = newId();
  await asSystem(db, (tx) => insertMail(tx, mail(to), { id, orgId: null, now: new Date() }));
  return id;
};

interface Waiting extends Record<string, unknown> {
  readonly waiting: number;
  readonly secrets: number;
}
const outboxState = async (): Promise<Waiting | undefined> => {
  const [row] = await db.system.execute<Waiting>(`
    select (count(*) filter (where queued_at is null))::int as waiting,
           (count(*) filter (where payload::text like '%secret%'))::int as secrets
      from outbox`);
  return row;
};

describe("the worker", () => {
  it("sends what was committed, as soon as it is, and nothing that was rolled back", async () => {
    await start();
    const undone = asSystem(db, async (tx) => {
      await insertMail(tx, mail("undone@example.test"), { id: newId(), orgId: null, now: new Date() });
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    const id = await write("ana@example.test");
    const [first, ...more] = await sink.waitFor(1);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ subject: "Hello", messageId: `<${id}@cuffwise.test>` });
    expect(first?.to).toMatchObject({ text: "ana@example.test" });
    expect(first?.from?.text).toBe('"Cuffwise" <mail@cuffwise.test>');
    expect(first?.text).toContain("https://example.test/verify/secret");
  });

  it("sends what was written before it started, and keeps no second copy of the links", async () => {
    await write("early@example.test");
    expect(await outboxState()).toEqual({ waiting: 1, secrets: 1 });
    await start();
    await sink.waitFor(1);
    expect(await outboxState()).toEqual({ waiting: 0, secrets: 0 });
  });

  it("tries again when the mail server is busy, under the same Message-ID", async () => {
    await start();
    sink.refuse(2);
    const id = await write("busy@example.test");
    const [only] = await sink.waitFor(1);
    expect(sink.refused()).toBe(2);
    expect(only?.messageId).toBe(`<${id}@cuffwise.test>`);
  });

  it("in two processes sends each mail once", async () => {
    await Promise.all([start(), start()]);
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => write(`n${n}@example.test`)));
    await sink.waitFor(ids.length);
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    const seen = sink.mails.map((one) => one.messageId).toSorted();
    expect(seen).toEqual(ids.map((id) => `<${id}@cuffwise.test>`).toSorted());
  });

  it("sends a mail to a practice once to each who may see a client's health", async () => {
    const practice = await givenPractice(db, { owner: { email: "owner@example.test" } });
    await givenStaff(db, practice, "coach", { email: "coach@example.test" });
    await givenStaff(db, practice, "clinician", { email: "clinician@example.test" });
    await givenStaff(db, practice, "assistant", { email: "assistant@example.test" });
    await givenStaff(db, practice, "coach", { email: "left@example.test", endedAt: new Date("2026-01-01") });
    await givenPractice(db, { owner: { email: "elsewhere@example.test" } });
    const client = await givenClient(db, practice);
    await asActor(db, client.actor, (tx) =>
      insertStaffMail(
        tx,
        { subject: "Please look", body: "Today." },
        { id: newId(), orgId: practice.orgId, now: new Date() },
      ),
    );
    await Promise.all([start(), start()]);
    await sink.waitFor(3);
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    const to = sink.mails.map((one) => (Array.isArray(one.to) ? "" : one.to?.text)).toSorted();
    expect(to).toEqual(["clinician@example.test", "coach@example.test", "owner@example.test"]);
  });

  it("survives a database that throws everybody out, and sends afterwards", async () => {
    await start({ pollMs: 250 });
    await write("before@example.test");
    await sink.waitFor(1);
    await db.system
      .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()")
      .catch(() => undefined);
    await expect
      .poll(() =>
        write("after@example.test").then(
          () => "written",
          () => "away",
        ),
      )
      .toBe("written");
    expect((await sink.waitFor(2)).length).toBeGreaterThanOrEqual(2);
  });

  it("without SMTP keeps mails for the local inbox, when there is one", async () => {
    await start({ smtpUrl: null, localInbox: true });
    await write("local@example.test");
    await expect.poll(async () => (await listLocalMail(db)).map(({ to }) => to)).toEqual(["local@example.test"]);
    expect(sink.mails).toEqual([]);
  });

  it("without SMTP and inbox leaves them waiting", async () => {
    await start({ smtpUrl: null, localInbox: false });
    await write("waiting@example.test");
    expect(await outboxState()).toMatchObject({ waiting: 1 });
  });

  it("closes what nobody ended when it starts, with or without SMTP, and once an hour", async () => {
    const client = await givenClient(db, await givenPractice(db));
    const begun = () =>
      givenSession(db, client, { status: "started", startedAt: new Date(Date.now() - 25 * 3_600_000) });
    const open = async () => {
      const [row] = await db.system.execute<{ jobs: number }>(
        "select count(*)::int as jobs from pgboss.job where name = 'upkeep'",
      );
      const sessions = await asActor(db, client.actor, (tx) =>
        tx.execute<{ status: string }>("select status from training_session order by status"),
      );
      return { jobs: row?.jobs, status: sessions.map(({ status }) => status) };
    };
    await begun();
    await start({ smtpUrl: null, localInbox: false });
    await expect.poll(open, { timeout: 10_000 }).toEqual({ jobs: 1, status: ["unfinished"] });
    await start({ upkeepMs: 50 });
    expect(await open()).toEqual({ jobs: 1, status: ["unfinished"] });
  });

  it("owns its queue as app_system, not as the owner of the data", async () => {
    await start();
    const owners = await db.system.execute<{ owner: string }>(
      "select distinct tableowner as owner from pg_tables where schemaname = 'pgboss'",
    );
    expect(owners.map(({ owner }) => owner)).toEqual(["app_system"]);
  });
});
