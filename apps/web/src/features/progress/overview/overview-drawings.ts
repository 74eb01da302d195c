import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import type { Drawing } from "../charts/chart-card.tsx";
import { type PlotRow, ticksAround } from "../charts/plot-spec.ts";
import type { LimbPressures, OverviewData } from "../progress-data.ts";
import { limbName, minutesOf, plural } from "../words.ts";

type Week = OverviewData["adherence"]["weeks"][number];
type CuffWeek = OverviewData["cuffTime"]["weeks"][number];
type Soreness = NonNullable<OverviewData["soreness"]>[number];

/** Weeks without anything due have no bar: they are neither good nor bad. */
export const adherenceDrawing = (weeks: readonly Week[]): Drawing => {
  const met = weeks.filter(({ percent }) => percent === 100).length;
  const counted = weeks.filter(({ percent }) => percent !== null).length;
  return {
    name: "Sessions done",
    summary: `Percent of the sessions due that were done, week by week: all of them in ${met} of ${plural(counted, "week")}.`,
    spec: {
      kind: "bar",
      rows: weeks.map(({ week, percent }) => ({ x: week, percent })),
      series: [{ key: "percent", label: "Done", look: "first" }],
      unit: "%",
      ticks: [0, 25, 50, 75, 100],
    },
  };
};

/** The limbs that ever had a cuff on, in one order. */
export const cuffedLimbs = (weeks: readonly CuffWeek[]): readonly Limb[] =>
  LIMBS.filter((limb) => weeks.some((week) => week.limbs.some((one) => one.limb === limb)));

export const secondsOn = ({ limbs }: CuffWeek, limb: Limb): number =>
  limbs.find((one) => one.limb === limb)?.seconds ?? 0;

/** One drawing for each limb, on one scale: left and right are compared by eye. */
export const cuffTimeDrawings = (weeks: readonly CuffWeek[]): readonly Drawing[] => {
  const limbs = cuffedLimbs(weeks);
  const minutes = (week: CuffWeek, limb: Limb): number => minutesOf(secondsOn(week, limb));
  const ticks = ticksAround(
    limbs.flatMap((limb) => weeks.map((week) => minutes(week, limb))),
    true,
  );
  return limbs.map((limb) => ({
    name: limbName(limb),
    summary: `Minutes under the cuff in each week; ${minutesOf(secondsOn(weeks.at(-1) ?? { week: "" as never, limbs: [] }, limb))} in this one.`,
    spec: {
      kind: "bar",
      rows: weeks.map((week) => ({ x: week.week, minutes: minutes(week, limb) })),
      series: [{ key: "minutes", label: "Cuff on", look: "first" }],
      unit: "min",
      ticks,
    },
  }));
};

/** Rows of several segments: each has its own key, so that no line runs across a change of the cuff. */
const segmentKey = (name: string, segment: number): string => `${name}-${segment}`;

const withSegments = (
  name: string,
  points: readonly { readonly on: string; readonly segment: number; readonly value: number }[],
): readonly PlotRow[] => points.map(({ on, segment, value }) => ({ x: on, [segmentKey(name, segment)]: value }));

const segmentsOf = (
  name: string,
  points: readonly { readonly segment: number }[],
  look: "first" | "second",
  label: string,
) => {
  const last = points.at(-1)?.segment ?? 0;
  return [...new Set(points.map(({ segment }) => segment))].map((segment) => ({
    key: segmentKey(name, segment),
    label,
    look,
    isLabelled: segment === last,
  }));
};

/** The occlusion pressure that was measured, and what was prescribed of it, broken wherever the cuff changes. */
export const pressureDrawing = ({ limb, lops, prescribed }: LimbPressures): Drawing => {
  const measured = lops.map(({ on, segment, valueMmHg }) => ({ on, segment, value: valueMmHg }));
  const asked = prescribed.map(({ on, segment, pressureMmHg }) => ({ on, segment, value: pressureMmHg }));
  const rows = [...withSegments("lop", measured), ...withSegments("asked", asked)].toSorted((a, b) =>
    a.x.localeCompare(b.x),
  );
  const changes = [...lops, ...prescribed].filter(({ isOtherCuff }) => isOtherCuff);
  return {
    name: limbName(limb),
    summary: `Occlusion pressure ${lops.at(-1)?.valueMmHg ?? "not measured"}, prescribed ${prescribed.at(-1)?.pressureMmHg ?? "nothing"}, in mmHg.${changes.length > 0 ? " The lines break where the cuff changed." : ""}`,
    spec: {
      kind: "line",
      rows,
      series: [...segmentsOf("lop", measured, "second", "LOP"), ...segmentsOf("asked", asked, "first", "Prescribed")],
      unit: "mmHg",
      ticks: ticksAround(
        [...measured, ...asked].map(({ value }) => value),
        true,
      ),
      isStepped: true,
      breaks: [...new Set(changes.map(({ on }) => on))].map((x) => ({ x, label: "Other cuff" })),
    },
  };
};

/** Before a session, a day after one, and three days (or a week) after. */
export const sorenessKind = ({ afterHours }: Soreness): "before" | "day" | "later" =>
  afterHours === null ? "before" : afterHours <= 48 ? "day" : "later";

export const SORENESS_WORDS = { before: "Before", day: "24 h after", later: "72 h and later" } as const;

export const sorenessDrawing = (answers: readonly Soreness[]): Drawing => {
  const byDay = Map.groupBy(answers, ({ on }) => on);
  const rows = [...byDay].map(([x, of]): PlotRow => {
    const worst = (kind: ReturnType<typeof sorenessKind>): number | null => {
      const values = of.filter((one) => sorenessKind(one) === kind).map(({ soreness }) => soreness);
      return values.length === 0 ? null : Math.max(...values);
    };
    return { x, before: worst("before"), day: worst("day"), later: worst("later") };
  });
  const looks = { before: "first", day: "second", later: "third" } as const;
  const kinds = (["before", "day", "later"] as const).filter((kind) =>
    answers.some((one) => sorenessKind(one) === kind),
  );
  return {
    name: "Soreness",
    summary: `Soreness from 0 to 10 in ${plural(answers.length, "answer")}; at most ${Math.max(...answers.map(({ soreness }) => soreness))}.`,
    spec: {
      kind: "line",
      rows,
      series: kinds.map((key) => ({ key, label: SORENESS_WORDS[key], look: looks[key] })),
      unit: "",
      ticks: [0, 2, 4, 6, 8, 10],
    },
  };
};
