import type { Limb } from "#kernel/limb.ts";
import { addDays, daysBetween, type PlainDate } from "#kernel/time.ts";
import type { Offset } from "#programme/index.ts";

/** One set as it was done. `askedReps` is what the session asked for, null for a set beyond the plan. */
export interface DoneSet {
  readonly side: "both" | "left" | "right";
  readonly askedReps: number | null;
  readonly reps: number;
  readonly loadKg: number | null;
  readonly rir: number | null;
  /** 0–10, under the cuff; null when nobody asked or answered. */
  readonly discomfort: number | null;
  readonly status: "done" | "skipped" | "failed";
}

/** A dose in the units in which it is changed: kilograms, and percent of the occlusion pressure. */
export interface Dose {
  readonly loadKg: number | null;
  readonly percentLop: number | null;
}

export const NO_OFFSET: Offset = { kg: 0, points: 0 };

/** One exercise of one past session. */
export interface Exposure {
  readonly on: PlainDate;
  readonly endedAt: Date;
  readonly slug: string;
  readonly cuffed: boolean;
  readonly limbs: readonly Limb[];
  /** What the session asked for. */
  readonly asked: Dose;
  /** How far earlier sessions had moved that from the coach's plan. */
  readonly offset: Offset;
  readonly percent1rm: number | null;
  readonly sets: readonly DoneSet[];
  /** How hard the whole session was, 0–10. */
  readonly sessionRpe: number | null;
}

/** Everything done, oldest first. */
export type TrainingHistory = readonly Exposure[];

/** What lies further back says nothing about the next session, and is not read. */
const READ_DAYS = 84;

/** The last exposures of one exercise, cuffed and free apart, newest first. Reads 12 weeks at most, however long the log. */
export const lastExposures = (
  history: TrainingHistory,
  { slug, cuffed }: Pick<Exposure, "slug" | "cuffed">,
  most: number,
  today: PlainDate,
): readonly Exposure[] => {
  const found: Exposure[] = [];
  const oldest = addDays(today, -READ_DAYS);
  for (let at = history.length - 1; at >= 0 && found.length < most; at -= 1) {
    const one = history[at];
    if (one === undefined || one.on < oldest) break;
    if (one.slug === slug && one.cuffed === cuffed) found.push(one);
  }
  return found;
};

/** The newest cuffed exposure of any of these limbs. */
export const lastUnderCuff = (
  history: TrainingHistory,
  limbs: readonly Limb[],
  today: PlainDate,
): Exposure | undefined => {
  const oldest = addDays(today, -READ_DAYS);
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const one = history[at];
    if (one === undefined || one.on < oldest) return undefined;
    if (one.cuffed && one.limbs.some((limb) => limbs.includes(limb))) return one;
  }
  return undefined;
};

/** The first cuffed exposure since a day; read from the newest back. */
export const firstUnderCuff = (history: TrainingHistory, since: PlainDate | null): Exposure | undefined => {
  let first: Exposure | undefined;
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const one = history[at];
    if (one === undefined || (since !== null && one.on < since)) break;
    if (one.cuffed) first = one;
  }
  return first;
};

/** How many weeks in a row had work under a cuff: weeks of seven days, counted back from today. */
export const cuffedWeeksInARow = (history: TrainingHistory, today: PlainDate): number => {
  let weeks = 0;
  let looked: PlainDate | null = null;
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const one = history[at];
    if (one === undefined || !one.cuffed || one.on === looked) continue;
    looked = one.on;
    const week = Math.floor(daysBetween(one.on, today) / 7);
    if (week > weeks) return weeks;
    if (week === weeks) weeks += 1;
    if (weeks >= READ_DAYS / 7) return weeks;
  }
  return weeks;
};

/** How one exposure went, the weaker side deciding. */
export interface Performance {
  /** Repetitions done of those asked for, 0–1 and above. */
  readonly completion: number;
  /** Repetitions that the last set had beyond its plan. */
  readonly extraInLastSet: number;
  /** Effort of the last set, else of the session, on the 0–10 scale; null when nobody said. */
  readonly rpe: number | null;
  /** Worst discomfort; null when nobody said. */
  readonly discomfort: number | null;
  /** Heaviest load that was used, kg. */
  readonly loadKg: number | null;
}

const highest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

export const performanceOf = ({ sets, sessionRpe }: Exposure): Performance => {
  const sides = [...Map.groupBy(sets, ({ side }) => side).values()].map((group) => {
    const asked = group.reduce((sum, set) => sum + (set.askedReps ?? 0), 0);
    const done = group.reduce((sum, set) => sum + (set.status === "skipped" ? 0 : set.reps), 0);
    const last = group.findLast(({ askedReps }) => askedReps !== null);
    const extra = last === undefined || last.status === "skipped" ? 0 : last.reps - (last.askedReps ?? last.reps);
    const rpe = last?.rir == null ? sessionRpe : 10 - last.rir;
    return { completion: asked === 0 ? 1 : done / asked, extra, rpe };
  });
  return {
    completion: sides.length === 0 ? 0 : Math.min(...sides.map(({ completion }) => completion)),
    extraInLastSet: sides.length === 0 ? 0 : Math.min(...sides.map(({ extra }) => extra)),
    rpe: highest(sides.map(({ rpe }) => rpe)),
    discomfort: highest(sets.map(({ discomfort }) => discomfort)),
    loadKg: highest(sets.map(({ loadKg, status }) => (status === "skipped" ? null : loadKg))),
  };
};
