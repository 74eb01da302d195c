import { IconMailOpened } from "@tabler/icons-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AccountPage } from "#features/account/components/account-page.tsx";
import { LinkedText } from "#features/account/components/linked-text.tsx";
import { findLocalInbox } from "#server/local-inbox.ts";
import classes from "./mail.module.css";

export const metadata: Metadata = { title: "Local inbox" };

export default async function LocalInboxPage() {
  const mails = await findLocalInbox();
  if (mails === null) notFound();
  return (
    <AccountPage
      title="Local inbox"
      lead="No mail server is set, so every mail of this installation lands here. Anybody who reaches this page reads it; set SMTP_URL before others do."
    >
      {mails.length === 0 ? (
        <EmptyState icon={IconMailOpened} title="No mail yet">
          Open an account or invite a client, and the mail appears here within seconds.
        </EmptyState>
      ) : (
        <ol className={classes.list}>
          {mails.map(({ id, to, subject, body, sentAt }) => (
            <li key={id}>
              <article className={classes.mail} aria-label={`${subject}, to ${to}`}>
                <h2 className={classes.subject}>{subject}</h2>
                <p className={classes.meta}>
                  To {to} · <DateText value={sentAt} style="dateTime" />
                </p>
                <p className={classes.body}>
                  <LinkedText text={body} />
                </p>
              </article>
            </li>
          ))}
        </ol>
      )}
    </AccountPage>
  );
}
