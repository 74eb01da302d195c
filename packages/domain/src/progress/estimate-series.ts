import type { PlainDate } from "#kernel/time.ts";
import {
  type EstimateRefusal,
  estimateOneRepMax,
  type OneRepMaxClass,
  type OneRepMaxConfidence,
  type OneRepMaxFormula,
} from "#prescription/index.ts";
import { type SeriesSet, weekStart } from "./one-rep-max-series.ts";

/** The best estimated maximum of one week, with the set that it comes from and the band around it. */
export interface EstimatePoint {
  /** The Monday of its week. */
  readonly week: PlainDate;
  readonly on: PlainDate;
  readonly valueKg: number;
  /** Four of five people's true maximum lies between, kg. */
  readonly lowKg: number;
  readonly highKg: number;
  readonly loadKg: number;
  readonly reps: number;
  readonly rir: number | null;
  readonly formula: OneRepMaxFormula;
  readonly confidence: OneRepMaxConfidence;
}

export interface EstimateSeries {
  /** Oldest first; weeks without a usable set are left out. */
  readonly points: readonly EstimatePoint[];
  /** Ordinary sets that say nothing about a maximum, by reason: silence would look like a set that was lost. */
  readonly refused: Readonly<Partial<Record<EstimateRefusal, number>>>;
}

const isBetter = (point: EstimatePoint, known: EstimatePoint | undefined): boolean =>
  known === undefined || point.valueKg > known.valueKg || (point.valueKg === known.valueKg && point.on < known.on);

/**
 * One exercise and side over time: the best estimate of each week with its band, from ordinary sets alone. Cuffed sets
 * are left out and not counted as refused: they belong to another record. Sources: rules `one-rep-max.formula`,
 * `records.never-mixed`.
 */
export const estimateSeries = (sets: readonly SeriesSet[], oneRepMaxClass: OneRepMaxClass): EstimateSeries => {
  const best = new Map<PlainDate, EstimatePoint>();
  const refused: Partial<Record<EstimateRefusal, number>> = {};
  for (const { on, loadKg, reps, rir, cuffed, isWorkSet } of sets) {
    if (cuffed || !isWorkSet) continue;
    const estimate = estimateOneRepMax({ weightKg: loadKg ?? 0, reps, rir, cuffed, oneRepMaxClass });
    if (!estimate.ok) {
      const { code } = estimate.error;
      refused[code] = (refused[code] ?? 0) + 1;
      continue;
    }
    const { valueKg, band80, formula, confidence } = estimate.value;
    const week = weekStart(on);
    const point = { week, on, valueKg, ...band80, loadKg: loadKg ?? 0, reps, rir, formula, confidence };
    if (isBetter(point, best.get(week))) best.set(week, point);
  }
  return { points: [...best.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1)), refused };
};
