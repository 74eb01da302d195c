import { findExercise, type Muscle } from "@cuffwise/domain/exercises";
import {
  type CuffPlan,
  type Entry,
  type LoadPlan,
  type ProgrammeSummary,
  type SessionDose,
  setsToText,
} from "@cuffwise/domain/programme";

const number = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : "?");

export const loadText = (load: LoadPlan): string => {
  switch (load.type) {
    case "percent-1rm":
      return `${number(load.percent)} % 1RM`;
    case "kg":
      return `${number(load.kg)} kg`;
    case "rpe":
      return `RPE ${number(load.rpe)}`;
    case "bodyweight":
      return "body weight";
  }
};

const LIMBS: Readonly<Record<CuffPlan["limbs"], string>> = { both: "", left: ", left only", right: ", right only" };

/** One line under the exercise's name: sets, load, pressure, rest. */
export const entryText = (entry: Entry): string =>
  [
    setsToText(entry.sets),
    loadText(entry.load),
    ...(entry.kind === "bfr" ? [`${number(entry.cuff.percentLop)} % LOP${LIMBS[entry.cuff.limbs]}`] : []),
    `rest ${number(entry.restSeconds)} s`,
  ].join(" · ");

export const exerciseText = (slug: string): string => findExercise(slug)?.name ?? slug;

export const minutes = (seconds: number): number => Math.round(seconds / 60);

const span = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);
const plural = (count: number, one: string): string => (count === 1 ? one : `${one}s`);

/** `6 weeks · 2–3 sessions a week · cuff 2–20 min a session`. */
export const summaryText = (summary: ProgrammeSummary): string =>
  [
    `${summary.weeks} ${plural(summary.weeks, "week")}`,
    `${span(summary.sessionsPerWeek.min, summary.sessionsPerWeek.max)} ${plural(summary.sessionsPerWeek.max, "session")} a week`,
    summary.cuffedSessions === 0
      ? "no cuff"
      : `${Math.ceil(summary.cuffSeconds.min / 60)}–${Math.ceil(summary.cuffSeconds.max / 60)} min of cuff per limb`.replace(
          /^(\d+)–\1 /,
          "$1 ",
        ),
    `about ${span(minutes(summary.sessionSeconds.min), minutes(summary.sessionSeconds.max))} min each`,
  ].join(" · ");

const muscleName = (muscle: Muscle): string => muscle.replaceAll("-", " ");

export interface DoseText {
  readonly repetitions: string;
  readonly cuff: string | null;
  readonly length: string;
  /** Most worked first; cuffed and ordinary sets are never added up. */
  readonly muscles: readonly string[];
}

export const doseText = (dose: SessionDose): DoseText => {
  const { cuffed, ordinary } = dose.repetitions;
  const cuff = (["leg", "arm"] as const)
    .filter((kind) => dose.cuffOnSeconds[kind] > 0)
    .map((kind) => `${Math.ceil(dose.cuffOnSeconds[kind] / 60)} min per ${kind}`);
  const half = (sets: number): string => String(Math.round(sets * 2) / 2);
  return {
    repetitions:
      cuffed > 0 && ordinary > 0 ? `${cuffed} reps cuffed, ${ordinary} without` : `${cuffed + ordinary} reps`,
    cuff: cuff.length === 0 ? null : `cuff ${cuff.join(", ")}`,
    // A number that cannot be read yet leaves the length open.
    length: Number.isFinite(dose.estimatedSeconds) ? `about ${minutes(dose.estimatedSeconds)} min` : "length open",
    muscles: [...dose.setsPerMuscle]
      .sort(([, a], [, b]) => b.cuffed + b.ordinary - a.cuffed - a.ordinary)
      .map(([muscle, sets]) => {
        const parts = [
          ...(sets.cuffed > 0 ? [`${half(sets.cuffed)} cuffed`] : []),
          ...(sets.ordinary > 0 ? [half(sets.ordinary)] : []),
        ];
        return `${muscleName(muscle)} ${parts.join(" + ")}`;
      }),
  };
};

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? "?";
