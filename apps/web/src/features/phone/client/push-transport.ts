import type { AppRouter } from "@cuffwise/api/router";
import type { Push, PushReply } from "@cuffwise/domain/sync";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";

/** Alone in its request: an answer about something else must not hold it up. */
const client = createTRPCClient<AppRouter>({
  links: [httpLink({ url: "/api/trpc", transformer: superjson, headers: { "content-type": "application/json" } })],
});

export const pushToServer = (push: Push): Promise<PushReply> => client.sync.push.mutate(push);
