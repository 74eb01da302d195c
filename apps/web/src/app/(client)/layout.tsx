import type { ReactNode } from "react";
import { ClientShell } from "#components/shell/client-shell.tsx";
import { ClientTools } from "#components/shell/client-tools.tsx";
import { ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { personToSetting } from "#components/ui/viewer-setting.ts";
import { VerifyBanner } from "#features/account/components/verify-banner.tsx";
import { InstallNote } from "#features/phone/notes/install-note.tsx";
import { PhoneNotes } from "#features/phone/notes/phone-notes.tsx";
import { SettingsKeeper } from "#features/settings/settings-keeper.tsx";
import { getClientViewer, practiceName } from "#server/viewer.ts";

export default async function ClientLayout({ children }: { children: ReactNode }) {
  const viewer = await getClientViewer();
  const { person, actor } = viewer;
  const practice = practiceName(viewer) ?? "Cuffwise";
  return (
    <ViewerSettingProvider setting={personToSetting(person)}>
      <SettingsKeeper />
      <ClientShell
        practice={practice}
        tools={<ClientTools name={actor?.name ?? person.name} email={person.email} role={`Client of ${practice}`} />}
      >
        {!person.emailVerified && <VerifyBanner email={person.email} />}
        <PhoneNotes practice={practice} />
        {children}
        <InstallNote />
      </ClientShell>
    </ViewerSettingProvider>
  );
}
