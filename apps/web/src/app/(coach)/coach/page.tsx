import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { Dashboard } from "#features/dashboard/components/dashboard.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Dashboard" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.dashboard.overview.queryOptions());
  return (
    <>
      <PageHeader title="Dashboard" description="Your clients, anything unsafe first." />
      <HydrateClient>
        <Suspense fallback={<SkeletonRows rows={8} />}>
          <Dashboard />
        </Suspense>
      </HydrateClient>
    </>
  );
}
