#!/usr/bin/env node
// npm test: everything that can be proven here, from a fresh clone. The last line is the sum over all runners.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { addUp, countPlaywright, countVitest, summary } from "./count.mjs";
import {
  checkNode,
  childEnv,
  ensureBuilt,
  ensureInstalled,
  pinnedNode,
  pnpm,
  root,
  run,
  runMain,
  stopChildren,
} from "./toolchain.mjs";

/** @typedef {import("./count.mjs").Count} Count */

const reports = path.join(root, "node_modules/.cache/cuffwise/reports");

/** A step that is right or wrong as a whole. @param {Promise<{ code: number, output: string }>} running @returns {Promise<Count>} */
const asOne = async (running) => {
  const { code, output } = await running;
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  console.log(output.trimEnd());
  return { passed: 0, failed: 1, skipped: 0 };
};

/** @param {string} preset @returns {Promise<Count>} */
const vitest = async (preset) => {
  const report = path.join(reports, `${preset}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", preset, "--reporter=default", "--reporter=json"];
  const outcome = await run(pinnedNode(), [...args, `--outputFile=${report}`], {
    cwd: path.join(root, "packages/config"),
    show: true,
  });
  return countVitest(readReport(report), outcome.code);
};

/** @returns {Promise<Count>} */
const playwright = async () => {
  const report = path.join(reports, "e2e.json");
  const env = childEnv({ CHROMIUM_PATH: await ensureChromium(), E2E_REPORT: report });
  const args = ["node_modules/@playwright/test/cli.js", "test", "--retries=0"];
  const outcome = await run(pinnedNode(), args, { cwd: path.join(root, "apps/e2e"), env, show: true });
  return countPlaywright(readReport(report), outcome.code);
};

/** @param {string} file @returns {unknown} undefined when the runner crashed before it wrote one */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** @type {readonly (readonly [string, () => Promise<Count>])[]} */
const steps = [
  ["lint", () => asOne(pnpm(["run", "lint"]))],
  ["types", () => asOne(pnpm(["run", "types"]))],
  ["structure: arrows", () => asOne(pnpm(["run", "check:arrows"]))],
  ["structure: names and sizes", () => asOne(pnpm(["run", "check:structure"]))],
  ["structure: nothing unused", () => asOne(pnpm(["run", "check:unused"]))],
  ["domain and unit tests", () => vitest("vitest.unit.ts")],
  ["integration tests on PostgreSQL", () => vitest("vitest.int.ts")],
  ["production build", () => asOne(ensureBuilt())],
  ["end-to-end tests in Chromium", playwright],
];

const main = async () => {
  checkNode();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => {
      stopChildren("SIGTERM");
      process.exit(1);
    });
  }
  forgetSettings();
  await ensureInstalled();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  /** @type {Count[]} */
  const counts = [];
  const lines = [];
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const count = await step().catch((error) => {
      console.log(error.details ?? "", error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    counts.push(count);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`${count.failed > 0 ? "✗" : "✓"} ${name.padEnd(34)} ${seconds.padStart(6)} s  ${summary(count)}`);
    console.log(lines.at(-1));
  }
  const total = addUp(counts);
  console.log(`\n${lines.join("\n")}\n\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
};

/** A developer's own settings, above all DATABASE_URL, must not reach the tests. */
const forgetSettings = () => {
  const example = readFileSync(path.join(root, ".env.example"), "utf8");
  for (const [, name] of example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)) if (name) delete process.env[name];
};

runMain(main);
