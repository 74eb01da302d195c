"use client";

import { use, useSyncExternalStore } from "react";
import { type Phone, type PhoneState, startPhone, UNOPENED } from "./phone.ts";
import { pushToServer } from "./push-transport.ts";
import { useCameFromServer } from "./use-came-from-server.ts";

const nothing = (): void => {};
const onServer = (): PhoneState => UNOPENED;

/** On the server nobody has done anything yet. */
const absent = (personId: string): Phone => ({
  personId,
  opened: Promise.resolve(),
  get: onServer,
  subscribe: () => nothing,
  append: async () => {},
  appendAt: async () => {},
  log: () => null,
  store: () => null,
  sendNow: nothing,
  onSettled: () => nothing,
  onClocks: () => nothing,
  announceClocks: nothing,
  forgetLoss: async () => {},
  stop: nothing,
});

let current: Phone | undefined;

/** One per page: whoever is signed in. */
export const phoneOf = (personId: string): Phone => {
  if (typeof window === "undefined") return absent(personId);
  if (current?.personId === personId) return current;
  current?.stop();
  current = startPhone(personId, pushToServer);
  return current;
};

/**
 * What this device keeps of a person, as it is now. A screen that begins here waits until everything has been read, so
 * that it never shows a session without what was done to it; one that came from the server takes it up when it is read.
 */
export const usePhone = (personId: string): { readonly phone: Phone; readonly state: PhoneState } => {
  const phone = phoneOf(personId);
  if (!useCameFromServer()) use(phone.opened);
  return { phone, state: useSyncExternalStore(phone.subscribe, phone.get, onServer) };
};
