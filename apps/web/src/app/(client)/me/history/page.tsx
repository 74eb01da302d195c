import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonCards } from "#components/ui/skeletons.tsx";
import { KeepAnswers } from "#features/phone/kept/with-kept-answers.tsx";
import { History } from "#features/progress/history/history.tsx";
import { HISTORY_PAGE, NEXT_PAGE } from "#features/progress/history/history-page.ts";
import { ProgressTabs } from "#features/progress/progress-tabs.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "History" };

export default function Page() {
  void queryClient().prefetchQuery(trpc.progress.month.queryOptions({ day: null }));
  void queryClient().prefetchInfiniteQuery(trpc.progress.sessions.infiniteQueryOptions(HISTORY_PAGE, NEXT_PAGE));
  return (
    <>
      <PageHeader title="History" actions={<ProgressTabs current="history" />} />
      <HydrateClient>
        <Suspense fallback={<SkeletonCards />}>
          <KeepAnswers>
            <History />
          </KeepAnswers>
        </Suspense>
      </HydrateClient>
    </>
  );
}
