/** Reactive Training Systems chart: percent of 1RM, one step per half repetition to failure, from 1 to 12 at RPE 6. */
const CURVE = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3,
  70.7, 69.4, 68, 66.7, 65.3, 64, 62.6, 61.3, 59.9, 58.6, 57.4,
] as const;

const isHalfStep = (value: number): boolean => Number.isInteger(value * 2);

/** RPE 5 to 10 from repetitions in reserve 0 to 5; null beyond, where the scale says nothing. */
export const rpeFromRir = (rir: number): number | null => (rir >= 0 && rir <= 5 ? 10 - rir : null);

/** Repetitions in reserve from RPE 5 to 10; null beyond. */
export const rirFromRpe = (rpe: number): number | null => (rpe >= 5 && rpe <= 10 ? 10 - rpe : null);

/** Percent of 1RM for 1 to 12 repetitions at RPE 6 to 10 in halves; null off the chart. */
export const percentAtRpe = (reps: number, rpe: number): number | null => {
  if (!Number.isInteger(reps) || reps < 1 || reps > 12 || rpe < 6 || rpe > 10 || !isHalfStep(rpe)) return null;
  return CURVE[2 * (reps - 1) + 2 * (10 - rpe)] ?? null;
};
