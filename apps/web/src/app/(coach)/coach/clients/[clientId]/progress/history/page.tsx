import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { HISTORY_PAGE, NEXT_PAGE } from "#features/progress/history/history-page.ts";
import { StaffHistory } from "#features/progress/history/staff-history.tsx";
import { StaffProgress } from "#features/progress/staff-progress.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "History" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/progress/history">) {
  const id = ClientId.safeParse((await params).clientId);
  if (!id.success) notFound();
  const clientId = id.data;
  void queryClient().prefetchQuery(trpc.progress.month.queryOptions({ clientId, day: null }));
  void queryClient().prefetchInfiniteQuery(
    trpc.progress.sessions.infiniteQueryOptions({ clientId, ...HISTORY_PAGE }, NEXT_PAGE),
  );
  return (
    <StaffProgress clientId={clientId} current="history">
      <HydrateClient>
        <Suspense fallback={<SkeletonCards />}>
          <StaffHistory clientId={clientId} />
        </Suspense>
      </HydrateClient>
    </StaffProgress>
  );
}
