import { err, ok, type Result } from "#kernel/result.ts";
import { kg } from "#units/quantity.ts";
import type { Equipment } from "./equipment.ts";
import { loadableWeights, unitToKg } from "./loadable.ts";

/** Keeps 0.9 × 50 kg from falling just short of 45 kg. */
const FLOAT_SLACK = 1e-6;

/** The loads that a client can put on, kg: what a progression model needs to know of equipment. */
export interface LoadSteps {
  /** The heaviest one that is not above a load; null when all are. */
  readonly down: (loadKg: number) => number | null;
  /** The lightest one that is above a load; null when there is none. */
  readonly next: (loadKg: number) => number | null;
}

/** Steps of a fixed size: multiples of it, and a step up from wherever the load is. Error: `increment-invalid`. */
export const stepsOfIncrement = (incrementKg: number): Result<LoadSteps, "increment-invalid"> => {
  if (!(incrementKg > 0 && incrementKg <= kg.max)) return err("increment-invalid");
  return ok({
    down: (loadKg) => {
      const steps = Math.floor(loadKg / incrementKg + FLOAT_SLACK);
      return steps > 0 ? steps * incrementKg : null;
    },
    next: (loadKg) => (loadKg + incrementKg <= kg.max ? loadKg + incrementKg : null),
  });
};

/** The weights of a list, kg, in any order. */
export const stepsOfWeights = (weightsKg: readonly number[]): LoadSteps => {
  const ascending = weightsKg.toSorted((a, b) => a - b);
  return {
    down: (loadKg) => ascending.findLast((weight) => weight <= loadKg + FLOAT_SLACK) ?? null,
    next: (loadKg) => ascending.find((weight) => weight > loadKg + FLOAT_SLACK) ?? null,
  };
};

/** Everything that a client's own equipment can be loaded to; pounds become kilograms exactly. */
export const stepsOfEquipment = (equipment: readonly Equipment[]): LoadSteps =>
  stepsOfWeights(
    equipment.map(loadableWeights).flatMap(({ totals, unit }) => totals.map((total) => unitToKg(total, unit))),
  );
