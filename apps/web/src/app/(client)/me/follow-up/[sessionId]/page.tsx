import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { FollowUpScreen } from "#features/session/follow-up/follow-up-screen.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "How are you?" };

export default async function Page({ params }: PageProps<"/me/follow-up/[sessionId]">) {
  const { sessionId } = await params;
  void queryClient().prefetchQuery(trpc.sync.bundle.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <FollowUpScreen sessionId={sessionId} />
      </Suspense>
    </HydrateClient>
  );
}
