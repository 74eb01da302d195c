import type { Tx } from "@cuffwise/db/client";
import type { OfClient } from "@cuffwise/db/queries/client";
import { insertConsentEvents, listConsentEvents } from "@cuffwise/db/queries/consent";
import { CONSENTS, type ConsentKind, withdrawnConsents } from "@cuffwise/domain/coaching";
import type { PersonId } from "@cuffwise/domain/kernel";
import { fail } from "./errors.ts";

interface Writing {
  readonly tx: Tx;
  readonly now: Date;
  readonly newId: () => string;
}

export interface Said {
  readonly kind: ConsentKind;
  readonly version: number;
  readonly given: boolean;
}

/** The history of a client's consents in the domain's shape, oldest first. */
export const consentHistory = async (tx: Tx, of: OfClient) => {
  const rows = await listConsentEvents(tx, of);
  return rows.map(({ kind, granted, ...row }) => ({ ...row, kind: kind as ConsentKind, given: granted }));
};

export const recordConsent = (
  { tx, now, newId }: Writing,
  of: OfClient,
  personId: PersonId,
  { kind, version, given }: Said,
): Promise<void> =>
  insertConsentEvents(tx, [
    { id: newId(), orgId: of.orgId, clientId: of.clientId, personId, kind, version, granted: given, at: now },
  ]);

/** The questionnaire asks about health answers itself; its yes or no is the same consent, and the last word counts. */
export const recordHealthConsent = async (
  writing: Writing,
  of: OfClient,
  personId: PersonId,
  given: boolean,
): Promise<void> => {
  const isWithdrawn = withdrawnConsents(await consentHistory(writing.tx, of)).includes("health-data");
  if (isWithdrawn !== given) return;
  await recordConsent(writing, of, personId, { kind: "health-data", version: CONSENTS["health-data"].version, given });
};

/** @throws `consent-withdrawn` where a client has taken back what a session rests on. */
export const refuseWithdrawn = async (tx: Tx, of: OfClient): Promise<void> => {
  const kinds = withdrawnConsents(await consentHistory(tx, of));
  if (kinds.length > 0) fail("consent-withdrawn", { kinds });
};
