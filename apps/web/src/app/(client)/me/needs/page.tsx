import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { Needs } from "#features/phone/needs/needs.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Needs you" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.sync.bundle.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <Needs />
      </Suspense>
    </HydrateClient>
  );
}
