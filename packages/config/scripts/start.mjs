#!/usr/bin/env node
// npm start: from a fresh clone to a running Cuffwise. The second time it only starts.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import {
  checkNode,
  childEnv,
  dotEnvOption,
  ensureBuilt,
  ensureInstalled,
  Fault,
  loadDotEnv,
  pinnedNode,
  root,
  run,
  runMain,
  stopChildren,
} from "./toolchain.mjs";

const main = async () => {
  checkNode();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => {
      stopChildren("SIGTERM");
      process.exit(0);
    });
  }
  loadDotEnv();

  // What would make the start fail is said before minutes go into installing and building.
  await checkPort();
  checkDataFolder();
  await ensureInstalled();
  await checkEnvironment();
  const built = await ensureBuilt();
  if (built.code !== 0) throw new Fault("The site could not be built; see above.", built.output);
  serve();
};

/** Only a port that is surely taken is a fault here; the server itself says what else may be wrong with PORT and HOST. */
const checkPort = () => {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) return undefined;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (!("code" in error) || error.code !== "EADDRINUSE") return resolve(undefined);
      reject(new Fault(`Port ${port} is taken by another program: stop that program, or set PORT to another number.`));
    });
    probe.listen({ port, ...(process.env.HOST ? { host: process.env.HOST } : {}) }, () =>
      probe.close(() => resolve(undefined)),
    );
  });
};

const checkDataFolder = () => {
  if (process.env.DATABASE_URL) return;
  const folder = path.resolve(root, process.env.DATA_DIR || ".data");
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Fault(`The data folder ${folder} cannot be written: correct its rights or set DATA_DIR.`);
  }
};

/** Step by step: Node's recursive mkdir never returns where a parent refuses children with ENOENT, as /proc does. @param {string} folder */
const makeFolder = (folder) => {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
};

/** The server checks the same at its start; here it is known before a build. */
const checkEnvironment = async () => {
  const code = `
    const { parseEnv, InvalidEnvironment } = await import("./apps/web/src/env.ts");
    const result = parseEnv(process.env);
    if (!result.ok) { console.error(new InvalidEnvironment(result.faults).message); process.exit(1); }`;
  const outcome = await run(pinnedNode(), [...dotEnvOption(), "--input-type=module", "-e", code], {
    env: serverEnv(),
  });
  if (outcome.code !== 0) throw new Fault(outcome.output.trim());
};

const serverEnv = () => childEnv({ NODE_ENV: process.env.NODE_ENV || "production" });

/** The server has a session of its own, so that Ctrl-C reaches it once, through us, and it can stop in order. */
const serve = () => {
  const server = spawn(pinnedNode(), [...dotEnvOption(), "--enable-source-maps", "apps/web/dist/main.mjs"], {
    cwd: root,
    env: serverEnv(),
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  // If we are killed outright, the pipe to this shell closes and it tells the server to stop.
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -TERM "$1"', "sh", String(server.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // npm passes Ctrl-C on although the terminal sent it to us already: one press must not count as two.
  let lastSignal = Number.NEGATIVE_INFINITY;
  const stopServer = () => {
    if (performance.now() - lastSignal > 1000) server.kill("SIGTERM");
    lastSignal = performance.now();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.removeAllListeners(signal);
    process.on(signal, stopServer);
  }
  server.on("error", (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  server.on("exit", (code) => {
    guard.kill("SIGKILL");
    process.exitCode = code ?? 1;
  });
};

runMain(main);
