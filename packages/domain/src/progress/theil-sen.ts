import { err, ok, type Result } from "#kernel/result.ts";

export interface TrendPoint {
  /** Time in any unit, often weeks. */
  readonly t: number;
  readonly y: number;
}

export interface TheilSen {
  /** Change of y per unit of t. */
  readonly slope: number;
  /** y at t = 0. */
  readonly intercept: number;
  /** The slope of every pair of points, ascending. */
  readonly slopes: Float64Array;
}

export type TrendRefusal = "too-few-values" | "value-invalid";

/** The middle of ascending numbers, or the mean of the middle two; NaN for none. */
export const medianOf = (ascending: Float64Array): number => {
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? upper) + upper) / 2;
};

/**
 * The line whose slope is the median of the slopes of all pairs: one mistyped value or bad day hardly moves it. The
 * order of the points does not matter; pairs at the same time have no slope. Time and space grow with the square of
 * the number of points. Errors: a value that is no number, and fewer than two times. Source: Sen 1968.
 */
export const theilSen = (points: readonly TrendPoint[]): Result<TheilSen, TrendRefusal> => {
  if (!points.every(({ t, y }) => Number.isFinite(t) && Number.isFinite(y))) return err("value-invalid");
  const all = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [at, a] of points.entries()) {
    for (let other = at + 1; other < points.length; other += 1) {
      const b = points[other];
      if (b === undefined || a.t === b.t) continue;
      all[count] = (b.y - a.y) / (b.t - a.t);
      count += 1;
    }
  }
  if (count === 0) return err("too-few-values");
  const slopes = all.subarray(0, count).sort();
  const slope = medianOf(slopes);
  const intercept = medianOf(Float64Array.from(points, ({ t, y }) => y - slope * t).sort());
  return ok({ slope, intercept, slopes });
};

/** Quantile that leaves a twentieth on either side of a normal distribution. */
const Z90 = 1.645;

/** Sen's interval of 90 % for a slope. `varS` is the variance of Kendall's S of the same values. Source: Sen 1968. */
export const senInterval90 = (slopes: Float64Array, varS: number): { readonly low: number; readonly high: number } => {
  const half = Z90 * Math.sqrt(varS);
  const at = (rank: number): number => slopes[Math.min(slopes.length, Math.max(1, rank)) - 1] ?? Number.NaN;
  return { low: at(Math.floor((slopes.length - half) / 2)), high: at(Math.ceil((slopes.length + half) / 2) + 1) };
};

/** Makes a median absolute deviation comparable to a standard deviation. */
const MAD_TO_SD = 1.4826;

/** The scatter around a Theil–Sen line as a standard deviation, in the unit of y. */
export const noiseAround = (points: readonly TrendPoint[], { slope, intercept }: TheilSen): number =>
  MAD_TO_SD * medianOf(Float64Array.from(points, ({ t, y }) => Math.abs(y - intercept - slope * t)).sort());
