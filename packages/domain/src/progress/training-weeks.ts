import { addDays, type PlainDate } from "#kernel/time.ts";
import { adherencePercent, type DueSessions, type WeekOutcome, weekOutcome, weekStreak } from "./adherence.ts";
import { weekStart } from "./one-rep-max-series.ts";

/** A planned session, as far as adherence needs it. */
export interface DatedOutcome {
  /** The day it stood on, after any move. */
  readonly plannedOn: PlainDate;
  readonly status: "planned" | "started" | "done" | "stopped" | "skipped" | "unfinished";
  readonly isExcused: boolean;
}

export interface TrainingWeek extends DueSessions {
  /** Its Monday. */
  readonly week: PlainDate;
  /** Whole percent of what was due; null when nothing was. */
  readonly percent: number | null;
  /** Null while the week runs: its sessions may still come. */
  readonly outcome: WeekOutcome | null;
}

export interface TrainingWeeks {
  /** Oldest first, without gaps, from the week of `from` to the running one. */
  readonly weeks: readonly TrainingWeek[];
  /** Weeks in a row in which the plan was met, up to the last finished one. */
  readonly streak: number;
}

/** Every Monday from one day's week to another's. */
export const mondaysBetween = (from: PlainDate, to: PlainDate): readonly PlainDate[] => {
  const mondays: PlainDate[] = [];
  for (let monday = weekStart(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
};

const isDone = ({ status }: DatedOutcome): boolean => status === "done" || status === "stopped";

const countWeek = (week: PlainDate, sessions: readonly DatedOutcome[], today: PlainDate): TrainingWeek => {
  // What lies ahead is not due yet, and a session that ended with its programme never became due.
  const due = sessions.filter((one) => one.status !== "skipped" && (one.plannedOn < today || isDone(one)));
  const counts = {
    planned: due.length,
    done: due.filter(isDone).length,
    // An excused session that was done all the same was done.
    excused: due.filter((one) => one.isExcused && !isDone(one)).length,
  };
  const percent = adherencePercent(counts);
  const isOver = addDays(week, 7) <= today;
  const outcome = isOver ? weekOutcome(counts) : null;
  return {
    week,
    ...counts,
    percent: percent.ok && percent.value !== null ? Math.round(percent.value) : null,
    outcome: outcome?.ok ? outcome.value : null,
  };
};

/**
 * What was due and done in each ISO week up to `today` (the client's own day), and the streak of weeks. A stopped
 * session was trained: stopping is never held against anybody. Source: rule `records.excused`.
 */
export const trainingWeeks = (
  sessions: readonly DatedOutcome[],
  { from, today }: { readonly from: PlainDate; readonly today: PlainDate },
): TrainingWeeks => {
  const byWeek = Map.groupBy(sessions, ({ plannedOn }) => weekStart(plannedOn));
  const weeks = mondaysBetween(from, today).map((week) => countWeek(week, byWeek.get(week) ?? [], today));
  const finished = weeks.flatMap(({ outcome }) => outcome ?? []);
  const streak = weekStreak(finished);
  return { weeks, streak: streak.ok ? streak.value : 0 };
};
