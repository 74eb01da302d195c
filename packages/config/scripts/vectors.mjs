#!/usr/bin/env node
// npm run vectors -- FILE…: runs worked examples against the domain's rules. Ends with the count; exit 1 on a failure.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled, pinnedNode, run, runMain } from "./toolchain.mjs";

const runner = fileURLToPath(new URL("./run-vectors.ts", import.meta.url));

runMain(async () => {
  checkNode();
  await ensureInstalled();
  // The package manager starts scripts at the root; a path is meant from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = process.argv.slice(2).map((file) => path.resolve(from, file));
  const { code } = await run(pinnedNode(), [runner, ...files], { show: true, minutes: 10 });
  process.exitCode = code;
});
