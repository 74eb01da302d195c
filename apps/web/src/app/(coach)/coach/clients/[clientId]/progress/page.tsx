import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { ProgressOverview } from "#features/progress/overview/progress-overview.tsx";
import { StaffProgress } from "#features/progress/staff-progress.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Progress" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/progress">) {
  const id = ClientId.safeParse((await params).clientId);
  if (!id.success) notFound();
  void queryClient().prefetchQuery(trpc.progress.overview.queryOptions({ clientId: id.data }));
  return (
    <StaffProgress clientId={id.data} current="overview">
      <HydrateClient>
        <Suspense fallback={<SkeletonCards />}>
          <ProgressOverview clientId={id.data} />
        </Suspense>
      </HydrateClient>
    </StaffProgress>
  );
}
