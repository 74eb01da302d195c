import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { connect, onSite } from "@cuffwise/db/client";
import { startEmbedded } from "@cuffwise/db/embedded";
import { givenPractice, givenStaff } from "@cuffwise/db/given";
import { insertPublishedArticle } from "@cuffwise/db/queries/article";
import { SEED_ARTICLES } from "@cuffwise/domain/content";
import { plainDateIn } from "@cuffwise/domain/kernel";
import postgres from "postgres";
import { startApp } from "../src/harness/app.ts";
import { SESSION_COOKIE, signIn } from "../src/harness/signed-in.ts";
import { capture, withHoles } from "./capture.ts";
import type { FloorWork } from "./floor.ts";
import { generateHistory, generatePeople, generateToday, type Size } from "./generate.ts";
import { type LoadResult, load, type Target } from "./load.ts";
import { createPlaces, setInput } from "./places.ts";
import { failures, type Measured, medianMs, rowToLine, toReportRow } from "./report.ts";
import { get, post, wire } from "./requests.ts";

const quick = process.argv.includes("--quick");
const CLIENTS = quick ? 50 : 500;
const WEEKS = 104;
const TENTH = 10;
const ROUNDS = 5;
const SECONDS = quick ? 1.5 : 4;
const CONNECTIONS = 8;
const OUT = fileURLToPath(new URL("../../../bench.json", import.meta.url));

const say = (line: string): void => console.log(line);

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
    const token = await signIn(db, coach);
    const cookie = `Cookie: ${SESSION_COOKIE}=${token}\r\n`;

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
    const nextPlace = createPlaces(CLIENTS);
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
      const place = nextPlace();
      return post(floor, `/log-set?clientId=${place.clientId}`, wire(place), cookie);
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
    const countSets = async (): Promise<number> => {
      const [row] = await owner<{ sets: number }[]>`select count(*)::int as sets from set_log`;
      return row?.sets ?? 0;
    };
    const counted = await countSets();
    say(`${counted.toLocaleString("en")} sets in the log; measuring ${ROUNDS} rounds, ours and the floor in turn …`);

    const dashboardRow: Measured = { name: "(a) dashboard", ours: [], floor: [] };
    const logRow: Measured = { name: "(b) set-log", ours: [], floor: [] };
    const articleRow: Measured = { name: "(c) article", ours: [], floor: [] };
    const duels: readonly (readonly [row: Measured, ours: () => string, floor: () => string])[] = [
      [dashboardRow, () => dashboardRequest, () => get(floor, "/dashboard", cookie)],
      [logRow, logRequest, floorLog],
      [articleRow, () => articleRequest, () => get(floor, "/article")],
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [row, oursNext, floorNext] of duels) {
        row.ours.push(await run(ours, oursNext));
        row.floor.push(await run(floor, floorNext));
      }
    }

    const all = duels.flatMap(([row]) => [...row.ours, ...row.floor]);
    // An answer that stored nothing would be a cheaper one, on either side.
    const logged = [...logRow.ours, ...logRow.floor].reduce((sum, { answered }) => sum + answered, 0);
    const stored = (await countSets()) - counted;
    if (stored !== logged) throw new Error(`${logged} sets were answered and ${stored} stored`);
    const failed = failures([...all, ...tenth.dashboard, ...tenth.log]);
    const growth = {
      dashboard: medianMs(dashboardRow.ours) / medianMs(tenth.dashboard),
      setLog: medianMs(logRow.ours) / medianMs(tenth.log),
    };
    const scripts = html.match(/<script(?![^>]*application\/ld\+json)/g)?.length ?? 0;
    const article = { bytes: Buffer.byteLength(html), brotliBytes: brotliCompressSync(html).length, scripts };
    const rows = duels.map(([row]) => toReportRow(row));
    const report = { quick, clients: CLIENTS, sets: counted, rows, growth, article, failed };
    await writeFile(OUT, `${JSON.stringify(report, null, 2)}\n`);
    say("\n                    ours/s    floor/s   ratio   p95 ours  p95 floor   (medians of five rounds; aim ≥ 0.5)");
    for (const row of rows) say(rowToLine(row));
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
