import { canInvite } from "@cuffwise/domain/coaching";
import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { ClientList } from "#features/practice/components/client-list.tsx";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Clients" };

export default async function ClientsPage() {
  const { actor } = await getStaffViewer();
  void queryClient().prefetchQuery(trpc.practice.clients.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <ClientList mayInvite={actor !== null && canInvite(actor, actor).ok} />
      </Suspense>
    </HydrateClient>
  );
}
