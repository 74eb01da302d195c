// The work of `npm run bench:domain`, on the pinned Node, which reads the domain's TypeScript as it is. One core.
import { benchCases } from "../../domain/src/testing/bench-cases.ts";

const WEEKS = [10, 100, 1_000];
const ROUNDS = 5;
const MILLISECONDS = 400;
const AIMS = new Map([
  ["screenings", 20_000],
  ["many worries", 20_000],
  ["next sessions", 5_000],
]);

/** How often a second, for a bounded time. */
const rate = (work: () => unknown): number => {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < MILLISECONDS) {
    for (let at = 0; at < 20; at += 1) work();
    done += 20;
  }
  return (done * 1_000) / (performance.now() - began);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const cases = WEEKS.map((weeks) => benchCases(weeks));
const names = (cases[0] ?? []).map(({ name }) => name);
// Interleaved, so that a busy moment of the machine touches all of them.
const rates: number[][][] = names.map(() => WEEKS.map(() => []));
for (const one of cases.flat()) rate(one.run);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [at, ofWeeks] of cases.entries())
    for (const [which, { run }] of ofWeeks.entries()) rates[which]?.[at]?.push(rate(run));

const shown = (value: number): string => Math.round(value).toLocaleString("en").padStart(12);
console.log(
  `${"a second, one core".padEnd(20)}${WEEKS.map((weeks) => `${weeks} weeks`.padStart(12)).join("")}      growth   (medians of ${ROUNDS})`,
);
for (const [which, name] of names.entries()) {
  const medians = (rates[which] ?? []).map(median);
  const growth = (medians[0] ?? Number.NaN) / (medians.at(-1) ?? Number.NaN);
  const aim = AIMS.get(name);
  const note =
    aim === undefined ? "" : `   aim ${aim.toLocaleString("en")}${Math.min(...medians) >= aim ? "" : ", MISSED"}`;
  console.log(`${name.padEnd(20)}${medians.map(shown).join("")}     × ${growth.toFixed(2)}${note}`);
}
