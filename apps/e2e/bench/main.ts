import { fork } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { createCaller } from "@cuffwise/api/router";
import { connect, onSite } from "@cuffwise/db/client";
import { startEmbedded } from "@cuffwise/db/embedded";
import { givenPractice, givenStaff } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { insertPublishedArticle } from "@cuffwise/db/queries/article";
import { insertSession, setActiveOrg } from "@cuffwise/db/queries/session";
import { SEED_ARTICLES } from "@cuffwise/domain/content";
import type { SetId, StaffActor } from "@cuffwise/domain/kernel";
import { plainDateIn } from "@cuffwise/domain/kernel";
import postgres from "postgres";
import { startApp } from "../src/harness/app.ts";
import type { FloorWork, Statement } from "./floor.ts";
import { ENTRIES, generateHistory, generatePeople, generateToday, type Size } from "./generate.ts";
import { type LoadResult, load, median, type Target } from "./load.ts";

const quick = process.argv.includes("--quick");
const CLIENTS = quick ? 50 : 500;
const WEEKS = 104;
const TENTH = 10;
const ROUNDS = 5;
const SECONDS = quick ? 1.5 : 4;
const CONNECTIONS = 8;
const OUT = fileURLToPath(new URL("../../../bench.json", import.meta.url));

const say = (line: string): void => console.log(line);

/** Ids as the generator makes them: kind, client, second and third place. */
const uid = (kind: number, a: number, b = 0, c = 0): string => {
  const hex = (n: number, width: number) => n.toString(16).padStart(width, "0");
  return `${hex(kind, 8)}-${hex(c, 4)}-7000-8000-${hex(a, 4)}${hex(b, 8)}`;
};

/** Walks through every free place of today's open sessions: no two requests write the same set. */
const createPlaces = () => {
  let n = 0;
  return () => {
    const at = n;
    n += 1;
    const client = (at % CLIENTS) + 1;
    const round = Math.floor(at / CLIENTS);
    const sides = ["both", "left", "right"] as const;
    return {
      id: newId(),
      sessionId: uid(7, client, 1),
      clientId: uid(1, client),
      entryKey: `e${Math.floor(round / 300) % ENTRIES}`,
      setIndex: Math.floor(round / 3) % 100,
      side: sides[round % 3] ?? "both",
    };
  };
};
type Place = ReturnType<ReturnType<typeof createPlaces>>;

const setInput = (place: Place) => ({
  id: place.id as SetId,
  set: {
    sessionId: place.sessionId,
    entryKey: place.entryKey,
    exerciseSlug: "back-squat",
    setIndex: place.setIndex,
    side: place.side,
    load: { kg: 60, entered: "60" },
    reps: 8,
    rir: 2,
    discomfort: null,
    cuffed: false,
    cuffs: [],
    cuffSeconds: 0,
    status: "done",
    doneAt: new Date(),
  },
});

const capture = async (
  url: string,
  coach: StaffActor,
  run: (caller: ReturnType<typeof createCaller>) => Promise<unknown>,
) => {
  const statements: Statement[] = [];
  const db = connect(url, {
    userConnections: 1,
    systemConnections: 1,
    onQuery: (text, parameters) => statements.push({ text, parameters }),
  });
  const person = { ...coach, email: "coach@bench.test", emailVerified: true, units: "metric" as const, siteRoles: [] };
  await run(
    createCaller({
      db,
      person,
      sessionId: newId(),
      actor: coach,
      now: new Date(),
      newId,
      appUrl: "http://bench",
    } as never),
  );
  await db.close();
  return statements.filter(({ text }) => !text.includes("set_config"));
};

/** Replaces what belongs to one place by holes that each request of the floor fills. */
const withHoles = (statements: readonly Statement[], place: Place): Statement[] =>
  statements.map(({ text, parameters }) => ({
    text,
    parameters: parameters.map((value) => {
      const name = (["id", "sessionId", "clientId"] as const).find((key) => place[key] === value);
      if (name !== undefined) return { $: name };
      if (value === place.setIndex) return { $: "setIndex" };
      return value instanceof Date ? value.toISOString() : value;
    }),
  }));

const get = (target: Target, path: string, headers = ""): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${target.host}:${target.port}\r\n${headers}\r\n`;

const post = (target: Target, path: string, body: string, headers: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: ${target.host}:${target.port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

/** superjson's wire form of the set: only the date needs a word. */
const wire = (place: Place): string =>
  JSON.stringify({ json: setInput(place), meta: { values: { "set.doneAt": ["Date"] } } });

interface Row {
  readonly name: string;
  readonly ours: readonly LoadResult[];
  readonly floor: readonly LoadResult[];
}

const perSecond = (results: readonly LoadResult[]): number => median(results.map((one) => one.perSecond));
const p95 = (results: readonly LoadResult[]): number => median(results.map((one) => one.p95Ms));
const p50 = (results: readonly LoadResult[]): number => median(results.map((one) => one.p50Ms));

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-bench-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: true });
  const app = await startApp({ databaseUrl: database.url, smtpUrl: "smtp://127.0.0.1:9" });
  const floorProcess = fork(fileURLToPath(new URL("./floor.ts", import.meta.url)));
  const db = connect(database.url, { userConnections: 2, systemConnections: 1 });
  const owner = postgres(database.url, { max: 2, onnotice: () => {} });
  try {
    const practice = await givenPractice(db, { name: "Bench practice" });
    const coach = await givenStaff(db, practice, "coach");
    const size: Size = { orgId: practice.orgId, coachId: coach.personId, clients: CLIENTS };
    const token = randomBytes(32).toString("base64url");
    const sessionId = newId();
    const at = new Date();
    await insertSession(db, {
      tokenHash: createHash("sha256").update(token).digest("base64url"),
      id: sessionId,
      personId: coach.personId,
      at,
      expiresAt: new Date(at.getTime() + 86_400_000),
      userAgent: "bench",
    });
    await setActiveOrg(db, sessionId, practice.orgId);
    const cookie = `Cookie: cuffwise.session=${token}\r\n`;

    const [first] = SEED_ARTICLES;
    if (first === undefined) throw new Error("there is no article");
    await onSite(db, ["admin"], (tx) =>
      insertPublishedArticle(tx, { id: randomUUID() as never, content: first, at: new Date("2026-11-01T08:00:00Z") }),
    );

    say(`${CLIENTS} clients; generating the last ${TENTH} of ${WEEKS} weeks …`);
    await generatePeople(owner, size);
    await generateToday(owner, size);
    await generateHistory(owner, size, TENTH, 0);

    const ours: Target = { host: "localhost", port: Number(new URL(app.url).port) };
    const nextPlace = createPlaces();
    const dashboardRequest = get(ours, "/api/trpc/dashboard.overview", cookie);
    const articlePath = `/articles/${first.slug}`;
    const articleRequest = get(ours, articlePath, "Accept-Encoding: br\r\n");
    const logRequest = () => post(ours, "/api/trpc/training.logSet", wire(nextPlace()), cookie);
    const run = (target: Target, next: () => string) =>
      load(target, { connections: CONNECTIONS, seconds: SECONDS, next });

    const html = await (await fetch(`${app.url}${articlePath}`)).text();
    const today = plainDateIn(new Date(), coach.timeZone);
    const dashboard = (await capture(database.url, coach, (caller) => caller.dashboard.overview())).at(-1);
    const sample = { ...nextPlace(), setIndex: 97 };
    const logStatements = await capture(database.url, coach, (caller) =>
      caller.training.logSet(setInput(sample) as never),
    );
    if (dashboard === undefined) throw new Error("the dashboard ran no statement");
    const work: FloorWork = {
      url: database.url,
      dashboard,
      logSet: withHoles(logStatements, sample),
      article: html,
    };
    say(`(a) is 1 statement for ${today}, (b) is ${logStatements.length} statements in a transaction`);
    floorProcess.send(work);
    const floorPort = await new Promise<number>((resolve) =>
      floorProcess.once("message", (port) => resolve(Number(port))),
    );
    const floor: Target = { host: "127.0.0.1", port: floorPort };
    const floorLog = () => {
      const { id, sessionId: session, clientId, setIndex } = nextPlace();
      return get(
        floor,
        `/log-set?${new URLSearchParams({ id, sessionId: session, clientId, setIndex: String(setIndex) })}`,
      );
    };

    // Warm: the first requests compile, plan and fill caches.
    for (const next of [() => dashboardRequest, logRequest, () => articleRequest])
      await load(ours, { connections: 4, seconds: 1, next });

    say("measuring with a tenth of the history …");
    const tenth = { dashboard: [] as LoadResult[], log: [] as LoadResult[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      tenth.dashboard.push(await run(ours, () => dashboardRequest));
      tenth.log.push(await run(ours, logRequest));
    }

    say(`generating the other ${WEEKS - TENTH} weeks …`);
    await generateHistory(owner, size, WEEKS, TENTH);
    const [counted] = await owner<{ sets: number }[]>`select count(*)::int as sets from set_log`;
    say(
      `${counted?.sets.toLocaleString("en")} sets in the log; measuring ${ROUNDS} rounds, ours and the floor in turn …`,
    );

    const rows: [Row, Row, Row] = [
      { name: "(a) dashboard", ours: [], floor: [] },
      { name: "(b) set-log", ours: [], floor: [] },
      { name: "(c) article", ours: [], floor: [] },
    ];
    const requests: readonly (readonly [ours: () => string, floor: () => string])[] = [
      [() => dashboardRequest, () => get(floor, "/dashboard")],
      [logRequest, floorLog],
      [() => articleRequest, () => get(floor, "/article")],
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, [oursNext, floorNext]] of requests.entries()) {
        (rows[index]?.ours as LoadResult[]).push(await run(ours, oursNext));
        (rows[index]?.floor as LoadResult[]).push(await run(floor, floorNext));
      }
    }

    const failed = [...rows.flatMap((row) => [...row.ours, ...row.floor]), ...tenth.dashboard, ...tenth.log].reduce(
      (sum, one) => sum + one.failed,
      0,
    );
    const growth = {
      dashboard: p50(rows[0].ours) / p50(tenth.dashboard),
      setLog: p50(rows[1].ours) / p50(tenth.log),
    };
    const scripts = html.match(/<script(?![^>]*application\/ld\+json)/g)?.length ?? 0;
    const article = { bytes: Buffer.byteLength(html), brotliBytes: brotliCompressSync(html).length, scripts };
    const report = {
      quick,
      clients: CLIENTS,
      sets: counted?.sets,
      rows: rows.map((row) => ({
        name: row.name,
        oursPerSecond: perSecond(row.ours),
        floorPerSecond: perSecond(row.floor),
        ratio: median(row.ours.map((one, i) => one.perSecond / (row.floor[i]?.perSecond ?? Number.NaN))),
        oursP95Ms: p95(row.ours),
        floorP95Ms: p95(row.floor),
      })),
      growth,
      article,
      failed,
    };
    await writeFile(OUT, `${JSON.stringify(report, null, 2)}\n`);
    say("\n                    ours/s    floor/s   ratio   p95 ours  p95 floor   (medians of five rounds; aim ≥ 0.5)");
    for (const row of report.rows) {
      say(
        `${row.name.padEnd(16)} ${row.oursPerSecond.toFixed(0).padStart(9)} ${row.floorPerSecond.toFixed(0).padStart(10)} ${row.ratio.toFixed(2).padStart(7)} ${row.oursP95Ms.toFixed(1).padStart(8)} ms ${row.floorP95Ms.toFixed(1).padStart(7)} ms`,
      );
    }
    say(
      `growth from a tenth of the history to all of it: (a) × ${growth.dashboard.toFixed(2)}, (b) × ${growth.setLog.toFixed(2)} (aim ≤ 1.3)`,
    );
    say(
      `article: ${article.brotliBytes.toLocaleString("en")} bytes compressed (aim ≤ 30,000), ${scripts} scripts (aim 0)`,
    );
    say(`${failed} requests failed; written to bench.json`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    floorProcess.kill();
    await owner.end();
    await db.close();
    await app.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
};

await main();
