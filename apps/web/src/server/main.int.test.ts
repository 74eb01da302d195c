import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const WEB = path.resolve(import.meta.dirname, "../..");
let folder: string;

// The bundle is what people run; it also starts many times faster than two hundred source files.
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path.join(WEB, "build-server.mjs")]);
  folder = await mkdtemp(path.join(tmpdir(), "cuffwise-main-"));
  return () => rm(folder, { recursive: true, force: true });
});

/** A port that somebody else holds. */
const taken = createServer();
const takenPort = async (): Promise<number> => {
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const address = taken.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};
afterAll(() => taken.close());

/** Free a moment ago; nobody else here asks for ports in this range. */
const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return typeof address === "object" && address !== null ? address.port : 0;
};

const start = (env: Record<string, string>): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(WEB, "dist/main.mjs")], {
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", LOG_LEVEL: "error", ...env },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("close", (code) => resolve({ code, output }));
  });

it("lists everything that is wrong with the environment, and ends with 1", async () => {
  expect(await start({ PORT: "none", WORKER: "maybe" })).toEqual({
    code: 1,
    output: expect.stringMatching(/^The environment is not valid:\n {2}- PORT .+\n {2}- WORKER .+\n$/),
  });
});

it("says in one sentence that the port is taken", async () => {
  const port = await takenPort();
  expect(await start({ PORT: String(port), DATA_DIR: folder })).toEqual({
    code: 1,
    output: `Port ${port} is taken by another program: stop that program, or set PORT to another number.\n`,
  });
});

it("says in one sentence that the database does not answer", async () => {
  const [port, database] = [await freePort(), await freePort()];
  const url = `postgres://app:hunter2@127.0.0.1:${database}/cuffwise`;
  expect(await start({ PORT: String(port), DATABASE_URL: url, AUTH_SECRET: "x".repeat(32) })).toEqual({
    code: 1,
    output: `The database at 127.0.0.1:${database}/cuffwise does not answer: check DATABASE_URL and that PostgreSQL runs.\n`,
  });
});

it("says in one sentence that the data folder cannot be written", async () => {
  const file = path.join(folder, "a-file");
  await writeFile(file, "");
  const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: path.join(file, "data") });
  expect(code).toBe(1);
  expect(output).toMatch(/^[^\n]*a-file[^\n]*\n$/);
});
