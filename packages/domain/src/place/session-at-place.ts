import { type BfrEntry, type Entry, type ResolvedEntry, type SessionContent, withoutCuff } from "#programme/index.ts";
import type { ElsewhereToday } from "./elsewhere-facts.ts";
import { equipmentOfExercise } from "./exercise-equipment.ts";
import type { KnownExercise } from "./known-exercise.ts";
import { type LoadReason, type LoadThere, loadThere } from "./load-there.ts";
import type { Place } from "./place.ts";
import { type Way, type WayOption, waysAt } from "./ways.ts";

/** What a client chose for one exercise; what is left out follows the proposal. */
export interface EntryChoice {
  readonly slug?: string;
  readonly way?: Way;
}

export interface ExerciseOption {
  readonly slug: string;
  readonly name: string;
  readonly load: LoadThere;
  /** Null when it can be done there. */
  readonly because: Extract<LoadReason, "equipment-missing" | "lighter-than-equipment"> | null;
}

/** One exercise of a session as it is done at a place, beside what was planned. */
export interface EntryAtPlace {
  readonly key: string;
  readonly planned: { readonly slug: string; readonly name: string; readonly kg: number | null };
  /** What is done; null when nothing that the coach approved can be done there, and it is left out. */
  readonly exercise: KnownExercise | null;
  readonly load: LoadThere | null;
  /** How; null for ordinary work and for what is left out. */
  readonly way: WayOption | null;
  /** The planned exercise and what the coach approved in its place. */
  readonly exercises: readonly ExerciseOption[];
  /** Empty for ordinary work. */
  readonly ways: readonly WayOption[];
}

export interface SessionAtPlace {
  readonly content: SessionContent;
  readonly entries: readonly EntryAtPlace[];
}

const cannot = ({ because }: LoadThere): ExerciseOption["because"] =>
  because === "equipment-missing" || because === "lighter-than-equipment" ? because : null;

const NOTHING: ResolvedEntry = {
  exactKg: null,
  loadableKg: null,
  percent1rm: null,
  cuffs: [],
  capNote: null,
  restSeconds: 0,
  protocolLimitSeconds: 1,
};

const sameWay = (a: Way, b: Way): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Chosen {
  readonly shown: EntryAtPlace;
  readonly entry: Entry | null;
  readonly resolved: ResolvedEntry;
}

/** With another exercise the 1RM is another too: its share is said only where it is known. */
const resolvedThere = (resolved: ResolvedEntry, { kg, wantedKg }: LoadThere, cuffs: ResolvedEntry["cuffs"]) => ({
  ...resolved,
  exactKg: wantedKg,
  loadableKg: kg,
  cuffs,
});

/** Another exercise with the load that the coach approved for it, else with the planned share of its own 1RM. */
const done = <E extends Entry>(entry: E, slug: string): E => {
  const own = entry.substitutions?.find((one) => one.slug === slug)?.load;
  return own === undefined ? { ...entry, slug } : { ...entry, slug, load: own };
};

const doneWith = (entry: BfrEntry, slug: string, way: WayOption): Entry =>
  way.way.kind === "cuff" ? done(entry, slug) : done(withoutCuff(entry), slug);

const entryAt = (
  entry: Entry,
  resolved: ResolvedEntry,
  { place, facts, choice }: { place: Place; facts: ElsewhereToday; choice: EntryChoice },
): Chosen => {
  const slugs = [entry.slug, ...(entry.substitutions ?? []).map(({ slug }) => slug)];
  const known = slugs.flatMap((slug) => facts.exercises[slug] ?? []);
  const loads = new Map(known.map((one) => [one.slug, loadThere({ entry, resolved }, one, place.inventory, facts)]));
  const exercises = known.flatMap(({ slug, name }): ExerciseOption[] => {
    const load = loads.get(slug);
    return load === undefined ? [] : [{ slug, name, load, because: cannot(load) }];
  });
  const possible = exercises.filter(({ because }) => because === null);
  const picked = possible.find(({ slug }) => slug === choice.slug) ?? possible[0];
  const exercise = known.find(({ slug }) => slug === picked?.slug) ?? null;
  const plannedName = facts.exercises[entry.slug]?.name ?? entry.slug;
  const base = {
    key: entry.key,
    planned: { slug: entry.slug, name: plannedName, kg: resolved.loadableKg ?? resolved.exactKg },
    exercises,
  };
  const leftOut = (ways: readonly WayOption[]): Chosen => ({
    shown: { ...base, exercise: null, load: null, way: null, ways },
    entry: null,
    // Nobody may read a pressure out of what is not done.
    resolved: { ...resolved, cuffs: [] },
  });
  if (exercise === null || picked === undefined) return leftOut([]);
  const { load } = picked;
  if (entry.kind === "ordinary")
    return {
      shown: { ...base, exercise, load, way: null, ways: [] },
      entry: done(entry, exercise.slug),
      resolved: resolvedThere(resolved, load, []),
    };
  const ways = waysAt(place, { entry, resolved, exercise, load }, facts);
  const allowed = ways.filter(({ because }) => because === null);
  const wanted = choice.way;
  const way =
    (wanted && allowed.find((one) => sameWay(one.way, wanted))) ?? allowed.find(({ way: { kind } }) => kind !== "wrap");
  if (way === undefined) return leftOut(ways);
  return {
    shown: { ...base, exercise, load, way, ways },
    entry: doneWith(entry, exercise.slug, way),
    resolved: resolvedThere(resolved, load, [...way.cuffs]),
  };
};

/**
 * Today's session as it is done at another place: an approved exercise where the planned one cannot be done, loads
 * rounded down to what is there, a cuff only with a pressure from its own measurement, an elastic wrap only when the
 * client asks for it. What nothing approved makes possible is left out and said. `content` is the session of the day,
 * with everything that holds today already in it: nothing here raises a load or a pressure.
 */
export const sessionAtPlace = (
  content: SessionContent,
  place: Place,
  facts: ElsewhereToday,
  choices: Readonly<Record<string, EntryChoice>> = {},
): SessionAtPlace => {
  const all = content.day.exercises.map((entry) =>
    entryAt(entry, content.resolved[entry.key] ?? NOTHING, { place, facts, choice: choices[entry.key] ?? {} }),
  );
  return {
    content: {
      ...content,
      day: { ...content.day, exercises: all.flatMap(({ entry }) => entry ?? []) },
      resolved: Object.fromEntries(all.map(({ shown, resolved }) => [shown.key, resolved])),
    },
    entries: all.map(({ shown }) => shown),
  };
};

/** What carries the load of an exercise where the client usually trains, or at a place. */
export const carriersOf = (exercise: KnownExercise, inventory: Place["inventory"]) =>
  inventory === null ? [] : equipmentOfExercise(exercise, inventory);
