import type { Limb } from "#kernel/limb.ts";
import type { Entry, ResolvedCuff, ResolvedEntry, SessionContent } from "#programme/index.ts";
import type { Readiness } from "./readiness.ts";

export interface TodaysLimits {
  readonly modifications: Readiness["modifications"];
  /** False when the cuffs stay off today; cuffed exercises are then done light, as they are planned, without one. */
  readonly cuffs: boolean;
  /** Percent of LOP that holds per limb; see `ceilingToday`. */
  readonly ceilingPercent: Readonly<Record<Limb, number>>;
}

const adaptSets = (entry: Entry, { halfSets, stopTwoRepsShort }: Readiness["modifications"]): Entry["sets"] => {
  const kept = halfSets ? entry.sets.slice(0, Math.ceil(entry.sets.length / 2)) : entry.sets;
  if (!stopTwoRepsShort) return [...kept];
  return kept.map(({ toFailure: _never, ...set }) => set);
};

const withoutCuff = (entry: Entry): Entry => {
  if (entry.kind === "ordinary") return entry;
  const { cuff: _off, ...rest } = entry;
  return { ...rest, kind: "ordinary" };
};

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
  const exercises = content.day.exercises.map((entry) => {
    const sets = adaptSets(entry, limits.modifications);
    return { ...(limits.cuffs ? entry : withoutCuff(entry)), sets };
  });
  const resolved = Object.entries(content.resolved).map(([key, entry]): [string, ResolvedEntry] => {
    const cuffs = limits.cuffs ? entry.cuffs.map((cuff) => lowered(cuff, limits.ceilingPercent[cuff.limb])) : [];
    return [key, { ...entry, cuffs }];
  });
  return { ...content, day: { ...content.day, exercises }, resolved: Object.fromEntries(resolved) };
};
