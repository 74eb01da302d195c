import type { Belonging } from "@cuffwise/db/queries/session";
import type { SiteRole } from "@cuffwise/domain/kernel";

const SOMEWHERE = "http://somewhere.invalid";

/**
 * A place to return to, as a path of this site; undefined for everything that could lead elsewhere. Browsers read
 * `\\` as `/` and drop tabs and line breaks, so the address is taken as the URL parser understood it.
 */
export const safeNext = (next: unknown): string | undefined => {
  if (typeof next !== "string" || !next.startsWith("/") || next.length > 500) return undefined;
  if (!URL.canParse(next, SOMEWHERE)) return undefined;
  const { origin, pathname, search } = new URL(next, SOMEWHERE);
  if (origin !== SOMEWHERE || pathname.startsWith("//") || pathname.startsWith("/api/")) return undefined;
  return pathname + search;
};

/** Where somebody goes after signing in: back to what they wanted, else to the room that is theirs. */
export const landingOf = (
  belongings: readonly Pick<Belonging, "role">[],
  siteRoles: readonly SiteRole[],
  next?: unknown,
): string => {
  const wanted = safeNext(next);
  if (wanted !== undefined) return wanted;
  const [first] = belongings;
  if (first !== undefined) return first.role === "client" ? "/me" : "/coach";
  return siteRoles.length > 0 ? "/moderation" : "/welcome";
};
