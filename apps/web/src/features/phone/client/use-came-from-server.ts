"use client";

import { useState, useSyncExternalStore } from "react";

const never = (): (() => void) => () => {};

/**
 * True for what the server has drawn. It must not wait while it comes to life: whatever changes around it meanwhile
 * would make React throw away what stands there and show a placeholder instead.
 */
export const useCameFromServer = (): boolean => {
  const isServers = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [came] = useState(isServers);
  return came;
};
