"use client";

import { IconAlertTriangle, IconCheck, IconMinus, IconPencil } from "@tabler/icons-react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { StatusChip, type StatusChipProps } from "#components/ui/status-chip.tsx";
import { CommentButton } from "#features/coaching/components/comment-button.tsx";
import classes from "./session-record.module.css";
import { isMuch, type RecordEntry, type RecordRow } from "./session-record-rows.ts";

const STATES: Readonly<Record<RecordRow["status"], StatusChipProps>> = {
  done: { tone: "done", icon: IconCheck, children: "Done" },
  changed: { tone: "done", icon: IconPencil, outline: true, children: "Done, changed" },
  skipped: { tone: "neutral", icon: IconMinus, children: "Skipped" },
  failed: { tone: "attention", icon: IconAlertTriangle, children: "Not finished" },
  missing: { tone: "neutral", icon: IconMinus, outline: true, children: "Not done" },
};

const State = ({ status, changes }: RecordRow) => (
  <span className={classes.cell}>
    <StatusChip {...STATES[status]} />
    {changes.length > 0 && <span className={classes.soft}>{changes.join(", ")}</span>}
  </span>
);

const Dose = ({ dose, pressure }: { dose: string; pressure: string | null }) => (
  <span className={classes.cell}>
    {dose}
    {pressure !== null && <span className={classes.soft}>{pressure}</span>}
  </span>
);

const Discomfort = ({ discomfort }: RecordRow) => {
  if (discomfort === null) return "–";
  return (
    <span className={classes.felt}>
      {discomfort}
      {isMuch(discomfort) && (
        <StatusChip tone="attention" icon={IconAlertTriangle}>
          Much
        </StatusChip>
      )}
    </span>
  );
};

type Columns = readonly [Column<RecordRow>, ...Column<RecordRow>[]];

/** Columns that no set of the exercise fills are left out. */
const columnsOf = ({ name, rows }: RecordEntry, session: string): Columns => {
  const any = (has: (row: RecordRow) => boolean, column: Column<RecordRow>) => (rows.some(has) ? [column] : []);
  return [
    { key: "set", header: "Set", cell: (row) => row.name },
    {
      key: "target",
      header: "Target",
      cell: ({ target, plannedPressure }) =>
        target === null ? "not planned" : <Dose dose={target} pressure={plannedPressure} />,
    },
    {
      key: "done",
      header: "Done",
      cell: ({ done, usedPressure }) => (done === null ? "–" : <Dose dose={done} pressure={usedPressure} />),
    },
    ...any(({ discomfort }) => discomfort !== null, {
      key: "discomfort",
      header: "Discomfort, 0–10",
      cell: Discomfort,
    }),
    ...any(({ rir }) => rir !== null, { key: "rir", header: "RIR", cell: ({ rir }) => rir ?? "–" }),
    { key: "status", header: "Status", cell: State },
    ...any(({ note }) => note !== "", {
      key: "note",
      header: "Note",
      cell: ({ note }) => <span className={classes.note}>{note === "" ? "–" : note}</span>,
    }),
    ...any(({ setId, done }) => setId !== null && done !== null, {
      key: "comment",
      header: "Comment",
      cell: ({ setId, done, name: set }) =>
        setId === null || done === null ? (
          "–"
        ) : (
          <CommentButton
            compact
            subject={{ kind: "set", id: setId }}
            about={`${set.toLowerCase()} of ${name}, ${session}`}
          />
        ),
    }),
  ];
};

/** One exercise: every set with what was asked for beside what was done. */
export const SessionRecordTable = ({ entry, session }: { entry: RecordEntry; session: string }) => (
  <section className={classes.exercise}>
    <h3 className={classes.heading}>
      <span className={classes.group}>{entry.group}</span> {entry.name}
    </h3>
    <DataTable
      caption={`Sets of ${entry.name} in ${session}`}
      columns={columnsOf(entry, session)}
      rows={entry.rows}
      rowKey={({ key }) => key}
      empty={null}
    />
  </section>
);
