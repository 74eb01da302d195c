import path from "node:path";
import { expect, it } from "vitest";
import { fileRules, treeRules } from "../scripts/structure-rules.mjs";
import { plantTree, repository, runInTree } from "./plant-tree.ts";

// For each rule a file (path, text) that breaks it, and one close to it that does not.
const examples: Readonly<Record<string, readonly [bad: readonly [string, string], good: readonly [string, string]]>> = {
  "top-level": [
    ["tools/build.ts", ""],
    ["packages/config/build.ts", ""],
  ],
  "no-barrels": [
    ["packages/api/src/coaching/index.ts", ""],
    ["packages/domain/src/coaching/index.ts", ""],
  ],
  "contexts-are-whole": [
    ["packages/domain/src/coaching/note.ts", ""],
    ["packages/domain/src/note.ts", ""],
  ],
  "kebab-case": [
    ["packages/api/src/rateLimit.ts", ""],
    ["apps/web/src/app/(coach)/clients/[clientId]/page.tsx", ""],
  ],
  "says-what-it-holds": [
    ["packages/api/src/utils.ts", ""],
    ["packages/api/src/rate-limit.ts", ""],
  ],
  "small-files": [
    ["packages/api/src/long.ts", "x\n".repeat(401)],
    ["packages/api/src/long.test.ts", "x\n".repeat(500)],
  ],
  "no-alias": [
    ["packages/api/src/alias.ts", 'import { x } from "@/x.ts";'],
    ["packages/api/src/scoped.ts", 'import { x } from "@cuffwise/db/x";'],
  ],
  "environment-in-one-place": [
    ["packages/api/src/env.ts", "export const port = process.env.PORT;"],
    ["apps/web/src/env.ts", "export const port = process.env.PORT;"],
  ],
  "no-machine-paths": [
    ["packages/api/src/place.ts", 'export const at = "/home/somebody/project";'],
    ["packages/api/src/route.ts", 'export const at = "/homepage";'],
  ],
  "nothing-left-to-do": [
    ["packages/api/src/later.ts", "// TODO: check the role"],
    ["packages/api/src/tool.ts", "export const mastodon = 1;"],
  ],
  "no-muted-checks": [
    ["packages/api/src/mute.ts", "// biome-ignore lint: because"],
    ["packages/api/src/loud.ts", "// nothing is ignored here"],
  ],
  "no-expected-type-errors": [
    ["packages/api/src/wrong.ts", "// @ts-expect-error"],
    ["packages/api/src/wrong.test.ts", "// @ts-expect-error"],
  ],
  "all-tests-run": [
    ["packages/api/src/one.test.ts", 'it.only("works", () => {});'],
    ["packages/api/src/all.test.ts", 'it("works", () => {});'],
  ],
  "no-sleeping-tests": [
    ["apps/e2e/src/nap.spec.ts", "await page.waitForTimeout(500);"],
    ["apps/e2e/src/wait.spec.ts", "await page.waitForURL(/today/);"],
  ],
  "queries-are-nouns": [
    ["packages/db/src/queries/get-client.ts", ""],
    ["packages/db/src/queries/client.ts", ""],
  ],
  "features-hold-known-files": [
    ["apps/web/src/features/coaching/components/deep/deeper/list.tsx", ""],
    ["apps/web/src/features/coaching/components/client-list.tsx", ""],
  ],
};

const script = path.join(repository, "packages/config/scripts/check-structure.mjs");
const check = ([file, text]: readonly [string, string]) => {
  const root = plantTree({ [file]: text });
  return runInTree(root, script, [root]);
};

it("has an example for every rule", () => {
  expect(Object.keys(examples).sort()).toEqual([...fileRules, ...treeRules].map((rule) => rule.name).sort());
});

it.each(Object.entries(examples))("%s finds its example and leaves the neighbour alone", (rule, [bad, good]) => {
  const found = check(bad);
  expect(found.output).toContain(`${rule}  `);
  expect(found.output).toContain(bad[0].split("/")[0]);
  expect(found.code).toBe(1);
  expect(check(good).output).not.toContain(`${rule}  `);
});
