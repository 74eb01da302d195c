import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AccountSettings } from "#features/account/components/account-settings.tsx";
import { getClientViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Me" };

export default async function ProfilePage() {
  const { person } = await getClientViewer();
  void queryClient().prefetchQuery(trpc.account.sessions.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Me" description="Your account, and where you are signed in." />
      <AccountSettings person={person} />
    </HydrateClient>
  );
}
