"use client";

import { use, useEffect, useSyncExternalStore } from "react";
import type { Phone } from "#features/phone/client/phone.ts";
import { type DeviceState, NEW_DEVICE } from "./device-state.ts";
import { createDeviceStore, type DeviceStore } from "./device-store.ts";

interface Opened {
  readonly phone: Phone;
  readonly sessionId: string;
  readonly store: Promise<DeviceStore>;
}

let last: Opened | undefined;

/** Read once per session: every screen of it shares the clocks. */
const openedFor = (phone: Phone, sessionId: string): Promise<DeviceStore> => {
  if (last?.phone === phone && last.sessionId === sessionId) return last.store;
  const open = async (): Promise<DeviceStore> => {
    await phone.opened;
    const store = createDeviceStore(sessionId, {
      kept: phone.store(),
      announce: () => phone.announceClocks(sessionId),
    });
    await store.refresh();
    return store;
  };
  last = { phone, sessionId, store: open() };
  return last.store;
};

const onServer = (): DeviceState => NEW_DEVICE;
const unkept = createDeviceStore("", { kept: null, announce: () => {} });

/** The clocks of a session on this device; other tabs are heard. */
export const useDevice = (
  phone: Phone,
  sessionId: string,
): { readonly store: DeviceStore; readonly device: DeviceState } => {
  const store = typeof window === "undefined" ? unkept : use(openedFor(phone, sessionId));
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
