import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { ScreeningRoom } from "#features/screening/questionnaire/screening-room.tsx";
import { getClientViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Screening" };

export default async function Page() {
  const { actor } = await getClientViewer();
  if (actor?.role !== "client") notFound();
  void queryClient().prefetchQuery(trpc.screening.mine.queryOptions());
  void queryClient().prefetchQuery(trpc.rescreen.mine.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <ScreeningRoom clientId={actor.clientId} />
      </Suspense>
    </HydrateClient>
  );
}
