"use client";

import type { Settings, SettingsChange } from "@cuffwise/domain/kernel";
import { useCallback, useSyncExternalStore } from "react";
import { changeHere, nothingPending, pendingSettings, watchPending } from "#components/ui/pending-settings.ts";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";

export interface OwnSettings {
  readonly settings: Settings;
  /** Holds at once on this device; it is sent as soon as it can be. */
  readonly change: (change: SettingsChange) => void;
  /** Changed here and not sent yet. */
  readonly isWaiting: boolean;
}

/** Everything that the signed-in person sets for themselves. */
export const useSettings = (): OwnSettings => {
  const { personId, units, timeZone, preferences } = useViewerSetting();
  const { waiting } = useSyncExternalStore(
    watchPending,
    useCallback(() => pendingSettings(personId), [personId]),
    nothingPending,
  );
  return {
    settings: { units, timeZone, ...preferences },
    change: (change) => changeHere(personId, change),
    isWaiting: Object.keys(waiting).length > 0,
  };
};
