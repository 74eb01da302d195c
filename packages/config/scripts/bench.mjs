#!/usr/bin/env node
// npm run bench [-- --quick]: the production build against a floor of plain node:http and postgres.js, in the same run.
import { checkNode, ensureBuilt, ensureInstalled, pinnedNode, run, runMain } from "./toolchain.mjs";

runMain(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const args = ["apps/e2e/bench/main.ts", ...process.argv.slice(2)];
  const { code } = await run(pinnedNode(), args, { show: true, minutes: 30 });
  process.exitCode = code;
});
