import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ModerationDesk } from "#features/content/moderation/moderation-desk.tsx";
import { getStaffViewer, maySeeModeration } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Moderation" };

export default async function ModerationPage() {
  const { person } = await getStaffViewer();
  if (!maySeeModeration(person)) notFound();
  // Awaited: the numbers above the list read the query without suspending, and must say the same on both sides.
  await queryClient().prefetchQuery(trpc.content.queue.queryOptions({ queue: "waiting" }));
  return (
    <>
      <PageHeader
        eyebrow="Public site"
        title="Moderation"
        description="Comments of readers, each with the reasons why it waits. Nothing appears on the site before you approve it."
      />
      <HydrateClient>
        <ModerationDesk />
      </HydrateClient>
    </>
  );
}
