import { newSecret } from "@cuffwise/db/secret";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { sessionCookieName } from "../session-cookie.ts";
import { singletons } from "../singletons.ts";
import { createAdapter } from "./adapter.ts";
import type { AuthScope } from "./session.ts";
import { SESSION_MAX_AGE_SECONDS } from "./session-lifetime.ts";

const scopeNow = (): AuthScope => {
  const { db, env } = singletons();
  return { db, appUrl: env.APP_URL, now: new Date() };
};

/** No provider: passwords are checked by handlers of our own, which end in the same session row and cookie. */
const options = (): NextAuthOptions => {
  const { env, authSecret, log } = singletons();
  const secure = env.APP_URL.startsWith("https:");
  return {
    providers: [],
    adapter: createAdapter(scopeNow),
    secret: authSecret,
    session: { strategy: "database", maxAge: SESSION_MAX_AGE_SECONDS, generateSessionToken: newSecret },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(env.APP_URL),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      redirect: ({ url }) => (URL.canParse(url) && new URL(url).origin === env.APP_URL ? url : env.APP_URL),
    },
    logger: {
      error: (code, metadata) => log.error(`next-auth ${code}`, metadata instanceof Error ? metadata : undefined),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
};

/** `/api/auth/session`, `/api/auth/csrf`, `/api/auth/signout` as next-auth defines them. */
export const handleNextAuth = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => NextAuth(request, context, options());
