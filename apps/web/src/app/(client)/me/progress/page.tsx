import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { KeepAnswers } from "#features/phone/kept/with-kept-answers.tsx";
import { ProgressOverview } from "#features/progress/overview/progress-overview.tsx";
import { ProgressTabs } from "#features/progress/progress-tabs.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Progress" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.progress.overview.queryOptions({}));
  return (
    <>
      <PageHeader title="Progress" actions={<ProgressTabs current="overview" />} />
      <HydrateClient>
        <Suspense fallback={<SkeletonCards />}>
          <KeepAnswers>
            <ProgressOverview />
          </KeepAnswers>
        </Suspense>
      </HydrateClient>
    </>
  );
}
