import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { KeepAnswers } from "#features/phone/kept/with-kept-answers.tsx";
import { ExerciseProgress } from "#features/progress/exercise/exercise-progress.tsx";
import { findExerciseProgress } from "#server/find-exercise.ts";
import { HydrateClient } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Exercise" };

export default async function Page({ params }: PageProps<"/me/progress/[slug]">) {
  const { slug } = await params;
  await findExerciseProgress({ slug });
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <KeepAnswers>
          <ExerciseProgress slug={slug} />
        </KeepAnswers>
      </Suspense>
    </HydrateClient>
  );
}
