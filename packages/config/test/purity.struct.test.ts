import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { plantTree, repository } from "./plant-tree.ts";

const biome = path.join(repository, "node_modules/@biomejs/biome/bin/biome");

/** One line a finding: `path:line:column rule`, with the message of our own plugin. */
const lint = (files: Readonly<Record<string, string>>): string => {
  const root = plantTree(files);
  cpSync(path.join(repository, "packages/config/biome"), path.join(root, "packages/config/biome"), { recursive: true });
  spawnSync("git", ["init", "-q"], { cwd: root });
  const args = [
    "lint",
    "--config-path=packages/config/biome/rules.json",
    "--max-diagnostics=100",
    "--colors=off",
    "packages",
  ];
  const result = spawnSync(process.execPath, [biome, ...args], { cwd: root, encoding: "utf8" });
  return result.stdout + result.stderr;
};

const impure = {
  "Date.now": "export const at = () => Date.now();",
  "new Date": "export const at = () => new Date();",
  Date: "export const at = () => Date();",
  "performance.now": "export const at = () => performance.now();",
  "Math.random": "export const chance = () => Math.random();",
  crypto: "export const id = () => crypto.randomUUID();",
  globalThis: "export const id = () => globalThis.crypto;",
  process: "export const mode = () => process.env;",
  console: 'export const say = () => console.info("x");',
};

it("domain-purity finds clocks, chance, the process and the console in the domain, and only there", () => {
  const files = Object.values(impure).map((text, at) => [`packages/domain/src/session/impure-${at}.ts`, text] as const);
  const allowed = {
    "packages/domain/src/session/pure.ts":
      "export const day = (ms: number) => new Date(ms).getUTCDay() + new Date(0).getTime() + Math.round(Date.parse(String(ms)));",
    "packages/domain/src/session/clock.test.ts": "export const at = () => Date.now();",
    "packages/api/src/clock.ts": "export const at = () => Date.now();",
  };
  const output = lint({ ...Object.fromEntries(files), ...allowed });
  const blamed = new Set([...output.matchAll(/^(packages\/\S+?):\d+:\d+ plugin/gm)].map((match) => match[1]));
  expect([...blamed].sort()).toEqual(files.map(([file]) => file).sort());
  expect(output).toContain("domain-purity:");
}, 30_000);

it.each([
  ["noExplicitAny", "export const f = (x: any) => x;"],
  ["noNonNullAssertion", "export const f = (x?: string) => x!.length;"],
  ["noFloatingPromises", "const later = async () => 1;\nexport const f = () => {\n  later();\n};"],
  ["noDefaultExport", "export default 1;"],
  ["useImportType", 'import { T } from "./t.ts";\nexport const f = (t: T) => t;'],
  ["noUnusedImports", 'import { t } from "./t.ts";\nexport const f = 1;'],
  ["noFocusedTests", 'import { it } from "vitest";\nit.only("x", () => undefined);'],
  ["noSkippedTests", 'import { it } from "vitest";\nit.skip("x", () => undefined);'],
])(
  "the linter is told to refuse: %s",
  (rule, text) => {
    const output = lint({
      "packages/api/src/bad.test.ts": text,
      "packages/api/src/t.ts": "export type T = 1;\nexport const t = 1;",
    });
    expect(output).toMatch(new RegExp(`bad\\.test\\.ts:\\d+:\\d+ lint/\\w+/${rule}`));
  },
  30_000,
);
