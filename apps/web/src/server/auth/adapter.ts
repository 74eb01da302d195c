import { deleteSessionByToken } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import { PersonId } from "@cuffwise/domain/kernel";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { type AuthScope, findSessionByToken, insertSessionFor } from "./session.ts";

/**
 * next-auth's view of our sessions. It never sees what the database keeps: tokens are hashed on the way in, and the
 * limits of `session-lifetime.ts` hold here as everywhere. `scopeNow` gives the scope of one call.
 */
export const createAdapter = (scopeNow: () => AuthScope) =>
  ({
    createSession: async ({ sessionToken, userId, expires }): Promise<AdapterSession> => {
      const personId = PersonId.parse(userId);
      await insertSessionFor(scopeNow(), personId, { token: sessionToken, expiresAt: expires, userAgent: "" });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async (sessionToken) => {
      const found = await findSessionByToken(scopeNow(), sessionToken);
      if (found === undefined) return null;
      const { person } = found;
      return {
        session: { sessionToken, userId: person.personId, expires: found.expiresAt },
        user: {
          id: person.personId,
          name: person.name,
          email: person.email,
          emailVerified: person.emailVerified ? found.createdAt : null,
        },
      };
    },
    // next-auth would push `expires` on for ever; the absolute limit stays where it was set.
    updateSession: async () => null,
    deleteSession: async (sessionToken) => {
      await deleteSessionByToken(scopeNow().db, hashSecret(sessionToken));
    },
  }) satisfies Adapter;
