import path from "node:path";
import { defineConfig } from "vitest/config";

/** `npm run fuzz:long` asks for more runs, from a seed of its own; every other run is the same run. */
const runs = Number(process.env["PROPERTY_RUNS"] ?? 0);
const properties = runs > 0 ? { runs, seed: null } : { runs: 300, seed: 20261125 };

/** Everything that needs neither a database nor a browser. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "../.."),
  cacheDir: "node_modules/.cache/vite",
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: [
      "packages/*/src/**/*.test.{ts,tsx}",
      "apps/*/src/**/*.test.{ts,tsx}",
      "packages/config/test/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/*.int.test.ts", "packages/{db,api}/**/*.struct.test.ts", "apps/e2e/**"],
    environment: "node",
    // A stylesheet that is imported as text is text; without this vitest gives back nothing.
    css: { include: [/\.css\?raw$/] },
    testTimeout: runs > 0 ? 600_000 : 10_000,
    // Nothing here keeps state between files, so that loading the rules once is enough.
    isolate: false,
    pool: "threads",
    maxWorkers: 2,
    provide: { properties },
    setupFiles: ["packages/domain/src/testing/property-runs.setup.ts"],
  },
});
