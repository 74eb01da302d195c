import { err, ok, type Result } from "#kernel/result.ts";
import type { LoadSteps } from "./load-steps.ts";
import type { ProgressionRefusal } from "./progression.ts";
import type { LoadDecision } from "./progression-linear.ts";
import { change, isCount, isLoad, MAX_REPS, sameLoad, scaleLoad } from "./progression-step.ts";
import { autoregulated } from "./rules-progression.ts";

export type AprePercent = 50 | 75 | 100;
export type ApreProtocol = 3 | 6 | 10;

interface ApreRow {
  /** The row holds up to this many repetitions in the third set. */
  readonly upTo: number;
  /** Kilograms, least to most. */
  readonly adjustKg: readonly [number, number];
}

export interface ApreScheme {
  /** Repetitions and percent of the repetition maximum; null repetitions: to failure. */
  readonly sets: readonly { readonly reps: number | null; readonly percent: AprePercent }[];
  readonly rows: readonly ApreRow[];
}

const LESS = [-5, -2.5] as const;
const A_LITTLE_LESS = [-2.5, 0] as const;
const SAME = [0, 0] as const;
const MORE = [2.5, 5] as const;
const MUCH_MORE = [5, 7.5] as const;

const scheme = (warmUp: number, second: number, limits: readonly (readonly [number, ApreRow["adjustKg"]])[]) => ({
  sets: [
    { reps: warmUp, percent: 50 as const },
    { reps: second, percent: 75 as const },
    { reps: null, percent: 100 as const },
  ],
  rows: limits.map(([upTo, adjustKg]) => ({ upTo, adjustKg })),
});

/**
 * The three tables, kg. Fewer repetitions than a table begins with count as its first row. The rows of the 6 and 10
 * repetition maximum were read in other people's texts only.
 */
export const APRE: Readonly<Record<ApreProtocol, ApreScheme>> = {
  3: scheme(6, 3, [
    [2, LESS],
    [4, SAME],
    [6, MORE],
    [MAX_REPS, MUCH_MORE],
  ]),
  6: scheme(10, 6, [
    [2, LESS],
    [4, A_LITTLE_LESS],
    [7, SAME],
    [12, MORE],
    [MAX_REPS, MUCH_MORE],
  ]),
  10: scheme(12, 10, [
    [6, LESS],
    [8, A_LITTLE_LESS],
    [11, SAME],
    [16, MORE],
    [MAX_REPS, MUCH_MORE],
  ]),
};

export interface ApreDecision extends LoadDecision {
  /** The change that the table allows, least to most, kg. */
  readonly adjustKg: readonly [number, number];
}

/**
 * The load of the fourth set, and of the next week, from the repetitions of the third: the end of the table's span
 * that changes less, rounded down to what can be put on. Errors: numbers that cannot be. Source: `progression.apre`.
 */
export const autoregulate = (request: {
  readonly protocol: ApreProtocol;
  readonly repsInThirdSet: number;
  readonly loadKg: number;
  readonly steps: LoadSteps;
}): Result<ApreDecision, ProgressionRefusal> => {
  const { protocol, repsInThirdSet, loadKg, steps } = request;
  if (!isLoad(loadKg)) return err("load-invalid");
  const row = isCount(repsInThirdSet, 0, MAX_REPS)
    ? APRE[protocol].rows.find(({ upTo }) => repsInThirdSet <= upTo)
    : undefined;
  if (row === undefined) return err("reps-invalid");
  const [least, most] = row.adjustKg;
  const smaller = Math.abs(least) <= Math.abs(most) ? least : most;
  const load = loadKg + smaller > 0 ? scaleLoad(loadKg + smaller, 1, steps) : null;
  if (load === null) {
    return ok({
      adjustKg: row.adjustKg,
      load: sameLoad(loadKg),
      change: change("load", "no-lighter-load", autoregulated, loadKg, loadKg),
    });
  }
  return ok({
    adjustKg: row.adjustKg,
    load,
    change: change("load", "apre-table", autoregulated, loadKg, load.loadableKg),
  });
};
