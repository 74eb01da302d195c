import { insertAudit } from "@cuffwise/db/queries/audit";
import { listCuffs } from "@cuffwise/db/queries/cuff";
import { archivePlace, listPlaces, savePlace } from "@cuffwise/db/queries/place";
import { canSeeClient } from "@cuffwise/domain/coaching";
import { ClientId, PlaceId } from "@cuffwise/domain/kernel";
import { NewPlace, PLACE_LIMITS } from "@cuffwise/domain/place";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { fail } from "#errors.ts";
import { ownId } from "#practice/own-id.ts";
import { actorProcedure, router, STAFF } from "#trpc.ts";

/** Where a client trains beside the usual place, which the practice keeps. The client reads them from the bundle. */
export const placesRouter = router({
  client: actorProcedure(...STAFF)
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeClient);
      return listPlaces(ctx.tx, { orgId: client.orgId, clientId: client.id });
    }),

  /** Writes a place of mine; the device makes its id, so that a place made without a signal is made once. */
  save: actorProcedure("client")
    .input(NewPlace)
    .mutation(async ({ ctx, input }) => {
      const of = { orgId: ctx.actor.orgId, clientId: ownId(ctx.actor) };
      const [cuffs, places] = await Promise.all([listCuffs(ctx.tx, of), listPlaces(ctx.tx, of)]);
      const owned = new Set(cuffs.map(({ id }) => id));
      if (!input.cuffIds.every((id) => owned.has(id))) return fail("not-found");
      const isNew = places.every(({ id }) => id !== input.id);
      if (isNew && places.length >= PLACE_LIMITS.places) return fail("too-many-places");
      if (!(await savePlace(ctx.tx, of, input, ctx.now))) return fail("not-found");
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: isNew ? "place-added" : "place-changed", subject: input.id, clientId: of.clientId },
        { id: ctx.newId(), now: ctx.now },
      );
      return input;
    }),

  /** Takes a place of mine away; one that is not there is away already. */
  remove: actorProcedure("client")
    .input(z.strictObject({ id: PlaceId }))
    .mutation(({ ctx, input }) =>
      archivePlace(ctx.tx, { orgId: ctx.actor.orgId, clientId: ownId(ctx.actor) }, input.id, ctx.now),
    ),
});
