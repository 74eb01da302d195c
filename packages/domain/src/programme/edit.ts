import { err, ok, type Result } from "#kernel/result.ts";
import { findExercise } from "#prescription/index.ts";
import {
  type Day,
  type Entry,
  eachEntry,
  type LoadPlan,
  type NewTemplate,
  PROGRAMME_LIMITS,
  type ProgrammeContent,
  type Week,
} from "./content.ts";

/** Makes a key for an entry; injected so that this package needs no randomness. Must not repeat itself. */
export type NewKey = () => string;

export interface DayPlace {
  readonly week: number;
  readonly day: number;
}
export interface EntryPlace extends DayPlace {
  readonly index: number;
}

export type EditRefusal =
  | "weeks.too-few"
  | "weeks.too-many"
  | "days.too-few"
  | "days.too-many"
  | "days.same-weekday"
  | "exercises.too-many"
  | "not-found";
export type Edited = Result<ProgrammeContent, EditRefusal>;

/** A programme with one week and one empty day: where the builder starts. */
export const newTemplate = (name = ""): NewTemplate => ({
  name,
  description: "",
  content: { schema: 1, weeks: [{ days: [{ weekday: 1, title: "Session 1", exercises: [] }] }] },
});

const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.map((old, i) => (i === at ? item : old));
const inserted = <T>(list: readonly T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

const withWeeks = (content: ProgrammeContent, weeks: Week[]): ProgrammeContent => ({ ...content, weeks });

const changeWeek = (
  content: ProgrammeContent,
  at: number,
  change: (week: Week) => Result<Week, EditRefusal>,
): Edited => {
  const week = content.weeks[at];
  if (week === undefined) return err("not-found");
  const changed = change(week);
  return changed.ok ? ok(withWeeks(content, replaced(content.weeks, at, changed.value))) : changed;
};

const changeDay = (content: ProgrammeContent, at: DayPlace, change: (day: Day) => Result<Day, EditRefusal>): Edited =>
  changeWeek(content, at.week, (week) => {
    const day = week.days[at.day];
    if (day === undefined) return err("not-found");
    const changed = change(day);
    return changed.ok ? ok({ ...week, days: replaced(week.days, at.day, changed.value) }) : changed;
  });

const placeOf = (content: ProgrammeContent, key: string): EntryPlace | undefined =>
  [...eachEntry(content)].find(({ entry }) => entry.key === key);

const copyWeek = (week: Week, newKey: NewKey): Week => ({
  ...week,
  days: week.days.map((day) => ({
    ...day,
    exercises: day.exercises.map((entry) => ({ ...entry, key: newKey() })),
  })),
});

/** Adds an empty week at the end, with the weekdays and titles of the last one. */
export const addWeek = (content: ProgrammeContent): Edited => {
  if (content.weeks.length >= PROGRAMME_LIMITS.weeks) return err("weeks.too-many");
  const days = content.weeks.at(-1)?.days ?? [{ weekday: 1, title: "Session 1" }];
  const week = { days: days.map(({ weekday, title }) => ({ weekday, title, exercises: [] })) };
  return ok(withWeeks(content, [...content.weeks, week]));
};

/** Puts a copy right after the week; its entries get keys of their own. */
export const duplicateWeek = (content: ProgrammeContent, at: number, newKey: NewKey): Edited => {
  const week = content.weeks[at];
  if (week === undefined) return err("not-found");
  if (content.weeks.length >= PROGRAMME_LIMITS.weeks) return err("weeks.too-many");
  return ok(withWeeks(content, inserted(content.weeks, at + 1, copyWeek(week, newKey))));
};

export const removeWeek = (content: ProgrammeContent, at: number): Edited => {
  if (content.weeks[at] === undefined) return err("not-found");
  if (content.weeks.length === 1) return err("weeks.too-few");
  return ok(withWeeks(content, without(content.weeks, at)));
};

export const updateWeek = (content: ProgrammeContent, at: number, patch: Pick<Week, "title">): Edited =>
  changeWeek(content, at, (week) => ok({ ...week, ...patch }));

const inOrder = (days: readonly Day[]): Day[] => [...days].sort((a, b) => a.weekday - b.weekday);

/** The next weekday with a day of rest before it, else the first that is free. */
const freeWeekday = (days: readonly Day[]): number | undefined => {
  const taken = new Set(days.map((day) => day.weekday));
  const afterRest = (days.at(-1)?.weekday ?? -1) + 2;
  if (afterRest <= 7 && !taken.has(afterRest)) return afterRest;
  return [1, 2, 3, 4, 5, 6, 7].find((weekday) => !taken.has(weekday));
};

export const addDay = (content: ProgrammeContent, week: number): Edited =>
  changeWeek(content, week, ({ days, ...rest }) => {
    const weekday = freeWeekday(days);
    if (weekday === undefined) return err("days.too-many");
    const day: Day = { weekday, title: `Session ${days.length + 1}`, exercises: [] };
    return ok({ ...rest, days: inOrder([...days, day]) });
  });

/** Changes title, notes or weekday; the days of the week stay in order. */
export const updateDay = (
  content: ProgrammeContent,
  at: DayPlace,
  patch: Partial<Pick<Day, "weekday" | "title" | "notes">>,
): Edited =>
  changeWeek(content, at.week, (week) => {
    const day = week.days[at.day];
    if (day === undefined) return err("not-found");
    const changed = { ...day, ...patch };
    if (week.days.some((other) => other !== day && other.weekday === changed.weekday)) return err("days.same-weekday");
    return ok({ ...week, days: inOrder(replaced(week.days, at.day, changed)) });
  });

export const removeDay = (content: ProgrammeContent, at: DayPlace): Edited =>
  changeWeek(content, at.week, (week) => {
    if (week.days[at.day] === undefined) return err("not-found");
    return week.days.length === 1 ? err("days.too-few") : ok({ ...week, days: without(week.days, at.day) });
  });

/** The first letter that no entry of the day uses. */
export const nextGroup = (day: Pick<Day, "exercises">): string => {
  const taken = new Set(day.exercises.map((entry) => entry.group.charAt(0)));
  return [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((letter) => !taken.has(letter)) ?? "Z";
};

/** Load, sets and cuff with which an exercise enters a programme: the middle of what was studied, never the edge. */
export const newEntry = (
  wish: { readonly slug: string; readonly kind: Entry["kind"]; readonly group: string },
  newKey: NewKey,
): Entry => {
  const exercise = findExercise(wish.slug);
  const timed = exercise?.countedIn === "seconds";
  const shared = { key: newKey(), group: wish.group, slug: wish.slug, tempo: "2-0-2-0" };
  const unmeasured: LoadPlan = exercise?.loadBasis === "bodyweight" ? { type: "bodyweight" } : { type: "rpe", rpe: 6 };

  if (wish.kind === "ordinary") {
    const load: LoadPlan = exercise?.oneRepMaxClass ? { type: "rpe", rpe: 7 } : unmeasured;
    const set = timed ? { reps: 1, seconds: 30 } : { reps: 8 };
    return { ...shared, kind: "ordinary", sets: [set, set, set].map((it) => ({ ...it })), restSeconds: 120, load };
  }
  const start = exercise?.startPercent1rm;
  const load: LoadPlan = start ? { type: "percent-1rm", percent: start.max } : unmeasured;
  const sets = timed
    ? Array.from({ length: 5 }, () => ({ reps: 1, seconds: 120 }))
    : [30, 15, 15, 15].map((reps) => ({ reps }));
  const deflate = timed ? "between-sets" : "between-exercises";
  const restSeconds = timed ? 60 : 30;
  return { ...shared, kind: "bfr", sets, restSeconds, load, cuff: { percentLop: 50, deflate, limbs: "both" } };
};

/** Adds at `index`, or at the end of the day. */
export const addEntry = (content: ProgrammeContent, at: DayPlace & { readonly index?: number }, entry: Entry): Edited =>
  changeDay(content, at, (day) => {
    if (day.exercises.length >= PROGRAMME_LIMITS.entries) return err("exercises.too-many");
    return ok({ ...day, exercises: inserted(day.exercises, at.index ?? day.exercises.length, entry) });
  });

export const removeEntry = (content: ProgrammeContent, key: string): Edited => {
  const at = placeOf(content, key);
  if (at === undefined) return err("not-found");
  return changeDay(content, at, (day) => ok({ ...day, exercises: without(day.exercises, at.index) }));
};

/** `change` may alter everything but the key, which logs and comments hold on to. */
export const updateEntry = (content: ProgrammeContent, key: string, change: (entry: Entry) => Entry): Edited => {
  const at = placeOf(content, key);
  if (at === undefined) return err("not-found");
  return changeDay(content, at, (day) =>
    ok({
      ...day,
      exercises: day.exercises.map((entry) => (entry.key === key ? { ...change(entry), key } : entry)),
    }),
  );
};

/** Moves within a day or to another one; `to.index` is the place in the list without the moved entry. */
export const moveEntry = (content: ProgrammeContent, key: string, to: EntryPlace): Edited => {
  const from = placeOf(content, key);
  const entry = from && content.weeks[from.week]?.days[from.day]?.exercises[from.index];
  if (entry === undefined) return err("not-found");
  const removed = removeEntry(content, key);
  return removed.ok ? addEntry(removed.value, to, entry) : removed;
};
