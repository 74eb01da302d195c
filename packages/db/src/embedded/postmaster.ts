import { type ChildProcess, spawn } from "node:child_process";
import { readFile, readlink, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./error.ts";
import { type Account, run, spawnOptions } from "./run.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Resolves when the server has ended, whatever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly port: number;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

const loopback = "127.0.0.1";

const settings = (port: number, durable: boolean): Record<string, string> => ({
  listen_addresses: loopback,
  port: String(port),
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "",
  shared_buffers: "128MB",
  max_connections: "100",
  jit: "off",
  // A name for each statement in the list of processes, written twice each time, that nobody reads.
  update_process_title: "off",
  ...(durable
    ? {}
    : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0" }),
});

/** Starts the server and waits until it answers. @throws EmbeddedDatabaseError "data-dir-in-use", "start-failed" */
export const startPostmaster = async (options: PostmasterOptions): Promise<Postmaster> => {
  await clearStaleLock(options.cluster, options.account);
  const port = options.port === 0 ? await freePort() : options.port;
  const args = Object.entries(settings(port, options.durable)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own session: Ctrl-C in the terminal must reach the app first, which stops the database last.
  const child = spawn(path.join(options.binaries.home, "bin/postgres"), ["-D", options.cluster, ...args], {
    ...spawnOptions(options.account),
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  await ready(child, ended, options);
  const { pid } = child;
  if (pid === undefined) throw new EmbeddedDatabaseError("start-failed", "PostgreSQL has no process.");

  const guard = stopWithParent(pid, options.account);
  void ended.then(() => guard.kill("SIGKILL"));
  for (const handle of [child, guard]) handle.unref();
  return { pid, port, ended, stop: () => stopProcess(child, ended) };
};

const ready = (child: ChildProcess, ended: Promise<void>, options: PostmasterOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const tail: string[] = [];
    if (!child.stderr) throw new Error("the server's log is not piped");
    const lines = createInterface({ input: child.stderr });
    lines.on("line", (line) => {
      options.log(line);
      if (tail.push(line) > 20) tail.shift();
      if (!line.includes("database system is ready to accept connections")) return;
      resolve();
      // Nothing of the database keeps our process alive once it runs; `stop` holds on by itself.
      if (child.stderr && "unref" in child.stderr && typeof child.stderr.unref === "function") child.stderr.unref();
    });
    child.once("error", (error) =>
      reject(new EmbeddedDatabaseError("start-failed", `PostgreSQL could not be started: ${error.message}`)),
    );
    void ended.then(() => reject(startFailure(tail.join(" "), options)));
  });

const startFailure = (output: string, { cluster, port }: PostmasterOptions): EmbeddedDatabaseError => {
  if (/lock file "postmaster.pid" (already exists|is empty)|shared memory block .* still in use/.test(output))
    return inUse(cluster);
  if (/could not bind|could not create any TCP\/IP sockets/.test(output))
    return new EmbeddedDatabaseError("start-failed", `PostgreSQL's port ${port} on ${loopback} is taken.`);
  return new EmbeddedDatabaseError("start-failed", `PostgreSQL did not start: ${output}`);
};

const inUse = (cluster: string, pid?: number) =>
  new EmbeddedDatabaseError(
    "data-dir-in-use",
    `The database in ${cluster} is in use by another running Cuffwise${pid ? ` (PostgreSQL process ${pid})` : ""}: ` +
      "stop that one, or name another folder in DATA_DIR.",
  );

/**
 * `postmaster.pid` outlives a killed machine, and PostgreSQL believes it when the number meanwhile belongs to any other process
 * of the same account (usual in containers). So we look whether that process works in our cluster. One that is just stopping is waited for.
 */
const clearStaleLock = async (cluster: string, account: Account | undefined): Promise<void> => {
  const file = path.join(cluster, "postmaster.pid");
  for (let attempt = 0; attempt < 100; attempt++) {
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
    const pid = Number(lines[0]);
    if (!pid) return;
    if (!(await worksIn(pid, cluster, account))) return rm(file, { force: true });
    if (lines[7]?.trim() !== "stopping") throw inUse(cluster, pid);
    await pause(100);
  }
};

const worksIn = async (pid: number, cluster: string, account: Account | undefined): Promise<boolean> => {
  if (process.platform === "linux") return (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === cluster;
  return (await run("ps", ["-o", "args=", "-p", String(pid)], account)).output.includes(cluster);
};

/** A shell that waits for our end of the pipe to close, however we end (also by SIGKILL), and then stops the server. */
const stopWithParent = (pid: number, account: Account | undefined): ChildProcess => {
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(pid)], {
    ...spawnOptions(account),
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  if ("unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return guard;
};

/** Fast shutdown (open transactions are rolled back, everything is written); if it hangs, the harder ways. */
const stopProcess = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  child.ref();
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 5],
    ["SIGKILL", 5],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    const patience = new AbortController();
    const waited = pause(seconds * 1000, "late", { signal: patience.signal }).catch(() => "done");
    const outcome = await Promise.race([ended.then(() => "done"), waited]);
    patience.abort();
    if (outcome === "done") return;
  }
  await ended;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
