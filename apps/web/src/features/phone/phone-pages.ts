export type PhonePageName = "today" | "plan" | "session" | "needs" | "history" | "progress" | "follow-up" | "settings";

export interface PhonePage {
  readonly name: PhonePageName;
  /** What stands behind the page's own address: the session's id, for example. */
  readonly rest: readonly string[];
}

/** The pages that a phone can show without a signal. The worker, the shell and the links go by this list alone. */
const PHONE_PAGES: readonly (readonly [
  name: PhonePageName,
  address: string,
  parts: readonly [min: number, max: number],
])[] = [
  ["today", "/me", [0, 0]],
  ["plan", "/me/plan", [0, 0]],
  ["session", "/me/session", [1, 1]],
  ["needs", "/me/needs", [0, 0]],
  ["history", "/me/history", [0, 2]],
  ["progress", "/me/progress", [0, 2]],
  ["follow-up", "/me/follow-up", [1, 2]],
  ["settings", "/me/settings", [0, 0]],
];

/** The phone's page at an address; null for every page that only the server has. */
export const phonePage = (pathname: string): PhonePage | null => {
  const path = pathname.replace(/\/+$/, "");
  for (const [name, address, [min, max]] of PHONE_PAGES) {
    if (path !== address && !path.startsWith(`${address}/`)) continue;
    const rest = path.slice(address.length).split("/").filter(Boolean);
    if (rest.length >= min && rest.length <= max) return { name, rest };
  }
  return null;
};

/** The client's room: where the shell stands in for a page when the network does not answer. */
export const isClientPath = (pathname: string): boolean => pathname === "/me" || pathname.startsWith("/me/");

/** Says to the worker: ask the network, whatever is kept. */
export const FROM_NETWORK = "from-network";
