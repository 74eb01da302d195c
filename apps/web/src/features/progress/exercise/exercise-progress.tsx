"use client";

import { IconArrowLeft, IconBarbell } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AsOf } from "../as-of.tsx";
import classes from "../progress.module.css";
import { progressPaths, type Whose } from "../progress-data.ts";
import { EstimateCard } from "./estimate-card.tsx";
import { CuffedProgressCard, LedgerCard } from "./ledger-card.tsx";
import { CuffedMarks, OrdinaryRecords } from "./record-tables.tsx";

/** One exercise over time: first what was done without a cuff, then what was done with one. They are never mixed. */
export const ExerciseProgress = ({ clientId, slug }: Whose & { slug: string }) => {
  const trpc = useTRPC();
  const whose: Whose = clientId === undefined ? {} : { clientId };
  const paths = progressPaths(whose);
  const { data, dataUpdatedAt } = useSuspenseQuery(trpc.progress.exercise.queryOptions({ ...whose, slug }));
  const isEmpty = data.ordinary.length === 0 && data.cuffed.doses.length === 0;
  return (
    <>
      {clientId === undefined ? (
        <PageHeader title={data.name} back={{ href: paths.overview, label: "Progress" }} />
      ) : (
        <div className={classes.head}>
          <Link className={classes.back} href={paths.overview}>
            <IconArrowLeft size={16} aria-hidden="true" />
            Progress
          </Link>
          <h2 className={classes.exerciseTitle}>{data.name}</h2>
        </div>
      )}
      {isEmpty ? (
        <EmptyState icon={IconBarbell} title="Not done yet">
          After the first session with this exercise its records stand here.
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <AsOf at={dataUpdatedAt} />
          {data.ordinary.map((ordinary) => (
            <EstimateCard key={ordinary.side} data={data} ordinary={ordinary} />
          ))}
          {data.ordinary.map(({ side, records }) => (
            <OrdinaryRecords key={side} side={side} records={records} />
          ))}
          <LedgerCard data={data} />
          <CuffedProgressCard data={data} />
          {data.cuffed.marks.map((marks) => (
            <CuffedMarks key={marks.side} marks={marks} because={data.because.neverMixed} />
          ))}
        </div>
      )}
    </>
  );
};
