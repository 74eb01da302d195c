import { ClientId } from "@cuffwise/domain/kernel";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { ExerciseProgress } from "#features/progress/exercise/exercise-progress.tsx";
import { findExerciseProgress } from "#server/find-exercise.ts";
import { HydrateClient } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Exercise" };

export default async function Page({ params }: PageProps<"/coach/clients/[clientId]/progress/[slug]">) {
  const { clientId, slug } = await params;
  const id = ClientId.safeParse(clientId);
  if (!id.success) notFound();
  await findExerciseProgress({ clientId: id.data, slug });
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonCards />}>
        <ExerciseProgress clientId={id.data} slug={slug} />
      </Suspense>
    </HydrateClient>
  );
}
