import type { Metadata } from "next";
import Link from "next/link";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { SignOutButton } from "#features/account/components/sign-out-button.tsx";
import { VerifyBanner } from "#features/account/components/verify-banner.tsx";
import { CreateOrganisationForm } from "#features/practice/components/create-organisation-form.tsx";
import { PlaceList } from "#features/practice/components/place-list.tsx";
import { getSignedIn, maySeeModeration } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const { person, belongings } = await getSignedIn();
  const isNew = belongings.length === 0;
  return (
    <AccountPage
      title={isNew ? `Welcome, ${person.name}` : "Where to?"}
      lead={isNew ? "Create a practice to invite your clients and plan their training." : "Choose where you work now."}
      aside={
        <>
          <p>
            Invited by a coach? <Link href="/join">Type your code</Link>
          </p>
          {maySeeModeration(person) && (
            <p>
              <Link href="/moderation">Moderate the public site</Link>
            </p>
          )}
          <div>
            Signed in as {person.email}. <SignOutButton />
          </div>
        </>
      }
    >
      {!person.emailVerified && <VerifyBanner email={person.email} />}
      {isNew ? (
        <CreateOrganisationForm />
      ) : (
        <>
          <PlaceList places={belongings} />
          <details>
            <summary>Create another practice</summary>
            <CreateOrganisationForm />
          </details>
        </>
      )}
    </AccountPage>
  );
}
