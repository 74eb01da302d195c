import type { PhoneState } from "#features/phone/client/phone.ts";

/** How much of what somebody did is on this phone only: what waits, and what the server refused. */
export const unsentIn = ({ log }: PhoneState): number =>
  log.waiting.length + log.needs.filter(({ outcome }) => outcome === "rejected").length;
