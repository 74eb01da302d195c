"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";

/** A page that has not asked by then does not ask. */
const PATIENCE_MS = 2_000;

/**
 * True once the page has the bundle that came along with it, or has had the time for it. Who looks for it before, as
 * what stands around every page would, has it fetched a second time, and on the server not at all.
 */
export const useAfterPage = (): boolean => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const look = (): void => {
      if (cache.getQueryState(trpc.sync.bundle.queryKey()) !== undefined) setAfter(true);
    };
    look();
    const unsubscribe = cache.getQueryCache().subscribe(look);
    const timer = setTimeout(() => setAfter(true), PATIENCE_MS);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [cache, trpc]);
  return isAfter;
};
