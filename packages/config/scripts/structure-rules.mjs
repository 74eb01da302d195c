// What the tree may look like. Each rule looks at one file (or at all paths) and returns sentences; none means fine.
import path from "node:path";

/**
 * @typedef {{ path: string, text: string }} File path from the root, with forward slashes
 * @typedef {{ name: string, check: (file: File) => string[] }} FileRule
 * @typedef {{ name: string, check: (paths: string[]) => string[] }} TreeRule
 */

const topLevel = new Set([
  "apps",
  "packages",
  "turbo.json",
  "package.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "docker-compose.yml",
  "README.md",
  "LICENSE",
]);

const fixedNames = new Set(["Dockerfile", "README.md", "LICENSE", "AGENTS.md", "CONTRIBUTING.md"]);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const nextName = /^(\[{1,2}(\.\.\.)?[a-zA-Z0-9-]+\]{1,2}|\([a-z0-9-]+\)|[@_][a-z0-9-]+)$/;
const vague = /^(utils?|helpers?|common|misc|shared|lib|types)(\.|$)/;

const isCode = (/** @type {string} */ file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file);
const isTest = (/** @type {string} */ file) => /\.(test|spec)\.tsx?$/.test(file);
const isGenerated = (/** @type {string} */ file) =>
  /(^|\/)(migrations|patches)\/|\.generated\.|next-env\.d\.ts$/.test(file);
/** Tables of facts may be long: they are read by row, not from top to bottom. */
const isData = (/** @type {string} */ file) => /\/(data|bibliography|articles)\//.test(file);

/** Only these may touch the environment; the list may only shrink. */
const environmentReaders = [
  /^apps\/web\/src\/env\.ts$/,
  /^apps\/web\/src\/server\/site\.ts$/, // tells Next which mode it runs in
  /^apps\/e2e\//,
  /^packages\/config\//,
  /\.config\.ts$/,
  /\.test\.ts$/,
];

/** This file and the failing examples name what is forbidden. */
const namesTheForbidden = (/** @type {string} */ file) =>
  /^packages\/config\/(scripts\/structure-rules\.mjs|test\/)/.test(file);

/** A rule that forbids a text. @param {string} name @param {RegExp} text @param {string} why @param {(file: string) => boolean} [applies] @returns {FileRule} */
const forbids = (name, text, why, applies = () => true) => ({
  name,
  check: (file) => {
    if (!isCode(file.path) || isGenerated(file.path) || namesTheForbidden(file.path) || !applies(file.path)) return [];
    return file.text.split("\n").flatMap((line, at) => (text.test(line) ? [`line ${at + 1}: ${why}`] : []));
  },
});

/** @type {readonly FileRule[]} */
export const fileRules = [
  {
    name: "kebab-case",
    check: (file) => {
      if (isGenerated(file.path)) return [];
      const inApp = file.path.startsWith("apps/web/src/app/");
      return file.path
        .split("/")
        .filter(
          (part) =>
            !part.startsWith(".") &&
            !part.endsWith("LICENSE.txt") &&
            !kebab.test(part) &&
            !fixedNames.has(part) &&
            !(inApp && nextName.test(part)),
        )
        .map((part) => `“${part}” is not kebab-case`);
    },
  },
  {
    name: "says-what-it-holds",
    check: (file) =>
      file.path
        .split("/")
        .flatMap((part) => (vague.test(part) ? [`“${part}” says nothing: name it after what it exports`] : [])),
  },
  {
    name: "small-files",
    check: (file) => {
      if (!isCode(file.path) || isGenerated(file.path) || isData(file.path)) return [];
      const limit = isTest(file.path) ? 500 : 400;
      const lines = file.text.split("\n").length - 1;
      return lines > limit ? [`${lines} lines; the limit is ${limit}`] : [];
    },
  },
  forbids("no-alias", /from "@\/|import\("@\//, "“@/” imports are invisible to the arrow rules: use “#…”"),
  forbids("environment-in-one-place", /process\.env/, "only apps/web/src/env.ts reads the environment", (file) =>
    environmentReaders.every((reader) => !reader.test(file)),
  ),
  forbids("no-machine-paths", /["'`(\s](\/home\/|\/Users\/|\/root\/|\/work\/|[A-Z]:\\\\)\w/, "a path of one machine"),
  forbids("nothing-left-to-do", /\b(TODO|FIXME|XXX|HACK)\b/, "finish it, or file an issue"),
  forbids(
    "no-muted-checks",
    /biome-ignore|@ts-ignore|@ts-nocheck|eslint-disable/,
    "correct it, or change the rule for everybody",
  ),
  forbids(
    "no-expected-type-errors",
    /@ts-expect-error/,
    "only a test may prove that something does not compile",
    (file) => !isTest(file),
  ),
  forbids(
    "all-tests-run",
    /\b(it|test|describe)(\.\w+)*\.only\(|\bfit\(|\bfdescribe\(/,
    "a focused test hides the others",
    isTest,
  ),
  forbids(
    "no-sleeping-tests",
    /waitForTimeout|setTimeout\(\s*(resolve|r|done)\b/,
    "wait for what you expect, not for time to pass",
    (file) => isTest(file) || file.startsWith("apps/e2e/"),
  ),
  {
    name: "queries-are-nouns",
    check: (file) => {
      const name = /^packages\/db\/src\/queries\/(?:.*\/)?([^/]+)$/.exec(file.path)?.[1];
      if (name === undefined) return [];
      return /^(get|find|list|insert|update|delete|create|fetch|save|load|query)-/.test(name)
        ? [`“${name}”: a query file is named after its noun`]
        : [];
    },
  },
  {
    name: "features-hold-known-files",
    check: (file) => {
      const rest = /^apps\/web\/src\/features\/(.+)$/.exec(file.path)?.[1];
      if (rest === undefined) return [];
      const parts = rest.split("/");
      if (parts.length < 2) return ["a feature is a folder"];
      if (parts.length > 4) return ["at most two folders inside a feature"];
      return /\.(ts|tsx|css)$/.test(rest) ? [] : ["a feature holds components, hooks, copy and styles"];
    },
  },
];

/** @type {readonly TreeRule[]} */
export const treeRules = [
  {
    name: "top-level",
    check: (paths) =>
      [...new Set(paths.map((file) => file.split("/")[0] ?? ""))]
        .filter((name) => !name.startsWith(".") && !topLevel.has(name))
        .map((name) => `${name}: the top level is full; it belongs in apps/ or packages/`),
  },
  {
    name: "no-barrels",
    check: (paths) =>
      paths
        .filter((file) => /\/index\.tsx?$/.test(file) && !isTest(file))
        .filter(
          (file) =>
            !/^packages\/domain\/src\/[^/]+\/index\.ts$|^packages\/db\/src\/(embedded|testing|seed)\/index\.ts$/.test(
              file,
            ),
        )
        .map(
          (file) => `${file}: only a domain context or a package's export is an index; name it after what it exports`,
        ),
  },
  {
    name: "contexts-are-whole",
    check: (paths) => [
      ...foldersIn(paths, "packages/domain/src")
        .filter((folder) => path.posix.basename(folder) !== "testing" && !paths.includes(`${folder}/index.ts`))
        .map((folder) => `${folder}: a context of the domain has an index.ts`),
      ...foldersIn(paths, "packages/api/src")
        .filter((folder) => path.posix.basename(folder) !== "testing" && !paths.includes(`${folder}/router.ts`))
        .map((folder) => `${folder}: a context of the api has a router.ts`),
    ],
  },
];

/** @param {string[]} paths @param {string} under */
const foldersIn = (paths, under) => [
  ...new Set(
    paths
      .filter((file) => file.startsWith(`${under}/`) && file.slice(under.length + 1).includes("/"))
      .map((file) => `${under}/${file.slice(under.length + 1).split("/")[0]}`),
  ),
];
