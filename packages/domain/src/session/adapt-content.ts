import type { Limb } from "#kernel/limb.ts";
import { findTraits } from "#prescription/index.ts";
import {
  type Entry,
  type ResolvedCuff,
  type ResolvedEntry,
  type SessionContent,
  withoutCuff,
} from "#programme/index.ts";
import type { Flag } from "#screening/index.ts";
import type { Readiness } from "./readiness.ts";

export interface TodaysLimits {
  readonly modifications: Readiness["modifications"];
  /** Limits that hold today, the standing ones and those of the readiness check. */
  readonly flags: readonly Flag[];
  /** False when all cuffs stay off today; cuffed exercises are then done light, as they are planned, without one. */
  readonly cuffs: boolean;
  /** Limbs whose cuff stays off: an exercise that needs one of them is done without. */
  readonly blockedLimbs: readonly Limb[];
  /** Percent of LOP that holds per limb; see `ceilingToday`. */
  readonly ceilingPercent: Readonly<Record<Limb, number>>;
}

const adaptSets = (entry: Entry, { modifications, flags }: TodaysLimits): Entry["sets"] => {
  const kept = modifications.halfSets ? entry.sets.slice(0, Math.ceil(entry.sets.length / 2)) : entry.sets;
  const spared = modifications.stopTwoRepsShort || (entry.kind === "bfr" && flags.includes("no-failure"));
  return spared ? kept.map(({ toFailure: _never, ...set }) => set) : [...kept];
};

const offCuff = (entry: Entry): Entry => (entry.kind === "ordinary" ? entry : withoutCuff(entry));

const withCuff = (entry: Entry, { flags }: TodaysLimits): Entry =>
  entry.kind === "bfr" && flags.includes("deflate-between-sets")
    ? { ...entry, cuff: { ...entry.cuff, deflate: "between-sets" } }
    : entry;

// Rounded down: a gauge reads whole millimetres, and a limit is not passed by rounding.
const lowered = (cuff: ResolvedCuff, ceiling: number): ResolvedCuff =>
  cuff.percentLop <= ceiling
    ? cuff
    : { ...cuff, percentLop: ceiling, pressureMmHg: Math.floor((cuff.pressureMmHg * ceiling) / cuff.percentLop) };

/**
 * The session as it is to be done today: fewer sets, lower pressure or no cuff. The assigned content is not changed;
 * what was asked for and what was done stay two facts.
 */
export const adaptContent = (content: SessionContent, limits: TodaysLimits): SessionContent => {
  const oneLimbOnly = limits.flags.includes("one-limb-at-a-time");
  const mayCuff = (entry: Entry): boolean => {
    const cuffs = content.resolved[entry.key]?.cuffs ?? [];
    if (oneLimbOnly && cuffs.length > 1 && findTraits(entry.slug)?.laterality !== "unilateral") return false;
    return limits.cuffs && cuffs.every(({ limb }) => !limits.blockedLimbs.includes(limb));
  };
  const cuffed = new Set(content.day.exercises.filter(mayCuff).map(({ key }) => key));
  const exercises = content.day.exercises.map((entry) => {
    const sets = adaptSets(entry, limits);
    return { ...(cuffed.has(entry.key) ? withCuff(entry, limits) : offCuff(entry)), sets };
  });
  const resolved = Object.entries(content.resolved).map(([key, entry]): [string, ResolvedEntry] => {
    const cuffs = cuffed.has(key) ? entry.cuffs.map((cuff) => lowered(cuff, limits.ceilingPercent[cuff.limb])) : [];
    return [key, { ...entry, cuffs }];
  });
  return { ...content, day: { ...content.day, exercises }, resolved: Object.fromEntries(resolved) };
};
