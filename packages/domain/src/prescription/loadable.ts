import { KG_PER_LB } from "#units/convert.ts";
import type { WeightUnit } from "./entered.ts";
import type { Equipment, Implement, Inventory, PlatePairs } from "./equipment.ts";
import { fewestPlates } from "./plate-sums.ts";
import type { Loading } from "./prescription.ts";

/** All arithmetic is in whole hundredths of the equipment's own unit: exact for plates, pounds never become kilograms. */
const PER_UNIT = 100;
const toWhole = (weight: number): number => Math.round(weight * PER_UNIT);
const fromWhole = (whole: number): number => whole / PER_UNIT;
/** Keeps 30 % of 50 kg from falling just short of 15 kg. */
const FLOAT_SLACK = 1e-6;

export const unitToKg = (weight: number, unit: WeightUnit): number => (unit === "kg" ? weight : weight * KG_PER_LB);
export const kgToUnit = (weightKg: number, unit: WeightUnit): number =>
  unit === "kg" ? weightKg : weightKg / KG_PER_LB;

/** Everything a piece of equipment can be set to. `totals` ascend, in its own unit; `piecesFor` lists one side's plates. */
export interface LoadableWeights {
  readonly name: string;
  readonly unit: WeightUnit;
  readonly totals: readonly number[];
  readonly piecesFor: (total: number) => readonly number[];
}

const ascending = (weights: Iterable<number>): number[] => [...new Set(weights)].sort((a, b) => a - b);

const barWeights = (equipment: Equipment, empty: number, plates: readonly PlatePairs[]): LoadableWeights => {
  const base = toWhole(empty);
  const sums = fewestPlates(plates.map(({ weight, pairs }) => ({ weight: toWhole(weight), count: pairs })));
  return {
    name: equipment.name,
    unit: equipment.unit,
    totals: sums.reachable.map((sum) => fromWhole(base + 2 * sum)),
    piecesFor: (total) => sums.platesFor((toWhole(total) - base) / 2).map(fromWhole),
  };
};

const stackWeights = (equipment: Extract<Equipment, { kind: "machine" | "cable" }>): LoadableWeights => {
  const addOns = fewestPlates(equipment.addOns.map((weight) => ({ weight: toWhole(weight), count: 1 })));
  const pins = Array.from(
    { length: equipment.steps + 1 },
    (_, step) => toWhole(equipment.start) + step * toWhole(equipment.step),
  );
  const totals = ascending(pins.flatMap((pin) => addOns.reachable.map((sum) => pin + sum)));
  return {
    name: equipment.name,
    unit: equipment.unit,
    totals: totals.map(fromWhole),
    piecesFor: (total) => {
      const whole = toWhole(total);
      const pin = pins.findLast((position) => addOns.reachable.includes(whole - position));
      return pin === undefined ? [] : [pin, ...addOns.platesFor(whole - pin)].map(fromWhole);
    },
  };
};

const workedOut = new WeakMap<Equipment, LoadableWeights>();

/** What a piece of equipment can be loaded to. A pair of dumbbells counts as the weight of one. Worked out once each. */
export const loadableWeights = (equipment: Equipment): LoadableWeights => {
  const known = workedOut.get(equipment) ?? weightsOf(equipment);
  workedOut.set(equipment, known);
  return known;
};

const weightsOf = (equipment: Equipment): LoadableWeights => {
  switch (equipment.kind) {
    case "barbell":
    case "plate-machine":
      return barWeights(equipment, equipment.bar + equipment.collars, equipment.plates);
    case "adjustable-dumbbells":
      return barWeights(equipment, equipment.handle, equipment.plates);
    case "dumbbells":
    case "kettlebells":
      return {
        name: equipment.name,
        unit: equipment.unit,
        totals: ascending(equipment.weights.map(toWhole)).map(fromWhole),
        piecesFor: (total) => [total],
      };
    case "machine":
    case "cable":
      return stackWeights(equipment);
  }
};

export const ROUNDINGS = ["down", "nearest", "up"] as const;
/** Down is the default everywhere and the only one for cuffed work; a tie of `nearest` goes down. */
export type Rounding = (typeof ROUNDINGS)[number];

export interface PickedWeight {
  readonly total: number;
  readonly flag: "exact" | "rounded" | "below-minimum" | "above-maximum";
}

const round = (below: number, above: number, target: number, mode: Rounding): number => {
  if (mode === "down") return below;
  if (mode === "up") return above;
  return target - below <= above - target + FLOAT_SLACK ? below : above;
};

/**
 * One of the ascending `totals` for a target in the same unit. A target outside them gives the nearest end with a
 * flag, and the caller decides. Undefined when there is nothing to pick from, and for a target that is no
 * weight.
 */
export const pickWeight = (
  totals: readonly number[],
  target: number,
  mode: Rounding = "down",
): PickedWeight | undefined => {
  const [lowest] = totals;
  const highest = totals.at(-1);
  if (lowest === undefined || highest === undefined || !(target >= 0)) return undefined;
  if (target < lowest - FLOAT_SLACK) return { total: lowest, flag: "below-minimum" };
  const below = totals.findLast((total) => total <= target + FLOAT_SLACK) ?? lowest;
  if (Math.abs(below - target) <= FLOAT_SLACK) return { total: below, flag: "exact" };
  if (target > highest) return { total: highest, flag: "above-maximum" };
  const above = totals.find((total) => total > target) ?? highest;
  return { total: round(below, above, target, mode), flag: "rounded" };
};

/** The largest total inside a window of loads that is not above the target, else the smallest in it; undefined if none. */
export const pickInWindow = (
  totals: readonly number[],
  target: number,
  window: { readonly min: number; readonly max: number },
): number | undefined => {
  const inside = totals.filter((total) => total >= window.min - FLOAT_SLACK && total <= window.max + FLOAT_SLACK);
  return inside.findLast((total) => total <= target + FLOAT_SLACK) ?? inside[0];
};

const KINDS: Readonly<Record<Implement, readonly Equipment["kind"][]>> = {
  barbell: ["barbell"],
  dumbbell: ["dumbbells", "adjustable-dumbbells"],
  kettlebell: ["kettlebells"],
  cable: ["cable"],
  machine: ["machine", "plate-machine"],
};

/** The equipment an exercise can use; `name` picks one machine among several. */
export const equipmentFor = (
  inventory: Inventory,
  implement: Implement,
  name: string | null = null,
): readonly Equipment[] =>
  inventory.equipment.filter((item) => KINDS[implement].includes(item.kind) && (name === null || item.name === name));

export interface LoadableKg {
  readonly kg: number;
  readonly loading: Loading;
}

const loadingOf = (weights: LoadableWeights, total: number): Loading => ({
  equipment: weights.name,
  unit: weights.unit,
  total,
  pieces: [...weights.piecesFor(total)],
});

/** The heaviest loading of any of the equipment that is not above a target; undefined when all are. In kilograms. */
export const heaviestLoading = (equipment: readonly Equipment[], targetKg: number): LoadableKg | undefined => {
  let best: { readonly kg: number; readonly weights: LoadableWeights; readonly total: number } | undefined;
  for (const weights of equipment.map(loadableWeights)) {
    const picked = pickWeight(weights.totals, kgToUnit(targetKg, weights.unit));
    if (picked === undefined || picked.flag === "below-minimum") continue;
    const inKg = unitToKg(picked.total, weights.unit);
    if (best === undefined || inKg > best.kg + FLOAT_SLACK) best = { kg: inKg, weights, total: picked.total };
  }
  return best && { kg: best.kg, loading: loadingOf(best.weights, best.total) };
};

/** The lightest loading of any of the equipment. */
export const lightestLoading = (equipment: readonly Equipment[]): LoadableKg | undefined => {
  const all = equipment.map(loadableWeights).flatMap((weights) => {
    const [total] = weights.totals;
    return total === undefined ? [] : [{ kg: unitToKg(total, weights.unit), loading: loadingOf(weights, total) }];
  });
  return all.sort((a, b) => a.kg - b.kg)[0];
};

/** What to put on for a load in kilograms that can be made exactly; undefined when it cannot. */
export const platesFor = (loadKg: number, equipment: Equipment): Loading | undefined => {
  const weights = loadableWeights(equipment);
  const picked = pickWeight(weights.totals, kgToUnit(loadKg, weights.unit));
  return picked?.flag === "exact" ? loadingOf(weights, picked.total) : undefined;
};
