/** `__Host-` needs Secure, and Secure needs https; plain http exists only on localhost and in tests. */
export const sessionCookieName = (appUrl: string): string =>
  appUrl.startsWith("https:") ? "__Host-cuffwise.session" : "cuffwise.session";

/** True when a request carries any session cookie, valid or not: such a request never meets a shared cache. */
export const carriesSession = (cookieHeader: string | undefined): boolean =>
  cookieHeader?.includes("cuffwise.session=") ?? false;
