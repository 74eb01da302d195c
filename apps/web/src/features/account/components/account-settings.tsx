import type { Person } from "@cuffwise/domain/kernel";
import { type ReactNode, Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import classes from "./account-settings.module.css";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";

interface SettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the settings; what it holds may still be on its way. */
export const SettingsSection = ({ id, title, children }: SettingsSectionProps) => (
  <section className={classes.section} aria-labelledby={`settings-${id}`}>
    <h2 id={`settings-${id}`}>{title}</h2>
    <Suspense fallback={<SkeletonRows rows={2} />}>{children}</Suspense>
  </section>
);

interface AccountSettingsProps {
  readonly person: Person;
  /** Sections of who is asked for more than an account. */
  readonly children?: ReactNode;
}

export const AccountSettings = ({ person, children }: AccountSettingsProps) => (
  <div className={classes.sections}>
    <SettingsSection id="profile" title="Profile">
      <ProfileForm profile={{ name: person.name, timeZone: person.timeZone, units: person.units }} />
    </SettingsSection>
    {children}
    <SettingsSection id="sessions" title="Signed in on">
      <SessionList />
      <form method="post" action="/api/auth/sign-out-everywhere">
        <button className={classes.everywhere} type="submit">
          Sign out everywhere, here too
        </button>
      </form>
    </SettingsSection>
  </div>
);
