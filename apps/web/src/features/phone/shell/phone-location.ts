import { useSyncExternalStore } from "react";
import { phonePage } from "#features/phone/phone-pages.ts";

const listeners = new Set<() => void>();
let stale = false;

const tell = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
};

/** Another version has taken over: the next step leaves this one behind, and the page is loaded afresh. */
export const leaveAtNextStep = (): void => {
  stale = true;
};

/** True when the address is one that this document can show without asking anybody. */
export const isHere = (href: string): boolean => {
  const url = new URL(href, window.location.href);
  return !stale && url.origin === window.location.origin && phonePage(url.pathname) !== null;
};

/** Goes to an address: a page of the phone is shown at once, every other one is loaded. */
export const goTo = (href: string, { replace = false }: { readonly replace?: boolean } = {}): void => {
  if (!isHere(href)) {
    if (replace) window.location.replace(href);
    else window.location.assign(href);
    return;
  }
  if (replace) window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  window.scrollTo({ top: 0 });
  tell();
};

export const usePathname = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);
export const useSearch = (): string => useSyncExternalStore(subscribe, () => window.location.search);
