"use client";

import { use, useEffect, useSyncExternalStore } from "react";
import type { Phone } from "#features/phone/client/phone.ts";
import { useCameFromServer } from "#features/phone/client/use-came-from-server.ts";
import { type DeviceState, NEW_DEVICE } from "./device-state.ts";
import { createDeviceStore, type DeviceStore } from "./device-store.ts";

interface Opened {
  readonly phone: Phone;
  readonly sessionId: string;
  readonly store: DeviceStore;
  /** Resolves when what is kept has been read. */
  readonly isRead: Promise<void>;
}

let last: Opened | undefined;

/** Read once per session: every screen of it shares the clocks. */
const openedFor = (phone: Phone, sessionId: string): Opened => {
  if (last?.phone === phone && last.sessionId === sessionId) return last;
  const store = createDeviceStore(sessionId, {
    kept: phone.opened.then(() => phone.store()),
    announce: () => phone.announceClocks(sessionId),
  });
  const opened = { phone, sessionId, store, isRead: store.refresh() };
  if (typeof window !== "undefined") last = opened;
  return opened;
};

const onServer = (): DeviceState => NEW_DEVICE;

/** The clocks of a session on this device; other tabs are heard. */
export const useDevice = (
  phone: Phone,
  sessionId: string,
): { readonly store: DeviceStore; readonly device: DeviceState } => {
  const { store, isRead } = openedFor(phone, sessionId);
  if (!useCameFromServer()) use(isRead);
  const device = useSyncExternalStore(store.subscribe, store.get, onServer);
  useEffect(
    () =>
      phone.onClocks((changed) => {
        if (changed === sessionId) void store.refresh();
      }),
    [phone, store, sessionId],
  );
  return { store, device };
};
