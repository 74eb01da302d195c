import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect } from "@cuffwise/db/client";
import { startEmbedded } from "@cuffwise/db/embedded";
import { givenClient, givenPractice, givenSession } from "@cuffwise/db/given";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { type RunningApp, startApp } from "./harness/app.ts";
import { type ChaosPhone, createChaosPhone } from "./harness/chaos-phone.ts";
import { type Mishap, startHostileProxy } from "./harness/hostile-proxy.ts";
import { createRandom } from "./harness/random.ts";
import { SESSION_COOKIE, signIn } from "./harness/signed-in.ts";

/** `npm run chaos:long` gives it ten minutes. */
const SECONDS = Number(process.env.CHAOS_SECONDS ?? 25);
const SEED = Number(process.env.CHAOS_SEED ?? 20_261_125);
const CLIENTS = 6;
const MISHAPS: readonly Mishap[] = ["delay", "drop-request", "drop-answer", "half-open", "cut-request", "reset"];

test("through a line that loses and cuts, with server and database killed at random, acknowledged is stored, once", async () => {
  test.setTimeout((SECONDS + 150) * 1_000);
  const random = createRandom(SEED);
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-chaos-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: true });
  const options = { databaseUrl: database.url, smtpUrl: "smtp://127.0.0.1:9" };
  let app: RunningApp = await startApp(options);
  const port = Number(new URL(app.url).port);
  const proxy = await startHostileProxy(port);
  const db = connect(database.url, { userConnections: 2, systemConnections: 1 });
  const kills = { server: 0, database: 0 };
  try {
    const practice = await givenPractice(db);
    const phones: ChaosPhone[] = [];
    for (let n = 0; n < CLIENTS; n += 1) {
      const client = await givenClient(db, practice);
      const session = await givenSession(db, client, { status: "started", startedAt: new Date() });
      const token = await signIn(db, client.actor);
      const cookie = `${SESSION_COOKIE}=${token}`;
      for (const side of ["left", "right"] as const)
        phones.push(createChaosPhone({ url: proxy.url, cookie, session, side }));
    }
    await db.close();

    proxy.be(() => (random() < 0.5 ? "none" : (MISHAPS[Math.floor(random() * MISHAPS.length)] ?? "none")));
    const until = performance.now() + SECONDS * 1_000;
    const isOn = (): boolean => performance.now() < until;
    // A session takes a hundred sets of one exercise and side.
    const train = async (phone: ChaosPhone): Promise<void> => {
      while (isOn()) {
        if (phone.ids().length < 100) phone.add();
        const sent = await phone.send();
        await pause(sent ? 40 : 150);
      }
    };
    const kill = async (): Promise<void> => {
      while (isOn()) {
        await pause(1_500 + random() * 2_000);
        if (!isOn()) return;
        if (random() < 0.5) {
          kills.database += 1;
          process.kill(database.pid(), "SIGKILL");
        } else {
          kills.server += 1;
          process.kill(app.pid, "SIGKILL");
          await app.stop();
          app = await startApp(options, port);
        }
      }
    };
    await Promise.all([...phones.map(train), kill()]);

    proxy.be(() => "none");
    await expect
      .poll(
        async () => {
          await Promise.all(phones.map((phone) => phone.send()));
          return phones.reduce((sum, phone) => sum + phone.waiting().length, 0);
        },
        { timeout: 60_000 },
      )
      .toBe(0);

    const owner = postgres(database.url, { max: 1, onnotice: () => {} });
    const stored = await owner<{ id: string; n: number }[]>`select id, count(*)::int as n from set_log group by id`;
    const [aside] = await owner<{ n: number }[]>`select count(*)::int as n from set_aside`;
    const [day] = await owner<{ n: number }[]>`select sum(sets)::int as n from client_day`;
    await owner.end();
    const logged = phones.flatMap((phone) => phone.ids());
    expect(phones.flatMap((phone) => phone.refused)).toEqual([]);
    expect(stored.map(({ id }) => id).toSorted()).toEqual(logged.toSorted());
    expect(aside?.n).toBe(0);
    expect(day?.n).toBe(logged.length);
    // A run in which nothing went wrong proves nothing.
    const met = Object.fromEntries(proxy.met);
    for (const mishap of MISHAPS) expect(met[mishap] ?? 0, mishap).toBeGreaterThan(0);
    expect(kills.server + kills.database).toBeGreaterThan(3);
    console.log(
      `chaos: ${logged.length} sets in ${phones.reduce((sum, phone) => sum + phone.tries(), 0)} messages, ${kills.server} servers and ${kills.database} databases killed, ${JSON.stringify(met)}, seed ${SEED}`,
    );
  } finally {
    await proxy.stop();
    await app.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
});
