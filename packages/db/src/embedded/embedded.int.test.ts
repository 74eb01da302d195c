import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, it } from "vitest";
import { chooseAccount, isRoot } from "./account.ts";
import { findBinaries, reachableBinaries } from "./binaries.ts";
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from "./index.ts";
import { run } from "./run.ts";

// mkdtemp makes folders of mode 700: as root, every test here runs in a folder that only root may enter.
let folder: string;
let started: EmbeddedDatabase[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cuffwise it's here "));
  started = [];
});

afterEach(async () => {
  // Two of them may share one folder: nothing is deleted while one still writes into it.
  await Promise.all(started.map((db) => db.stop()));
  for (const db of started) await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

const dataDir = () => path.join(folder, "data");

const start = async (options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> => {
  const db = await startEmbedded({ dataDir: dataDir(), durable: false, ...options });
  started.push(db);
  return db;
};

const query = async (url: string, text: string): Promise<readonly postgres.Row[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

it("keeps what was written from one start to the next, in a path with spaces and a quote", async () => {
  const first = await start({ durable: true });
  await query(first.url, "create table kept (word text); insert into kept values ('Überdruck')");
  const pid = first.pid();
  await first.stop();
  // Not by its port: another server of the run may have been given that one meanwhile.
  expect(isAlive(pid)).toBe(false);

  const second = await start({ durable: true });
  expect(await query(second.url, "select word from kept")).toEqual([{ word: "Überdruck" }]);
});

it("is PostgreSQL 18 in UTF-8 with PostgreSQL's own C.UTF-8 rules and UTC, on every machine", async () => {
  const db = await start();
  const [row] = await query(
    db.url,
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
       current_setting('timezone') as zone, upper('straße ü') as upper,
       (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale`,
  );
  expect(row).toEqual({ major: 18, encoding: "UTF8", zone: "UTC", upper: "STRAßE Ü", locale: "b C.UTF-8" });
});

it("syncs to disk unless the data may be lost", async () => {
  const [lossy] = await query((await start()).url, "show fsync");
  expect(lossy).toEqual({ fsync: "off" });
  const [durable] = await query(
    (await start({ dataDir: path.join(folder, "durable"), durable: true })).url,
    "show fsync",
  );
  expect(durable).toEqual({ fsync: "on" });
});

it("lets nobody in without the password, which only the owner of the data folder can read", async () => {
  const db = await start();
  const wrong = db.url.replace(/:[^:@]+@/, ":wrong@");
  await expect(query(wrong, "select 1")).rejects.toMatchObject({ code: "28P01" });
  expect((await stat(path.join(dataDir(), "instance.json"))).mode & 0o777).toBe(0o600);
});

it("says so when another running instance uses the data", async () => {
  const db = await start();
  await expect(startEmbedded({ dataDir: dataDir() })).rejects.toMatchObject({
    code: "data-dir-in-use",
    message: expect.stringContaining(`process ${db.pid()}`),
  });
});

it("starts after a power cut left a lock that names a process which is now another one", async () => {
  const db = await start();
  const instance = JSON.parse(await readFile(path.join(dataDir(), "instance.json"), "utf8"));
  const lock = path.join(path.resolve(dataDir(), instance.cluster), "postmaster.pid");
  const text = await readFile(lock, "utf8");
  await db.stop();
  await writeFile(lock, text.replace(/^\d+/, String(process.pid)));
  expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("starts again on the same port after the server was killed", async () => {
  const db = await start();
  const before = db.pid();
  process.kill(before, "SIGKILL");
  await expect.poll(() => query(db.url, "select 1 as one").catch(() => []), { timeout: 10_000 }).toEqual([{ one: 1 }]);
  expect(db.pid()).not.toBe(before);
});

it("ends with the process that started it, even when that is killed", async () => {
  const script = `
    const { startEmbedded } = await import(process.argv[1]);
    const db = await startEmbedded({ dataDir: process.argv[2], durable: false });
    console.log(db.port);
    process.stdin.resume();`;
  const index = path.join(import.meta.dirname, "index.ts");
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script, index, dataDir()], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const port = Number(await firstLine(parent));
  expect(await answers(port)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => answers(port), { timeout: 10_000 }).toBe(false);
  await start(); // and the data is free again
});

it.each(["file/data", "/proc/nowhere/data"])("says so when the data folder cannot be written: %s", async (place) => {
  await writeFile(path.join(folder, "file"), "");
  await expect(startEmbedded({ dataDir: path.resolve(folder, place) })).rejects.toMatchObject({
    code: "data-dir-not-writable",
    message: expect.stringContaining("DATA_DIR"),
  });
});

it("refuses data of another major version instead of touching it", async () => {
  await mkdir(path.join(dataDir(), "cluster"), { recursive: true });
  await writeFile(
    path.join(dataDir(), "instance.json"),
    JSON.stringify({ id: "0", password: "x", cluster: "cluster" }),
  );
  await writeFile(path.join(dataDir(), "cluster", "PG_VERSION"), "15\n");
  await expect(startEmbedded({ dataDir: dataDir() })).rejects.toMatchObject({ code: "data-dir-of-another-version" });
});

it.runIf(isRoot())("gives the server's account a copy of programs it cannot reach", async () => {
  const found = await findBinaries();
  const closed = path.join(folder, "closed");
  await cp(found.home, closed, { recursive: true, verbatimSymlinks: true });
  const open = await mkdtemp("/var/tmp/cuffwise-open-");
  try {
    await run("chmod", ["755", open]);
    const account = await chooseAccount("/nowhere");
    const reached = await reachableBinaries({ ...found, home: closed }, account, open);
    expect(reached.home.startsWith(open)).toBe(true);
    expect((await run(path.join(reached.home, "bin/postgres"), ["--version"], account)).output).toContain("18.");
  } finally {
    await rm(open, { recursive: true, force: true });
  }
});

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (text.includes("\n")) resolve(text.trim());
    });
    child.once("close", () => reject(new Error("it ended without a word")));
  });
