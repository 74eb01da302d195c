import type { ApiContext } from "@cuffwise/api/context";
import { appErrorToTrpc, databaseError } from "@cuffwise/api/errors";
import { newId } from "@cuffwise/db/new-id";
import { sealer } from "@cuffwise/db/secret";
import { findSession } from "./auth/session.ts";
import { singletons } from "./singletons.ts";

/**
 * Who asks, and when: the only place where a request meets the clock and the database meets a cookie.
 * @throws TRPCError `database-unavailable` while the database does not answer
 */
export const createContext = async (cookieHeader: string | undefined, address: string): Promise<ApiContext> => {
  const { db, env, authSecret } = singletons();
  const now = new Date();
  try {
    const session = await findSession({ db, appUrl: env.APP_URL, now }, cookieHeader);
    return {
      db,
      person: session?.person ?? null,
      sessionId: session?.sessionId ?? null,
      actor: session?.actor ?? null,
      now,
      newId,
      seal: sealer(authSecret),
      appUrl: env.APP_URL,
      address,
    };
  } catch (error) {
    const known = databaseError(error);
    throw known === undefined ? error : appErrorToTrpc(known);
  }
};
