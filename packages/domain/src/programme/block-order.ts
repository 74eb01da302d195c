import type { Day } from "./content.ts";
import type { Step } from "./steps.ts";
import { supersets } from "./timing.ts";

/** Supersets by the key of their first exercise, in the order in which somebody does them today. */
export type BlockOrder = readonly string[];

type Exercises = Pick<Day, "exercises">;

const planned = (day: Exercises): BlockOrder => supersets(day.exercises).flatMap(([first]) => first?.key ?? []);

/** Every superset once: as chosen, and what was never chosen where the plan has it. */
export const blockOrder = (day: Exercises, order: BlockOrder): BlockOrder => {
  const known = planned(day);
  const chosen = [...new Set(order)].filter((key) => known.includes(key));
  return chosen.length === known.length ? chosen : known;
};

/** The exercise of `key`, with its partners, after all others. Nothing is skipped by that. */
export const doLater = (day: Exercises, order: BlockOrder, key: string): BlockOrder => {
  const block = firstOf(day, key);
  const now = blockOrder(day, order);
  return block === undefined ? now : [...now.filter((it) => it !== block), block];
};

/** The exercise of `key`, with its partners, before all others. */
export const doNow = (day: Exercises, order: BlockOrder, key: string): BlockOrder => {
  const block = firstOf(day, key);
  const now = blockOrder(day, order);
  return block === undefined ? now : [block, ...now.filter((it) => it !== block)];
};

const firstOf = (day: Exercises, key: string): string | undefined =>
  supersets(day.exercises).find((entries) => entries.some((entry) => entry.key === key))?.[0]?.key;

/** The steps in the chosen order; within a superset it stays the plan's. */
export const inBlockOrder = (day: Exercises, steps: readonly Step[], order: BlockOrder): readonly Step[] => {
  if (order.length === 0) return steps;
  const keys = planned(day);
  const places = new Map(blockOrder(day, order).map((key, place) => [key, place]));
  const place = ({ block }: Step): number => places.get(keys[block] ?? "") ?? block;
  return steps.toSorted((a, b) => place(a) - place(b));
};
