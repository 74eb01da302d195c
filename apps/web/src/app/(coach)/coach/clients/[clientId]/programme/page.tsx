import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import { ClientProgramme } from "#features/programme/components/client-programme.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Programme" };

export default async function ProgrammePage({ params }: PageProps<"/coach/clients/[clientId]/programme">) {
  const id = ClientId.safeParse((await params).clientId);
  if (!id.success) notFound();
  void queryClient().prefetchQuery(trpc.programme.clientProgramme.queryOptions({ clientId: id.data }));
  void queryClient().prefetchQuery(trpc.programme.templates.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonRows />}>
        <ClientProgramme clientId={id.data} />
      </Suspense>
    </HydrateClient>
  );
}
