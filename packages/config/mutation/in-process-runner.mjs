// A test runner for Stryker that loads all tests once and switches mutants on and off in the same process. With a runner that
// starts vitest for every mutant, loading the rules again and again takes hours.
import { globSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

/** @typedef {import("./collected-tests.mjs").CollectedTest} CollectedTest */
/** @typedef {import("@stryker-mutator/api/test-runner").DryRunResult} DryRunResult */

const RUNS = { numRuns: 40, seed: 20261125 };
const shim = new URL("./collected-tests.mjs", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "vitest" ? { url: shim, shortCircuit: true } : next(specifier, context),
});

/** Properties cost most and are seldom the only ones to notice: they come last. @param {CollectedTest} test */
const cost = ({ name }) => (/\.property\.test\.ts|whatever|never/.test(name) ? 1 : 0);

class InProcessRunner {
  static inject = /** @type {const} */ (["options"]);

  /** @type {readonly CollectedTest[]} */
  tests = [];

  /** @param {import("@stryker-mutator/api/core").StrykerOptions} options */
  constructor(options) {
    this.patterns = /** @type {readonly string[]} */ (options["testFiles"]);
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const cwd = process.cwd();
    const properties = createRequire(path.join(cwd, "package.json")).resolve("fast-check");
    (await import(pathToFileURL(properties).href)).configureGlobal(RUNS);
    const { collect, tests } = await import("./collected-tests.mjs");
    for (const file of this.patterns.flatMap((pattern) => globSync(pattern, { cwd })).sort())
      await collect(file, () => import(pathToFileURL(path.join(cwd, file)).href));
    this.tests = tests.toSorted((a, b) => cost(a) - cost(b));
  }

  get context() {
    const global = /** @type {{ __stryker__?: import("@stryker-mutator/api/core").InstrumenterContext }} */ (
      globalThis
    );
    global.__stryker__ ??= {};
    return global.__stryker__;
  }

  /** @param {readonly CollectedTest[]} tests @param {{ bail: boolean }} how @returns {Promise<DryRunResult>} */
  async run(tests, { bail }) {
    const { context } = this;
    /** @type {import("@stryker-mutator/api/test-runner").TestResult[]} */
    const results = [];
    for (const { id, name, body } of tests) {
      if (!bail) context.currentTestId = id;
      const began = performance.now();
      const done = () => ({ id, name, timeSpentMs: performance.now() - began });
      try {
        await body();
        results.push({ ...done(), status: TestStatus.Success });
      } catch (error) {
        const failureMessage = error instanceof Error ? error.message.slice(0, 300) : String(error);
        results.push({ ...done(), status: TestStatus.Failed, failureMessage });
        if (bail) break;
      }
      const overLimit = determineHitLimitReached(context.hitCount, context.hitLimit);
      if (overLimit !== undefined) return overLimit;
    }
    delete context.currentTestId;
    const { mutantCoverage } = context;
    return {
      status: DryRunStatus.Complete,
      tests: results,
      ...(mutantCoverage === undefined ? {} : { mutantCoverage }),
    };
  }

  dryRun() {
    return this.run(this.tests, { bail: false });
  }

  /** @param {import("@stryker-mutator/api/test-runner").MutantRunOptions} options */
  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    const { context } = this;
    delete context.mutantCoverage;
    context.activeMutant = activeMutant.id;
    if (hitLimit !== undefined) Object.assign(context, { hitCount: 0, hitLimit });
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const result = await this.run(
      this.tests.filter(({ id }) => wanted?.has(id) ?? true),
      { bail: true },
    );
    delete context.activeMutant;
    return toMutantRunResult(result);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
