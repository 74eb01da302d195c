"use client";

import { Button } from "@mantine/core";
import { IconChartLine, IconTable } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import classes from "./chart-card.module.css";
import { FiguresTable, type FiguresTableProps } from "./figures-table.tsx";
import type { PlotSpec } from "./plot-spec.ts";
import { usePlot } from "./use-plot.ts";

/** One drawing of a card; several of them stand beside each other under the same table. */
export interface Drawing {
  /** What it shows, where the card has several: the limb. */
  readonly name: string;
  /** What an eye would take from it, in a sentence. */
  readonly summary: string;
  readonly spec: PlotSpec;
}

export interface ChartCardProps {
  readonly title: string;
  /** One sentence: how to read it. */
  readonly description: ReactNode;
  readonly drawings: readonly Drawing[];
  readonly table: Omit<FiguresTableProps, "caption">;
  /** Stands between the title and the chart: a figure, or a choice of what is shown. */
  readonly lead?: ReactNode;
  /** Sources and what is left out. */
  readonly children?: ReactNode;
  /** What to do when there is nothing to draw yet. */
  readonly empty: ReactNode;
}

/**
 * A chart with its numbers one tap or keystroke away. The table comes first: it is what stands there without script, and
 * until the drawing is fetched.
 */
export const ChartCard = ({ title, description, drawings, table, lead, children, empty }: ChartCardProps) => {
  const id = useId();
  const Plot = usePlot();
  const [asTable, setAsTable] = useState(false);
  const isEmpty = table.rows.length === 0;
  const isTable = asTable || Plot === null;
  return (
    <section className={classes.card} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h2 className={classes.title} id={`${id}-title`}>
          {title}
        </h2>
        {!isEmpty && Plot !== null && (
          <Button
            variant="default"
            size="sm"
            className={classes.toggle}
            aria-controls={`${id}-body`}
            aria-label={`${asTable ? "Chart" : "Table"}: ${title}`}
            leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? "Chart" : "Table"}
          </Button>
        )}
      </header>
      {isEmpty ? (
        <div className={classes.empty}>{empty}</div>
      ) : (
        <>
          <p className={classes.description}>{description}</p>
          {lead}
          <div id={`${id}-body`} className={classes.body}>
            {isTable ? (
              <FiguresTable caption={title} {...table} />
            ) : (
              <div className={classes.drawings} data-many={drawings.length > 1 || undefined}>
                {drawings.map(({ name, summary, spec }) => (
                  <figure key={name} className={classes.figure}>
                    {drawings.length > 1 && (
                      <figcaption className={classes.name} aria-hidden="true">
                        {name}
                      </figcaption>
                    )}
                    <div role="img" aria-label={drawings.length > 1 ? `${name}. ${summary}` : summary}>
                      <Plot spec={spec} />
                    </div>
                  </figure>
                ))}
              </div>
            )}
          </div>
          {children !== undefined && <div className={classes.notes}>{children}</div>}
        </>
      )}
    </section>
  );
};
