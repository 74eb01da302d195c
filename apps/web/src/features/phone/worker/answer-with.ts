import type { KeptMarker } from "#features/phone/kept/kept-database.ts";
import { FROM_NETWORK, isClientPath, phonePage } from "#features/phone/phone-pages.ts";

/**
 * How the worker answers when a page is opened. `shell`: from this phone, without asking anybody. `network-or-shell`:
 * the shell only when nobody answers, and it then says what is missing. `network`: as if there were no worker.
 */
export type AnswerWith = "shell" | "network-or-shell" | "network";

/** Decides by the address and by whether a plan is kept on this phone. */
export const answerWith = (url: URL, marker: KeptMarker | null): AnswerWith => {
  if (!isClientPath(url.pathname)) return "network";
  if (phonePage(url.pathname) === null || url.searchParams.has(FROM_NETWORK)) return "network-or-shell";
  return marker !== null && !marker.suspended ? "shell" : "network-or-shell";
};

export type AccountStep = "signs-out" | "may-sign-in";

/** Posts after which this phone may belong to somebody else. */
export const accountStep = (method: string, pathname: string): AccountStep | null => {
  if (method !== "POST" || !pathname.startsWith("/api/auth/")) return null;
  return pathname.startsWith("/api/auth/sign-out") ? "signs-out" : "may-sign-in";
};
