import type { Person } from "@cuffwise/domain/kernel";
import { Suspense } from "react";
import { SkeletonRows } from "#components/ui/skeletons.tsx";
import classes from "./account-settings.module.css";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";

export const AccountSettings = ({ person }: { person: Person }) => (
  <div className={classes.sections}>
    <section className={classes.section} aria-labelledby="settings-profile">
      <h2 id="settings-profile">Profile</h2>
      <ProfileForm profile={{ name: person.name, timeZone: person.timeZone, units: person.units }} />
    </section>
    <section className={classes.section} aria-labelledby="settings-sessions">
      <h2 id="settings-sessions">Signed in on</h2>
      <Suspense fallback={<SkeletonRows rows={2} />}>
        <SessionList />
      </Suspense>
      <form method="post" action="/api/auth/sign-out-everywhere">
        <button className={classes.everywhere} type="submit">
          Sign out everywhere, here too
        </button>
      </form>
    </section>
  </div>
);
