"use client";

import { useEffect } from "react";

/** Keeps the screen on while a session runs. A browser that cannot is no fault: the clocks do not need the screen. */
export const useWakeLock = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const take = async (): Promise<void> => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (over) await taken.release();
        else lock = taken;
      } catch {
        // Low battery or a policy: the phone decides.
      }
    };
    // A lock ends whenever the page is hidden, so it is taken again on every return.
    const again = (): void => void take();
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
};
