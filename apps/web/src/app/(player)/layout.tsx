import type { ReactNode } from "react";
import { personToSetting, ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { getClientViewer } from "#server/viewer.ts";

/** No tabs, no menus: while somebody trains, the session has the whole screen. */
export default async function PlayerLayout({ children }: { children: ReactNode }) {
  const { person } = await getClientViewer();
  return <ViewerSettingProvider setting={personToSetting(person)}>{children}</ViewerSettingProvider>;
}
