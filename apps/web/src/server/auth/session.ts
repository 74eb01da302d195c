import type { Database } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import {
  deleteSessionByToken,
  findOpenSession,
  insertSession,
  listBelongings,
  type OpenSession,
  touchSession,
} from "@cuffwise/db/queries/session";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import type { PersonId } from "@cuffwise/domain/kernel";
import { sessionCookieName } from "../session-cookie.ts";
import { isSessionOpen, isTouchDue, SESSION_MAX_AGE_SECONDS } from "./session-lifetime.ts";

/** One instant of one process: what the functions of this folder work with. */
export interface AuthScope {
  readonly db: Database;
  readonly appUrl: string;
  readonly now: Date;
}

/** The session token a Cookie header carries. A token has 43 characters; nothing much longer is worth a query. */
export const tokenOf = (appUrl: string, cookieHeader: string | null | undefined): string | undefined => {
  const prefix = `${sessionCookieName(appUrl)}=`;
  const token = (cookieHeader ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
  return token === undefined || token === "" || token.length > 200 ? undefined : token;
};

/** The open session behind a token, read from the database every time: signing out holds at once. */
export const findSessionByToken = async (scope: AuthScope, token: string): Promise<OpenSession | undefined> => {
  const { db, now } = scope;
  const tokenHash = hashSecret(token);
  const session = await findOpenSession(db, tokenHash, now);
  if (session === undefined) return undefined;
  const kind = session.isStaff || session.person.siteRoles.length > 0 ? "staff" : "client";
  if (!isSessionOpen(kind, session, now)) {
    await deleteSessionByToken(db, tokenHash);
    return undefined;
  }
  if (isTouchDue(session.lastSeenAt, now)) await touchSession(db, tokenHash, now);
  return session;
};

export const findSession = async (
  scope: AuthScope,
  cookieHeader: string | null | undefined,
): Promise<OpenSession | undefined> => {
  const token = tokenOf(scope.appUrl, cookieHeader);
  return token === undefined ? undefined : findSessionByToken(scope, token);
};

/** Opens a session under a token that the caller made, working in the first place the person belongs to. */
export const insertSessionFor = async (
  { db, now }: AuthScope,
  personId: PersonId,
  session: { readonly token: string; readonly expiresAt: Date; readonly userAgent: string },
): Promise<void> => {
  const [first] = await listBelongings(db, personId);
  await insertSession(db, {
    tokenHash: hashSecret(session.token),
    id: newId(now),
    personId,
    at: now,
    expiresAt: session.expiresAt,
    userAgent: session.userAgent,
    activeOrgId: first?.orgId,
  });
};

/**
 * Signs a person in: a new session with a new token, and an end to the one the browser came with, so that nobody can
 * plant a session first. Returns the Set-Cookie header.
 */
export const signInAs = async (
  scope: AuthScope,
  personId: PersonId,
  request: { readonly cookieHeader: string | null; readonly userAgent: string },
): Promise<string> => {
  const old = tokenOf(scope.appUrl, request.cookieHeader);
  if (old !== undefined) await deleteSessionByToken(scope.db, hashSecret(old));
  const token = newSecret();
  const expiresAt = new Date(scope.now.getTime() + SESSION_MAX_AGE_SECONDS * 1_000);
  await insertSessionFor(scope, personId, { token, expiresAt, userAgent: request.userAgent });
  return sessionCookie(scope.appUrl, token, SESSION_MAX_AGE_SECONDS);
};

const sessionCookie = (appUrl: string, value: string, maxAge: number): string =>
  [
    `${sessionCookieName(appUrl)}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${maxAge}`,
    ...(appUrl.startsWith("https:") ? ["Secure"] : []),
  ].join("; ");

/** A Set-Cookie header that removes the session from the browser. */
export const endedSessionCookie = (appUrl: string): string => sessionCookie(appUrl, "", 0);
