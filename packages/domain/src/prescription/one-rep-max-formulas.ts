/** Load lifted `n` times to failure → estimate of the load that can be lifted once. Null where a formula has no value. */
export type OneRepMaxEquation = (load: number, n: number) => number | null;

/** Above this the formula that was fitted on up to 20 repetitions peaks and then falls. */
export const KEMMLER_MAX_REPS = 20;

/**
 * Epley 1985, held to the load itself at one repetition and continuous up to two: an estimate above a weight that
 * was just lifted once would be absurd. `n` may be a half: 1.5 is a single at RPE 9.5.
 */
export const epley: OneRepMaxEquation = (load, n) =>
  n < 1 ? null : n < 2 ? load * (1 + ((n - 1) * 2) / 30) : load * (1 + n / 30);

/** Brzycki 1993; no value from 37 repetitions on. Shown for comparison only: it overshoots above 10. */
export const brzycki: OneRepMaxEquation = (load, n) => (n < 1 || n >= 37 ? null : (load * 36) / (37 - n));

/** Lombardi 1989. */
export const lombardi: OneRepMaxEquation = (load, n) => (n < 1 ? null : load * n ** 0.1);

/** Kemmler et al. 2006, machines, up to 20 repetitions. */
export const kemmler: OneRepMaxEquation = (load, n) =>
  n < 1 || n > KEMMLER_MAX_REPS
    ? null
    : n === 1
      ? load
      : load * (0.988 + 0.0104 * n + 0.0019 * n ** 2 - 0.000_058_4 * n ** 3);
