// The work of `npm run rules`, on the pinned Node, which reads the domain's TypeScript as it is.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rulePages } from "../../domain/src/testing/rule-pages.ts";

const folder = fileURLToPath(new URL("../../../apps/docs/rules/", import.meta.url));
await mkdir(folder, { recursive: true });
const pages = rulePages();
const kept = new Set(pages.map(({ file }) => file));
for (const file of await readdir(folder)) if (!kept.has(file)) await rm(path.join(folder, file));
for (const { file, text } of pages) await writeFile(path.join(folder, file), text);
console.log(`${pages.length} pages in apps/docs/rules`);
