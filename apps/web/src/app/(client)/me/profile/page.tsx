import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AccountSettings, SettingsSection } from "#features/account/components/account-settings.tsx";
import { OnThisPhone } from "#features/phone/notes/on-this-phone.tsx";
import { ConsentList } from "#features/practice/components/consent-list.tsx";
import { CountryForm } from "#features/practice/components/country-form.tsx";
import { ChangedLink } from "#features/screening/rescreen/changed-link.tsx";
import { ProfileLinks } from "#features/settings/profile-links.tsx";
import { getClientViewer } from "#server/viewer.ts";
import { HydrateClient, queryClient, trpc } from "#trpc/server.tsx";

export const metadata: Metadata = { title: "Me" };

export default async function ProfilePage() {
  const { person, actor } = await getClientViewer();
  void queryClient().prefetchQuery(trpc.account.sessions.queryOptions());
  void queryClient().prefetchQuery(trpc.practice.safetySettings.queryOptions());
  void queryClient().prefetchQuery(trpc.practice.consents.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title="Me"
        description="Your account, your health, the emergency number you are shown, what you have agreed to, and where you are signed in."
      />
      <ProfileLinks />
      <AccountSettings person={person}>
        <SettingsSection id="phone" title="On this phone">
          <OnThisPhone />
        </SettingsSection>
        <SettingsSection id="health" title="Your health">
          {actor?.clientId != null && <ChangedLink />}
        </SettingsSection>
        <SettingsSection id="emergency" title="Emergency number">
          {actor?.clientId != null && <CountryForm />}
        </SettingsSection>
        <SettingsSection id="consents" title="What you have agreed to">
          {actor?.clientId != null && <ConsentList clientId={actor.clientId} />}
        </SettingsSection>
      </AccountSettings>
    </HydrateClient>
  );
}
