import type { ReactNode } from "react";
import { CoachShell } from "#components/shell/coach-shell.tsx";
import { ROLE_NAMES } from "#components/shell/role-names.ts";
import { ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { personToSetting } from "#components/ui/viewer-setting.ts";
import { VerifyBanner } from "#features/account/components/verify-banner.tsx";
import { SettingsKeeper } from "#features/settings/settings-keeper.tsx";
import { getStaffViewer, maySeeModeration, practiceName } from "#server/viewer.ts";

export default async function CoachLayout({ children }: { children: ReactNode }) {
  const viewer = await getStaffViewer();
  const { person, actor } = viewer;
  const practice = practiceName(viewer);
  const role = actor === null ? "Public site" : `${ROLE_NAMES[actor.role]} at ${practice}`;
  return (
    <ViewerSettingProvider setting={personToSetting(person)}>
      <SettingsKeeper />
      <CoachShell
        practice={practice}
        moderates={maySeeModeration(person)}
        user={{ name: person.name, email: person.email, role }}
      >
        {!person.emailVerified && <VerifyBanner email={person.email} />}
        {children}
      </CoachShell>
    </ViewerSettingProvider>
  );
}
