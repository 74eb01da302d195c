import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import config from "../depcruise.cjs";
import { installInTree, plantTree, repository, runInTree } from "./plant-tree.ts";

// For each rule files that break it, by the path of the file that must be blamed; and beside them neighbours that must not be.
const breaking: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "every-import-resolves": {
    "packages/api/src/lost.ts": 'import { x } from "./nowhere.ts";\nexport const lost = x;',
    "apps/web/src/features/coaching/alias.ts": 'import { x } from "@/features/coaching/copy.ts";\nexport const a = x;',
  },
  "no-cycles": { "packages/api/src/one.ts": 'import { two } from "./two.ts";\nexport const one = () => two;' },
  "domain-is-pure": {
    "packages/domain/src/session/core.ts": 'import { readFileSync } from "node:fs";\nexport const f = readFileSync;',
    "packages/domain/src/session/foreign.ts": 'import dayjs from "dayjs";\nexport const d = dayjs;',
    "packages/domain/src/session/db.ts": 'import { client } from "@cuffwise/db/client";\nexport const c = client;',
  },
  "domain-code-has-no-test-tools": {
    "packages/domain/src/session/fast.ts": 'import fc from "fast-check";\nexport const f = fc;',
  },
  "contexts-meet-through-their-index": {
    "packages/domain/src/session/reach.ts": 'import { secret } from "#screening/inner.ts";\nexport const s = secret;',
    "packages/domain/src/session/reach-relative.ts":
      'import { secret } from "../screening/inner.ts";\nexport const s = secret;',
  },
  "fixtures-are-for-tests": {
    "packages/domain/src/session/fixed.ts": 'import { one } from "#screening/fixtures/one.ts";\nexport const f = one;',
  },
  "db-knows-only-domain": {
    "packages/db/src/up.ts": 'import { x } from "../../api/src/router.ts";\nexport const u = x;',
  },
  "api-knows-only-db-and-domain": {
    "packages/api/src/up.ts": 'import { env } from "../../../apps/web/src/env.ts";\nexport const u = env;',
  },
  "worker-knows-only-db-and-domain": {
    "apps/worker/src/up.ts": 'import { x } from "@cuffwise/api/router";\nexport const u = x;',
  },
  "web-knows-no-tests-of-others": {
    "apps/web/src/server/e2e.ts": 'import { page } from "../../../e2e/src/page.ts";\nexport const p = page;',
  },
  "sql-lives-in-db": {
    "packages/api/src/sql.ts": 'import { sql } from "drizzle-orm";\nexport const s = sql;',
    "packages/api/src/bare.ts": 'import postgres from "postgres";\nexport const p = postgres;',
    "apps/web/src/server/jobs.ts": 'import boss from "pg-boss";\nexport const b = boss;',
  },
  "next-auth-lives-in-auth": {
    "apps/web/src/server/context.ts": 'import auth from "next-auth";\nexport const a = auth;',
  },
  "mail-is-sent-by-the-worker": {
    "apps/web/src/server/mail.ts": 'import mailer from "nodemailer";\nexport const m = mailer;',
  },
  "test-tools-only-in-tests": {
    "packages/api/src/given.ts": 'import { given } from "@cuffwise/db/testing";\nexport const g = given;',
    "apps/web/src/server/given.ts": 'import fc from "fast-check";\nexport const g = fc;',
  },
  "islands-take-types-from-the-server": {
    "apps/web/src/features/coaching/components/list.tsx":
      'import { x } from "@cuffwise/api/router";\nexport const l = x;',
    "apps/web/src/features/coaching/components/env.tsx": 'import { env } from "#env.ts";\nexport const e = env;',
  },
  "pages-reach-data-through-the-api": {
    "apps/web/src/app/page.tsx": 'import { client } from "@cuffwise/db/client";\nexport default () => client;',
  },
  "ui-knows-words-not-features": {
    "apps/web/src/components/ui/badge.tsx":
      'import { secret } from "@cuffwise/domain/screening";\nexport const b = secret;',
    "apps/web/src/components/ui/chip.tsx": 'import { name } from "#features/coaching/copy.ts";\nexport const c = name;',
  },
};

const innocent: Readonly<Record<string, string>> = {
  "packages/api/src/two.ts": 'import { one } from "./one.ts";\nexport const two = () => one;',
  "packages/domain/src/screening/inner.ts": "export const secret = 1;",
  "packages/domain/src/screening/fixtures/one.ts": "export const one = 1;",
  "packages/domain/src/session/testing/diary.ts":
    'import { one } from "#screening/fixtures/one.ts";\nexport const d = one;',
  "packages/domain/src/screening/index.ts": 'export { secret } from "./inner.ts";',
  "packages/domain/src/units/index.ts": "export const kg = 1;",
  "packages/domain/src/session/friend.ts":
    'import { secret } from "#screening/index.ts";\nimport { kg } from "#units/index.ts";\nexport const f = [secret, kg];',
  "packages/domain/src/session/friend.test.ts": 'import fc from "fast-check";\nexport const f = fc;',
  "packages/db/src/client.ts": 'import postgres from "postgres";\nexport const client = postgres;',
  "packages/db/src/testing/index.ts": "export const given = 1;",
  "packages/db/src/seed/index.ts": 'import { given } from "#testing/index.ts";\nexport const seed = given;',
  "packages/api/src/router.ts": 'import { client } from "@cuffwise/db/client";\nexport const x = client;',
  "packages/api/src/router.int.test.ts": 'import { given } from "@cuffwise/db/testing";\nexport const g = given;',
  "apps/worker/src/send.ts": 'import mailer from "nodemailer";\nexport const m = mailer;',
  "apps/web/src/env.ts": "export const env = 1;",
  "apps/web/src/components/ui/load.tsx":
    'import { kg } from "@cuffwise/domain/units";\nimport type { x } from "@cuffwise/api/router";\nexport const l = kg;\nexport type X = typeof x;',
  "apps/web/src/features/coaching/copy.ts": "export const name = 1;",
  "apps/web/src/server/auth/session.ts": 'import auth from "next-auth";\nexport const a = auth;',
  "apps/web/src/server/main.ts": 'import { client } from "@cuffwise/db/client";\nexport const m = client;',
  "apps/web/src/features/coaching/components/typed.tsx":
    'import type { x } from "@cuffwise/api/router";\nimport { kg } from "@cuffwise/domain/units";\nexport type T = typeof x;\nexport const k = kg;',
  "apps/e2e/src/page.ts": 'import { given } from "@cuffwise/db/testing";\nexport const page = given;',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let violations: readonly Violation[];

beforeAll(() => {
  const bad = Object.assign({}, ...Object.values(breaking));
  const manifest = JSON.stringify({ name: "tree", type: "module", imports: { "#*": "./src/*" } });
  const root = plantTree({ ...innocent, ...bad, "apps/web/package.json": manifest });
  installInTree(
    root,
    ["domain", "db", "api"],
    ["postgres", "drizzle-orm", "next-auth", "nodemailer", "fast-check", "dayjs"],
  );
  const cruiser = path.join(repository, "packages/config/node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const rules = path.join(repository, "packages/config/depcruise.cjs");
  const { output } = runInTree(root, cruiser, ["--config", rules, "--output-type", "json", "packages", "apps"]);
  const report: { summary: { violations: Violation[] } } = JSON.parse(output);
  violations = report.summary.violations;
}, 60_000);

it("has an example for every rule", () => {
  expect(Object.keys(breaking).sort()).toEqual(config.forbidden?.map((rule) => rule.name).sort());
});

it.each(Object.entries(breaking).flatMap(([rule, files]) => Object.keys(files).map((file) => [rule, file] as const)))(
  "%s finds %s",
  (rule, file) => {
    expect(violations.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  },
);

it("finds nothing where nothing is wrong", () => {
  const cycle = "packages/api/src/two.ts"; // the other half of the circle
  const blamed = new Set(violations.map((one) => one.from));
  expect(Object.keys(innocent).filter((file) => blamed.has(file) && file !== cycle)).toEqual([]);
});
