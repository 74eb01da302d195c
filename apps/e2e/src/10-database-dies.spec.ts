import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@cuffwise/db/embedded";
import { expect, test } from "@playwright/test";
import { startApp } from "./harness/app.ts";

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("the database is killed under load: the process stays and answers again within ten seconds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-kill-"));
  const database = await startEmbedded({ dataDir: join(folder, "pg"), durable: false });
  const app = await startApp({ databaseUrl: database.url, smtpUrl: "smtp://127.0.0.1:9" });
  try {
    let running = true;
    let killedAt = 0;
    let backAfterMs = Number.POSITIVE_INFINITY;
    const seen = { before: 0, after: 0 };
    const statuses = new Set<number>();
    // A session cookie that is nobody's: each request asks the database for it.
    const headers = { cookie: "cuffwise.session=nobody" };
    const ask = async (): Promise<void> => {
      while (running) {
        const response = await fetch(`${app.url}/api/trpc/account.me`, { headers, signal: AbortSignal.timeout(9_000) });
        await response.arrayBuffer();
        statuses.add(response.status);
        if (response.status !== 401) continue;
        if (killedAt === 0) seen.before += 1;
        else if (statuses.has(503)) {
          seen.after += 1;
          backAfterMs = Math.min(backAfterMs, performance.now() - killedAt);
        }
      }
    };
    const askers = Array.from({ length: 8 }, ask);
    await expect.poll(() => seen.before, { timeout: 20_000 }).toBeGreaterThan(100);
    killedAt = performance.now();
    process.kill(database.pid(), "SIGKILL");
    await expect.poll(() => seen.after, { timeout: 30_000 }).toBeGreaterThan(20);
    running = false;
    await Promise.all(askers);

    expect(isAlive(app.pid), "the app's process").toBe(true);
    expect(backAfterMs).toBeLessThan(10_000);
    expect([...statuses].toSorted()).toEqual([401, 503]);
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
  } finally {
    await app.stop();
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
});
