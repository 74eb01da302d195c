import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SettingsPage } from "#features/settings/settings-page.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Settings" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.sync.bundle.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Settings" back={{ href: "/me/profile", label: "Me" }} />
      <SettingsPage />
    </HydrateClient>
  );
}
