import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asActor, connect } from "@cuffwise/db/client";
import { startEmbedded } from "@cuffwise/db/embedded";
import { givenClient, givenPractice, givenSession, givenStanding, sessionContent } from "@cuffwise/db/given";
import { newId } from "@cuffwise/db/new-id";
import { listSetLogs } from "@cuffwise/db/queries/set-log";
import { plainDateIn } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import type { Page } from "@playwright/test";
import { startApp } from "../src/harness/app.ts";
import { startHostileProxy } from "../src/harness/hostile-proxy.ts";
import { createKeptPhone } from "../src/harness/kept-phone.ts";
import { signIn } from "../src/harness/signed-in.ts";
import { playerPage } from "../src/pages/player-page.ts";
import { median } from "./load.ts";

// The client's side: a phone four times slower than this machine, with the line cut.

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SLOWER = 4;
const COLD_STARTS = 5;
const QUEUED = 500;
const AIM = { coldMs: 1_500, tapMs: 100, scriptBytes: 200_000, pushMs: 2_000 };
const DIST = fileURLToPath(new URL("../../web/dist", import.meta.url));

const EXERCISES = ["back-squat", "bench-press", "seated-row"] as const;
const entryOf = (slug: string): Entry => ({
  kind: "ordinary",
  key: slug,
  group: "A",
  slug,
  sets: Array.from({ length: 4 }, () => ({ reps: 8 })),
  restSeconds: 60,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 60 },
});
const ENTRIES = EXERCISES.map((slug, n) => ({ ...entryOf(slug), group: String.fromCharCode(65 + n) }));

/** What the page itself notes: when something can be started, and how long each tap takes to be seen. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const noted = { usableAt: 0, taps: [] as number[] };
    Object.assign(window, { noted });
    const look = (): void => {
      const link = document.querySelector('main a[href^="/me/session/"]');
      if (link === null) return void requestAnimationFrame(look);
      noted.usableAt = performance.now();
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "click") noted.taps.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
};

type Noted = { readonly usableAt: number; readonly taps: readonly number[] };
const noted = (page: Page): Promise<Noted> => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** The scripts that this page has loaded, as they travel: compressed by the build. */
const scriptBytes = async (page: Page): Promise<number> => {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith(".js")),
  );
  const sizes = await Promise.all([...new Set(names)].map(async (name) => (await stat(join(DIST, `${name}.br`))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Writes sets into the phone's own log, as if they had been done in the basement. */
const queueSets = (page: Page, personId: string, operations: readonly object[]): Promise<void> =>
  page.evaluate(
    async ({ name, operations: given }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction(["operations", "meta"], "readwrite");
      const last = await new Promise<number>((resolve) => {
        const asked = tx.objectStore("meta").get("last-seq");
        asked.onsuccess = () => resolve(Number(asked.result ?? 0));
      });
      given.forEach((one, n) => {
        tx.objectStore("operations").put({ ...one, seq: last + 1 + n });
      });
      tx.objectStore("meta").put(last + given.length, "last-seq");
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    { name: `cw-${personId}`, operations },
  );

/** From the signal's return to an empty log, in milliseconds. */
const timeToSend = (page: Page, personId: string): Promise<number> =>
  page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const count = (): Promise<number> =>
      new Promise((resolve) => {
        const asked = db.transaction("operations").objectStore("operations").count();
        asked.onsuccess = () => resolve(asked.result);
      });
    const began = performance.now();
    window.dispatchEvent(new Event("online"));
    while ((await count()) > 0) await new Promise(requestAnimationFrame);
    db.close();
    return performance.now() - began;
  }, `cw-${personId}`);

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-bench-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: true });
  const app = await startApp({ databaseUrl: database.url, smtpUrl: "smtp://127.0.0.1:9" });
  const db = connect(database.url, { userConnections: 2, systemConnections: 1 });
  const line = await startHostileProxy(Number(new URL(app.url).port));
  const client = await givenClient(db, await givenPractice(db, { name: "Bench practice" }), { name: "Ana Lopez" });
  await givenStanding(db, client);
  const session = await givenSession(db, client, {
    content: sessionContent({ title: "Whole body", entries: ENTRIES, cuffs: {}, loads: {} }),
    plannedOn: plainDateIn(new Date(), client.actor.timeZone),
  });
  const { personId } = client.actor;
  const phone = await createKeptPhone(line.url, PHONE, await signIn(db, client.actor));
  try {
    const first = await phone.open();
    await first.goto("/me");
    await first.getByText(/^Works offline/).waitFor();
    line.setDown(true);
    await phone.close();

    const cold: number[] = [];
    let page = first;
    for (let round = 0; round < COLD_STARTS; round += 1) {
      if (round > 0) await phone.close();
      page = await phone.open();
      await watch(page);
      await slowDown(page);
      await page.goto("/me");
      await page.waitForFunction(() => (window as unknown as { noted: { usableAt: number } }).noted.usableAt > 0);
      cold.push((await noted(page)).usableAt);
    }

    const player = playerPage(page);
    await page.locator('main a[href^="/me/session/"]').first().click();
    await player.isWell();
    await player.start();
    let bytes = 0;
    for (let set = 0; set < 12; set += 1) {
      await player.complete((set % 4) + 1);
      await player
        .set((set % 4) + 1)
        .first()
        .waitFor();
      if (set === 0) bytes = await scriptBytes(page);
    }
    const taps = (await noted(page)).taps.toSorted((a, b) => a - b);
    const p95 = taps[Math.floor(taps.length * 0.95)] ?? Number.NaN;

    line.setDown(false);
    await timeToSend(page, personId);
    line.setDown(true);
    const at = new Date();
    const operations = Array.from({ length: QUEUED }, (_, n) => ({
      opId: newId(),
      v: 1,
      at,
      operation: {
        kind: "log",
        id: newId(),
        set: {
          sessionId: session.id,
          entryKey: EXERCISES[n % 3],
          exerciseSlug: EXERCISES[n % 3],
          setIndex: 4 + (Math.floor(n / 9) % 90),
          side: (["both", "left", "right"] as const)[Math.floor(n / 3) % 3],
          load: { kg: 60, entered: "60 kg" },
          reps: 8,
          rir: null,
          discomfort: null,
          cuffed: false,
          cuffs: [],
          cuffSeconds: 0,
          status: "done",
          doneAt: at,
        },
      },
    }));
    await page.goto("/me");
    await page.getByText(/^Works offline/).waitFor();
    await queueSets(page, personId, operations);
    line.setDown(false);
    const pushMs = await timeToSend(page, personId);
    const stored = await asActor(db, client.actor, (tx) => listSetLogs(tx, client.actor.orgId, [session.id]));
    if (stored.length !== QUEUED + 12) throw new Error(`${QUEUED + 12} sets were sent and ${stored.length} stored`);

    const said = (ok: boolean): string => (ok ? "" : "  MISSED");
    const coldMs = median(cold);
    console.log(
      `(e) phone, ${SLOWER} times slower, no signal: cold start to usable ${coldMs.toFixed(0)} ms (${cold.map((ms) => ms.toFixed(0)).join(", ")}; aim ≤ ${AIM.coldMs})${said(coldMs <= AIM.coldMs)}`,
    );
    console.log(
      `    tap to visual p95 ${p95.toFixed(0)} ms of ${taps.length} taps (aim ≤ ${AIM.tapMs})${said(p95 <= AIM.tapMs)}`,
    );
    console.log(
      `    script to the first logged set ${bytes.toLocaleString("en")} bytes compressed (aim ≤ ${AIM.scriptBytes.toLocaleString("en")})${said(bytes <= AIM.scriptBytes)}`,
    );
    console.log(
      `    push of ${QUEUED} queued sets ${pushMs.toFixed(0)} ms (aim ≤ ${AIM.pushMs})${said(pushMs <= AIM.pushMs)}`,
    );
  } finally {
    await phone.remove();
    await line.stop();
    await db.close();
    await app.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
};

await main();
