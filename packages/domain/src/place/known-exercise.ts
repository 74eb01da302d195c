import type { LimbKind } from "#kernel/limb.ts";
import {
  type Exercise,
  exerciseImplement,
  exerciseToDosed,
  foldText,
  type Implement,
  implementOf,
  type Posture,
} from "#prescription/index.ts";

/** What must be known of an exercise to do it elsewhere; it travels to the phone, which has no catalogue. */
export interface KnownExercise {
  readonly slug: string;
  readonly name: string;
  /** How it is done. */
  readonly how: string;
  readonly notes: string | null;
  /** Its names in small letters, to find its machine among others. */
  readonly names: readonly string[];
  /** What carries its load, the usual first; empty for body weight and bands. */
  readonly implements: readonly Implement[];
  /** Whether it cannot be done without one of those. */
  readonly needsImplement: boolean;
  /** Whether a load is a share of its own 1RM. */
  readonly hasMaximum: boolean;
  /** Where a cuff goes; null when it is not done with one. */
  readonly cuffedLimb: LimbKind | null;
  readonly posture: Posture | null;
  readonly oneSideAtATime: boolean;
}

export const toKnownExercise = (exercise: Exercise): KnownExercise => {
  const dosed = exerciseToDosed(exercise);
  const main = exerciseImplement(exercise);
  // A share of a 1RM is one of the equipment it was lifted with; a load that the coach wrote goes with any.
  const possible = main === null ? [exercise.equipment, ...exercise.alsoWith].map(implementOf) : [main];
  const carried = [...new Set(possible.filter((one) => one !== null))];
  return {
    slug: exercise.slug,
    name: exercise.name,
    how: exercise.how,
    notes: exercise.notes,
    names: [exercise.name, ...exercise.aliases].map(foldText),
    implements: carried,
    needsImplement: implementOf(exercise.equipment) !== null,
    hasMaximum: exercise.loadBasis === "one-rep-max",
    cuffedLimb: dosed?.limbKind ?? null,
    posture: dosed?.posture ?? null,
    oneSideAtATime: dosed?.oneSideAtATime ?? false,
  };
};
