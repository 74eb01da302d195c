import type { LimbKind, Side } from "#kernel/limb.ts";
import { findTraits } from "#prescription/index.ts";
import type { BfrEntry, Day, Entry, SetPlan } from "./content.ts";
import { REPERFUSION_SECONDS } from "./cuff-time.ts";
import { tempoSeconds } from "./tempo.ts";

export type WorkingSide = Side | "both";

/** The limb kind that a cuffed entry restricts, or null for an ordinary entry or an exercise without a cuff site. */
export const cuffedLimbKind = (entry: Entry): LimbKind | null => {
  if (entry.kind !== "bfr") return null;
  const kind = findTraits(entry.slug)?.limbKind;
  return kind === "arm" || kind === "leg" ? kind : null;
};

/** Who works, in order: both at once, one side only, or left and then right. */
export const workingSides = (entry: Entry): readonly WorkingSide[] => {
  const laterality = findTraits(entry.slug)?.laterality ?? "bilateral";
  const chosen = entry.kind === "bfr" ? entry.cuff.limbs : "both";
  if (laterality === "bilateral") return ["both"];
  if (chosen !== "both") return [chosen];
  return laterality === "unilateral" ? ["left", "right"] : ["both"];
};

/** Time under load of one set on one side, in seconds. */
export const setSeconds = (set: SetPlan, tempo: string): number => set.reps * (set.seconds ?? tempoSeconds(tempo));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const workOf = (entry: Entry): readonly number[] => entry.sets.map((set) => setSeconds(set, entry.tempo));

/** All sets of one side with the rests between them, in seconds. */
export const entrySeconds = (entry: Entry): number => sum(workOf(entry)) + (entry.sets.length - 1) * entry.restSeconds;

/** Entries that stand next to each other and share the letter of their group. */
export const supersets = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const blocks: Entry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    if (last?.[0]?.group.charAt(0) === entry.group.charAt(0)) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
};

/** One stretch of time with a cuff on one limb, as planned. */
export interface Inflation {
  readonly limbKind: LimbKind;
  /** The entries during which the cuff is on. */
  readonly entries: readonly BfrEntry[];
  /** The longest time without deflation. */
  readonly longestSeconds: number;
  /** All time with the cuff on, deflations left out. */
  readonly totalSeconds: number;
}

const inflationOf = (entry: BfrEntry, limbKind: LimbKind): Inflation => {
  const work = workOf(entry);
  return entry.cuff.deflate === "between-sets"
    ? { limbKind, entries: [entry], longestSeconds: Math.max(...work), totalSeconds: sum(work) }
    : { limbKind, entries: [entry], longestSeconds: entrySeconds(entry), totalSeconds: entrySeconds(entry) };
};

const isCuffed = (entry: Entry): entry is BfrEntry => entry.kind === "bfr";

/**
 * The inflations of a session, per limb. Within a superset the cuff stays on while the partner exercises are done,
 * unless every cuffed entry of it deflates between sets.
 */
export const inflations = (day: Pick<Day, "exercises">): readonly Inflation[] =>
  supersets(day.exercises).flatMap((block) => {
    const cuffed = block.filter(isCuffed);
    const staysOn = block.length > 1 && cuffed.some((entry) => entry.cuff.deflate === "between-exercises");
    if (!staysOn)
      return cuffed.flatMap((entry) => {
        const limbKind = cuffedLimbKind(entry);
        return limbKind === null ? [] : [inflationOf(entry, limbKind)];
      });

    const rests = block.map((entry) => (entry.sets.length - 1) * entry.restSeconds);
    const seconds = sum(block.map((entry) => sum(workOf(entry)) * workingSides(entry).length)) + sum(rests);
    return (["arm", "leg"] as const).flatMap((limbKind) => {
      const entries = cuffed.filter((entry) => cuffedLimbKind(entry) === limbKind);
      return entries.length === 0 ? [] : [{ limbKind, entries, longestSeconds: seconds, totalSeconds: seconds }];
    });
  });

/** Rough length of a session: sets, rests, and reperfusion after each cuffed exercise. */
export const estimatedSeconds = (day: Pick<Day, "exercises">): number =>
  sum(day.exercises.map((entry) => (entrySeconds(entry) + entry.restSeconds) * workingSides(entry).length)) +
  inflations(day).length * REPERFUSION_SECONDS;
