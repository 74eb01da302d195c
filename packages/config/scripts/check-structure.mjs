#!/usr/bin/env node
// Names, sizes and places: `node check-structure.mjs [root]`. Prints `rule  file: why` and ends with code 1 when a rule is broken.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileRules, treeRules } from "./structure-rules.mjs";

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../../.."));
const skipped = new Set([
  "node_modules",
  ".git",
  ".next",
  ".turbo",
  ".data",
  "dist",
  "coverage",
  "test-results",
  "playwright-report",
]);

/** What git would commit; everything, where the tree came without git. @returns {string[]} */
const listFiles = () => {
  try {
    const options = {
      cwd: root,
      encoding: /** @type {const} */ ("utf8"),
      stdio: /** @type {("ignore" | "pipe")[]} */ (["ignore", "pipe", "ignore"]),
    };
    if (execFileSync("git", ["rev-parse", "--show-prefix"], options).trim() !== "") return walk("");
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], options);
    return listed
      .split("\0")
      .filter((file) => file !== "" && statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
  } catch {
    return walk("");
  }
};

/** @param {string} folder @returns {string[]} */
const walk = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });

const paths = listFiles();
const findings = [
  ...treeRules.flatMap((rule) => rule.check(paths).map((why) => `${rule.name}  ${why}`)),
  ...paths.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return fileRules.flatMap((rule) => rule.check({ path: file, text }).map((why) => `${rule.name}  ${file}: ${why}`));
  }),
];

for (const finding of findings) console.error(finding);
console.log(`${paths.length} files, ${findings.length} broken rules`);
process.exitCode = findings.length > 0 ? 1 : 0;
