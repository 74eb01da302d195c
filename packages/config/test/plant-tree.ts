import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

export const repository = path.resolve(import.meta.dirname, "../../..");

const planted: string[] = [];
afterAll(() => {
  for (const root of planted) rmSync(root, { recursive: true, force: true });
});

/** Writes files into a new folder that looks like this repository; it goes when the file's tests end. */
export const plantTree = (files: Readonly<Record<string, string>>): string => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "cuffwise-tree-")));
  planted.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
};

/** As pnpm does it: each of our packages under `node_modules/@cuffwise`, each foreign one as a folder that resolves. */
export const installInTree = (root: string, ours: readonly string[], foreign: readonly string[]): void => {
  for (const name of ours) {
    mkdirSync(path.join(root, "node_modules/@cuffwise"), { recursive: true });
    cpSync(path.join(repository, "packages", name, "package.json"), path.join(root, "packages", name, "package.json"));
    symlinkSync(path.join(root, "packages", name), path.join(root, "node_modules/@cuffwise", name));
  }
  for (const name of foreign) {
    mkdirSync(path.join(root, "node_modules", name), { recursive: true });
    writeFileSync(path.join(root, "node_modules", name, "package.json"), JSON.stringify({ name, main: "index.js" }));
    writeFileSync(path.join(root, "node_modules", name, "index.js"), "export {};\n");
  }
};

/** Runs one of this repository's programs in a tree; returns what it printed. */
export const runInTree = (root: string, script: string, args: readonly string[]): { code: number; output: string } => {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: "utf8", maxBuffer: 50_000_000 });
  return { code: result.status ?? -1, output: result.stdout + result.stderr };
};
