#!/usr/bin/env node
// npm run dev: the server from source, with Next's development mode; starts again when server code changes.
import { spawn } from "node:child_process";
import {
  checkNode,
  childEnv,
  dotEnvOption,
  ensureInstalled,
  loadDotEnv,
  pinnedNode,
  root,
  runMain,
} from "./toolchain.mjs";

const watched = [
  "packages/domain/src",
  "packages/db/src",
  "packages/api/src",
  "apps/worker/src",
  "apps/web/src/server",
];

runMain(async () => {
  checkNode();
  loadDotEnv();
  await ensureInstalled();
  const args = [
    ...dotEnvOption(),
    "--watch",
    "--watch-preserve-output",
    ...watched.map((folder) => `--watch-path=${folder}`),
  ];
  const server = spawn(pinnedNode(), [...args, "apps/web/src/server/main.ts"], {
    cwd: root,
    env: childEnv({ NODE_ENV: "development" }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
});
