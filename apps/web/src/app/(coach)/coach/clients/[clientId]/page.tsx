import { canInvite } from "@cuffwise/domain/coaching";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { ClientOverview } from "#features/practice/components/client-overview.tsx";
import { findClient } from "#server/find-client.ts";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export default async function ClientPage({ params }: PageProps<"/coach/clients/[clientId]">) {
  const { actor } = await getStaffViewer();
  const client = await findClient((await params).clientId);
  if (client === undefined || actor === null) notFound();
  void queryClient().prefetchQuery(trpc.dashboard.overview.queryOptions());
  const { id, name, email, status } = client;
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonCards />}>
        <ClientOverview client={{ id, name, email, status }} mayInvite={canInvite(actor, actor).ok} />
      </Suspense>
    </HydrateClient>
  );
}
