import type { Metadata } from "next";
import { Suspense } from "react";
import { SkeletonPage } from "#components/ui/skeletons.tsx";
import { TemplateList } from "#features/programme/components/template-list.tsx";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Templates" };

export default function TemplatesPage() {
  void queryClient().prefetchQuery(trpc.programme.templates.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonPage />}>
        <TemplateList />
      </Suspense>
    </HydrateClient>
  );
}
