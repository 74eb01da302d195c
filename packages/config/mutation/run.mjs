// The work of `npm run mutation:long`, on the pinned Node, in packages/domain: one context of the domain.
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const LEAST_PERCENT = 85;
const [context = "screening"] = process.argv.slice(2);

await new Stryker({
  testRunner: "in-process",
  plugins: [fileURLToPath(new URL("./in-process-runner.mjs", import.meta.url))],
  // Data and the words of rules are not logic; what runs once while a file loads cannot be switched in one process.
  mutate: [`src/${context}/**/*.ts`, "!src/**/*.test.ts", "!src/**/{testing,fixtures,exercises}/**"],
  ignoreStatic: true,
  coverageAnalysis: "perTest",
  testFiles: [`src/${context}/**/!(catalogue).test.ts`, "src/testing/**/*.test.ts", "src/session/**/*.test.ts"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: LEAST_PERCENT, low: LEAST_PERCENT, break: LEAST_PERCENT },
  warnings: { unknownOptions: false },
  timeoutMS: 10_000,
  concurrency: 2,
  tempDirName: path.join(tmpdir(), `cuffwise-mutation-${context}`),
}).runMutationTest();
