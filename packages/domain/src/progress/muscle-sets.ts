import { err, ok, type Result } from "#kernel/result.ts";
import { type Exercise, findExercise, MAX_RIR, type Muscle } from "#prescription/index.ts";

export type MuscleFacts = Pick<Exercise, "musclesDirect" | "musclesIndirect">;
/** The muscles of an exercise; undefined for one that is not in the catalogue. */
export type MusclesOf = (exerciseId: string) => MuscleFacts | undefined;

/** An indirect set is half a set. Source: Pelland 2024. */
const INDIRECT = 0.5;
/** More than anybody does between two looks at them. */
const MOST_SETS = 100_000;

/** Hard sets of a muscle: direct ones whole, indirect ones half. Error: counts that cannot be. */
export const fractionalSets = (direct: number, indirect: number): Result<number, "count-invalid"> => {
  const isCount = (sets: number): boolean => Number.isInteger(sets) && sets >= 0 && sets <= MOST_SETS;
  return isCount(direct) && isCount(indirect) ? ok(direct + INDIRECT * indirect) : err("count-invalid");
};

/** A work set as far as its muscles need it. */
export interface MuscleSet {
  readonly exerciseId: string;
  /** Null when nobody asked: unknown, so an ordinary set does not count as a hard one. */
  readonly rir: number | null;
  readonly cuffed: boolean;
}

/** Fractional sets of one muscle; cuffed ones in a column of their own. */
export interface MuscleVolume {
  readonly ordinary: number;
  readonly cuffed: number;
}

export interface MuscleSets {
  readonly byMuscle: ReadonlyMap<Muscle, MuscleVolume>;
  /** Ordinary sets of unknown effort, and ordinary sets that were too easy: they count for no muscle. */
  readonly effortUnknown: number;
  readonly tooEasy: number;
  /** Sets of exercises whose muscles are not known. */
  readonly musclesUnknown: number;
}

const NONE: MuscleVolume = { ordinary: 0, cuffed: 0 };

/**
 * Hard sets per muscle, usually of a week. Ordinary sets count with at most four repetitions in reserve, cuffed ones
 * always and apart. Error: a reserve that cannot be.
 */
export const setsPerMuscle = (
  sets: readonly MuscleSet[],
  musclesOf: MusclesOf = findExercise,
): Result<MuscleSets, "reserve-invalid"> => {
  const byMuscle = new Map<Muscle, MuscleVolume>();
  let [effortUnknown, tooEasy, musclesUnknown] = [0, 0, 0];
  for (const { exerciseId, rir, cuffed } of sets) {
    if (rir !== null && !(rir >= 0 && rir <= 100)) return err("reserve-invalid");
    const muscles = musclesOf(exerciseId);
    if (muscles === undefined) musclesUnknown += 1;
    else if (!cuffed && rir === null) effortUnknown += 1;
    else if (!cuffed && rir !== null && rir > MAX_RIR) tooEasy += 1;
    else {
      const add = (muscle: Muscle, share: number): void => {
        const known = byMuscle.get(muscle) ?? NONE;
        const column = cuffed ? "cuffed" : "ordinary";
        byMuscle.set(muscle, { ...known, [column]: known[column] + share });
      };
      for (const muscle of muscles.musclesDirect) add(muscle, 1);
      for (const muscle of muscles.musclesIndirect) add(muscle, INDIRECT);
    }
  }
  return ok({ byMuscle, effortUnknown, tooEasy, musclesUnknown });
};

/** Whether two exercises train one muscle directly; false where the muscles are not known. */
export const shareMuscle = (one: string, other: string, musclesOf: MusclesOf = findExercise): boolean => {
  const muscles = musclesOf(other)?.musclesDirect ?? [];
  return (musclesOf(one)?.musclesDirect ?? []).some((muscle) => muscles.includes(muscle));
};
