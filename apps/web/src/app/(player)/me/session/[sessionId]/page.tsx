import { SessionId } from "@cuffwise/domain/kernel";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SessionScreen } from "#features/session/session-screen.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Session" };

export default async function Page({ params }: { params: Promise<{ sessionId: string }> }) {
  const id = SessionId.safeParse((await params).sessionId);
  if (!id.success) notFound();
  try {
    const { details } = await queryClient().fetchQuery(trpc.sync.bundle.queryOptions());
    // Sessions around today come with the bundle; another one is asked for by itself.
    if (!details.some(({ session }) => session.id === id.data))
      await queryClient().fetchQuery(trpc.training.session.queryOptions({ id: id.data }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
  return (
    <HydrateClient>
      <SessionScreen sessionId={id.data} />
    </HydrateClient>
  );
}
