import { type Database, inOrg, type Tx } from "@cuffwise/db/client";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { activateClient } from "@cuffwise/db/queries/client";
import { insertConsentEvents } from "@cuffwise/db/queries/consent";
import { type FoundInvitation, findInvitation, takeInvitation } from "@cuffwise/db/queries/invitation";
import { takeRateToken } from "@cuffwise/db/queries/rate-limit";
import { setActiveOrg } from "@cuffwise/db/queries/session";
import { hashSecret } from "@cuffwise/db/secret";
import {
  CONSENT_KINDS,
  canAccept,
  GiveConsent,
  hasConsent,
  invitationState,
  maskEmail,
} from "@cuffwise/domain/coaching";
import { type ClientActor, countryOfTimeZone, type Person, UNKNOWN_COUNTRY } from "@cuffwise/domain/kernel";
import { z } from "zod";
import type { ApiContext } from "#context.ts";
import { fail } from "#errors.ts";
import { personProcedure, visitorProcedure } from "#trpc.ts";
import { invitationKey, TypedInvitationKey } from "./invitation-key.ts";

const CODES_PER_ADDRESS = 20;
const CODES_TOGETHER = 2_000;
const QUARTER_HOUR = 900;

/** A code has 40 bits, so guessing is counted: by address, and for everybody together. A link's 256 bits need none. */
const open = async (
  ctx: Pick<ApiContext, "db" | "address" | "now" | "person">,
  typed: string,
): Promise<FoundInvitation> => {
  const key = invitationKey(typed) ?? fail("not-found");
  if (key.kind === "code") {
    const mine = `join-code:address:${hashSecret(ctx.address)}`;
    const allowed =
      (await takeRateToken(ctx.db, mine, CODES_PER_ADDRESS, QUARTER_HOUR, ctx.now)) &&
      (await takeRateToken(ctx.db, "join-code:all", CODES_TOGETHER, QUARTER_HOUR, ctx.now));
    if (!allowed) return fail("too-many-attempts");
  }
  return (await findInvitation(ctx.db, key, ctx.person?.personId ?? null)) ?? fail("not-found");
};

/**
 * One transaction inside the inviting organisation as the client who is being invited, and as nobody else: the policies
 * then show and take that client's rows only, whatever this code does.
 */
const asInvited = <T>(db: Database, found: FoundInvitation, person: Person, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inOrg(db, { orgId: found.orgId, personId: person.personId, role: "client", clientId: found.clientId }, work);

const toInvitation = (found: FoundInvitation) => ({
  email: found.clientEmail,
  expiresAt: found.expiresAt,
  usedAt: found.usedAt,
  revokedAt: found.revokedAt,
});

const decide = (found: FoundInvitation, person: Person, now: Date) =>
  canAccept(toInvitation(found), { ...found, email: person.email }, now);

/** What whoever holds the link or the code may know, and, signed in, whether it is for them. */
export const invitation = visitorProcedure
  .input(z.strictObject({ key: TypedInvitationKey }))
  .query(async ({ ctx, input }) => {
    const { person } = ctx;
    const found = await open(ctx, input.key);
    const decision = person === null ? null : decide(found, person, ctx.now);
    return {
      orgName: found.orgName,
      coachName: found.invitedByName,
      firstName: found.clientName.split(/\s/, 1).join(""),
      sentTo: found.clientEmail === null ? null : maskEmail(found.clientEmail),
      state: invitationState(found, ctx.now),
      refusal: decision === null || decision.ok ? null : decision.error,
    };
  });

const Accept = z.strictObject({ key: TypedInvitationKey, consents: z.array(GiveConsent).max(CONSENT_KINDS.length) });

/** Binds the signed-in person to the invited client, stores each consent with its version, and uses the invitation up. */
export const acceptInvitation = personProcedure.input(Accept).mutation(async ({ ctx, input }) => {
  const { person, now } = ctx;
  const found = await open(ctx, input.key);
  const allowed = decide(found, person, now);
  if (!allowed.ok) return fail(allowed.error);
  const given = input.consents.map((consent) => ({ ...consent, at: now }));
  const missing = CONSENT_KINDS.filter((kind) => !hasConsent(given, kind));
  if (missing.length > 0) return fail("consent-missing", { missing });

  const { orgId, clientId } = found;
  const actor: ClientActor = { ...pick(person), orgId, role: "client", clientId };
  await asInvited(ctx.db, found, person, async (tx) => {
    if (!(await takeInvitation(tx, found, now))) return fail("invitation-used");
    // The emergency number follows the country: better none than somebody else's.
    const country = countryOfTimeZone(person.timeZone) ?? UNKNOWN_COUNTRY;
    const by = { personId: person.personId, timeZone: person.timeZone, country, at: now };
    if (!(await activateClient(tx, found, by))) return fail("changed-meanwhile");
    const events = given.map(({ kind, version, given: granted, at }) => ({
      id: ctx.newId(),
      orgId,
      clientId,
      personId: person.personId,
      kind,
      version,
      granted,
      at,
    }));
    await insertConsentEvents(tx, events);
    const audit = { kind: "invitation-accepted", subject: found.id, clientId };
    await insertAudit(tx, actor, audit, { id: ctx.newId(), now });
  });
  await setActiveOrg(ctx.db, ctx.sessionId, orgId);
  return { orgId, clientId, orgName: found.orgName };
});

const pick = ({ personId, name, timeZone }: Person) => ({ personId, name, timeZone });
