import { type LoadResult, median } from "./load.ts";

export interface Measured {
  readonly name: string;
  readonly ours: LoadResult[];
  readonly floor: LoadResult[];
}

const perSecond = (results: readonly LoadResult[]): number => median(results.map((one) => one.perSecond));
const p95 = (results: readonly LoadResult[]): number => median(results.map((one) => one.p95Ms));
const p50 = (results: readonly LoadResult[]): number => median(results.map((one) => one.p50Ms));

export const medianMs = p50;

export interface ReportRow {
  readonly name: string;
  readonly oursPerSecond: number;
  readonly floorPerSecond: number;
  /** Ours / floor: the median of the rounds' own ratios, because a noisy machine slows both of a round. */
  readonly ratio: number;
  readonly oursP95Ms: number;
  readonly floorP95Ms: number;
}

export const toReportRow = (row: Measured): ReportRow => ({
  name: row.name,
  oursPerSecond: perSecond(row.ours),
  floorPerSecond: perSecond(row.floor),
  ratio: median(row.ours.map((one, i) => one.perSecond / (row.floor[i]?.perSecond ?? Number.NaN))),
  oursP95Ms: p95(row.ours),
  floorP95Ms: p95(row.floor),
});

export const rowToLine = (row: ReportRow): string =>
  [
    row.name.padEnd(16),
    row.oursPerSecond.toFixed(0).padStart(9),
    row.floorPerSecond.toFixed(0).padStart(10),
    row.ratio.toFixed(2).padStart(7),
    `${row.oursP95Ms.toFixed(1).padStart(8)} ms`,
    `${row.floorP95Ms.toFixed(1).padStart(7)} ms`,
  ].join(" ");

export const failures = (results: readonly LoadResult[]): number => results.reduce((sum, one) => sum + one.failed, 0);
