import type { UnitPreference } from "@cuffwise/domain/kernel";
import type { Drawing } from "../charts/chart-card.tsx";
import { type PlotRow, ticksAround } from "../charts/plot-spec.ts";
import type { DoseData, ExerciseData } from "../progress-data.ts";
import { limbName, loadText, plural, weightIn, weightUnit } from "../words.ts";

type Ordinary = ExerciseData["ordinary"][number];
type Estimate = NonNullable<Ordinary["estimates"]>["points"][number];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The best estimate of each week with the band around it, in the person's own unit. */
export const estimateDrawing = (points: readonly Estimate[], units: UnitPreference): Drawing => {
  const unit = weightUnit(units);
  const of = (kg: number): number => weightIn(kg, units);
  const last = points.at(-1);
  return {
    name: "Estimated maximum",
    summary:
      last === undefined
        ? "No estimate."
        : `Estimated maximum, best of each of ${plural(points.length, "week")}: ${of(last.valueKg)} ${unit} at last, likely between ${of(last.lowKg)} and ${of(last.highKg)}.`,
    spec: {
      kind: "line",
      rows: points.map(({ on, valueKg, lowKg, highKg }) => ({
        x: on,
        value: of(valueKg),
        band: [of(lowKg), of(highKg)] as const,
      })),
      series: [{ key: "value", label: "", look: "first" }],
      unit,
      band: "band",
      ticks: ticksAround(points.flatMap(({ lowKg, highKg }) => [of(lowKg), of(highKg)])),
    },
  };
};

/** `Left leg · 20 kg · 60 % of LOP` */
export const doseName = ({ limb, loadKg, percentLop, pressureMmHg }: DoseData, units: UnitPreference): string =>
  [
    limbName(limb),
    loadText(loadKg, units),
    percentLop === null ? `${pressureMmHg} mmHg` : `${percentLop} % of LOP`,
  ].join(" · ");

const segmented = (
  points: DoseData["points"],
  read: (point: DoseData["points"][number]) => number | null,
): { rows: readonly PlotRow[]; keys: readonly string[] } => ({
  rows: points.map((point) => ({ x: point.on, [`s${point.segment}`]: read(point) })),
  keys: [...new Set(points.map(({ segment }) => `s${segment}`))],
});

/** Repetitions and discomfort at one load and pressure; both lines break where the cuff changes. */
export const doseDrawings = ({ points }: DoseData): readonly Drawing[] => {
  const breaks = points.filter(({ isOtherCuff }) => isOtherCuff).map(({ on }) => ({ x: on, label: "Other cuff" }));
  const draw = (
    name: string,
    read: (point: DoseData["points"][number]) => number | null,
    ticks: readonly number[],
  ): Drawing => {
    const { rows, keys } = segmented(points, read);
    const values = points.flatMap((point) => read(point) ?? []);
    return {
      name,
      summary: `${plural(values.length, "session")}: ${values[0]} at first, ${values.at(-1)} at last.${breaks.length > 0 ? " The line breaks where the cuff changed." : ""}`,
      spec: {
        kind: "line",
        rows,
        series: keys.map((key, at) => ({ key, label: "", look: "first" as const, isLabelled: at === keys.length - 1 })),
        unit: "",
        ticks,
        breaks,
      },
    };
  };
  const reps = (point: DoseData["points"][number]): number => sum(point.doneReps);
  const hasDiscomfort = points.some(({ discomfort }) => discomfort !== null);
  return [
    draw("Repetitions in all", reps, ticksAround(points.map(reps), true)),
    ...(hasDiscomfort ? [draw("Discomfort, 0–10", ({ discomfort }) => discomfort, [0, 2, 4, 6, 8, 10])] : []),
  ];
};

/** Why sets say nothing about a maximum, in words; the rest of the sentence says how many. */
export const REFUSAL_WORDS: Readonly<Record<string, string>> = {
  "too-many-reps": "had too many repetitions for an estimate",
  "reserve-unknown": "have no repetitions in reserve noted",
  "reserve-too-large": "were too far from the limit",
  "no-load": "had no load",
  "reps-invalid": "had no whole repetition",
};
