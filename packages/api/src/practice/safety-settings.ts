import { insertAudit } from "@cuffwise/db/queries/audit";
import { findClient, updateClientCountry } from "@cuffwise/db/queries/client";
import { CountryCode, countryCode } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { fail } from "#errors.ts";
import { actorProcedure } from "#trpc.ts";
import { ownId } from "./own-id.ts";

/** What the client's emergency number follows. */
export const safetySettings = actorProcedure("client").query(async ({ ctx: { tx, actor } }) => {
  const client = (await findClient(tx, actor.orgId, ownId(actor))) ?? fail("not-found");
  return { country: countryCode(client.country) };
});

/** The country whose emergency number the client is shown from now on. */
export const setCountry = actorProcedure("client")
  .input(z.strictObject({ country: CountryCode }))
  .mutation(async ({ ctx, input: { country } }) => {
    const { tx, actor, now } = ctx;
    const clientId = ownId(actor);
    if (!(await updateClientCountry(tx, { orgId: actor.orgId, clientId }, country))) return fail("not-found");
    const audit = { kind: "country-set", subject: clientId, clientId, detail: { country } };
    await insertAudit(tx, actor, audit, { id: ctx.newId(), now });
    return { country };
  });
