// What a test file imports as "vitest" during a mutation run: it collects the tests instead of running them.
import { expect as jestExpect } from "expect";

/** @typedef {{ readonly id: string, readonly name: string, readonly body: () => unknown }} CollectedTest */
/** @typedef {(...values: never[]) => unknown} Body */

/** @type {CollectedTest[]} */
export const tests = [];

/** @type {string[]} */
let titles = [];

/** Loads a test file under its name. @param {string} file @param {() => Promise<unknown>} load */
export const collect = async (file, load) => {
  titles = [file];
  await load();
};

/** @param {string} title @param {() => void} body */
const describe_ = (title, body) => {
  titles.push(title);
  body();
  titles.pop();
};

/** @param {string} title @param {() => unknown} body */
const it_ = (title, body) => {
  const name = [...titles, title].join(" > ");
  tests.push({ id: `${tests.length} ${name}`, name, body });
};

/** @param {(title: string, body: () => void) => void} register */
const eachWith =
  (register) =>
  (/** @type {readonly unknown[]} */ table) =>
  (/** @type {string} */ title, /** @type {Body} */ body) => {
    for (const [at, row] of table.entries()) {
      const values = /** @type {never[]} */ (Array.isArray(row) ? row : [row]);
      register(`${title} #${at + 1}`, () => body(...values));
    }
  };

export const describe = Object.assign(describe_, { each: eachWith(describe_) });
export const it = Object.assign(it_, { each: eachWith(/** @type {typeof it_} */ (it_)) });

/** vitest takes a message beside the value; the one used here does not. */
export const expect = Object.assign((/** @type {unknown} */ value) => jestExpect(value), jestExpect);
