/** What a line or bar looks like besides its colour: another dash and another mark for each. */
export interface PlotSeries {
  /** The key of its values in the rows. */
  readonly key: string;
  /** What stands at the end of the line; empty when the chart has one series, whose name is the chart's. */
  readonly label: string;
  readonly look: "first" | "second" | "third";
  /** Segments of one series: all are drawn alike, and only the last one is labelled. */
  readonly isLabelled?: boolean;
}

export type PlotValue = number | null | readonly [low: number, high: number];

export interface PlotRow {
  /** A calendar day, `YYYY-MM-DD`. */
  readonly x: string;
  readonly [key: string]: PlotValue | string;
}

export interface PlotSpec {
  readonly kind: "line" | "bar";
  /** Oldest first. */
  readonly rows: readonly PlotRow[];
  readonly series: readonly PlotSeries[];
  /** Stands behind every number of the axis: `kg`, `min`. */
  readonly unit: string;
  /** The numbers on the axis, ascending; what lies outside of them would be cut off. */
  readonly ticks: readonly number[];
  /** The key of pairs of numbers: what lies between them is shaded. */
  readonly band?: string;
  /** A line that holds its value until the next point. */
  readonly isStepped?: boolean;
  /** Days on which something changed that breaks the comparison. */
  readonly breaks?: readonly { readonly x: string; readonly label: string }[];
}

/** The least of 1, 2 and 5 times a power of ten that is not below a number. */
const stepFor = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
};

/** Three to six round numbers that hold all values between them; from 0 on where asked. */
export const ticksAround = (values: readonly number[], fromZero = false): readonly number[] => {
  const high = Math.max(...values, fromZero ? 1 : Number.NEGATIVE_INFINITY);
  const low = fromZero ? 0 : Math.min(...values);
  if (!Number.isFinite(high - low)) return [0, 1];
  const step = stepFor(Math.max(high - low, high * 0.1, 1) / 4);
  const first = Math.max(0, Math.floor(low / step));
  const last = Math.max(first + 1, Math.ceil(high / step));
  // Counted in steps and not added up, so that 0.1 + 0.2 stays 0.3.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
};

/** How far apart two labels at the ends of lines must be, in pixels. */
const LABEL_GAP = 15;

/** Moves the labels at the ends of lines apart; in and out are pixels from the top, in the same order. */
export const spreadLabels = (tops: readonly number[]): readonly number[] => {
  const order = tops.map((top, at) => ({ top, at })).toSorted((a, b) => a.top - b.top);
  const placed: number[] = [...tops];
  let free = Number.NEGATIVE_INFINITY;
  for (const { top, at } of order) {
    const place = Math.max(top, free);
    placed[at] = place;
    free = place + LABEL_GAP;
  }
  return placed;
};
