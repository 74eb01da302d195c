"use client";

import { LIMB_NAMES, limbKind } from "@cuffwise/domain/kernel";
import { formatClock } from "@cuffwise/domain/units";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import classes from "../progress.module.css";
import type { OverviewData } from "../progress-data.ts";
import { limbName, plural } from "../words.ts";
import {
  adherenceDrawing,
  cuffedLimbs,
  cuffTimeDrawings,
  pressureDrawing,
  SORENESS_WORDS,
  secondsOn,
  sorenessDrawing,
  sorenessKind,
} from "./overview-drawings.ts";

export interface CardProps {
  readonly data: OverviewData;
  /** How many weeks are shown. */
  readonly weeks: number;
  /** Words for a client are about "you"; staff read about somebody. */
  readonly isOwn: boolean;
}

const RECENT_WEEKS = 4;

export const AdherenceCard = ({ data, weeks, isOwn }: CardProps) => {
  const { adherence } = data;
  const shown = adherence.weeks.slice(-weeks);
  const recent = adherence.weeks.slice(-RECENT_WEEKS);
  const due = recent.reduce((sum, { planned, excused }) => sum + planned - excused, 0);
  const done = recent.reduce((sum, one) => sum + one.done, 0);
  return (
    <ChartCard
      title="Sessions done"
      description="Percent of the sessions due in each week. A week without any due has no bar."
      drawings={[adherenceDrawing(shown)]}
      lead={
        <dl className={classes.figures}>
          <div>
            <dt>{adherence.streak === 1 ? "week in a row as planned" : "weeks in a row as planned"}</dt>
            <dd>{adherence.streak}</dd>
          </div>
          <div>
            <dt>done in the last four weeks</dt>
            <dd>
              {done} of {due}
            </dd>
          </div>
        </dl>
      }
      table={{
        heads: ["Week of", "Due", "Done", "Excused", "Percent"],
        rows: adherence.hasPlan
          ? shown.toReversed().map(({ week, planned, done: count, excused, percent }) => ({
              key: week,
              cells: [
                <DateText key="week" value={week} />,
                planned - excused,
                count,
                excused,
                percent === null ? "nothing due" : `${percent} %`,
              ],
            }))
          : [],
      }}
      empty={
        <p>
          {isOwn
            ? "As soon as your coach has assigned a programme, the weeks stand here: what was due, and what you did."
            : "Assign a programme: from then on the weeks stand here."}
        </p>
      }
    >
      <p>{adherence.because.statement}</p>
      <SourceNote citations={adherence.because.citations} />
    </ChartCard>
  );
};

export const CuffTimeCard = ({ data, weeks, isOwn }: CardProps) => {
  const { cuffTime } = data;
  const shown = cuffTime.weeks.slice(-weeks);
  const limbs = cuffedLimbs(shown);
  const kinds = [...new Set(limbs.map(limbKind))];
  return (
    <ChartCard
      title="Time under the cuff"
      description="Minutes with an inflated cuff per limb and week. Two cuffs at once count for each limb."
      drawings={cuffTimeDrawings(shown)}
      table={{
        heads: ["Week of", ...limbs.map((limb) => `${limbName(limb)}, min:s`)],
        rows:
          limbs.length === 0
            ? []
            : shown.toReversed().map((week) => ({
                key: week.week,
                cells: [
                  <DateText key="week" value={week.week} />,
                  ...limbs.map((limb) => formatClock(secondsOn(week, limb))),
                ],
              })),
      }}
      empty={
        <p>
          {isOwn
            ? "Nothing yet. The time counts from your first set with a cuff on, in your player."
            : "No set with a cuff yet."}
        </p>
      }
    >
      <p>
        No source sets a limit for a week. {cuffTime.inflation.because.statement}{" "}
        {kinds
          .map(
            (kind) =>
              `Within a session a ${kind} has less than ${cuffTime.session.limitSeconds[kind] / 60} minutes before it rests.`,
          )
          .join(" ")}
      </p>
      <SourceNote citations={[...cuffTime.inflation.because.citations, ...cuffTime.session.because.citations]} />
    </ChartCard>
  );
};

export const PressureCard = ({ data, isOwn }: Pick<CardProps, "data" | "isOwn">) => {
  if (data.pressures === null) return null;
  const rows = data.pressures.flatMap(({ limb, lops, prescribed }) => [
    ...lops.map(({ on, valueMmHg, cuffName, isOtherCuff }) => ({
      limb,
      on,
      what: "Measured (LOP)",
      mmHg: valueMmHg,
      share: "–",
      cuffName,
      isOtherCuff,
    })),
    ...prescribed.map(({ on, pressureMmHg, percentLop, cuffName, isOtherCuff }) => ({
      limb,
      on,
      what: "Prescribed",
      mmHg: pressureMmHg,
      share: `${Math.round(percentLop)} %`,
      cuffName: cuffName ?? "not known",
      isOtherCuff,
    })),
  ]);
  return (
    <ChartCard
      title="Pressures"
      description="The occlusion pressure that was measured (LOP) and the highest that was prescribed for a session. A line never runs from one cuff to another: they do not compare."
      drawings={data.pressures.map(pressureDrawing)}
      table={{
        heads: ["Day", { words: "Limb" }, { words: "What" }, "mmHg", "Of LOP", { words: "Cuff" }],
        rows: rows
          .toSorted((a, b) => b.on.localeCompare(a.on) || a.limb.localeCompare(b.limb))
          .map(({ on, limb, what, mmHg, share, cuffName, isOtherCuff }) => ({
            key: `${on} ${limb} ${what} ${mmHg}`,
            cells: [
              <DateText key="day" value={on} />,
              LIMB_NAMES[limb],
              what,
              mmHg,
              share,
              isOtherCuff ? `${cuffName} (other cuff)` : cuffName,
            ],
          })),
      }}
      empty={
        <p>
          {isOwn
            ? "Your coach measures the occlusion pressure before the first session with a cuff. Then it stands here."
            : "Nothing measured yet. Record an occlusion pressure under Prescription."}
        </p>
      }
    />
  );
};

export const SorenessCard = ({ data, isOwn }: Pick<CardProps, "data" | "isOwn">) => {
  const { soreness } = data;
  if (soreness === null) return null;
  return (
    <ChartCard
      title="Soreness"
      description={`What ${isOwn ? "you" : "the client"} said before sessions and after them, 0 (none) to 10 (the worst), over the last half year.`}
      drawings={soreness.length === 0 ? [] : [sorenessDrawing(soreness)]}
      table={{
        heads: ["Day", { words: "When" }, "Soreness, 0–10", { words: "Where" }],
        rows: soreness.toReversed().map((one) => ({
          key: `${one.on} ${one.afterHours ?? "before"}`,
          cells: [
            <DateText key="day" value={one.on} />,
            SORENESS_WORDS[sorenessKind(one)],
            one.soreness,
            one.limbs.length === 0 ? "–" : one.limbs.map((limb) => LIMB_NAMES[limb]).join(", "),
          ],
        })),
      }}
      empty={<p>{`Soreness is asked for before each session and after it. ${plural(0, "answer")} so far.`}</p>}
    >
      <p>From 7 on, or after more than three days, a limb rests: its next session has half the sets.</p>
    </ChartCard>
  );
};
