import "server-only";
import { canModerate } from "@cuffwise/domain/content";
import { isStaff, type Person } from "@cuffwise/domain/kernel";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { caller, requestContext } from "#trpc/server.tsx";
import { REQUEST_PATH_HEADER } from "./request-listener.ts";

/** Who looks at a page, for the shell around it. What they may do is decided by the procedures, never here. */
export const getViewer = cache(async () => {
  const { person } = await requestContext();
  return person === null ? null : caller.account.me();
});

export type Viewer = NonNullable<Awaited<ReturnType<typeof getViewer>>>;

/** The page that was asked for, to come back to after signing in. */
const wantedPath = async (): Promise<string> => {
  const url = new URL((await headers()).get(REQUEST_PATH_HEADER) ?? "/", "http://internal");
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
};

/** Anybody with an account; visitors sign in first and come back. */
export const getSignedIn = async (): Promise<Viewer> => {
  const viewer = await getViewer();
  return viewer ?? redirect(`/sign-in?next=${encodeURIComponent(await wantedPath())}`);
};

export const maySeeModeration = (person: Pick<Person, "siteRoles">): boolean => canModerate(person).ok;

/** The coach's room: staff of a practice, and people who look after the public site. Others go where they belong. */
export const getStaffViewer = async (): Promise<Viewer> => {
  const viewer = await getSignedIn();
  if (viewer.actor !== null && isStaff(viewer.actor)) return viewer;
  if (maySeeModeration(viewer.person)) return viewer;
  return redirect(viewer.actor === null ? "/welcome" : "/me");
};

/** The client's room. */
export const getClientViewer = async (): Promise<Viewer> => {
  const viewer = await getSignedIn();
  if (viewer.actor?.role === "client") return viewer;
  return redirect(viewer.actor === null ? "/welcome" : "/coach");
};

/** Name of the practice the viewer works in now; null outside any. */
export const practiceName = ({ actor, belongings }: Viewer): string | null =>
  belongings.find(({ orgId }) => orgId === actor?.orgId)?.orgName ?? null;
