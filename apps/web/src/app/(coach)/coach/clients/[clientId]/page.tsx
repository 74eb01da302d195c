import { canInvite, canSeeHealth } from "@cuffwise/domain/coaching";
import { plainDateIn } from "@cuffwise/domain/kernel";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { ClientOverview } from "#features/practice/components/client-overview.tsx";
import { Suggestions } from "#features/programme/suggestions/suggestions.tsx";
import { ClientSafety } from "#features/screening/overview/client-safety.tsx";
import { findClient } from "#server/find-client.ts";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, requestContext, trpc } from "#trpc/server.tsx";

export default async function ClientPage({ params }: PageProps<"/coach/clients/[clientId]">) {
  const { actor } = await getStaffViewer();
  const client = await findClient((await params).clientId);
  if (client === undefined || actor === null) notFound();
  const { id, name, email, status } = client;
  const seesHealth = canSeeHealth(actor, { orgId: actor.orgId, id, status }).ok;
  const { now } = await requestContext();
  void queryClient().prefetchQuery(trpc.dashboard.overview.queryOptions());
  void queryClient().prefetchQuery(trpc.screening.standing.queryOptions({ clientId: id }));
  if (seesHealth) void queryClient().prefetchQuery(trpc.safety.events.queryOptions({ clientId: id }));
  if (seesHealth) void queryClient().prefetchQuery(trpc.safety.followUps.queryOptions({ clientId: id }));
  if (seesHealth) void queryClient().prefetchQuery(trpc.training.suggestions.queryOptions({ clientId: id }));
  const overview = (
    <ClientOverview client={{ id, name, email, status }} mayInvite={canInvite(actor, actor).ok}>
      {seesHealth && <Suggestions clientId={id} />}
    </ClientOverview>
  );
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonCards />}>
        {status === "invited" ? (
          overview
        ) : (
          <ClientSafety clientId={id} today={plainDateIn(now, actor.timeZone)} seesHealth={seesHealth}>
            {overview}
          </ClientSafety>
        )}
      </Suspense>
    </HydrateClient>
  );
}
