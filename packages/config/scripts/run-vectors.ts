// The work of `npm run vectors`, on the pinned Node, which reads the domain's TypeScript as it is.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type RowResult, runVectors } from "../../domain/src/testing/vectors/run.ts";

const readRows = async (file: string): Promise<RowResult[]> => {
  try {
    return [...runVectors(await readFile(file, "utf8"))];
  } catch (error) {
    return [{ id: file, status: "failed", lines: [error instanceof Error ? error.message : String(error)] }];
  }
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Name at least one file: npm run vectors -- FILE…");
  process.exit(1);
}

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of files) {
  const rows = await readRows(file);
  if (rows.length === 0) rows.push({ id: path.basename(file), status: "failed", lines: ["holds no rows"] });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  console.log(path.basename(file));
  for (const { id, status, lines } of rows) {
    counts[status] += 1;
    totals[status] += 1;
    if (status === "passed" && lines.length === 0) continue;
    console.log(`  ${status.padEnd(7)} ${id}${lines.length > 0 ? `: ${lines[0]}` : ""}`);
    for (const line of lines.slice(1)) console.log(`          ${line}`);
  }
  console.log(`  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}`,
);
process.exitCode = totals.failed > 0 ? 1 : 0;
