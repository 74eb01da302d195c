#!/usr/bin/env node
// npm run chaos:long: ten minutes of phones on a bad line, with server and database killed at random; CHAOS_SEED repeats one.
import path from "node:path";
import { checkNode, childEnv, ensureBuilt, ensureInstalled, pinnedNode, root, run, runMain } from "./toolchain.mjs";

runMain(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const seed = process.env.CHAOS_SEED ?? String(Date.now() % 1_000_000_000);
  const env = childEnv({ CHAOS_SECONDS: process.env.CHAOS_SECONDS ?? "600", CHAOS_SEED: seed });
  const args = ["node_modules/@playwright/test/cli.js", "test", "21-chaos"];
  const { code } = await run(pinnedNode(), args, { cwd: path.join(root, "apps/e2e"), env, show: true, minutes: 30 });
  process.exitCode = code;
});
