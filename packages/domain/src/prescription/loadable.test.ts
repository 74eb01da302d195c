import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Barbell, Equipment, Inventory, type PlatePairs } from "./equipment.ts";
import { EQUIPMENT_PRESETS } from "./equipment-presets.ts";
import {
  equipmentFor,
  heaviestLoading,
  lightestLoading,
  loadableWeights,
  pickInWindow,
  pickWeight,
  platesFor,
} from "./loadable.ts";
import { fewestPlates, type PlateStock } from "./plate-sums.ts";

const barbell = (plates: PlatePairs[], unit: "kg" | "lb" = "kg", bar = 20): Barbell => ({
  kind: "barbell",
  name: "bar",
  unit,
  bar,
  collars: 0,
  plates,
});
const stack: Equipment = {
  kind: "machine",
  name: "press",
  unit: "kg",
  start: 10,
  step: 5,
  steps: 2,
  addOns: [1.25, 2.5],
};

/** Every choice of plates, one by one. */
const enumerate = (stock: readonly PlateStock[]): Map<number, number[][]> => {
  let all: number[][] = [[]];
  for (const { weight, count } of stock.toSorted((a, b) => b.weight - a.weight)) {
    all = all.flatMap((plates) =>
      Array.from({ length: count + 1 }, (_, copies) => [...plates, ...Array.from({ length: copies }, () => weight)]),
    );
  }
  return Map.groupBy(all, (plates) => plates.reduce((sum, plate) => sum + plate, 0));
};
const stocks = fc.uniqueArray(
  fc.record({ weight: fc.integer({ min: 1, max: 40 }), count: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 5, selector: ({ weight }) => weight },
);

describe("plates on one side", () => {
  it("reach exactly the sums that trying every choice reaches, with the fewest plates", () => {
    fc.assert(
      fc.property(stocks, (stock) => {
        const sums = fewestPlates(stock);
        const choices = enumerate(stock);
        expect(sums.reachable).toEqual([...choices.keys()].toSorted((a, b) => a - b));
        for (const [sum, ways] of choices) {
          const least = Math.min(...ways.map((way) => way.length));
          const heaviest = ways.filter((way) => way.length === least).toSorted(byHeaviestFirst)[0];
          expect(sums.platesFor(sum)).toEqual(heaviest);
        }
      }),
    );
  });

  it("are found where loading the heaviest first fails", () => {
    expect(
      platesFor(
        100,
        barbell([
          { weight: 25, pairs: 1 },
          { weight: 20, pairs: 2 },
        ]),
      ),
    ).toMatchObject({ pieces: [20, 20] });
  });

  it("can be listed for a large stock of odd weights without a long wait", () => {
    const odd = [25.01, 20.03, 15.07, 10.09, 5.11, 2.53, 1.27, 0.51].map((weight) => ({ weight, pairs: 3 }));
    expect(loadableWeights(barbell(odd)).totals.length).toBeGreaterThan(10_000);
  });
});
const byHeaviestFirst = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((plate, index) => plate !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
};

describe("a plate-loaded machine", () => {
  it("is loaded like a bar and used like a machine", () => {
    const hack: Equipment = { ...barbell([{ weight: 5, pairs: 1 }], "kg", 30), kind: "plate-machine", name: "hack" };
    expect(loadableWeights(hack).totals).toEqual([30, 40]);
    expect(equipmentFor({ equipment: [hack] }, "machine")).toEqual([hack]);
    expect(equipmentFor({ equipment: [hack] }, "barbell")).toEqual([]);
  });
});

describe("a stack", () => {
  it("moves by its step and its add-ons, each used once", () => {
    expect(loadableWeights(stack).totals).toEqual([
      10, 11.25, 12.5, 13.75, 15, 16.25, 17.5, 18.75, 20, 21.25, 22.5, 23.75,
    ]);
    expect(loadableWeights(stack).piecesFor(18.75)).toEqual([15, 2.5, 1.25]);
  });
});

describe("the heaviest loading below a target", () => {
  it("keeps pounds exact", () => {
    const pounds = barbell(
      [
        { weight: 45, pairs: 1 },
        { weight: 2.5, pairs: 1 },
      ],
      "lb",
      45,
    );
    const loaded = heaviestLoading([pounds], 61.234_969_95);
    expect(loaded).toMatchObject({ loading: { unit: "lb", total: 135, pieces: [45] } });
    expect(loaded?.kg).toBeCloseTo(61.234_969_95, 8);
  });

  it("takes the better of two pieces of equipment", () => {
    const dumbbells: Equipment = { kind: "dumbbells", name: "rack", unit: "kg", weights: [8, 10, 12.5] };
    const handle: Equipment = {
      kind: "adjustable-dumbbells",
      name: "handle",
      unit: "kg",
      handle: 2,
      plates: [{ weight: 1.25, pairs: 4 }],
    };
    expect(heaviestLoading([dumbbells, handle], 9.9)).toMatchObject({ kg: 9.5, loading: { equipment: "handle" } });
    expect(heaviestLoading([dumbbells, handle], 1.9)).toBeUndefined();
    expect(lightestLoading([dumbbells, handle])).toMatchObject({ kg: 2 });
  });

  it("is never above it, and nothing in between was missed", () => {
    const inventories = fc.record({ bar: fc.integer({ min: 5, max: 25 }), stock: stocks });
    fc.assert(
      fc.property(inventories, fc.double({ min: 1, max: 300, noNaN: true }), ({ bar, stock }, target) => {
        const plates = stock.map(({ weight, count }) => ({ weight: weight / 4, pairs: count }));
        const best = heaviestLoading([barbell(plates, "kg", bar)], target);
        const all = [...enumerate(stock).keys()].map((sum) => bar + sum / 2).filter((total) => total <= target + 1e-6);
        expect(best?.kg).toBe(all.length === 0 ? undefined : Math.max(...all));
      }),
    );
  });
});

describe("a target that is no number", () => {
  it.each(["down", "nearest", "up"] as const)("picks nothing, rounded %s", (mode) => {
    expect(pickWeight([10, 20], Number.NaN, mode)).toBeUndefined();
  });
});

describe("a window of loads", () => {
  const window = { min: 20, max: 40 };
  it("gives the largest not above the target, else the smallest inside, else none", () => {
    expect(pickInWindow([10, 20, 30], 29, window)).toBe(20);
    expect(pickInWindow([10, 25, 30], 22, window)).toBe(25);
    expect(pickInWindow([10, 45], 30, window)).toBeUndefined();
    expect(pickInWindow([], 30, window)).toBeUndefined();
  });
});

describe("an inventory", () => {
  it("accepts every preset, and each can be loaded", () => {
    expect(Inventory.parse({ equipment: EQUIPMENT_PRESETS }).equipment).toEqual(EQUIPMENT_PRESETS);
    for (const preset of EQUIPMENT_PRESETS) {
      const { totals, piecesFor } = loadableWeights(preset);
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      expect(piecesFor(totals.at(-1) ?? 0).length).toBeGreaterThan(0);
    }
  });

  it("gives an exercise only what it can use", () => {
    const inventory = { equipment: [...EQUIPMENT_PRESETS] };
    expect(equipmentFor(inventory, "machine").map(({ name }) => name)).toEqual(["Leg press", "Leg extension"]);
    expect(equipmentFor(inventory, "machine", "Leg press")).toHaveLength(1);
    expect(equipmentFor(inventory, "dumbbell").every(({ kind }) => kind.includes("dumbbells"))).toBe(true);
  });

  it.each([
    [{ ...stack, step: 0 }, "equipment.weight"],
    [{ ...stack, step: Number.NaN }, "number.invalid"],
    [{ ...stack, steps: 1.5 }, "equipment.count"],
    [barbell([{ weight: -5, pairs: 1 }]), "equipment.weight"],
    [barbell([{ weight: 1.255, pairs: 1 }]), "equipment.too-precise"],
    [
      barbell([
        { weight: 25, pairs: 20 },
        { weight: 20, pairs: 1 },
      ]),
      "equipment.too-many",
    ],
    [{ kind: "dumbbells", name: "rack", unit: "kg", weights: [] }, "equipment.empty"],
    [{ kind: "dumbbells", name: " ", unit: "kg", weights: [5] }, "text.empty"],
  ])("refuses %j", (equipment, message) => {
    expect(Equipment.safeParse(equipment).error?.issues.map((issue) => issue.message)).toContain(message);
  });
});
