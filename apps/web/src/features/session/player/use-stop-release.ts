"use client";

import { useEffect, useRef } from "react";
import type { StopState } from "#features/session/device/device-state.ts";
import type { DeviceStore } from "#features/session/device/device-store.ts";
import { releaseStop } from "#features/session/device/stop-state.ts";

/**
 * Lets a held STOP go once it can no longer be a slip, and at once when the page goes away or comes back: it must never
 * lie on a phone that somebody has put down.
 */
export const useStopRelease = (store: DeviceStore, now: Date, send: (report: StopState["report"]) => void): void => {
  const release = (): void => {
    const { stop } = store.get();
    if (stop === null || stop.sendsAt === null) return;
    send(stop.report);
    store.update(releaseStop);
  };
  const latest = useRef(release);
  latest.current = release;
  const sendsAt = store.get().stop?.sendsAt ?? null;
  const isDue = sendsAt !== null && now >= sendsAt;
  useEffect(() => {
    if (isDue) latest.current();
  }, [isDue]);
  useEffect(() => {
    const letGo = (): void => latest.current();
    // What a page before this one held back is no slip any more.
    letGo();
    window.addEventListener("pagehide", letGo);
    return () => {
      window.removeEventListener("pagehide", letGo);
      // Somebody went on to another page: nothing here would let it go any more.
      letGo();
    };
  }, []);
};
