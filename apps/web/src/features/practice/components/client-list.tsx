"use client";

import { Button, TextInput } from "@mantine/core";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { ClientChip } from "./client-chip.tsx";
import classes from "./client-list.module.css";
import { ClientMenu, type ListedClient } from "./client-menu.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import type { Waiting } from "./invite-form.tsx";

const ORDER = { active: 0, invited: 1, left: 2 } as const;

const matches = ({ name, email }: ListedClient, wanted: string): boolean =>
  `${name} ${email ?? ""}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());

const since = ({ joinedAt, invitedAt, createdAt, status }: ListedClient): Date =>
  status === "invited" ? (invitedAt ?? createdAt) : (joinedAt ?? createdAt);

/** Everybody the practice trains; inviting starts here. `mayInvite`: owners and coaches. */
export const ClientList = ({ mayInvite }: { mayInvite: boolean }) => {
  const trpc = useTRPC();
  const { data: clients } = useSuspenseQuery(trpc.practice.clients.queryOptions());
  const [inviting, setInviting] = useState<Waiting | "new" | null>(null);
  const [wanted, setWanted] = useState("");
  const shown = clients.filter((one) => matches(one, wanted));

  const invite = (
    <Button onClick={() => setInviting("new")} leftSection={<IconUserPlus size={18} aria-hidden="true" />}>
      Invite a client
    </Button>
  );
  const columns: [Column<ListedClient>, ...Column<ListedClient>[]] = [
    {
      key: "name",
      header: "Name",
      sortBy: ({ name }) => name,
      cell: ({ id, name, email }) => (
        <span className={classes.who}>
          <Link className={classes.name} href={`/coach/clients/${id}`}>
            {name}
          </Link>
          {email !== null && <span className={classes.email}>{email}</span>}
        </span>
      ),
    },
    { key: "status", header: "Status", sortBy: ({ status }) => ORDER[status], cell: (one) => <ClientChip {...one} /> },
    {
      key: "since",
      header: "Since",
      sortBy: (one) => since(one).getTime(),
      cell: (one) => <DateText value={since(one)} />,
    },
    ...(mayInvite
      ? [
          {
            key: "actions",
            header: "Actions",
            align: "end" as const,
            cell: (one: ListedClient) => <ClientMenu client={one} onInviteAgain={() => setInviting(one)} />,
          },
        ]
      : []),
  ];

  return (
    <>
      <PageHeader
        title="Clients"
        description="Everybody your practice trains."
        actions={mayInvite && clients.length > 0 ? invite : undefined}
      />
      {clients.length === 0 ? (
        <EmptyState icon={IconUserPlus} title="Invite your first client" action={mayInvite ? invite : undefined}>
          {mayInvite
            ? "You give them a link or a code. They see who will see what, agree, and answer the screening on their own phone; then you can prescribe."
            : "An owner or a coach of the practice invites clients. As soon as one has joined, you find them here."}
        </EmptyState>
      ) : (
        <>
          {clients.length > 5 && (
            <TextInput
              className={classes.search ?? ""}
              aria-label="Find a client"
              placeholder="Find by name or address"
              leftSection={<IconSearch size={18} aria-hidden="true" />}
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
          )}
          <DataTable
            caption="Clients of this practice"
            columns={columns}
            rows={shown}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon={IconSearch} title="Nobody by that name">
                No client matches “{wanted.trim()}”. Try a shorter part of the name.
              </EmptyState>
            }
          />
        </>
      )}
      <InviteDialog who={inviting} onClose={() => setInviting(null)} />
    </>
  );
};
