import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { ThreadList } from "#features/coaching/components/thread-list.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Comments" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.coaching.threads.queryOptions({ clientId: null }));
  return (
    <>
      <PageHeader
        title="Comments"
        description="What you and your coach write about your programme, sessions and sets."
      />
      <HydrateClient>
        <Suspense fallback={<SkeletonRows />}>
          <ThreadList clientId={null} showClient={false} />
        </Suspense>
      </HydrateClient>
    </>
  );
}
