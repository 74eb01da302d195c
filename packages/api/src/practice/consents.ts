import { lockClient } from "@cuffwise/db/queries/client";
import { CONSENT_KINDS, CONSENTS, canAnswerScreening, GiveConsent } from "@cuffwise/domain/coaching";
import { allowedClient } from "#allowed-client.ts";
import { consentHistory, recordConsent } from "#consents.ts";
import { fail } from "#errors.ts";
import { closeLimbs } from "#screening/decide.ts";
import { actorProcedure } from "#trpc.ts";
import { ownId } from "./own-id.ts";

/** What the client has agreed to here: each text as it is asked today, and their last word on it. */
export const consents = actorProcedure("client").query(async ({ ctx }) => {
  const { tx, actor } = ctx;
  const history = await consentHistory(tx, { orgId: actor.orgId, clientId: ownId(actor) });
  return CONSENT_KINDS.map((kind) => {
    const last = history.findLast((event) => event.kind === kind);
    return { kind, given: last?.given ?? false, version: last?.version ?? null, at: last?.at ?? null };
  });
});

/** Withdraws one agreement or gives it again. Without the one about health no limb stays cleared. */
export const setConsent = actorProcedure("client")
  .input(GiveConsent)
  .mutation(async ({ ctx, input }) => {
    const { actor } = ctx;
    // A yes is to the words of today; a no may be to older ones.
    const { version } = CONSENTS[input.kind];
    if (input.given ? input.version !== version : input.version > version) return fail("changed-meanwhile");
    await lockClient(ctx.tx, actor.orgId, ownId(actor));
    const client = await allowedClient(ctx, ownId(actor), canAnswerScreening);
    await recordConsent(ctx, { orgId: client.orgId, clientId: client.id }, input);
    if (input.kind === "health-data" && !input.given) await closeLimbs(ctx, client);
    return { kind: input.kind, given: input.given };
  });
