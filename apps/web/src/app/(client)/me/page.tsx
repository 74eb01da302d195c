import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { Today } from "#features/session/today/today.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Today" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.sync.bundle.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <Today />
      </Suspense>
    </HydrateClient>
  );
}
