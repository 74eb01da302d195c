"use client";

import { changeSettings, defaultPreferences, type Preferences, type UnitPreference } from "@cuffwise/domain/kernel";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { nothingPending, pendingSettings, watchPending } from "./pending-settings.ts";

/** What of the signed-in person changes how things are written, and how the product looks and sounds. */
export interface ViewerSetting {
  /** Whose settings these are; empty where nobody is signed in. */
  readonly personId: string;
  /** IANA name; dates and times are written in it, whatever zone the server or the browser is in. */
  readonly timeZone: string;
  readonly units: UnitPreference;
  readonly preferences: Preferences;
}

const Setting = createContext<ViewerSetting>({
  personId: "",
  timeZone: "UTC",
  units: "metric",
  preferences: defaultPreferences("metric"),
});

/** The settings of a person as the server, or the bundle on the phone, knows them. */
export const personToSetting = ({ personId, timeZone, units, preferences }: ViewerSetting): ViewerSetting => ({
  personId,
  timeZone,
  units,
  preferences,
});

export const ViewerSettingProvider = ({ setting, children }: { setting: ViewerSetting; children: ReactNode }) => {
  const { personId } = setting;
  const pending = useSyncExternalStore(
    watchPending,
    useCallback(() => pendingSettings(personId), [personId]),
    nothingPending,
  );
  const value = useMemo((): ViewerSetting => {
    const known = { units: setting.units, timeZone: setting.timeZone, ...setting.preferences };
    const { units, timeZone, ...preferences } = changeSettings(known, { ...pending.sent, ...pending.waiting });
    return { personId, units, timeZone, preferences };
  }, [personId, setting, pending]);
  return <Setting value={value}>{children}</Setting>;
};

export const useViewerSetting = (): ViewerSetting => useContext(Setting);
