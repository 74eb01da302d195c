"use client";

import "@mantine/charts/styles.layer.css";
import { CompositeChart } from "@mantine/charts";
import { usePlotArea } from "recharts";
import { formatDate } from "#components/ui/format-date.ts";
import classes from "./plot.module.css";
import { type PlotRow, type PlotSeries, type PlotSpec, type PlotValue, spreadLabels } from "./plot-spec.ts";

/** Each look has its own colour, dash and mark: nobody needs the colour to tell two lines apart. */
const LOOKS = {
  first: { color: "var(--cw-accent)", dash: undefined, mark: "circle" },
  second: { color: "var(--cw-planned)", dash: "6 4", mark: "square" },
  third: { color: "var(--cw-ink-soft)", dash: "2 3", mark: "diamond" },
} as const;

const PIXELS = { height: 208, top: 12, bottom: 34 } as const;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 300;

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `24 Nov`, or `Nov 2026` where the chart spans more than most of a year. */
const tickOf = (day: string, isLong: boolean): string => {
  const [date = "", month = "", year = ""] = formatDate(day, "date", "UTC").split(" ");
  return isLong ? `${month} ${year}` : `${date} ${month}`;
};

const isNumber = (value: PlotValue | string | undefined): value is number => typeof value === "number";
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** The number and its unit on one line, whatever the room. */
const withUnit = (value: number, unit: string): string =>
  unit === "" ? rounded(value) : `${rounded(value)}\u00a0${unit}`;

interface EndLabel {
  readonly index: number;
  readonly text: string;
  readonly shift: number;
}

const endsOf = (ticks: readonly number[]): [low: number, high: number] => [ticks[0] ?? 0, ticks.at(-1) ?? 1];

/** Where each labelled line ends and what stands there, moved apart where two would lie on each other. */
const endLabels = ({ rows, series, unit, ticks }: PlotSpec): ReadonlyMap<string, EndLabel> => {
  const [low, high] = endsOf(ticks);
  const ends = series.flatMap(({ key, label, isLabelled = true }) => {
    const index = rows.findLastIndex((row) => isNumber(row[key]));
    const value = rows[index]?.[key];
    if (!isLabelled || !isNumber(value)) return [];
    const share = (high - value) / (high - low);
    const top = PIXELS.top + share * (PIXELS.height - PIXELS.top - PIXELS.bottom);
    // A named line says its number alone: the unit stands on the axis, and a phone has no room for both.
    return [{ key, index, top, text: label === "" ? withUnit(value, unit) : `${label} ${rounded(value)}` }];
  });
  const tops = spreadLabels(ends.map(({ top }) => top));
  return new Map(
    ends.map(({ key, index, text, top }, at) => [key, { index, text, shift: (tops[at] ?? top) - top }] as const),
  );
};

interface MarkProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly look: PlotSeries["look"];
}

const Mark = ({ cx, cy, look }: MarkProps) => {
  if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return null;
  const fill = LOOKS[look].color;
  if (LOOKS[look].mark === "circle") return <circle cx={cx} cy={cy} r={3} fill={fill} />;
  if (LOOKS[look].mark === "square") return <rect x={cx - 3} y={cy - 3} width={6} height={6} fill={fill} />;
  return <path d={`M${cx} ${cy - 4}L${cx + 4} ${cy}L${cx} ${cy + 4}L${cx - 4} ${cy}Z`} fill={fill} />;
};

interface EndTextProps {
  readonly y: number;
  readonly text: string;
  readonly color: string;
}

/** All labels stand beside the chart, also those of lines that end earlier: there no other line crosses them. */
const EndText = ({ y, text, color }: EndTextProps) => {
  const area = usePlotArea();
  if (area === undefined) return null;
  return (
    <text x={area.x + area.width + 8} y={y + 4} className={classes.label} fill={color}>
      {text}
    </text>
  );
};

interface LabelAt {
  readonly y?: number | string | undefined;
  readonly index?: number | undefined;
}

const endLabel =
  (end: EndLabel | undefined, look: PlotSeries["look"]) =>
  ({ y, index }: LabelAt) =>
    end === undefined || index !== end.index ? null : (
      <EndText y={Number(y) + end.shift} text={end.text} color={LOOKS[look].color} />
    );

interface Hovered {
  readonly payload?: readonly { readonly payload?: PlotRow | undefined }[] | undefined;
}

const tooltipOf =
  ({ series, band, unit }: PlotSpec) =>
  ({ payload }: Hovered) => {
    const row = payload?.[0]?.payload;
    if (row === undefined) return null;
    const shown = series.filter(({ key }) => isNumber(row[key]));
    const between = band === undefined ? undefined : row[band];
    return (
      <div className={classes.tooltip}>
        <p>{formatDate(row.x, "date", "UTC")}</p>
        {shown.map(({ key, label }) => (
          <p key={key}>
            {label} <strong>{rounded(Number(row[key]))}</strong> {unit}
          </p>
        ))}
        {Array.isArray(between) && (
          <p>
            {rounded(between[0])} to {rounded(between[1])} {unit}
          </p>
        )}
      </div>
    );
  };

/** The two ends of the time shown and the days between them: more do not fit a phone. */
const timeTicks = (first: number, last: number): number[] => {
  const days = Math.round((last - first) / DAY_MS);
  const parts = Math.min(3, days);
  return parts === 0
    ? [first]
    : Array.from({ length: parts + 1 }, (_, at) => first + Math.round((days * at) / parts) * DAY_MS);
};

/** The widest label at the end of a line, in pixels: about seven for a letter. */
const roomFor = (ends: ReadonlyMap<string, EndLabel>): number =>
  Math.max(16, ...[...ends.values()].map(({ text }) => text.length * 6.6 + 12));

/** A chart as drawn: for eyes alone. Its numbers stand in the table beside it. */
export const Plot = ({ spec }: { spec: PlotSpec }) => {
  const { rows, series, kind, band, ticks, unit, breaks = [], isStepped = false } = spec;
  const isLine = kind === "line";
  const ends = isLine ? endLabels(spec) : new Map<string, EndLabel>();
  const data = rows.map((row) => ({ ...row, at: toMs(row.x) }));
  const [first, last] = [data[0]?.at ?? 0, data.at(-1)?.at ?? 0];
  const isLong = (last - first) / DAY_MS > YEAR_DAYS;
  const lookOf = new Map(series.map(({ key, look }) => [key, look]));
  return (
    <CompositeChart
      className={classes.plot}
      h={PIXELS.height}
      data={data}
      dataKey={isLine ? "at" : "x"}
      series={[
        // A single point has no band to shade; its two ends stand in the table.
        ...(band === undefined || rows.length < 2
          ? []
          : [{ name: band, color: "var(--cw-accent)", type: "area" as const }]),
        ...series.map(({ key, look }) => ({
          name: key,
          color: LOOKS[look].color,
          type: isLine ? ("line" as const) : ("bar" as const),
          ...(LOOKS[look].dash === undefined ? {} : { strokeDasharray: LOOKS[look].dash }),
        })),
      ]}
      curveType={isStepped ? "stepAfter" : "linear"}
      strokeWidth={2}
      connectNulls
      accessibilityLayer={false}
      gridAxis="x"
      tickLine="none"
      textColor="var(--cw-ink-soft)"
      gridColor="var(--cw-line)"
      xAxisProps={{
        ...(isLine
          ? { type: "number" as const, scale: "time" as const, domain: [first, last], ticks: timeTicks(first, last) }
          : {}),
        tickFormatter: (value: number | string) => tickOf(typeof value === "number" ? toDay(value) : value, isLong),
        minTickGap: 28,
        interval: "preserveStartEnd",
        ...(isLine ? { padding: { left: 8, right: 0 } } : {}),
      }}
      yAxisProps={{
        domain: endsOf(ticks),
        ticks: [...ticks],
        width: 14 + 7 * Math.max(...ticks.map((tick) => withUnit(tick, unit).length)),
        tickFormatter: (value: number) => withUnit(value, unit),
        interval: 0,
        allowDataOverflow: false,
      }}
      composedChartProps={{ margin: { top: PIXELS.top, right: isLine ? roomFor(ends) : 8, bottom: 0, left: 0 } }}
      referenceLines={breaks.map(({ x, label }) => ({
        x: isLine ? toMs(x) : x,
        color: "var(--cw-attention)",
        label,
        labelPosition: "insideTopLeft" as const,
      }))}
      lineProps={({ name }) => ({
        isAnimationActive: false,
        // A row without a value of this line has a place on the axis and no height.
        dot: ({ cx, cy, index }) => <Mark key={index} cx={cx} cy={cy} look={lookOf.get(name) ?? "first"} />,
        activeDot: false,
        label: endLabel(ends.get(name), lookOf.get(name) ?? "first"),
      })}
      areaProps={{ isAnimationActive: false, fillOpacity: 0.16, strokeWidth: 0, activeDot: false, dot: false }}
      barProps={{ isAnimationActive: false, radius: [3, 3, 0, 0] }}
      maxBarWidth={26}
      tooltipProps={{ content: tooltipOf(spec), isAnimationActive: false }}
    />
  );
};
