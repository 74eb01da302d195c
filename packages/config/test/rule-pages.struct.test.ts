import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { rulePages } from "../../domain/src/testing/rule-pages.ts";

const folder = fileURLToPath(new URL("../../../apps/docs/rules/", import.meta.url));
const pages = rulePages();

it("apps/docs/rules holds exactly the pages that `npm run rules` writes", () => {
  expect(readdirSync(folder).toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
});

it.each(pages)("$file is what the rules say today (else: npm run rules)", ({ file, text }) => {
  expect(readFileSync(`${folder}${file}`, "utf8")).toBe(text);
});

it("every link between the pages leads somewhere", () => {
  const heads = new Map(
    pages.map(({ file, text }) => [
      file,
      new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, head = ""]) => head.toLowerCase())),
    ]),
  );
  const broken = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([a-z-]+\.md|README\.md)(?:#([^)]+))?\)/g)].flatMap(([link, target = "", head]) =>
      heads.has(target) && (head === undefined || heads.get(target)?.has(head) === true) ? [] : [`${file}: ${link}`],
    ),
  );
  expect(broken).toEqual([]);
});
