"use client";

import type { AppRouter } from "@cuffwise/api/router";
import { ON_TRACK } from "@cuffwise/domain/progress";
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AdherenceBar } from "./adherence-bar.tsx";
import classes from "./dashboard.module.css";
import { TriageChip } from "./triage-chip.tsx";
import { useRowKeys } from "./use-row-keys.ts";

type Row = inferRouterOutputs<AppRouter>["dashboard"]["overview"]["clients"][number];

const hrefOf = (row: Row): string => `/coach/clients/${row.clientId}`;
const NOTHING = <span className={classes.nothing}>–</span>;

const COLUMNS: readonly [Column<Row>, ...Column<Row>[]] = [
  {
    key: "client",
    header: "Client",
    sortBy: (row) => row.name,
    cell: (row) => (
      <Link className={classes.name} href={hrefOf(row)}>
        {row.name}
      </Link>
    ),
  },
  {
    key: "status",
    header: "Status",
    cell: (row) => (
      <span className={classes.status}>
        <TriageChip triage={row.triage} status={row.status} />
        {row.triage !== null && row.triage.reason !== ON_TRACK && (
          <span className={classes.reason}>
            {row.triage.reason}
            {row.triage.others > 0 && <span className={classes.nothing}> +{row.triage.others}</span>}
          </span>
        )}
      </span>
    ),
  },
  {
    key: "last",
    header: "Last session",
    sortBy: (row) => row.lastTrainedOn ?? "",
    cell: (row) => (row.lastTrainedOn === null ? NOTHING : <DateText value={row.lastTrainedOn} />),
  },
  {
    key: "next",
    header: "Next",
    sortBy: (row) => row.nextOn ?? "9999",
    cell: (row) => (row.nextOn === null ? NOTHING : <DateText value={row.nextOn} />),
  },
  {
    key: "adherence",
    header: "Adherence, 4 weeks",
    sortBy: (row) => row.adherencePercent ?? -1,
    cell: (row) =>
      row.adherencePercent === null ? (
        NOTHING
      ) : (
        <AdherenceBar done={row.done} due={row.due} percent={row.adherencePercent} />
      ),
  },
  {
    key: "unread",
    header: "Unread",
    align: "end",
    sortBy: (row) => row.unread,
    cell: (row) =>
      row.unread === 0 ? (
        NOTHING
      ) : (
        <Link
          className={classes.unread}
          href={`${hrefOf(row)}/comments`}
          aria-label={`${row.unread} unread ${row.unread === 1 ? "comment" : "comments"} of ${row.name}`}
        >
          {row.unread}
        </Link>
      ),
  },
];

/** The practice at a glance, anything unsafe first. */
export const Dashboard = () => {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.dashboard.overview.queryOptions());
  const keys = useMemo(() => data.clients.map((row) => row.clientId), [data.clients]);
  const open = useCallback((key: string) => router.push(`/coach/clients/${key}`), [router]);
  const { selected } = useRowKeys(keys, open);
  const needing = data.clients.filter(({ triage }) => triage !== null && triage.status !== "ok").length;
  const active = data.clients.filter(({ status }) => status === "active").length;

  return (
    <>
      {data.clients.length > 0 && (
        <p className={classes.summary}>
          <strong>{needing === 0 ? "Nobody needs you right now." : `${needing} of ${active} need a look.`}</strong>{" "}
          <span className={classes.keys}>
            <kbd>J</kbd> <kbd>K</kbd> move, <kbd>Enter</kbd> opens
          </span>
        </p>
      )}
      <DataTable
        caption="Clients, anything unsafe first"
        columns={COLUMNS}
        rows={data.clients}
        rowKey={(row) => row.clientId}
        selected={selected}
        empty={
          <EmptyState
            icon={IconUserPlus}
            title="Start with one client"
            action={
              <Button component={Link} href="/coach/clients">
                Invite your first client
              </Button>
            }
          >
            Invite somebody by link or code. They answer the screening on their phone; what they may train then shows
            here.
          </EmptyState>
        }
      />
    </>
  );
};
