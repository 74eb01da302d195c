import { expect, it } from "vitest";
import { spreadLabels, ticksAround } from "./plot-spec.ts";

it.each<[readonly number[], boolean, readonly number[]]>([
  [[62, 71.5], false, [60, 65, 70, 75]],
  [[0, 12.4], true, [0, 5, 10, 15]],
  [[100, 40], true, [0, 50, 100]],
  [[80], false, [80, 82]],
  [[0.4], true, [0, 0.5, 1]],
  [[], true, [0, 0.5, 1]],
  [[], false, [0, 1]],
])("an axis around %j (from zero: %s) has round numbers and cuts nothing off", (values, fromZero, expected) => {
  const ticks = ticksAround(values, fromZero);
  expect(ticks).toEqual(expected);
  expect(values.every((value) => value >= (ticks[0] ?? 1) && value <= (ticks.at(-1) ?? 0))).toBe(true);
});

it("labels at the ends of lines that meet stand under each other", () => {
  expect(spreadLabels([40, 40, 100])).toEqual([40, 55, 100]);
  expect(spreadLabels([50, 42])).toEqual([57, 42]);
});
