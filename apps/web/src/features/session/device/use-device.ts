"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { type DeviceState, NEW_DEVICE } from "./device-state.ts";
import { createDeviceStore, type DeviceStore, storageKey } from "./device-store.ts";

const NOTHING_KEPT = { getItem: () => null, setItem: () => {} };

const browserStorage = () => {
  try {
    return typeof window === "undefined" ? NOTHING_KEPT : window.localStorage;
  } catch {
    // Some browsers throw on the mere look when storage is forbidden.
    return NOTHING_KEPT;
  }
};

const onServer = (): DeviceState => NEW_DEVICE;

/** The state of a session on this device; other tabs are heard. */
export const useDevice = (sessionId: string): { readonly store: DeviceStore; readonly device: DeviceState } => {
  const [store] = useState(() => createDeviceStore(sessionId, browserStorage()));
  const device = useSyncExternalStore(store.subscribe, store.get, onServer);
  useEffect(() => {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === storageKey(sessionId)) store.refresh();
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [store, sessionId]);
  return { store, device };
};
