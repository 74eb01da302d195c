import {
  type Equipment,
  heaviestLoading,
  type Inventory,
  type Loading,
  oneRepMaxFreshness,
  platesFor,
} from "#prescription/index.ts";
import type { Entry, LoadPlan, ResolvedEntry } from "#programme/index.ts";
import type { ElsewhereToday } from "./elsewhere-facts.ts";
import { equipmentOfExercise } from "./exercise-equipment.ts";
import type { KnownExercise } from "./known-exercise.ts";

export const LOAD_REASONS = [
  /** Nothing there carries this exercise. */
  "equipment-missing",
  /** Everything there is heavier than what is planned. */
  "lighter-than-equipment",
  /** A share of a 1RM that nobody knows. */
  "one-rep-max-missing",
  "one-rep-max-stale",
  /** Kilograms of one exercise say nothing about another. */
  "load-of-other-exercise",
] as const;
export type LoadReason = (typeof LOAD_REASONS)[number];

export interface LoadThere {
  /** What is asked for, before it is rounded to what is there, kg; null where the plan names no load or it is not known. */
  readonly wantedKg: number | null;
  /** What can be put on there, kg, never above what is asked for. */
  readonly kg: number | null;
  /** What to put on for it. */
  readonly loading: Loading | null;
  /** Why there is no number; null also where none is planned. */
  readonly because: LoadReason | null;
}

const NO_LOAD: LoadThere = { wantedKg: null, kg: null, loading: null, because: null };

const shareOf = (percent: number, slug: string, facts: ElsewhereToday): LoadThere => {
  const maximum = facts.oneRepMaxes[slug];
  if (maximum === undefined) return { ...NO_LOAD, because: "one-rep-max-missing" };
  if (!oneRepMaxFreshness(maximum.measuredOn, facts.today).fresh) return { ...NO_LOAD, because: "one-rep-max-stale" };
  return { ...NO_LOAD, wantedKg: (maximum.valueKg * percent) / 100 };
};

const wantedOf = (load: LoadPlan, slug: string, facts: ElsewhereToday): LoadThere => {
  if (load.type === "percent-1rm") return shareOf(load.percent, slug, facts);
  return load.type === "kg" ? { ...NO_LOAD, wantedKg: load.kg } : NO_LOAD;
};

/** What the plan asks of an exercise: the planned one as it was resolved, another one by its own load or its own 1RM. */
const wanted = (entry: Entry, resolved: ResolvedEntry, slug: string, facts: ElsewhereToday): LoadThere => {
  if (slug === entry.slug) return { ...NO_LOAD, wantedKg: resolved.loadableKg ?? resolved.exactKg };
  const own = entry.substitutions?.find((one) => one.slug === slug)?.load;
  if (own !== undefined) return wantedOf(own, slug, facts);
  const percent = resolved.percent1rm ?? (entry.load.type === "percent-1rm" ? entry.load.percent : null);
  if (percent !== null) return shareOf(percent, slug, facts);
  return entry.load.type === "kg" ? { ...NO_LOAD, because: "load-of-other-exercise" } : NO_LOAD;
};

/**
 * The load of an exercise at a place: what is asked for, rounded down to what can be loaded there, never up. Where
 * nobody has said what is there (`inventory` null), what is asked for is what is shown.
 */
export const loadThere = (
  { entry, resolved }: { readonly entry: Entry; readonly resolved: ResolvedEntry },
  exercise: KnownExercise,
  inventory: Inventory | null,
  facts: ElsewhereToday,
): LoadThere => {
  const asked = wanted(entry, resolved, exercise.slug, facts);
  if (inventory === null) return { ...asked, kg: asked.wantedKg };
  const there = equipmentOfExercise(exercise, inventory);
  if (there.length === 0 && exercise.needsImplement) return { ...asked, because: "equipment-missing" };
  if (asked.wantedKg === null) return asked;
  if (there.length === 0)
    return exercise.implements.length === 0
      ? { ...asked, kg: asked.wantedKg }
      : { ...asked, because: "equipment-missing" };
  const picked = heaviestLoading(there, asked.wantedKg);
  return picked === undefined
    ? { ...asked, because: "lighter-than-equipment" }
    : { ...asked, kg: picked.kg, loading: picked.loading };
};

/** What to put on for a load that can be made exactly with one of these; undefined when it cannot. */
export const loadingFor = (kg: number, equipment: readonly Equipment[]): Loading | undefined => {
  for (const one of equipment) {
    const loading = platesFor(kg, one);
    if (loading !== undefined) return loading;
  }
  return undefined;
};
