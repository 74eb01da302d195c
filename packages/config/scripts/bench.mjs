#!/usr/bin/env node
// npm run bench [-- --quick] [-- sync]: the production build against a floor of plain node:http and postgres.js, in the same run.
import { checkNode, ensureBuilt, ensureInstalled, pinnedNode, run, runMain } from "./toolchain.mjs";

/** `main`: pages and procedures; `sync`: what phones send; `phone`: the phone itself. */
const PARTS = ["main", "sync", "phone"];

runMain(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  // One after the other: each has the machine for itself. A name among the arguments picks one.
  const named = PARTS.filter((part) => process.argv.includes(part));
  const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
  for (const part of named.length > 0 ? named : PARTS) {
    const args = [`apps/e2e/bench/${part}.ts`, ...options];
    const { code } = await run(pinnedNode(), args, { show: true, minutes: 30 });
    if (code !== 0) process.exitCode = code;
  }
});
