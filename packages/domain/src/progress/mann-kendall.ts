import { err, ok, type Result } from "#kernel/result.ts";
import { normalCdf } from "./normal.ts";
import type { TrendRefusal } from "./theil-sen.ts";

/** Differences below this are ties. */
const TIE = 1e-9;

export interface MannKendall {
  /** Kendall's S: rising pairs less falling ones. */
  readonly s: number;
  /** Its variance without a trend, corrected for ties; 0 when all values are equal. */
  readonly varS: number;
  /** S as a standard normal value, moved by one towards 0; 0 where the variance is 0. */
  readonly z: number;
}

const risesLessFalls = (values: readonly number[]): number => {
  let s = 0;
  for (const [at, earlier] of values.entries()) {
    for (let later = at + 1; later < values.length; later += 1) {
      const difference = (values[later] ?? earlier) - earlier;
      if (difference > TIE) s += 1;
      else if (difference < -TIE) s -= 1;
    }
  }
  return s;
};

const spread = (n: number): number => n * (n - 1) * (2 * n + 5);

const varianceOf = (values: readonly number[]): number => {
  const ascending = Float64Array.from(values).sort();
  let ties = 0;
  let run = 1;
  for (let at = 1; at <= ascending.length; at += 1) {
    const step = (ascending[at] ?? Number.POSITIVE_INFINITY) - (ascending[at - 1] ?? 0);
    if (step <= TIE) run += 1;
    else {
      ties += spread(run);
      run = 1;
    }
  }
  return (spread(ascending.length) - ties) / 18;
};

/**
 * The Mann–Kendall test for a trend of values in order of time: it asks how often a later value is higher, not by how
 * much. Errors: a value that is no number, and fewer than two values. Source: Mann 1945.
 */
export const mannKendall = (values: readonly number[]): Result<MannKendall, TrendRefusal> => {
  if (!values.every(Number.isFinite)) return err("value-invalid");
  if (values.length < 2) return err("too-few-values");
  const s = risesLessFalls(values);
  const varS = varianceOf(values);
  return ok({ s, varS, z: varS > 0 ? (s - Math.sign(s)) / Math.sqrt(varS) : 0 });
};

/** How likely an S this low, or this high, is without a trend; both 1 where nothing varies. */
export const trendChances = ({ varS, z }: MannKendall): { readonly falling: number; readonly rising: number } =>
  varS > 0 ? { falling: normalCdf(z), rising: 1 - normalCdf(z) } : { falling: 1, rising: 1 };
