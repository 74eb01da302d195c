import type { Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import type { OfClient } from "@cuffwise/db/queries/client";
import { insertConsentEvents, listConsentEvents } from "@cuffwise/db/queries/consent";
import { CONSENTS, type ConsentKind, withdrawnConsents } from "@cuffwise/domain/coaching";
import type { Actor } from "@cuffwise/domain/kernel";
import { fail } from "./errors.ts";

interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
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

/** Adds a word to the history, and to the audit. */
export const recordConsent = async (
  { tx, now, newId, actor }: Writing,
  of: OfClient,
  { kind, version, given }: Said,
): Promise<void> => {
  const { orgId, clientId } = of;
  const event = { id: newId(), orgId, clientId, personId: actor.personId, kind, version, granted: given, at: now };
  await insertConsentEvents(tx, [event]);
  const audit = given ? "consent-given" : "consent-withdrawn";
  const detail = { consent: kind, version };
  await insertAudit(tx, actor, { kind: audit, subject: clientId, clientId, detail }, { id: newId(), now });
};

/** The questionnaire asks about health answers itself; what is handed in there is the same consent. */
export const recordHealthConsent = async (writing: Writing, of: OfClient, given: boolean): Promise<void> => {
  const isWithdrawn = withdrawnConsents(await consentHistory(writing.tx, of)).includes("health-data");
  if (isWithdrawn !== given) return;
  await recordConsent(writing, of, { kind: "health-data", version: CONSENTS["health-data"].version, given });
};

/**
 * Answers may be used while the consent under which they were given was not taken back since, not even for a moment.
 * @throws `consent-withdrawn`
 */
export const refuseWithdrawnSince = async (tx: Tx, of: OfClient, answeredAt: Date): Promise<void> => {
  const history = await consentHistory(tx, of);
  if (history.some(({ kind, given, at }) => kind === "health-data" && !given && at > answeredAt))
    fail("consent-withdrawn", { kinds: ["health-data"] });
};

/** @throws `consent-withdrawn` where a client has taken back what a session rests on. */
export const refuseWithdrawn = async (tx: Tx, of: OfClient): Promise<void> => {
  const kinds = withdrawnConsents(await consentHistory(tx, of));
  if (kinds.length > 0) fail("consent-withdrawn", { kinds });
};
