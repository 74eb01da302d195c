"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import { LIMB_NAMES, type PlainDate } from "@cuffwise/domain/kernel";
import { IconCheck, IconClockX } from "@tabler/icons-react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { SavedView } from "../overview-data.ts";
import { capital, numberText } from "../words.ts";
import classes from "./lop-table.module.css";
import { PageSection } from "./page-section.tsx";

const nameOf = ({ prescription: { exerciseId } }: SavedView): string => findExercise(exerciseId)?.name ?? exerciseId;

const columnsFor = (today: PlainDate): readonly [Column<SavedView>, ...Column<SavedView>[]] => [
  { key: "exercise", header: "Exercise", cell: nameOf, sortBy: nameOf },
  {
    key: "pressure",
    header: "Pressure",
    cell: ({ prescription: { pressures } }) => (
      <span className={classes.how}>
        {pressures.map(({ limb, targetMmHg, percentLop }) => (
          <span key={limb}>
            {capital(LIMB_NAMES[limb])} <strong className={classes.value}>{numberText(targetMmHg)} mmHg</strong>{" "}
            <span className={classes.soft}>{numberText(percentLop)} %</span>
          </span>
        ))}
      </span>
    ),
  },
  {
    key: "load",
    header: "Load",
    cell: ({ prescription: { load } }) =>
      load === null ? (
        "–"
      ) : (
        <span className={classes.how}>
          <strong className={classes.value}>
            {numberText(load.loading.total)} {load.loading.unit}
          </strong>
          <span className={classes.soft}>{numberText(load.percentWanted)} % of the 1RM wanted</span>
        </span>
      ),
  },
  { key: "sets", header: "Sets", cell: ({ prescription: { scheme } }) => scheme.reps.join("-") },
  {
    key: "at",
    header: "Prescribed",
    sortBy: ({ prescribedAt }) => prescribedAt.getTime(),
    cell: ({ prescribedAt }) => <DateText value={prescribedAt} style="dateTime" />,
  },
  {
    key: "state",
    header: "State",
    cell: ({ prescription: { validUntil } }) => (
      <span className={classes.state}>
        <StatusChip tone={validUntil < today ? "attention" : "done"} icon={validUntil < today ? IconClockX : IconCheck}>
          {validUntil < today ? "Ran out" : "Holds"}
        </StatusChip>
        <span className={classes.soft}>
          {validUntil < today ? "on" : "until"} <DateText value={validUntil} />
        </span>
      </span>
    ),
  },
];

/** What was prescribed outside of a programme, newest first. */
export const SavedSection = ({ saved, today }: { saved: readonly SavedView[]; today: PlainDate }) => (
  <PageSection
    place="saved"
    title="Saved prescriptions"
    description="As they were decided; later changes do not touch them."
  >
    <DataTable
      caption="Saved prescriptions"
      columns={columnsFor(today)}
      rows={saved}
      rowKey={({ id }) => id}
      empty={<p className={classes.none}>Nothing saved yet.</p>}
    />
  </PageSection>
);
