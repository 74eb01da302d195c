import { addDays, type PlainDate, weekdayOf } from "#kernel/time.ts";
import { type Day, Day as DaySchema, type ProgrammeContent } from "./content.ts";

/** One session of an assignment: a copy of the day, so that a later change of the template cannot reach it. */
export interface PlannedSession {
  /** Counted from 1. */
  readonly week: number;
  /** The day's place inside its week, counted from 1. */
  readonly day: number;
  readonly plannedOn: PlainDate;
  readonly title: string;
  readonly content: Day;
}

/** The dates of a programme that starts on `startOn`: day 1 of week 1 falls on it. */
export const planSessions = (content: ProgrammeContent, startOn: PlainDate): readonly PlannedSession[] =>
  content.weeks.flatMap((week, weekAt) =>
    week.days.map((day, dayAt) => ({
      week: weekAt + 1,
      day: dayAt + 1,
      plannedOn: addDays(startOn, weekAt * 7 + day.weekday - 1),
      title: day.title,
      content: DaySchema.parse(day),
    })),
  );

/** The Monday on or after a day: the start at which weekdays of the programme and of the calendar agree. */
export const mondayFrom = (date: PlainDate): PlainDate => addDays(date, (8 - weekdayOf(date)) % 7);
