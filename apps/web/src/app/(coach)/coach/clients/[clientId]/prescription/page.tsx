import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { PrescriptionView } from "#features/prescription/components/prescription-view.tsx";
import { getStaffViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Prescription" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/prescription">) {
  const id = ClientId.safeParse((await params).clientId);
  if (!id.success) notFound();
  const { actor } = await getStaffViewer();
  void queryClient().prefetchQuery(trpc.prescription.overview.queryOptions({ clientId: id.data }));
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonCards />}>
        <PrescriptionView clientId={id.data} isAssistant={actor?.role === "assistant"} />
      </Suspense>
    </HydrateClient>
  );
}
