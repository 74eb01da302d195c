import type { Equipment } from "./equipment.ts";

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => from + index * by);

/**
 * What gyms usually have, as a start to be corrected by the coach. Bar and plate weights are those of the
 * international federations; ranges of dumbbells and stacks are common ones.
 */
export const EQUIPMENT_PRESETS: readonly Equipment[] = [
  {
    kind: "barbell",
    name: "Olympic bar, 20 kg",
    unit: "kg",
    bar: 20,
    collars: 0,
    plates: [
      { weight: 25, pairs: 4 },
      { weight: 20, pairs: 1 },
      { weight: 15, pairs: 1 },
      { weight: 10, pairs: 1 },
      { weight: 5, pairs: 1 },
      { weight: 2.5, pairs: 1 },
      { weight: 1.25, pairs: 1 },
    ],
  },
  {
    kind: "barbell",
    name: "Women's Olympic bar, 15 kg",
    unit: "kg",
    bar: 15,
    collars: 0,
    plates: [
      { weight: 10, pairs: 1 },
      { weight: 5, pairs: 2 },
      { weight: 2.5, pairs: 1 },
      { weight: 1.25, pairs: 1 },
    ],
  },
  {
    kind: "barbell",
    name: "Olympic bar, 45 lb",
    unit: "lb",
    bar: 45,
    collars: 0,
    plates: [
      { weight: 45, pairs: 6 },
      { weight: 35, pairs: 1 },
      { weight: 25, pairs: 1 },
      { weight: 10, pairs: 2 },
      { weight: 5, pairs: 1 },
      { weight: 2.5, pairs: 1 },
    ],
  },
  {
    kind: "dumbbells",
    name: "Dumbbells, 1 to 30 kg",
    unit: "kg",
    weights: [...steps(1, 10, 1), ...steps(12.5, 30, 2.5)],
  },
  {
    kind: "dumbbells",
    name: "Dumbbells, 5 to 50 lb",
    unit: "lb",
    weights: [...steps(5, 20, 2.5), ...steps(25, 50, 5)],
  },
  {
    kind: "adjustable-dumbbells",
    name: "Adjustable dumbbells, 5 kg handle",
    unit: "kg",
    handle: 5,
    plates: [
      { weight: 5, pairs: 1 },
      { weight: 2.5, pairs: 2 },
      { weight: 1.25, pairs: 2 },
      { weight: 0.5, pairs: 1 },
    ],
  },
  { kind: "kettlebells", name: "Kettlebells, 4 to 32 kg", unit: "kg", weights: steps(4, 32, 4) },
  { kind: "machine", name: "Leg press", unit: "kg", start: 10, step: 5, steps: 38, addOns: [2.5] },
  { kind: "machine", name: "Leg extension", unit: "kg", start: 5, step: 5, steps: 19, addOns: [2.5] },
  { kind: "cable", name: "Cable stack", unit: "kg", start: 5, step: 5, steps: 15, addOns: [2.5] },
];
