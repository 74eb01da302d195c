import type { PlainDate } from "#kernel/time.ts";
import { kg } from "#units/quantity.ts";
import type { Implement, Inventory } from "./equipment.ts";
import { oneRepMaxFreshness, type WorkingOneRepMax } from "./load.ts";
import { equipmentFor, heaviestLoading, lightestLoading } from "./loadable.ts";
import { type Denial, deny, type Warning, warn } from "./reason.ts";
import { equipmentTooHeavy, loadRoundedDown, oneRepMaxRequired, oneRepMaxRetest } from "./rules-load.ts";

export interface OrdinaryLoadRequest {
  /** A share of the 1RM, or kilograms as the coach wrote them. */
  readonly wanted: { readonly percent: number } | { readonly kg: number };
  readonly oneRepMax: WorkingOneRepMax | null;
  readonly inventory: Inventory;
  /** Null for bands and body weight: nothing to round to. */
  readonly implement: Implement | null;
  readonly equipmentName: string | null;
  readonly today: PlainDate;
}

export interface OrdinaryLoad {
  /** The arithmetic, kg; null without a 1RM. */
  readonly exactKg: number | null;
  /** What the equipment makes of it, rounded down, kg; null when that is not known. */
  readonly loadableKg: number | null;
  /** What would refuse a cuffed load: here a coach may go on without. */
  readonly warnings: readonly (Denial | Warning)[];
}

const round = (value: number): number => Number(value.toFixed(2));

const maximumWarnings = ({ measuredOn }: WorkingOneRepMax, today: PlainDate): readonly (Denial | Warning)[] => {
  const { fresh, retestDue } = oneRepMaxFreshness(measuredOn, today);
  if (!fresh) return [deny("one-rep-max-stale", oneRepMaxRequired, null, { measuredOn, today })];
  return retestDue ? [warn("one-rep-max-retest-due", oneRepMaxRetest, null, { measuredOn })] : [];
};

/**
 * Load for work without a cuff. Nothing but a load that cannot be is refused: without a 1RM the load stays open, and without fitting equipment
 * only the exact load is known; each is said as a warning with its rule.
 */
export const planOrdinaryLoad = (request: OrdinaryLoadRequest): OrdinaryLoad => {
  const { wanted, oneRepMax, inventory, implement, equipmentName, today } = request;
  const warnings: (Denial | Warning)[] = [];
  let exactKg: number;
  if ("kg" in wanted) exactKg = wanted.kg;
  else if (oneRepMax === null)
    return { exactKg: null, loadableKg: null, warnings: [deny("one-rep-max-missing", oneRepMaxRequired)] };
  else {
    exactKg = (oneRepMax.valueKg * wanted.percent) / 100;
    warnings.push(...maximumWarnings(oneRepMax, today));
  }
  if (!(exactKg >= 0 && exactKg <= kg.max)) {
    return { exactKg: null, loadableKg: null, warnings: [deny("load-invalid", loadRoundedDown)] };
  }
  if (implement === null) return { exactKg, loadableKg: null, warnings };

  const equipment = equipmentFor(inventory, implement, equipmentName);
  if (equipment.length === 0) {
    warnings.push(deny("equipment-missing", loadRoundedDown, null, { implement }));
    return { exactKg, loadableKg: null, warnings };
  }
  const loadable = heaviestLoading(equipment, exactKg);
  if (loadable === undefined) {
    const lightestKg = round(lightestLoading(equipment)?.kg ?? 0);
    warnings.push(deny("lighter-than-equipment", equipmentTooHeavy, null, { exactKg: round(exactKg), lightestKg }));
  }
  return { exactKg, loadableKg: loadable?.kg ?? null, warnings };
};
