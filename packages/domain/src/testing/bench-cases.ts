import { addDays, plainDate } from "#kernel/time.ts";
import { planNextSession, type TrainingHistory } from "#planning/index.ts";
import { cuffed, day, did, free, GYM, standing, TODAY } from "#planning/testing/diary.ts";
import { evaluatePlateau, PLATEAU_PARAMETERS } from "#progress/index.ts";
import { evaluate, type History, NO_HISTORY } from "#screening/index.ts";
import { healthy } from "#screening/testing/baseline.ts";

/** One thing to time. */
export interface BenchCase {
  readonly name: string;
  readonly run: () => unknown;
}

const knee = cuffed("knee-extension", "30-15-15-15", 30, 50);
const session = day(
  knee,
  cuffed("leg-press", "30-15-15-15", 30, 50),
  cuffed("seated-calf-raise", "30-15-15-15", 30, 50),
  free("back-squat", "5-5-5", 60),
);

/** Three sessions a week, each with every exercise of the session, oldest first. */
const historyOf = (weeks: number): TrainingHistory =>
  Array.from({ length: weeks * 3 }, (_, at) => addDays(TODAY, -Math.floor(((weeks * 3 - at) * 7) / 3)))
    .filter((on) => on > plainDate("1980-01-01"))
    .flatMap((on) =>
      session.exercises.map((entry) => ({
        ...did("11-20", entry, "30 15 15 16", { effort: 7, discomfort: 4 }),
        on,
        endedAt: new Date(`${on}T18:30:00Z`),
      })),
    );

const bestsOf = (weeks: number): readonly number[] =>
  Array.from({ length: weeks }, (_, week) => 100 + Math.log1p(week) * 4 + Math.sin(week) * 1.5);

/** Somebody who was screened every half year, and is held to what they said then. */
const screenedBefore = (weeks: number): History => ({
  earlier: Array.from({ length: Math.floor(weeks / 26) }, (_, at) => ({
    answers: healthy({ A1: 67, C5: "yes", D1: ["LL"] }),
    answeredOn: addDays(TODAY, -182 * (at + 1)),
  })),
});

/** Somebody with many reasons for care: every rule that fires has to say so. */
const worrying = () =>
  healthy({ A1: 72, O1: 38, L2: "oestrogen", C5: "yes", D1: ["LL"], B9: "stable", A6: "yes", L1: "yes", C1: "yes" });

/** What `npm run bench:domain` times, for a history of so many weeks. */
export const benchCases = (weeks: number): readonly BenchCase[] => {
  const history = historyOf(weeks);
  const on = standing();
  const bests = bestsOf(weeks);
  const bestOfWeek = (week: number): number | null => bests[week - 1] ?? null;
  const today = TODAY;
  const answers = healthy({ A1: 67, O1: 31, L2: "oestrogen", C5: "yes" });
  const manyWorries = worrying();
  const before = screenedBefore(weeks);
  return [
    { name: "screenings", run: () => evaluate({ answers, letters: [], history: NO_HISTORY, today }) },
    { name: "many worries", run: () => evaluate({ answers: manyWorries, letters: [], history: NO_HISTORY, today }) },
    { name: "screened before", run: () => evaluate({ answers, letters: [], history: before, today }) },
    { name: "next sessions", run: () => planNextSession({ day: session }, history, on, GYM) },
    {
      name: "plateau checks",
      run: () => evaluatePlateau({ bestOfWeek, week: weeks, parameters: PLATEAU_PARAMETERS.advanced }),
    },
  ];
};
