import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AccountSettings } from "#features/account/components/account-settings.tsx";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { person } = await getStaffViewer();
  void queryClient().prefetchQuery(trpc.account.sessions.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Settings" description="Your account, and where you are signed in." />
      <AccountSettings person={person} />
    </HydrateClient>
  );
}
