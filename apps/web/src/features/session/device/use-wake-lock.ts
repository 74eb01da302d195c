"use client";

import { useEffect, useState } from "react";

/** `refused`: the phone decides otherwise, on a low battery for instance. */
export type WakeState = "on" | "off" | "unsupported" | "refused";

/**
 * Keeps the screen on while a session runs, where somebody wants that. A browser that cannot is no fault: the clocks do
 * not need the screen. After a refusal it is tried again with the next tap, which some browsers ask for.
 */
export const useWakeLock = (isWanted: boolean): WakeState => {
  const [state, setState] = useState<WakeState>("off");
  useEffect(() => {
    if (!isWanted) {
      setState("off");
      return;
    }
    if (!("wakeLock" in navigator)) {
      setState("unsupported");
      return;
    }
    let lock: WakeLockSentinel | undefined;
    let over = false;
    let isAsking = false;
    const take = async (): Promise<void> => {
      if (document.visibilityState !== "visible" || isAsking || lock?.released === false) return;
      isAsking = true;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (over) await taken.release();
        else {
          lock = taken;
          setState("on");
        }
      } catch {
        if (!over) setState("refused");
      } finally {
        isAsking = false;
      }
    };
    // A lock ends whenever the page is hidden, so it is taken again on every return.
    const again = (): void => void take();
    again();
    document.addEventListener("visibilitychange", again);
    window.addEventListener("pointerdown", again);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("pointerdown", again);
      void lock?.release();
    };
  }, [isWanted]);
  return state;
};
