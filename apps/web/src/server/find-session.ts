import { createHash } from "node:crypto";
import type { Database } from "@cuffwise/db/client";
import { findOpenSession, type OpenSession } from "@cuffwise/db/queries/session";
import { sessionCookieName } from "./session-cookie.ts";

/** What the database stores of a session token: who reads the table cannot sign in with it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

const cookieValue = (header: string, name: string): string | undefined =>
  header
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The live session behind a Cookie header, read from the database every time: signing out holds at once. */
export const findSession = async (
  at: { readonly db: Database; readonly appUrl: string; readonly now: Date },
  cookieHeader: string | undefined,
): Promise<OpenSession | undefined> => {
  const token = cookieValue(cookieHeader ?? "", sessionCookieName(at.appUrl));
  // A token has 43 characters; nothing much longer is worth a query.
  if (token === undefined || token === "" || token.length > 200) return undefined;
  return findOpenSession(at.db, hashToken(token), at.now);
};
