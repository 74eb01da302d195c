"use client";

import { formatWeight } from "@cuffwise/domain/units";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import type { ExerciseData } from "../progress-data.ts";
import { plural, sideSuffix, weightUnit } from "../words.ts";
import { estimateDrawing, REFUSAL_WORDS } from "./exercise-drawings.ts";

const CONFIDENCE = { tested: "tested", good: "good", fair: "fair", low: "low" } as const;

export interface EstimateCardProps {
  readonly data: ExerciseData;
  readonly ordinary: ExerciseData["ordinary"][number];
}

/** The estimated maximum over time, from sets without a cuff alone. */
export const EstimateCard = ({ data, ordinary: { side, estimates } }: EstimateCardProps) => {
  const { units } = useViewerSetting();
  if (estimates === null) return null;
  const unit = weightUnit(units);
  const refused = Object.entries(estimates.refused);
  const text = (kg: number): string => formatWeight(kg, units, 1);
  const left = (
    <>
      {refused.map(([code, count]) => (
        <p key={code}>
          {plural(count ?? 0, "set")} {REFUSAL_WORDS[code] ?? "say nothing about a maximum"}.
        </p>
      ))}
    </>
  );
  return (
    <ChartCard
      title={`Estimated maximum without cuff${sideSuffix(side)}`}
      description="The best of each week. The shaded band holds the true maximum of four people in five. Sets with a cuff say nothing about it and are left out."
      drawings={[estimateDrawing(estimates.points, units)]}
      table={{
        heads: ["Day", `Estimate, ${unit}`, `Likely between, ${unit}`, { words: "From" }, { words: "Confidence" }],
        rows: estimates.points.toReversed().map(({ on, valueKg, lowKg, highKg, loadKg, reps, rir, confidence }) => ({
          key: on,
          cells: [
            <DateText key="day" value={on} />,
            text(valueKg),
            `${text(lowKg)} – ${text(highKg)}`,
            `${text(loadKg)} × ${reps}${rir === null ? "" : `, ${rir} in reserve`}`,
            CONFIDENCE[confidence],
          ],
        })),
      }}
      empty={
        <>
          <p>
            No estimate yet. It takes a set without a cuff, of at most 10 repetitions with the reserve counted in, and
            with the repetitions in reserve noted.
          </p>
          {left}
        </>
      }
    >
      {left}
      <p>{data.because.estimate.statement}</p>
      <SourceNote citations={data.because.estimate.citations} />
    </ChartCard>
  );
};
