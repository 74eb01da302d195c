import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, it } from "vitest";
import { CoreProviders } from "#components/shell/core-providers.tsx";
import { ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { Needs } from "#features/phone/needs/needs.tsx";
import { PhoneNotes } from "#features/phone/notes/phone-notes.tsx";
import { bundle, SESSION } from "#features/phone/testing/given-bundle.ts";
import { Plan } from "#features/session/plan/plan.tsx";
import { SessionScreen } from "#features/session/session-screen.tsx";
import { Today } from "#features/session/today/today.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";

/** A page as the server draws it: what stands around every page, then the page with the bundle that it fetched. */
const drawn = async (page: ReactNode): Promise<string> => {
  const cache = makeQueryClient();
  cache.setQueryData([["sync", "bundle"], { type: "query" }], bundle);
  const errors: unknown[] = [];
  const stream = await renderToReadableStream(
    <CoreProviders>
      <ViewerSettingProvider setting={{ timeZone: "Europe/London", units: "metric" } as never}>
        <PhoneNotes practice="North Strength" />
        <HydrationBoundary state={dehydrate(cache)}>
          <Suspense fallback={null}>{page}</Suspense>
        </HydrationBoundary>
      </ViewerSettingProvider>
    </CoreProviders>,
    { onError: (error) => void errors.push(error) },
  );
  await stream.allReady;
  const text = await new Response(stream).text();
  expect(errors).toEqual([]);
  return text;
};

it.each([
  ["today", <Today key="p" />, "Hello, Ana"],
  ["the plan", <Plan key="p" />, "Lower body"],
  ["a session", <SessionScreen key="p" sessionId={SESSION} />, "Before you start"],
  ["what needs somebody", <Needs key="p" />, "Nothing needs you"],
])("the server draws %s from the bundle that comes with the page", async (_name, page, words) => {
  expect(await drawn(page)).toContain(words);
});
