import { err, ok, type Result } from "#kernel/result.ts";
import { type Cm, cm, type Kg, kg } from "./quantity.ts";

/** International avoirdupois pound, exact by definition (1959 agreement). */
export const KG_PER_LB = 0.453_592_37;
/** International inch, exact by definition. */
export const CM_PER_IN = 2.54;

export const lbToKg = (lb: number): Kg => kg(lb * KG_PER_LB);
export const kgToLb = (weight: number): number => weight / KG_PER_LB;
export const inToCm = (inches: number): Cm => cm(inches * CM_PER_IN);
export const cmToIn = (length: number): number => length / CM_PER_IN;
export const kPaToMmHg = (kPa: number): number => kPa * 7.500_617;

/**
 * A weight in the other unit, or in the same one, exactly; unlike {@link lbToKg} it refuses what is no weight instead
 * of throwing. Error: `weight-invalid` for NaN, below 0 and above the range of a weight in kilograms.
 */
export const convertWeight = (amount: number, from: "kg" | "lb", to: "kg" | "lb"): Result<number, "weight-invalid"> => {
  const inKg = from === "kg" ? amount : amount * KG_PER_LB;
  if (!(inKg >= kg.min && inKg <= kg.max)) return err("weight-invalid");
  if (from === to) return ok(amount);
  return ok(to === "kg" ? inKg : kgToLb(amount));
};
