"use client";

import type { ElsewhereFacts, Place } from "@cuffwise/domain/place";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { noPlacesPending, pendingPlaces, watchPlaces, withPending } from "./pending-places.ts";

export interface KnownPlaces {
  readonly places: readonly Place[];
  readonly facts: ElsewhereFacts;
}

/** The places of the person and what is known of their training there, from what the phone keeps; null until it is there. */
export const usePlaces = (): KnownPlaces | null => {
  const trpc = useTRPC();
  const { personId } = useViewerSetting();
  const { data } = useQuery(trpc.sync.bundle.queryOptions());
  const pending = useSyncExternalStore(
    watchPlaces,
    useCallback(() => pendingPlaces(personId), [personId]),
    noPlacesPending,
  );
  const elsewhere = data?.elsewhere;
  return useMemo(
    () => (elsewhere === undefined ? null : { places: withPending(elsewhere.places, pending), facts: elsewhere.facts }),
    [elsewhere, pending],
  );
};
