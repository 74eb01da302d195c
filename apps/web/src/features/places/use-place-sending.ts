"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { isRefused, useSendWhenPossible } from "#features/settings/use-send-when-possible.ts";
import { useTRPC } from "#trpc/client.tsx";
import { noPlacesPending, pendingPlaces, settlePlace, watchPlaces } from "./pending-places.ts";

/** Sends places that wait on this phone, one after the other; one that is refused stands in nobody's way. */
export const usePlaceSending = (): void => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { personId } = useViewerSetting();
  const pending = useSyncExternalStore(
    watchPlaces,
    useCallback(() => pendingPlaces(personId), [personId]),
    noPlacesPending,
  );
  const save = useMutation(trpc.places.save.mutationOptions());
  const remove = useMutation(trpc.places.remove.mutationOptions());
  const send = async (): Promise<void> => {
    for (const place of pending.saved) {
      await save.mutateAsync(place).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
      });
      await cache.invalidateQueries(trpc.sync.bundle.queryFilter());
      settlePlace(personId, place);
    }
    for (const id of pending.removed) {
      await remove.mutateAsync({ id });
      await cache.invalidateQueries(trpc.sync.bundle.queryFilter());
      settlePlace(personId, id);
    }
  };
  useSendWhenPossible(pending.saved.length + pending.removed.length > 0, pending, send);
};
