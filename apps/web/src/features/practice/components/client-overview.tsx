"use client";

import type { AppRouter } from "@cuffwise/api/router";
import { ON_TRACK } from "@cuffwise/domain/progress";
import { Button } from "@mantine/core";
import { IconBarbell, IconClipboardCheck, IconLogout, IconMailForward } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AdherenceBar } from "#features/dashboard/components/adherence-bar.tsx";
import { TriageChip } from "#features/dashboard/components/triage-chip.tsx";
import { useTRPC } from "#trpc/client.tsx";
import classes from "./client-overview.module.css";
import { InviteDialog } from "./invite-dialog.tsx";
import type { Waiting } from "./invite-form.tsx";

type Overview = inferRouterOutputs<AppRouter>["dashboard"]["overview"]["clients"][number];

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const dayOr = (day: string | null, otherwise: string): ReactNode =>
  day === null ? <span className={classes.none}>{otherwise}</span> : <DateText value={day} />;

/** Where an active client stands: the same figures as in the dashboard, with room for the reason. */
const Standing = ({ row }: { row: Overview }) => (
  <>
    <p className={classes.triage}>
      <TriageChip triage={row.triage} status={row.status} />
      {row.triage?.reason !== ON_TRACK && <span>{row.triage?.reason}</span>}
    </p>
    <dl className={classes.facts}>
      <Fact label="Last session">{dayOr(row.lastTrainedOn, "None yet")}</Fact>
      <Fact label="Next session">{dayOr(row.nextOn, "None planned")}</Fact>
      <Fact label="Programme ends">{dayOr(row.programmeEndsOn, "No programme")}</Fact>
      <Fact label="Adherence, 4 weeks">
        {row.adherencePercent === null ? (
          <span className={classes.none}>Nothing was due</span>
        ) : (
          <AdherenceBar done={row.done} due={row.due} percent={row.adherencePercent} />
        )}
      </Fact>
    </dl>
  </>
);

export interface ClientOverviewProps {
  readonly client: Waiting & { readonly status: "invited" | "active" | "left" };
  readonly mayInvite: boolean;
  /** What follows the figures of an active client. */
  readonly children: ReactNode;
}

/** The first part of a client's page: where they stand, and what the next step is. */
export const ClientOverview = ({ client, mayInvite, children }: ClientOverviewProps) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.dashboard.overview.queryOptions());
  const [inviting, setInviting] = useState<Waiting | null>(null);
  const row = data.clients.find(({ clientId }) => clientId === client.id);
  const base = `/coach/clients/${client.id}`;

  if (client.status === "invited") {
    return (
      <>
        <EmptyState
          icon={IconMailForward}
          title={`${client.name} has not joined yet`}
          action={mayInvite ? <Button onClick={() => setInviting(client)}>Invite again</Button> : undefined}
        >
          As soon as the invitation is accepted, the screening waits on their phone. If link and code got lost, invite
          again; the old ones stop working.
        </EmptyState>
        <InviteDialog who={inviting} onClose={() => setInviting(null)} />
      </>
    );
  }
  if (client.status === "left") {
    return (
      <EmptyState icon={IconLogout} title={`${client.name} has left the practice`}>
        What was recorded stays readable in the other parts of this page. Nothing new can be added.
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      {row !== undefined && <Standing row={row} />}
      {lacksProgramme(row) && <NextStep base={base} screened={isScreened(row)} />}
      {children}
    </div>
  );
};

const lacksProgramme = (row: Overview | undefined): boolean =>
  (row?.programmeEndsOn ?? null) === null || row?.triage?.status === "programme";
const isScreened = (row: Overview | undefined): boolean => row?.triage?.status !== "screening";

const NextStep = ({ base, screened }: { base: string; screened: boolean }) =>
  screened ? (
    <EmptyState
      icon={IconBarbell}
      title="Assign a programme"
      action={
        <Button component={Link} href={`${base}/programme`}>
          To the programme
        </Button>
      }
    >
      Measure the limb occlusion pressure and a 1RM first, then loads and pressures are worked out for every session.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconClipboardCheck}
      title="The screening comes first"
      action={
        <Button component={Link} href={`${base}/screening`}>
          To the screening
        </Button>
      }
    >
      Until it is answered and its outcome is clear, no cuff may be used. Training without one can start now.
    </EmptyState>
  );
