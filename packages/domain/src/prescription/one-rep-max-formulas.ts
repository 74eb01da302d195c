/**
 * Load lifted `n` times to failure → estimate of the load that can be lifted once, in the load's own unit. Null where
 * a formula has no value, and for what cannot be: no load, NaN, less than one repetition. `n` may be a half.
 * {@link ./one-rep-max-equations.ts} says what each may be used for and gives typed refusals.
 */
export type OneRepMaxEquation = (load: number, n: number) => number | null;

/** Above this the formula that was fitted on up to 20 repetitions peaks and then falls. */
export const KEMMLER_MAX_REPS = 20;

/** One repetition is the load itself by every equation: an estimate above a weight just lifted once would be absurd. */
const equation =
  (of: (load: number, n: number) => number, maxReps = Number.MAX_SAFE_INTEGER): OneRepMaxEquation =>
  (load, n) => {
    if (!(load > 0 && Number.isFinite(load) && n >= 1 && n <= maxReps)) return null;
    if (n === 1) return load;
    const estimate = of(load, n);
    return estimate > 0 && Number.isFinite(estimate) ? estimate : null;
  };

/** Epley 1985, continuous from one repetition to two: 1.5 is a single at RPE 9.5. */
export const epley = equation((load, n) => (n < 2 ? load * (1 + ((n - 1) * 2) / 30) : load * (1 + n / 30)));

/** Brzycki 1993; no value from 37 repetitions on. Shown for comparison only: it overshoots above 10. */
export const brzycki = equation((load, n) => (load * 36) / (37 - n));

/** The form of Brzycki's equation that is printed with decimals; it differs in the second decimal at 10 repetitions. */
export const brzyckiDecimal = equation((load, n) => load / (1.0278 - 0.0278 * n));

/** Lander 1985; no value from 38 repetitions on, and too high above 10. */
export const lander = equation((load, n) => (100 * load) / (101.3 - 2.671_23 * n));

/** Lombardi 1989. */
export const lombardi = equation((load, n) => load * n ** 0.1);

/** Mayhew et al. 1992. */
export const mayhew = equation((load, n) => (100 * load) / (52.2 + 41.9 * Math.exp(-0.055 * n)));

/** O'Connor et al. 1989, often spelt O'Conner. */
export const oconner = equation((load, n) => load * (1 + 0.025 * n));

/** Wathen 1994, often spelt Wathan. */
export const wathan = equation((load, n) => (100 * load) / (48.8 + 53.8 * Math.exp(-0.075 * n)));

/** Adams 1998, in its usual form with 0.02; no value from 50 repetitions on. */
export const adams = equation((load, n) => load / (1 - 0.02 * n));

/** Baechle 2000. */
export const baechle = equation((load, n) => load * (1 + 0.033 * n));

/** Kemmler et al. 2006, machines, up to 20 repetitions. */
export const kemmler = equation(
  (load, n) => load * (0.988 + 0.0104 * n + 0.0019 * n ** 2 - 0.000_058_4 * n ** 3),
  KEMMLER_MAX_REPS,
);

/** Cummings & Finn 1998, kg, bench press of untrained women. Arithmetic only: its coefficients are not confirmed. */
export const cummingsFinn = equation((loadKg, n) => 1.175 * loadKg + 0.839 * n - 4.297_87);
