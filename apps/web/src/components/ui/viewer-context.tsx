"use client";

import { changeSettings, defaultPreferences, type UnitPreference } from "@cuffwise/domain/kernel";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { nothingPending, pendingSettings, watchPending } from "./pending-settings.ts";
import type { ViewerSetting } from "./viewer-setting.ts";

const Setting = createContext<ViewerSetting>({
  personId: "",
  timeZone: "UTC",
  units: "metric",
  preferences: defaultPreferences("metric"),
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

/** Loads in another unit below: what stands on the plates of a place, not what the person thinks in. */
export const UnitsProvider = ({ units, children }: { units: UnitPreference; children: ReactNode }) => {
  const setting = useContext(Setting);
  const value = useMemo(() => ({ ...setting, units }), [setting, units]);
  return <Setting value={value}>{children}</Setting>;
};

export const useViewerSetting = (): ViewerSetting => useContext(Setting);
