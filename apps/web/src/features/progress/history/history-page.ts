import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";

type Page = inferRouterOutputs<AppRouter>["progress"]["sessions"];

/** The same for the server, which fetches the first page, and for the island, which goes on. */
export const HISTORY_PAGE = { limit: 20 } as const;
export const NEXT_PAGE = { getNextPageParam: ({ nextCursor }: Page) => nextCursor } as const;
