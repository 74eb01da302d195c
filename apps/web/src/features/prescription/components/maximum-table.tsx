"use client";

import { findExercise } from "@cuffwise/domain/exercises";
import type { PlainDate } from "@cuffwise/domain/kernel";
import { oneRepMaxFreshness } from "@cuffwise/domain/prescription";
import { formatWeight } from "@cuffwise/domain/units";
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { MaximumView } from "../overview-data.ts";
import { FORMULA_NAMES, numberText, SIDE_NAMES } from "../words.ts";
import classes from "./lop-table.module.css";

const nameOf = ({ exerciseSlug }: MaximumView): string => findExercise(exerciseSlug)?.name ?? exerciseSlug;

/** The set as it was typed: `60 kg × 6, 2 left`. */
const liftText = ({ weightEntered, weightUnit, reps, rir }: MaximumView): string | null => {
  if (weightEntered === null || weightUnit === null) return null;
  if (reps === null) return `${weightEntered} ${weightUnit}, once`;
  return `${weightEntered} ${weightUnit} × ${reps}${rir === null ? "" : `, ${numberText(rir)} left`}`;
};

const known = <Key extends string>(names: Readonly<Record<Key, string>>, key: string | null): string | null =>
  new Map<string, string>(Object.entries(names)).get(key ?? "") ?? null;

const Source = (one: MaximumView) => {
  const side = one.side === "both" ? null : known(SIDE_NAMES, one.side);
  const lift = liftText(one);
  return (
    <span className={classes.how}>
      {one.source === "tested" ? "Tested" : (known(FORMULA_NAMES, one.formula) ?? "Estimated").replace(/^e/, "E")}
      {(lift !== null || side !== null) && (
        <span className={classes.soft}>{[lift, side?.toLowerCase()].filter(Boolean).join(", ")}</span>
      )}
    </span>
  );
};

const State = ({ on, today }: { on: PlainDate; today: PlainDate }) => {
  const { fresh, retestDue, validUntil } = oneRepMaxFreshness(on, today);
  return (
    <span className={classes.state}>
      <StatusChip tone={fresh && !retestDue ? "done" : "attention"} icon={fresh ? IconCheck : IconAlertTriangle}>
        {fresh ? (retestDue ? "Check again" : "Counts") : "No longer counts"}
      </StatusChip>
      <span className={classes.soft}>
        {fresh ? "until" : "ran out on"} <DateText value={validUntil} />
      </span>
    </span>
  );
};

const AT_FIRST = 6;

/** Recorded maxima, newest first. */
export const MaximumTable = ({ maxima, today }: { maxima: readonly MaximumView[]; today: PlainDate }) => {
  const { units } = useViewerSetting();
  const [all, setAll] = useState(false);
  const weight = (kg: number): string => formatWeight(kg, units, 1);
  const columns: readonly [Column<MaximumView>, ...Column<MaximumView>[]] = [
    { key: "exercise", header: "Exercise", cell: nameOf, sortBy: nameOf },
    {
      key: "value",
      header: "1RM",
      align: "end",
      sortBy: ({ valueKg }) => valueKg,
      cell: ({ valueKg }) => <strong className={classes.value}>{weight(valueKg)}</strong>,
    },
    {
      key: "band",
      header: "Four of five people",
      align: "end",
      cell: ({ lowKg, highKg }) =>
        lowKg === null || highKg === null ? "–" : `${weight(lowKg).replace(/ \w+$/, "")}–${weight(highKg)}`,
    },
    { key: "source", header: "Source", cell: Source },
    {
      key: "on",
      header: "Lifted on",
      sortBy: ({ measuredOn }) => measuredOn,
      cell: ({ measuredOn }) => <DateText value={measuredOn} />,
    },
    { key: "state", header: "State", cell: ({ measuredOn }) => <State on={measuredOn} today={today} /> },
  ];
  return (
    <>
      <DataTable
        caption="Recorded 1RM"
        columns={columns}
        rows={all ? maxima : maxima.slice(0, AT_FIRST)}
        rowKey={({ id }) => id}
        empty={<p className={classes.none}>No 1RM yet. One hard set without a cuff is enough for an estimate.</p>}
      />
      {!all && maxima.length > AT_FIRST && (
        <Button variant="subtle" className={classes.more ?? ""} onClick={() => setAll(true)}>
          Show all {maxima.length} records
        </Button>
      )}
    </>
  );
};
