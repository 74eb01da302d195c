import { ageOn, daysBetween, isPlainDate, type PlainDate, plainDate } from "#kernel/index.ts";
import type { Answers, BloodPressure } from "./answers.ts";

/** What the rules read: the answers and the few numbers that several rules derive from them. */
export interface Facts {
  readonly answers: Answers;
  readonly today: PlainDate;
  /** Completed years. */
  readonly age: number | null;
  /** kg/m², to one decimal, as it is shown to the person. */
  readonly bmi: number | null;
  /**
   * Mean of a reading of the last 30 days; null when there is none. Somebody treated needs a newer one before a limb is
   * opened, see {@link isReadingRecent}, but a high reading of last week closes all the same.
   */
  readonly bloodPressure: MeanPressure | null;
  /** Diagnosed, treated, not known, or measured at 140/90 or more. */
  readonly hypertension: boolean;
  /** Sum of the clotting points; 0 while they are still being collected. */
  readonly vteLoad: number;
}

export interface MeanPressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** Days that a blood-pressure reading counts for a screening. */
export const READING_VALID_DAYS = 30;
/** The same for somebody with diagnosed, treated or unknown high blood pressure. */
export const READING_VALID_DAYS_TREATED = 7;

const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, v) => sum + v, 0) / values.length);

/** The stored pressure: mean of all readings, rounded to whole mmHg. */
export const meanPressure = ({ readings }: BloodPressure): MeanPressure => ({
  systolic: mean(readings.map(({ systolic }) => systolic)),
  diastolic: mean(readings.map(({ diastolic }) => diastolic)),
});

/** Whole days since a day, never negative: a day that has not come yet counts as today. */
export const daysSince = (on: PlainDate, today: PlainDate): number => Math.max(0, daysBetween(on, today));

const ageOfReading = (reading: BloodPressure, today: PlainDate): number | null =>
  reading.takenOn > today ? null : daysSince(reading.takenOn, today);

/** True when a reading is new enough for this person to be opened on it. */
export const isReadingRecent = (answers: Answers, today: PlainDate): boolean => {
  const age = answers.B10 === undefined ? null : ageOfReading(answers.B10, today);
  const untreated = answers.B9 === undefined || answers.B9 === "no";
  const validDays = untreated ? READING_VALID_DAYS : READING_VALID_DAYS_TREATED;
  return age !== null && age <= validDays;
};

/** Body-mass index to one decimal. */
export const bodyMassIndex = ({
  heightCm,
  weightKg,
}: {
  readonly heightCm: number;
  readonly weightKg: number;
}): number => Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;

export const factsOf = (answers: Answers, today: PlainDate): Facts => {
  const age = answers.B10 === undefined ? null : ageOfReading(answers.B10, today);
  const isCounted = age !== null && age <= READING_VALID_DAYS;
  const bloodPressure = answers.B10 !== undefined && isCounted ? meanPressure(answers.B10) : null;
  const diagnosed = answers.B9 !== undefined && answers.B9 !== "no";
  const measured = bloodPressure !== null && (bloodPressure.systolic >= 140 || bloodPressure.diastolic >= 90);
  return {
    answers,
    today,
    age: answers.A1 === undefined ? null : ageOn(answers.A1, today),
    bmi: answers.O1 === undefined ? null : bodyMassIndex(answers.O1),
    bloodPressure,
    hypertension: diagnosed || measured,
    vteLoad: 0,
  };
};

/** The day on which somebody born on `birth` reaches an age; 29 February becomes 1 March in other years, as in `ageOn`. */
export const birthdayAt = (birth: PlainDate, age: number): PlainDate => {
  const day = `${String(Number(birth.slice(0, 4)) + age).padStart(4, "0")}${birth.slice(4)}`;
  return isPlainDate(day) ? day : plainDate(day.replace("-02-29", "-03-01"));
};
