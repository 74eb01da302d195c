import "server-only";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#features/account/form-answer.ts";
import { getViewer } from "../viewer.ts";
import { landingOf, safeNext } from "./landing.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Where to go after signing in; empty when nothing, or nothing safe, was asked for. */
export const nextOf = (search: Search, answer: FormAnswer | null): string =>
  safeNext(search.next) ?? safeNext(answer?.typed.next) ?? "";

/** Whoever is signed in already has no use for the page. */
export const redirectSignedIn = async (next: string): Promise<void> => {
  const viewer = await getViewer();
  if (viewer !== null) redirect(landingOf(viewer.belongings, viewer.person.siteRoles, next));
};
