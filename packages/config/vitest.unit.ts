import path from "node:path";
import { defineConfig } from "vitest/config";

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
    testTimeout: 10_000,
  },
});
