#!/usr/bin/env node
// npm run fuzz:long [-- RUNS]: every property of the domain, thousands of times, from a new seed. A failure prints its seed.
import path from "node:path";
import { checkNode, childEnv, ensureInstalled, pinnedNode, root, run, runMain } from "./toolchain.mjs";

const RUNS = "10000";

runMain(async () => {
  checkNode();
  await ensureInstalled();
  const runs = process.argv[2] ?? RUNS;
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.unit.ts", "packages/domain"];
  const options = { cwd: path.join(root, "packages/config"), env: childEnv({ PROPERTY_RUNS: runs }) };
  const { code } = await run(pinnedNode(), args, { ...options, show: true, minutes: 60 });
  process.exitCode = code;
});
