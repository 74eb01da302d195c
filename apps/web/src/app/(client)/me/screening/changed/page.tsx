import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { ChangeForm } from "#features/screening/rescreen/change-form.tsx";
import { getClientViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Has something changed?" };

export default async function Page() {
  const { actor } = await getClientViewer();
  if (actor?.role !== "client") notFound();
  void queryClient().prefetchQuery(trpc.rescreen.mine.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <ChangeForm />
      </Suspense>
    </HydrateClient>
  );
}
