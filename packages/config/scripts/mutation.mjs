#!/usr/bin/env node
// npm run mutation:long [-- CONTEXT…]: small faults, one at a time, in the rules; how many of them the tests notice.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled, Fault, pinnedNode, pnpm, root, run, runMain } from "./toolchain.mjs";

const runner = fileURLToPath(new URL("../mutation/run.mjs", import.meta.url));
const CONTEXTS = ["screening", "prescription"];

runMain(async () => {
  checkNode();
  await ensureInstalled();
  const tools = await pnpm(["install", "--ignore-workspace", "--frozen-lockfile"], { cwd: path.dirname(runner) });
  if (tools.code !== 0) throw new Fault("The tools could not be installed; see above.", tools.output);
  const asked = process.argv.slice(2);
  for (const context of asked.length === 0 ? CONTEXTS : asked) {
    const options = { cwd: `${root}/packages/domain`, show: true, minutes: 240 };
    const { code } = await run(pinnedNode(), [runner, context], options);
    if (code !== 0) process.exitCode = code;
  }
});
