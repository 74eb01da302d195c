import { randomBytes } from "node:crypto";
import type { Tx } from "@cuffwise/db/client";
import { insertInvitation } from "@cuffwise/db/queries/invitation";
import { findOrganisationName } from "@cuffwise/db/queries/organisation";
import { insertMail } from "@cuffwise/db/queries/outbox";
import { hashSecret, newSecret } from "@cuffwise/db/secret";
import { CODE_BYTES, codeFromBytes, INVITATION_DAYS, invitationExpiry } from "@cuffwise/domain/coaching";
import { type ClientId, InvitationId, type StaffActor } from "@cuffwise/domain/kernel";

interface Sending {
  readonly tx: Tx;
  readonly actor: StaffActor;
  readonly now: Date;
  readonly newId: () => string;
  readonly appUrl: string;
}

export interface SentInvitation {
  /** Link and code exist in this answer only: the database keeps their hashes. */
  readonly link: string;
  readonly code: string;
  readonly expiresAt: Date;
  readonly mailedTo: string | null;
}

/** Makes an invitation and, when there is an address, puts its mail into the outbox of the same transaction. */
export const sendInvitation = async (
  { tx, actor, now, newId, appUrl }: Sending,
  to: { readonly clientId: ClientId; readonly name: string; readonly email: string | null },
): Promise<SentInvitation> => {
  const token = newSecret();
  const code = codeFromBytes(randomBytes(CODE_BYTES));
  const link = `${appUrl}/join/${token}`;
  const expiresAt = invitationExpiry(now);
  await insertInvitation(tx, {
    orgId: actor.orgId,
    id: InvitationId.parse(newId()),
    clientId: to.clientId,
    tokenHash: hashSecret(token),
    codeHash: hashSecret(code),
    invitedBy: actor.personId,
    invitedByName: actor.name,
    at: now,
    expiresAt,
  });
  if (to.email !== null) {
    const orgName = await findOrganisationName(tx, actor.orgId);
    const mail = { to: to.email, subject: oneLine(`${actor.name} invites you to train with ${orgName}`) };
    const body = bodyOf({ name: to.name, coach: actor.name, orgName, link, code });
    await insertMail(tx, { ...mail, body }, { id: newId(), orgId: actor.orgId, now });
  }
  return { link, code, expiresAt, mailedTo: to.email };
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

const bodyOf = (words: Readonly<Record<"name" | "coach" | "orgName" | "link" | "code", string>>): string =>
  `Hello ${words.name},

${words.coach} of ${words.orgName} invites you to follow your training in Cuffwise. Open this link to join:

${words.link}

Or go to ${new URL("/join", words.link).href} and type the code ${words.code}.

Before anything is stored you see who will see what, and you decide. The invitation works once, for ${INVITATION_DAYS} days. If you do not know ${words.coach}, ignore this mail.
`;
