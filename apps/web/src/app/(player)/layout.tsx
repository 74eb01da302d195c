import type { ReactNode } from "react";
import { ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { personToSetting } from "#components/ui/viewer-setting.ts";
import { PhoneNotes } from "#features/phone/notes/phone-notes.tsx";
import { SettingsKeeper } from "#features/settings/settings-keeper.tsx";
import { getClientViewer, practiceName } from "#server/viewer.ts";

/** No tabs, no menus: while somebody trains, the session has the whole screen. */
export default async function PlayerLayout({ children }: { children: ReactNode }) {
  const viewer = await getClientViewer();
  return (
    <ViewerSettingProvider setting={personToSetting(viewer.person)}>
      <PhoneNotes practice={practiceName(viewer) ?? "Cuffwise"} />
      <SettingsKeeper />
      {children}
    </ViewerSettingProvider>
  );
}
