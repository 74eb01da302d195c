import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@cuffwise/db/client";
import { startEmbedded } from "@cuffwise/db/embedded";
import { givenPractice, givenStaff } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import type { OrgId, PersonId } from "@cuffwise/domain/kernel";
import postgres from "postgres";
import { startApp } from "../src/harness/app.ts";
import { SESSION_COOKIE, signIn } from "../src/harness/signed-in.ts";
import { ENTRIES, generatePeople, generateToday } from "./generate.ts";
import { type LoadResult, load, median, type Target } from "./load.ts";
import { setInput } from "./places.ts";
import { post } from "./requests.ts";

const quick = process.argv.includes("--quick");
const PHONES = 16;
const SESSIONS = quick ? 40 : 120;
/** One message: sets, and as many corrections as a cuffed session has, one for the discomfort of every other set. */
const LOGS = 34;
const CHANGES = 16;
const BATCH = LOGS + CHANGES;
const ROUNDS = 5;
const SECONDS = quick ? 1.5 : 4;
const AIM = 1_200;

const uid = (kind: number, a: number, b = 0): string =>
  `${kind.toString(16).padStart(8, "0")}-0000-7000-8000-${a.toString(16).padStart(4, "0")}${b.toString(16).padStart(8, "0")}`;

/** A phone that sends one message after the other; each fills another session. */
const createPhone = (client: number, cookie: string, target: Target) => {
  const deviceId = randomUUID();
  let seq = 0;
  let session = 0;
  return (): string => {
    session += 1;
    if (session > SESSIONS) throw new Error("the phones ran out of sessions; generate more");
    const sessionId = uid(7, client, 100 + session);
    const at = new Date();
    const number = (operation: object) => {
      seq += 1;
      return { seq, opId: newId(), v: 1, at, operation };
    };
    const sets = Array.from({ length: LOGS }, (_, n) => {
      const place = {
        id: newId(),
        sessionId,
        clientId: "",
        entryKey: `e${n % ENTRIES}`,
        setIndex: Math.floor(n / ENTRIES),
        side: "both",
      };
      return setInput(place as never);
    });
    const operations = sets.flatMap(({ id, set }, n) => [
      number({ kind: "log", id, set }),
      ...(n < CHANGES
        ? [number({ kind: "change", id, sessionId, base: { discomfort: null }, to: { discomfort: n % 7 } })]
        : []),
    ]);
    const dates = operations.flatMap(({ operation }, n) => [
      [`operations.${n}.at`, ["Date"]],
      ...("set" in operation ? [[`operations.${n}.operation.set.doneAt`, ["Date"]]] : []),
    ]);
    const values = { sentAt: ["Date"], ...Object.fromEntries(dates) };
    const body = JSON.stringify({ json: { deviceId, sentAt: at, operations }, meta: { values } });
    return post(target, "/api/trpc/sync.push", body, cookie);
  };
};

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-bench-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: true });
  const app = await startApp({ databaseUrl: database.url, smtpUrl: "smtp://127.0.0.1:9" });
  const db = connect(database.url, { userConnections: 2, systemConnections: 1 });
  const owner = postgres(database.url, { max: 2, onnotice: () => {} });
  try {
    const practice = await givenPractice(db, { name: "Bench practice" });
    const coach = await givenStaff(db, practice, "coach");
    const size = { orgId: practice.orgId, coachId: coach.personId, clients: PHONES };
    await generatePeople(owner, size);
    await generateToday(owner, size);
    await owner`insert into training_session (org_id, id, client_id, assignment_id, week, day, planned_on, title, content, has_cuffs, status, started_at)
      select org_id, (left(id::text, 28) || lpad(to_hex(100 + n), 8, '0'))::uuid, client_id, assignment_id, week, 1, planned_on, title, content, false, 'started', now()
        from training_session, generate_series(1, ${SESSIONS}::int) n where day = 1`;
    const people = Array.from({ length: PHONES }, (_, n) => uid(2, n + 1));
    await owner`insert into person (id, email, name, created_at)
      select id::uuid, id || '@bench.test', 'Client', now() from unnest(${people}::text[]) id`;
    const target: Target = { host: "localhost", port: Number(new URL(app.url).port) };
    const phones = await Promise.all(
      people.map(async (personId, n) => {
        const token = await signIn(db, { personId: personId as PersonId, orgId: practice.orgId as OrgId });
        return createPhone(n + 1, `Cookie: ${SESSION_COOKIE}=${token}\r\n`, target);
      }),
    );
    let turn = 0;
    const next = (): string => {
      turn += 1;
      return (phones[turn % PHONES] as () => string)();
    };
    await load(target, { connections: 2, seconds: 1, next });
    const before = await countStored(owner);
    const rounds: LoadResult[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await load(target, { connections: 8, seconds: SECONDS, next }));
    const answered = rounds.reduce((sum, one) => sum + one.answered, 0);
    const failed = rounds.reduce((sum, one) => sum + one.failed, 0);
    const stored = (await countStored(owner)) - before;
    if (stored !== answered * BATCH)
      throw new Error(`${answered * BATCH} operations were answered and ${stored} stored`);
    const perSecond = rounds.map((one) => one.perSecond * BATCH).toSorted((a, b) => a - b);
    const p95 = median(rounds.map((one) => one.p95Ms));
    console.log(
      `(d) sync: ${median(perSecond).toFixed(0)} operations a second in batches of ${BATCH} (${perSecond.map((one) => one.toFixed(0)).join(", ")}; aim ≥ ${AIM}), p95 ${p95.toFixed(0)} ms a batch, ${failed} failed`,
    );
    if (failed > 0) process.exitCode = 1;
  } finally {
    await owner.end();
    await db.close();
    await app.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Operations whose answer says that they hold; a refusal would be cheaper. */
const countStored = async (owner: postgres.Sql): Promise<number> => {
  const [row] = await owner<{ n: number }[]>`select count(*)::int as n from sync_operation where outcome = 'applied'`;
  return row?.n ?? 0;
};

await main();
