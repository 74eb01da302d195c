"use client";

import { formatWeight } from "@cuffwise/domain/units";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceNote } from "#components/ui/source-note.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import cards from "../charts/chart-card.module.css";
import { FiguresTable } from "../charts/figures-table.tsx";
import classes from "../progress.module.css";
import type { ExerciseData } from "../progress-data.ts";
import { sideSuffix } from "../words.ts";

type Ordinary = ExerciseData["ordinary"][number]["records"];
type Marks = ExerciseData["cuffed"]["marks"][number];

const useMarks = ({ mostReps }: Pick<Marks, "mostReps">, caption: string) => {
  const { units } = useViewerSetting();
  return (
    <FiguresTable
      caption={caption}
      heads={["Load", "Most repetitions", "Day"]}
      rows={mostReps.toReversed().map(({ loadKg, reps, on }) => ({
        key: `${loadKg}`,
        cells: [formatWeight(loadKg, units), reps, <DateText key="day" value={on} />],
      }))}
    />
  );
};

/** Records of strength: sets without a cuff alone. */
export const OrdinaryRecords = ({ records, side }: { records: Ordinary; side: "both" | "left" | "right" }) => {
  const { units } = useViewerSetting();
  const title = `Records without cuff${sideSuffix(side)}`;
  const table = useMarks(records, title);
  const { heaviest, bestEstimate } = records;
  return (
    <section className={cards.card} aria-label={title}>
      <h2 className={cards.title}>{title}</h2>
      {heaviest === null ? (
        <p className={cards.description}>No loaded set without a cuff yet.</p>
      ) : (
        <>
          <dl className={classes.figures}>
            <div>
              <dt>
                heaviest, <DateText value={heaviest.on} />
              </dt>
              <dd>
                {formatWeight(heaviest.loadKg, units)} × {heaviest.reps}
              </dd>
            </div>
            {bestEstimate !== null && (
              <div>
                <dt>
                  best estimate, <DateText value={bestEstimate.on} />
                </dt>
                <dd>{formatWeight(bestEstimate.valueKg, units, 1)}</dd>
              </div>
            )}
          </dl>
          <p className={cards.description}>The most repetitions at each load that no heavier set matched.</p>
          {table}
        </>
      )}
    </section>
  );
};

/** The most that was done under a cuff, in a table of its own. */
export const CuffedMarks = ({ marks, because }: { marks: Marks; because: ExerciseData["because"]["neverMixed"] }) => {
  const title = `Best sets with cuff${sideSuffix(marks.side)}`;
  const table = useMarks(marks, title);
  if (marks.mostReps.length === 0) return null;
  return (
    <section className={cards.card} aria-label={title}>
      <h2 className={cards.title}>{title}</h2>
      <p className={cards.description}>{because.statement}</p>
      {table}
      <SourceNote citations={because.citations} />
    </section>
  );
};
