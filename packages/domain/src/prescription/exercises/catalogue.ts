import { z } from "zod";
import { EXERCISE_FILES } from "./data/exercise-files.ts";
import { Exercise, type ExerciseEquipment } from "./exercise.ts";

/** All exercises, those for cuffs first. A file that does not fit the schema stops the process at start. */
export const EXERCISES: readonly Exercise[] = z.array(Exercise).parse(EXERCISE_FILES);

const BY_SLUG: ReadonlyMap<string, Exercise> = new Map(EXERCISES.map((exercise) => [exercise.slug, exercise]));

export const findExercise = (slug: string): Exercise | undefined => BY_SLUG.get(slug);

/** The name to show for a stored slug; a slug that left the catalogue still reads as words. */
export const exerciseName = (slug: string): string => findExercise(slug)?.name ?? slug.replaceAll("-", " ");

/** Which kind of loadable weights carries an exercise; null for bands, balls, body weight and cardio machines. */
export const implementOf = (
  equipment: ExerciseEquipment,
): "barbell" | "dumbbell" | "kettlebell" | "cable" | "machine" | null => {
  switch (equipment) {
    case "barbell":
    case "ez-bar":
    case "smith":
      return "barbell";
    case "dumbbell":
    case "kettlebell":
    case "cable":
      return equipment;
    case "machine-stack":
    case "machine-plates":
    case "leg-press":
      return "machine";
    default:
      return null;
  }
};
