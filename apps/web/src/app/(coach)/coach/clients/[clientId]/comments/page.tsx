import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { ThreadList } from "#features/coaching/components/thread-list.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Comments" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/comments">) {
  const id = ClientId.safeParse((await params).clientId);
  if (!id.success) notFound();
  void queryClient().prefetchQuery(trpc.coaching.threads.queryOptions({ clientId: id.data }));
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonRows />}>
        <ThreadList clientId={id.data} showClient={false} />
      </Suspense>
    </HydrateClient>
  );
}
