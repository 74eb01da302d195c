"use client";

import { LIMB_NAMES, type PlainDate } from "@cuffwise/domain/kernel";
import { LOP_METHODS, POSTURES } from "@cuffwise/domain/prescription";
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { MeasureStart } from "../measurement-draft.ts";
import type { LopView } from "../overview-data.ts";
import { capital, methodText, numberText, POSTURE_NAMES } from "../words.ts";
import classes from "./lop-table.module.css";

const STALE_WORDS: Readonly<Record<string, string>> = {
  age: "too old",
  illness: "ill since",
  "limb-circumference": "the limb has changed",
  "resting-systolic": "blood pressure has changed",
  "unexpected-response": "unexpected response",
};

/** Of the same limb, cuff and posture only the newest is used; the list has the newest first. */
const isReplaced = (lop: LopView, lops: readonly LopView[]): boolean =>
  lops
    .slice(0, lops.indexOf(lop))
    .some(({ limb, cuffId, posture }) => limb === lop.limb && cuffId === lop.cuffId && posture === lop.posture);

interface FreshnessProps {
  readonly lop: LopView;
  readonly lops: readonly LopView[];
  readonly today: PlainDate;
}

const Freshness = ({ lop, lops, today }: FreshnessProps) => {
  const ahead = lop.measuredOn > today;
  if (isReplaced(lop, lops)) {
    return (
      <span className={classes.state}>
        <StatusChip tone="neutral" icon={IconHistory}>
          Replaced
        </StatusChip>
        <span className={classes.soft}>by a newer measurement</span>
      </span>
    );
  }
  if (lop.isFresh && !ahead) {
    return (
      <span className={classes.state}>
        <StatusChip tone="done" icon={IconCheck}>
          Counts
        </StatusChip>
        <span className={classes.soft}>
          until <DateText value={lop.freshUntil} />
        </span>
      </span>
    );
  }
  return (
    <span className={classes.state}>
      <StatusChip tone="attention" icon={IconAlertTriangle}>
        No longer counts
      </StatusChip>
      <span className={classes.soft}>
        {lop.staleReason === null ? (
          <>
            ran out on <DateText value={lop.freshUntil} />
          </>
        ) : (
          (STALE_WORDS[lop.staleReason] ?? "something has changed since")
        )}
      </span>
    </span>
  );
};

const AT_FIRST = 6;

export interface LopTableProps {
  readonly lops: readonly LopView[];
  readonly today: PlainDate;
  /** Undefined for those who may only read. */
  readonly onAgain?: ((start: MeasureStart) => void) | undefined;
}

/** Every measurement with what it rests on, newest first. */
export const LopTable = ({ lops, today, onAgain }: LopTableProps) => {
  const [all, setAll] = useState(false);
  const again = (lop: LopView): MeasureStart => {
    const posture = POSTURES.find((known) => known === lop.posture);
    const method = LOP_METHODS.find((known) => known === lop.method);
    return {
      cuffId: lop.cuffId,
      limbs: [lop.limb],
      ...(posture === undefined ? {} : { posture }),
      ...(method === undefined ? {} : { method }),
    };
  };
  const columns: readonly [Column<LopView>, ...Column<LopView>[]] = [
    { key: "limb", header: "Limb", cell: ({ limb }) => capital(LIMB_NAMES[limb]), sortBy: ({ limb }) => limb },
    {
      key: "value",
      header: "LOP",
      align: "end",
      sortBy: ({ value }) => value,
      cell: ({ value }) => <strong className={classes.value}>{numberText(value)} mmHg</strong>,
    },
    { key: "readings", header: "Readings", cell: (lop) => `${lop.reading1} and ${lop.reading2}` },
    {
      key: "how",
      header: "How",
      cell: (lop) => (
        <span className={classes.how}>
          {methodText(lop.method)}, {POSTURE_NAMES[lop.posture].toLowerCase()}
          <span className={classes.soft}>
            {lop.cuffName}, {numberText(lop.cuffWidthCm)} cm
          </span>
        </span>
      ),
    },
    {
      key: "on",
      header: "Measured on",
      sortBy: ({ measuredOn }) => measuredOn,
      cell: ({ measuredOn }) => <DateText value={measuredOn} />,
    },
    { key: "state", header: "State", cell: (lop) => <Freshness lop={lop} lops={lops} today={today} /> },
    ...(onAgain === undefined
      ? []
      : [
          {
            key: "again",
            header: "Again",
            cell: (lop: LopView) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Measure again, ${LIMB_NAMES[lop.limb]}`}
                onClick={() => onAgain(again(lop))}
              >
                Measure again
              </Button>
            ),
          },
        ]),
  ];
  return (
    <>
      <DataTable
        caption="Measured occlusion pressures"
        columns={columns}
        rows={all ? lops : lops.slice(0, AT_FIRST)}
        rowKey={({ id }) => id}
        empty={<p className={classes.none}>Nothing has been measured yet.</p>}
      />
      {!all && lops.length > AT_FIRST && (
        <Button variant="subtle" className={classes.more ?? ""} onClick={() => setAll(true)}>
          Show all {lops.length} measurements
        </Button>
      )}
    </>
  );
};
