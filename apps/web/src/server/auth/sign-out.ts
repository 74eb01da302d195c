import { deleteSessionByToken, deleteSessionsOf } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import { type AuthOutcome, type AuthRequest, createAuthHandler } from "./form-request.ts";
import { safeNext } from "./landing.ts";
import { endedSessionCookie, findSession, tokenOf } from "./session.ts";

/** Ends the session of this browser: the row is gone before the answer leaves. */
export const signOut = async (request: AuthRequest): Promise<AuthOutcome> => {
  const token = tokenOf(request.appUrl, request.cookieHeader);
  if (token !== undefined) await deleteSessionByToken(request.db, hashSecret(token));
  return { ok: true, to: safeNext(request.fields.next) ?? "/", cookie: endedSessionCookie(request.appUrl) };
};

/** Ends every session of the person, this one too. */
export const signOutEverywhere = async (request: AuthRequest): Promise<AuthOutcome> => {
  const session = await findSession(request, request.cookieHeader);
  if (session !== undefined) await deleteSessionsOf(request.db, session.person.personId);
  return { ok: true, to: "/sign-in", cookie: endedSessionCookie(request.appUrl) };
};

export const handleSignOut = createAuthHandler({ page: "/", run: signOut });
export const handleSignOutEverywhere = createAuthHandler({ page: "/", run: signOutEverywhere });
