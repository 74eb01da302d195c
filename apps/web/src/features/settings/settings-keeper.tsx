"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { setGym, setLarge } from "#components/shell/scheme-script.ts";
import { dropWaiting, nothingPending, pendingSettings, settle, watchPending } from "#components/ui/pending-settings.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import { hasWaitingPlaces } from "#features/places/place-key.ts";
import { useTRPC } from "#trpc/client.tsx";
import { isRefused, useSendWhenPossible } from "./use-send-when-possible.ts";

const PlaceKeeper = lazy(async () => ({
  default: (await import("#features/places/place-keeper.tsx")).PlaceKeeper,
}));

/** Shows the page in the person's colours and size, and sends what they have changed. */
export const SettingsKeeper = () => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { personId, preferences } = useViewerSetting();
  const { scheme, largeType } = preferences;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setGym(scheme === "gym");
    setColorScheme(scheme === "gym" ? "dark" : scheme === "system" ? "auto" : scheme);
  }, [scheme, setColorScheme]);
  useEffect(() => setLarge(largeType), [largeType]);

  const { waiting } = useSyncExternalStore(
    watchPending,
    useCallback(() => pendingSettings(personId), [personId]),
    nothingPending,
  );
  const save = useMutation(trpc.account.changePreferences.mutationOptions());
  const send = async (): Promise<void> => {
    try {
      await save.mutateAsync(waiting);
      settle(personId, waiting);
      void cache.invalidateQueries(trpc.sync.bundle.queryFilter());
    } catch (error) {
      if (!isRefused(error)) throw error;
      dropWaiting(personId);
    }
  };
  useSendWhenPossible(Object.keys(waiting).length > 0, waiting, send);
  const [hasPlaces, setHasPlaces] = useState(false);
  useEffect(() => setHasPlaces(hasWaitingPlaces(personId)), [personId]);
  return hasPlaces ? (
    <Suspense fallback={null}>
      <PlaceKeeper />
    </Suspense>
  ) : null;
};
