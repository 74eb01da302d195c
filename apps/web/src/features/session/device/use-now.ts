"use client";

import { useEffect, useState } from "react";

/** The wall clock, read anew twice a second and whenever the screen comes back: nothing counts ticks. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const read = (): void => setNow(new Date());
    const timer = setInterval(read, 500);
    document.addEventListener("visibilitychange", read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, []);
  return now;
};
