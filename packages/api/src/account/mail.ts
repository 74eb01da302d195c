import { asSystem, type Database, type Tx } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertEmailToken } from "@cuffwise/db/queries/email-token";
import { insertMail } from "@cuffwise/db/queries/outbox";
import type { Account } from "@cuffwise/db/queries/person";
import { hashSecret, newSecret } from "@cuffwise/db/secret";

/** What a mail of an account needs to know: the links lead to `appUrl`. */
export interface AccountMailScope {
  readonly db: Database;
  readonly appUrl: string;
  readonly now: Date;
}

type Addressee = Pick<Account, "personId" | "name" | "email">;

const VERIFY_DAYS = 3;
const RESET_MINUTES = 30;
const MINUTE_MS = 60_000;

/** Puts "confirm your address" into the outbox of the caller's transaction. */
export const sendVerification = async (tx: Tx, scope: AccountMailScope, to: Addressee): Promise<void> => {
  const token = newSecret();
  await insertEmailToken(tx, {
    tokenHash: hashSecret(token),
    personId: to.personId,
    kind: "verify-email",
    at: scope.now,
    expiresAt: new Date(scope.now.getTime() + VERIFY_DAYS * 24 * 60 * MINUTE_MS),
  });
  await insertMail(
    tx,
    {
      to: to.email,
      subject: "Confirm your e-mail address",
      body: `Hello ${to.name},

please confirm that this address is yours:

${scope.appUrl}/verify/${token}

The link works for ${VERIFY_DAYS} days. If you did not open an account at Cuffwise, ignore this mail: without the confirmation nothing more is sent here.
`,
    },
    { id: newId(scope.now), orgId: null, now: scope.now },
  );
};

/** Mails a link for a new password. */
export const sendPasswordReset = (scope: AccountMailScope, to: Addressee): Promise<void> =>
  asSystem(scope.db, async (tx) => {
    const token = newSecret();
    await insertEmailToken(tx, {
      tokenHash: hashSecret(token),
      personId: to.personId,
      kind: "reset-password",
      at: scope.now,
      expiresAt: new Date(scope.now.getTime() + RESET_MINUTES * MINUTE_MS),
    });
    await insertMail(
      tx,
      {
        to: to.email,
        subject: "Choose a new password",
        body: `Hello ${to.name},

somebody, probably you, asked for a new password for your Cuffwise account. Choose it here:

${scope.appUrl}/reset/${token}

The link works once, for ${RESET_MINUTES} minutes. If it was not you, ignore this mail: your password stays as it is.
`,
      },
      { id: newId(scope.now), orgId: null, now: scope.now },
    );
  });
