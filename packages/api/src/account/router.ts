import { listBelongings, listSessionsOf, setActiveOrg } from "@cuffwise/db/queries/session";
import { OrgId } from "@cuffwise/domain/kernel";
import { z } from "zod";
import { fail } from "#errors.ts";
import { personProcedure, router } from "#trpc.ts";

export const accountRouter = router({
  /** Who I am, and everywhere I belong. */
  me: personProcedure.query(async ({ ctx }) => ({
    person: ctx.person,
    actor: ctx.actor,
    belongings: await listBelongings(ctx.db, ctx.person.personId),
  })),

  sessions: personProcedure.query(async ({ ctx }) => {
    const sessions = await listSessionsOf(ctx.db, ctx.person.personId, ctx.now);
    return sessions.map((one) => ({ ...one, isThis: one.id === ctx.sessionId }));
  }),

  /** Changes the organisation this session works in. */
  enter: personProcedure.input(z.strictObject({ orgId: OrgId })).mutation(async ({ ctx, input }) => {
    const belongings = await listBelongings(ctx.db, ctx.person.personId);
    const there = belongings.find((one) => one.orgId === input.orgId) ?? fail("not-found");
    await setActiveOrg(ctx.db, ctx.sessionId, there.orgId);
    return there;
  }),
});
