#!/usr/bin/env node
// npm run rules: writes the pages of apps/docs/rules from the rules themselves. A test fails while they are stale.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled, pinnedNode, run, runMain } from "./toolchain.mjs";

const writer = fileURLToPath(new URL("./write-rules.ts", import.meta.url));

runMain(async () => {
  checkNode();
  await ensureInstalled();
  const { code } = await run(pinnedNode(), [writer], { show: true, minutes: 5 });
  process.exitCode = code;
});
