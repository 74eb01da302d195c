import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

export const metadata: Metadata = { title: "Dashboard" };

export default function DashboardPage() {
  return (
    <>
      <PageHeader title="Dashboard" description="Who needs you, most urgent first." />
      <EmptyState
        icon={IconUserPlus}
        title="Add your first client"
        action={
          <Button component="a" href="/coach/clients">
            Invite a client
          </Button>
        }
      >
        Invite somebody by link. They answer the screening on their own phone, and you see here what it found.
      </EmptyState>
    </>
  );
}
