import { canSeeHealth } from "@cuffwise/domain/coaching";
import { plainDateIn } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { ClientSinceNote } from "#features/screening/rescreen/client-since-note.tsx";
import { ClientScreening } from "#features/screening/staff/client-screening.tsx";
import { StandingOnly } from "#features/screening/staff/standing-only.tsx";
import { findClient } from "#server/find-client.ts";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, requestContext, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Screening" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/screening">) {
  const { actor } = await getStaffViewer();
  const client = await findClient((await params).clientId);
  if (client === undefined || actor === null) notFound();
  const { id: clientId, status } = client;
  // Which of the two views; the procedures decide again what may be read.
  const seesHealth = canSeeHealth(actor, { orgId: actor.orgId, id: clientId, status }).ok;
  if (seesHealth) {
    void queryClient().prefetchQuery(trpc.screening.result.queryOptions({ clientId }));
    void queryClient().prefetchQuery(trpc.rescreen.client.queryOptions({ clientId }));
  } else void queryClient().prefetchQuery(trpc.screening.standing.queryOptions({ clientId }));
  const { now } = await requestContext();
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonCards />}>
        {seesHealth ? (
          <>
            <ClientSinceNote clientId={clientId} />
            <ClientScreening clientId={clientId} mayAnswer={actor.role === "clinician"} />
          </>
        ) : (
          <StandingOnly clientId={clientId} today={plainDateIn(now, actor.timeZone)} />
        )}
      </Suspense>
    </HydrateClient>
  );
}
