import type { Limb } from "#kernel/limb.ts";
import { err, ok, type Result } from "#kernel/result.ts";
import type { PlainDate } from "#kernel/time.ts";
import { type Reason, ruleToReason } from "#prescription/index.ts";
import { kg } from "#units/quantity.ts";
import { cuffedProgress } from "./rules.ts";

/** One cuffed exercise of one limb as it was done; the ledger of one exercise. */
export interface CuffedEntry {
  readonly on: PlainDate;
  readonly limb: Limb;
  readonly cuffWidthCm: number;
  readonly loadKg: number;
  /** Percent of the measured LOP. */
  readonly percentLop: number;
  readonly plannedReps: readonly number[];
  readonly doneReps: readonly number[];
}

/** The two signs of progress that hold with a cuff on. Source: rule `records.cuffed-progress`. */
export const CUFFED_MARKERS = ["all-reps-at-same-dose", "more-load-at-same-pressure"] as const;
export type CuffedMarker = (typeof CUFFED_MARKERS)[number];

export interface CuffedProgress {
  readonly on: PlainDate;
  readonly limb: Limb;
  readonly marker: CuffedMarker;
  readonly loadKg: number;
  readonly percentLop: number;
  readonly because: Reason;
}

export type LedgerRefusal = "load-invalid" | "pressure-invalid" | "reps-invalid" | "cuff-invalid";

/** Pressures this close are the same, percent of LOP: a gauge reads no finer. */
const SAME_PRESSURE = 1;
const SAME_LOAD = 1e-6;
const MAX_WIDTH_CM = 30;

const refusalOf = (entry: CuffedEntry): LedgerRefusal | null => {
  const { loadKg, percentLop, cuffWidthCm, plannedReps, doneReps } = entry;
  if (!(loadKg >= 0 && loadKg <= kg.max)) return "load-invalid";
  if (!(percentLop > 0 && percentLop <= 100)) return "pressure-invalid";
  if (!(cuffWidthCm > 0 && cuffWidthCm <= MAX_WIDTH_CM)) return "cuff-invalid";
  const areReps = [...plannedReps, ...doneReps].every((reps) => Number.isSafeInteger(reps) && reps >= 0);
  return areReps && plannedReps.length > 0 ? null : "reps-invalid";
};

const isComplete = ({ plannedReps, doneReps }: CuffedEntry): boolean =>
  plannedReps.every((planned, set) => (doneReps[set] ?? 0) >= planned);

/** A dose that was done on an earlier day, and whether ever with all repetitions. */
interface KnownDose {
  readonly percentLop: number;
  readonly loadKg: number;
  readonly plan: string;
  completed: boolean;
}

const planOf = ({ plannedReps }: CuffedEntry): string => plannedReps.join("-");
const isSamePressure = (a: { readonly percentLop: number }, b: { readonly percentLop: number }): boolean =>
  Math.abs(a.percentLop - b.percentLop) <= SAME_PRESSURE;
const isSameLoad = (a: { readonly loadKg: number }, b: { readonly loadKg: number }): boolean =>
  Math.abs(a.loadKg - b.loadKg) <= SAME_LOAD;

const markersOf = (entry: CuffedEntry, earlier: readonly KnownDose[]): readonly CuffedMarker[] => {
  if (!isComplete(entry)) return [];
  const atPressure = earlier.filter((dose) => isSamePressure(dose, entry));
  const same = atPressure.filter((dose) => isSameLoad(dose, entry) && dose.plan === planOf(entry));
  const isHeaviest = atPressure.every(({ loadKg }) => loadKg < entry.loadKg - SAME_LOAD);
  return [
    ...(same.length > 0 && !same.some(({ completed }) => completed) ? (["all-reps-at-same-dose"] as const) : []),
    ...(atPressure.length > 0 && isHeaviest ? (["more-load-at-same-pressure"] as const) : []),
  ];
};

const remember = (doses: KnownDose[], entry: CuffedEntry): void => {
  const { percentLop, loadKg } = entry;
  const plan = planOf(entry);
  const known = doses.find((dose) => dose.percentLop === percentLop && dose.loadKg === loadKg && dose.plan === plan);
  if (known === undefined) doses.push({ percentLop, loadKg, plan, completed: isComplete(entry) });
  else known.completed ||= isComplete(entry);
};

/**
 * Signs of progress in the cuffed ledger of one exercise, oldest first, whatever the order of the entries: all
 * repetitions at a load and pressure that were too much on an earlier day, and a load heavier than on every earlier day
 * at the same pressure, with all repetitions done. Doses compare only on the same limb and with a cuff of the same
 * width, which changes what a pressure does. Errors: an entry that cannot be. Never an estimated maximum and never a
 * record of strength.
 */
export const cuffedProgressOf = (entries: readonly CuffedEntry[]): Result<readonly CuffedProgress[], LedgerRefusal> => {
  for (const entry of entries) {
    const refusal = refusalOf(entry);
    if (refusal !== null) return err(refusal);
  }
  const ordered = entries.toSorted(
    (a, b) =>
      compareText(a.on, b.on) ||
      compareText(a.limb, b.limb) ||
      a.loadKg - b.loadKg ||
      a.cuffWidthCm - b.cuffWidthCm ||
      a.percentLop - b.percentLop,
  );
  const because = ruleToReason(cuffedProgress);
  const known = new Map<string, KnownDose[]>();
  const found: CuffedProgress[] = [];
  let today: CuffedEntry[] = [];
  const dosesOf = ({ limb, cuffWidthCm }: CuffedEntry): KnownDose[] => {
    const key = `${limb} ${cuffWidthCm}`;
    const doses = known.get(key) ?? [];
    known.set(key, doses);
    return doses;
  };
  for (const entry of ordered) {
    // Sets of one day are not compared with each other.
    if (today[0] !== undefined && today[0].on !== entry.on) {
      for (const past of today) remember(dosesOf(past), past);
      today = [];
    }
    today.push(entry);
    const { on, limb, loadKg, percentLop } = entry;
    for (const marker of markersOf(entry, dosesOf(entry)))
      found.push({ on, limb, marker, loadKg, percentLop, because });
  }
  return ok(found);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A cuffed set against its prescription. */
export interface CuffedDose {
  readonly plannedPercentLop: number;
  readonly donePercentLop: number;
  readonly loadKg: number;
  /** The loads that were allowed, kg. */
  readonly windowKg: { readonly min: number; readonly max: number };
}

/** Percent of LOP by which a pressure may be off and still be what was prescribed. */
export const COMPLIANT_WITHIN = 5;

/**
 * Cuffed sets done within 5 % LOP of the plan and inside the window of loads, as percent of all; null without any.
 * Errors: a pressure or a load that cannot be.
 */
export const cuffedCompliancePercent = (
  sets: readonly CuffedDose[],
): Result<number | null, "pressure-invalid" | "load-invalid"> => {
  const isPercent = (value: number): boolean => value >= 0 && value <= 100;
  if (!sets.every((set) => isPercent(set.plannedPercentLop) && isPercent(set.donePercentLop))) {
    return err("pressure-invalid");
  }
  const isWeight = (value: number): boolean => value >= 0 && value <= kg.max;
  if (!sets.every(({ loadKg, windowKg }) => [loadKg, windowKg.min, windowKg.max].every(isWeight))) {
    return err("load-invalid");
  }
  const compliant = sets.filter(
    ({ plannedPercentLop, donePercentLop, loadKg, windowKg }) =>
      Math.abs(plannedPercentLop - donePercentLop) <= COMPLIANT_WITHIN &&
      loadKg >= windowKg.min - SAME_LOAD &&
      loadKg <= windowKg.max + SAME_LOAD,
  );
  return ok(sets.length > 0 ? (100 * compliant.length) / sets.length : null);
};
