import "server-only";
import { type AppRouter, appRouter, createCaller } from "@cuffwise/api/router";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { CLIENT_ADDRESS_HEADER } from "#server/client-address.ts";
import { createContext } from "#server/context.ts";
import { makeQueryClient } from "./query-client.ts";

/** Session and clock, read once per request. */
export const requestContext = cache(async () => {
  const sent = await headers();
  return createContext(sent.get("cookie") ?? undefined, sent.get(CLIENT_ADDRESS_HEADER) ?? "unknown");
});

export const queryClient = cache(makeQueryClient);

/** For `prefetchQuery` and `fetchQuery`: results enter the cache that {@link HydrateClient} hands to the islands. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ router: appRouter, ctx: requestContext, queryClient });

/** For what is shown once and never changes in the page: results do not enter the query cache. */
export const caller = createCaller(requestContext);

export const HydrateClient = ({ children }: { children: ReactNode }) => (
  <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>
);
