import type { StrengthSet } from "@cuffwise/db/queries/training-history";
import { type Exercise, findExercise } from "@cuffwise/domain/exercises";
import { addDays, type PlainDate, plainDateIn } from "@cuffwise/domain/kernel";
import {
  bestsByWeek,
  PLATEAU_PARAMETERS,
  type PlateauStanding,
  plateauStanding,
  weeklyBests,
  weekNumber,
  weekStart,
} from "@cuffwise/domain/progress";

/** Nobody says yet how trained a client is: the middle of the three. */
export const TREND = PLATEAU_PARAMETERS.intermediate;
/** Days that are read: two windows, so that a plateau can be confirmed. */
export const TREND_DAYS = 2 * 7 * TREND.windowWeeks;

export interface LiftTrend {
  readonly exercise: Exercise;
  readonly standing: PlateauStanding;
}

/** The more worrying comes first: of two sides, the one that falls is told. */
const URGENCY: readonly PlateauStanding["state"][] = ["declining", "plateau", "plateau-signal"];
const urgencyOf = ({ standing: { state } }: LiftTrend): number => {
  const at = URGENCY.indexOf(state);
  return at === -1 ? URGENCY.length : at;
};

/** Where one lift stands at the end of a week; null for exercises without a 1RM. */
const trendOf = (
  slug: string,
  sets: readonly StrengthSet[],
  lastDay: PlainDate,
  timeZone: string,
): LiftTrend | null => {
  const exercise = findExercise(slug);
  if (exercise === undefined || exercise.oneRepMaxClass === null) return null;
  const bests = weeklyBests(
    sets.map(({ loadKg, reps, rir, doneAt }) => ({
      on: plainDateIn(doneAt, timeZone),
      loadKg,
      reps,
      rir,
      cuffed: false,
      isWorkSet: true,
    })),
    exercise.oneRepMaxClass,
  );
  const standing = plateauStanding({
    bestOfWeek: bestsByWeek(bests, lastDay, 2 * TREND.windowWeeks),
    week: weekNumber(lastDay),
    parameters: TREND,
    dismissedIn: null,
  });
  return standing.ok ? { exercise, standing: standing.value } : null;
};

/**
 * Where each lift stands, the more worrying of its sides, declining ones first. A week counts when it is over: its best
 * may still come.
 */
export const liftTrends = (sets: readonly StrengthSet[], today: PlainDate, timeZone: string): readonly LiftTrend[] => {
  const lastDay = addDays(weekStart(today), -1);
  const bySide = Map.groupBy(sets, ({ exerciseSlug, side }) => `${exerciseSlug} ${side}`);
  const trends = [...bySide.values()]
    .flatMap((group) => trendOf(group[0]?.exerciseSlug ?? "", group, lastDay, timeZone) ?? [])
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  return [...Map.groupBy(trends, ({ exercise }) => exercise.slug).values()].flatMap(([worst]) => worst ?? []);
};
