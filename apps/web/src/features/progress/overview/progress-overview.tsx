"use client";

import { SegmentedControl } from "@mantine/core";
import { IconBarbell, IconChevronRight } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AsOf } from "../as-of.tsx";
import cards from "../charts/chart-card.module.css";
import classes from "../progress.module.css";
import { type OverviewData, progressPaths, type Whose } from "../progress-data.ts";
import { loadText, plural } from "../words.ts";
import { AdherenceCard, CuffTimeCard, PressureCard, SorenessCard } from "./overview-cards.tsx";

const RANGES = [
  { value: "12", label: "12 weeks" },
  { value: "26", label: "6 months" },
  { value: "104", label: "2 years" },
];

type Done = OverviewData["exercises"][number];

const Detail = ({ done }: { done: Done }) => {
  const { units } = useViewerSetting();
  const ordinary =
    done.ordinarySets === 0
      ? null
      : `${plural(done.ordinarySets, "set")} without cuff${done.heaviestKg === null ? "" : `, up to ${loadText(done.heaviestKg, units)}`}`;
  const cuffed =
    done.cuffedSets === 0
      ? null
      : `${plural(done.cuffedSets, "set")} with cuff${done.heaviestCuffedKg === null ? "" : `, up to ${loadText(done.heaviestCuffedKg, units)}`}`;
  return (
    <>
      {ordinary !== null && <span className={classes.detail}>{ordinary}</span>}
      {cuffed !== null && <span className={classes.detail}>{cuffed}</span>}
    </>
  );
};

const Exercises = ({ data, whose }: { data: OverviewData; whose: Whose }) => {
  const paths = progressPaths(whose);
  return (
    <section className={cards.card} aria-labelledby="exercises-done">
      <h2 className={cards.title} id="exercises-done">
        Exercises
      </h2>
      <p className={cards.description}>Maxima, records and the ledger of cuffed work, each exercise by itself.</p>
      <ul className={classes.list}>
        {data.exercises.map((done) => (
          <li key={done.exerciseSlug}>
            <Link className={classes.row} href={paths.exercise(done.exerciseSlug)}>
              <span className={classes.what}>
                <span className={classes.name}>{done.name}</span>
                <Detail done={done} />
                <span className={classes.detail}>
                  last on <DateText value={done.lastOn} style="day" />
                </span>
              </span>
              <IconChevronRight size={18} className={classes.chevron} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What somebody's training came to over weeks and months. */
export const ProgressOverview = ({ clientId }: Whose) => {
  const trpc = useTRPC();
  const whose: Whose = clientId === undefined ? {} : { clientId };
  const isOwn = clientId === undefined;
  const { data, dataUpdatedAt } = useSuspenseQuery(trpc.progress.overview.queryOptions(whose));
  const [range, setRange] = useState("12");
  const weeks = Number(range);
  if (!data.adherence.hasPlan && data.exercises.length === 0) {
    return (
      <EmptyState icon={IconBarbell} title="Nothing to show yet">
        {isOwn
          ? "After your first session this page shows how often you trained, what you lifted and how long a cuff was on."
          : "After the first session this page shows adherence, loads and time under the cuff."}
      </EmptyState>
    );
  }
  return (
    <div className={classes.stack}>
      <AsOf at={dataUpdatedAt} />
      <SegmentedControl aria-label="How far back" data={RANGES} value={range} onChange={setRange} size="md" />
      <AdherenceCard data={data} weeks={weeks} isOwn={isOwn} />
      {data.exercises.length > 0 && <Exercises data={data} whose={whose} />}
      <CuffTimeCard data={data} weeks={weeks} isOwn={isOwn} />
      <PressureCard data={data} isOwn={isOwn} />
      <SorenessCard data={data} isOwn={isOwn} />
    </div>
  );
};
