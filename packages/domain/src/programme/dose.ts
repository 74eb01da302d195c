import type { LimbKind } from "#kernel/limb.ts";
import { findExercise, type Muscle } from "#prescription/index.ts";
import type { Day, Entry } from "./content.ts";
import { estimatedSeconds, inflations } from "./timing.ts";

/** Cuffed and ordinary work are never added up: the two are different stimuli. */
export interface Counted {
  readonly cuffed: number;
  readonly ordinary: number;
}

export interface SessionDose {
  /** Repetitions per limb: left and right in turn count once. */
  readonly repetitions: Counted;
  /** Seconds with the cuff on, per limb of the kind. */
  readonly cuffOnSeconds: Readonly<Record<LimbKind, number>>;
  readonly longestInflationSeconds: Readonly<Record<LimbKind, number>>;
  /** A set counts 1 for muscles worked directly and 0.5 for those that help (Pelland 2024). */
  readonly setsPerMuscle: ReadonlyMap<Muscle, Counted>;
  /** Rough length of the session: sets, rests, and reperfusion after each cuffed exercise. */
  readonly estimatedSeconds: number;
}

const INDIRECT_SHARE = 0.5;

const addTo = <K>(counts: Map<K, Counted>, key: K, kind: Entry["kind"], amount: number): void => {
  const { cuffed, ordinary } = counts.get(key) ?? { cuffed: 0, ordinary: 0 };
  counts.set(key, kind === "bfr" ? { cuffed: cuffed + amount, ordinary } : { cuffed, ordinary: ordinary + amount });
};

const repetitionsOf = (entries: readonly Entry[], kind: Entry["kind"]): number =>
  entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) => entry.sets)
    .reduce((total, set) => total + set.reps, 0);

const setsPerMuscle = (entries: readonly Entry[]): ReadonlyMap<Muscle, Counted> => {
  const counts = new Map<Muscle, Counted>();
  for (const entry of entries) {
    const exercise = findExercise(entry.slug);
    if (exercise === undefined) continue;
    for (const muscle of exercise.musclesDirect) addTo(counts, muscle, entry.kind, entry.sets.length);
    for (const muscle of exercise.musclesIndirect)
      addTo(counts, muscle, entry.kind, entry.sets.length * INDIRECT_SHARE);
  }
  return counts;
};

/** What a session asks of the body, as planned. Pure arithmetic; {@link checkProgramme} judges it. */
export const sessionDose = (day: Pick<Day, "exercises">): SessionDose => {
  const planned = inflations(day);
  const of = (kind: LimbKind) => planned.filter(({ limbKind }) => limbKind === kind);
  const total = (kind: LimbKind) => of(kind).reduce((sum, { totalSeconds }) => sum + totalSeconds, 0);
  const longest = (kind: LimbKind) => Math.max(0, ...of(kind).map(({ longestSeconds }) => longestSeconds));
  return {
    repetitions: {
      cuffed: repetitionsOf(day.exercises, "bfr"),
      ordinary: repetitionsOf(day.exercises, "ordinary"),
    },
    cuffOnSeconds: { arm: total("arm"), leg: total("leg") },
    longestInflationSeconds: { arm: longest("arm"), leg: longest("leg") },
    setsPerMuscle: setsPerMuscle(day.exercises),
    estimatedSeconds: estimatedSeconds(day),
  };
};
