/** A value with what it was and what it will be again. Newest last in both lists. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: typing in one field is one step, not one per key. */
  readonly about: string | null;
}

const KEPT_STEPS = 100;

export const startHistory = <T>(present: T): EditHistory<T> => ({ past: [], present, future: [], about: null });

/** Moves on; changes with the same `about` one after another are undone together. Null never joins. */
export const pushEdit = <T>(history: EditHistory<T>, next: T, about: string | null = null): EditHistory<T> => {
  if (next === history.present) return history;
  const joins = about !== null && about === history.about;
  const past = joins ? history.past : [...history.past, history.present].slice(-KEPT_STEPS);
  return { past, present: next, future: [], about };
};

export const undoEdit = <T>({ past, present, future, ...rest }: EditHistory<T>): EditHistory<T> => {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [...future, present], about: null };
};

export const redoEdit = <T>({ past, present, future, ...rest }: EditHistory<T>): EditHistory<T> => {
  const after = future.at(-1);
  if (after === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: after, future: future.slice(0, -1), about: null };
};
