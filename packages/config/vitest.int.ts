import path from "node:path";
import { defineConfig } from "vitest/config";

/** Everything that needs PostgreSQL: one server for the run, one template database, a clone for each worker. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "../.."),
  cacheDir: "node_modules/.cache/vite",
  test: {
    include: [
      "packages/*/src/**/*.int.test.ts",
      "apps/*/src/**/*.int.test.ts",
      "packages/{db,api}/src/**/*.struct.test.ts",
    ],
    exclude: ["**/node_modules/**", "apps/e2e/**"],
    environment: "node",
    globalSetup: ["packages/db/src/testing/global-setup.ts"],
    // As many as the smallest machine has cores: the default leaves one of two idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
