#!/usr/bin/env node
// npm run bench:domain: screenings, next sessions and plateau checks a second on one core, by length of history.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled, pinnedNode, run, runMain } from "./toolchain.mjs";

const runner = fileURLToPath(new URL("./run-bench-domain.ts", import.meta.url));

runMain(async () => {
  checkNode();
  await ensureInstalled();
  const { code } = await run(pinnedNode(), [runner], { show: true, minutes: 10 });
  process.exitCode = code;
});
