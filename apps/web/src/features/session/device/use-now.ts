"use client";

import { useEffect, useState } from "react";
import { deviceClock } from "#features/session/clocks/browser-clock.ts";

/** The device's steady time, read anew twice a second and whenever the screen comes back: nothing counts ticks. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => deviceClock().now());
  useEffect(() => {
    const read = (): void => setNow(deviceClock().now());
    read();
    const timer = setInterval(read, 500);
    document.addEventListener("visibilitychange", read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, []);
  return now;
};
