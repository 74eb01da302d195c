#!/usr/bin/env node
// npm run model:long [-- RUNS]: several phones against the real server code, thousands of times, from a new seed.
import path from "node:path";
import { checkNode, childEnv, ensureInstalled, pinnedNode, root, run, runMain } from "./toolchain.mjs";

const RUNS = "20000";

runMain(async () => {
  checkNode();
  await ensureInstalled();
  const seed = process.env.MODEL_SEED ?? String(Date.now() % 1_000_000_000);
  const env = childEnv({ MODEL_RUNS: process.argv[2] ?? RUNS, MODEL_SEED: seed });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.int.ts", "phone/model"];
  const { code } = await run(pinnedNode(), args, {
    cwd: path.join(root, "packages/config"),
    env,
    show: true,
    minutes: 180,
  });
  process.exitCode = code;
});
