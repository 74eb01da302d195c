import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { Plan } from "#features/session/plan/plan.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Plan" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.sync.bundle.queryOptions());
  return (
    <>
      <PageHeader title="Plan" actions={<Link href="/me/history">All sessions so far</Link>} />
      <HydrateClient>
        <Suspense fallback={<SkeletonRows />}>
          <Plan />
        </Suspense>
      </HydrateClient>
    </>
  );
}
