"use client";

import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import cards from "../charts/chart-card.module.css";
import { ChartCard } from "../charts/chart-card.tsx";
import { FiguresTable } from "../charts/figures-table.tsx";
import type { DoseData, ExerciseData } from "../progress-data.ts";
import { loadText } from "../words.ts";
import { doseDrawings, doseName } from "./exercise-drawings.ts";

const MARKERS = {
  "all-reps-at-same-dose": "All repetitions, too many before",
  "more-load-at-same-pressure": "More load, same pressure",
} as const;

/** An index from a select is one of its options; an old one after fewer doses came back is the first. */
const doseAt = (doses: readonly DoseData[], at: string): DoseData | undefined => doses[Number(at)] ?? doses[0];

/** Cuffed work compares at one load and pressure only: the ledger shows one such dose at a time. */
export const LedgerCard = ({ data }: { data: ExerciseData }) => {
  const { units } = useViewerSetting();
  const { doses } = data.cuffed;
  const [at, setAt] = useState("0");
  const dose = doseAt(doses, at);
  if (dose === undefined) return null;
  const { seesHealth } = data;
  return (
    <ChartCard
      title="With cuff, at one load and pressure"
      description="More repetitions or less discomfort at the same load and pressure are progress. With another cuff the line begins anew: the same pressure does something else there."
      drawings={doseDrawings(dose)}
      lead={
        <NativeSelect
          label="Limb, load and pressure"
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          data={doses.map((one, index) => ({ value: String(index), label: doseName(one, units) }))}
          size="md"
        />
      }
      table={{
        heads: [
          "Day",
          "Repetitions",
          "Planned",
          ...(seesHealth ? ["Discomfort, 0–10"] : []),
          "mmHg",
          { words: "Cuff" },
        ],
        rows: dose.points.toReversed().map((point, index) => ({
          key: `${point.on} ${dose.points.length - index}`,
          cells: [
            <DateText key="day" value={point.on} />,
            point.doneReps.join("-"),
            point.plannedReps.length === 0 ? "–" : point.plannedReps.join("-"),
            ...(seesHealth ? [point.discomfort ?? "–"] : []),
            point.pressureMmHg,
            `${point.cuffName ?? "not known"}${point.isOtherCuff ? " (other cuff)" : ""}`,
          ],
        })),
      }}
      empty={null}
    />
  );
};

/** The two signs that cuffed work progresses. */
export const CuffedProgressCard = ({ data }: { data: ExerciseData }) => {
  const { units } = useViewerSetting();
  const { progress, doses } = data.cuffed;
  if (doses.length === 0) return null;
  const { cuffedProgress } = data.because;
  return (
    <section className={cards.card} aria-labelledby="cuffed-progress">
      <h2 className={cards.title} id="cuffed-progress">
        Progress with cuff
      </h2>
      <p className={cards.description}>{cuffedProgress.statement}</p>
      {progress.length === 0 ? (
        <p className={cards.description}>Neither yet. Both show here on the day they happen.</p>
      ) : (
        <FiguresTable
          caption="Progress with cuff"
          heads={["Day", { words: "Limb" }, { words: "What" }, "Load", "Of LOP"]}
          rows={progress.map(({ on, limb, marker, loadKg, percentLop }, index) => ({
            key: `${on} ${limb} ${marker} ${progress.length - index}`,
            cells: [
              <DateText key="day" value={on} />,
              LIMB_NAMES[limb],
              MARKERS[marker],
              loadText(loadKg, units),
              `${Math.round(percentLop)} %`,
            ],
          }))}
        />
      )}
      <SourceNote citations={cuffedProgress.citations} />
    </section>
  );
};
