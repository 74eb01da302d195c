import type { BfrEntry, Day, Entry, LoadPlan, OrdinaryEntry, ProgrammeContent, Week } from "../content.ts";

/** A programme that ships with the product. Using it makes a copy; the original never changes under its slug. */
export interface ReadyTemplate {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
  readonly content: ProgrammeContent;
}

type Draft<E extends Entry> = Omit<E, "key" | "group">;
type DraftEntry = Draft<BfrEntry> | Draft<OrdinaryEntry>;
export interface DraftDay extends Omit<Day, "exercises"> {
  readonly exercises: readonly DraftEntry[];
}
export interface DraftWeek extends Omit<Week, "days"> {
  readonly days: readonly DraftDay[];
}

export interface CuffedDose {
  readonly reps: readonly number[];
  readonly percent1rm: number;
  readonly percentLop: number;
}

export const cuffed = (
  slug: string,
  { reps, percent1rm, percentLop }: CuffedDose,
  more: { readonly deflate?: "between-sets"; readonly restSeconds?: number; readonly cues?: string } = {},
): Draft<BfrEntry> => ({
  kind: "bfr",
  slug,
  sets: reps.map((count) => ({ reps: count })),
  restSeconds: more.restSeconds ?? 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: percent1rm },
  cuff: { percentLop, deflate: more.deflate ?? "between-exercises", limbs: "both" },
  ...(more.cues === undefined ? {} : { cues: more.cues }),
});

export const ordinary = (
  slug: string,
  sets: number,
  reps: number,
  load: LoadPlan,
  more: { readonly restSeconds?: number; readonly cues?: string; readonly seconds?: number } = {},
): Draft<OrdinaryEntry> => ({
  kind: "ordinary",
  slug,
  sets: Array.from({ length: sets }, () => ({
    reps,
    ...(more.seconds === undefined ? {} : { seconds: more.seconds }),
  })),
  restSeconds: more.restSeconds ?? 120,
  tempo: "2-0-1-0",
  load,
  ...(more.cues === undefined ? {} : { cues: more.cues }),
});

/** Straight sets in order, with keys that say where an entry stood when the template was written: `w2d1e3`. */
export const draftToContent = (weeks: readonly DraftWeek[]): ProgrammeContent => ({
  schema: 1,
  weeks: weeks.map((week, w) => ({
    ...week,
    days: week.days.map((day, d) => ({
      ...day,
      exercises: day.exercises.map((entry, e) => ({
        ...entry,
        key: `w${w + 1}d${d + 1}e${e + 1}`,
        group: "ABCDEFGH".charAt(e),
      })),
    })),
  })),
});
