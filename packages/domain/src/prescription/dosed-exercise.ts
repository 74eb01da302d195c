import type { LimbKind } from "#kernel/limb.ts";
import type { Implement } from "./equipment.ts";
import { type Exercise, implementOf } from "./exercises/exercises.ts";
import type { Posture } from "./lop.ts";

/** What a prescription must know of an exercise. */
export interface DosedExercise {
  readonly exerciseId: string;
  /** Where the cuff goes. */
  readonly limbKind: LimbKind;
  readonly posture: Posture;
  /** Null for body weight, bands and effort-based work: there is no load in percent. */
  readonly implement: Implement | null;
  /** One side after the other, so that two cuffed limbs are never under pressure together. */
  readonly oneSideAtATime: boolean;
}

/** The implement whose weights exist for an exercise, or null when it has no 1RM to take a share of. */
export const exerciseImplement = (exercise: Pick<Exercise, "equipment" | "loadBasis">): Implement | null =>
  exercise.loadBasis === "one-rep-max" ? implementOf(exercise.equipment) : null;

/** An exercise of the catalogue as the prescription sees it; null when it is not done with a cuff. */
export const exerciseToDosed = (exercise: Exercise): DosedExercise | null =>
  exercise.bfrSuitable && exercise.cuffSite !== null && exercise.lopPosture !== null
    ? {
        exerciseId: exercise.slug,
        limbKind: exercise.cuffSite === "proximal-thigh" ? "leg" : "arm",
        posture: exercise.lopPosture,
        implement: exerciseImplement(exercise),
        oneSideAtATime: exercise.laterality === "unilateral",
      }
    : null;
