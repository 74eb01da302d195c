"use client";

import type { UnitPreference } from "@cuffwise/domain/kernel";
import { createContext, type ReactNode, useContext } from "react";

/** What of the signed-in person changes how things are written. */
export interface ViewerSetting {
  /** IANA name; dates and times are written in it, whatever zone the server or the browser is in. */
  readonly timeZone: string;
  readonly units: UnitPreference;
}

const Setting = createContext<ViewerSetting>({ timeZone: "UTC", units: "metric" });

export const ViewerSettingProvider = ({ setting, children }: { setting: ViewerSetting; children: ReactNode }) => (
  <Setting value={setting}>{children}</Setting>
);

export const useViewerSetting = (): ViewerSetting => useContext(Setting);
