import { isStaff } from "@cuffwise/domain/kernel";
import { fail } from "#errors.ts";
import { actorProcedure, router } from "#trpc.ts";
import { loadBundle } from "./bundle.ts";

/** The client's phone: what it keeps, and what it sends when there is a signal. */
export const syncRouter = router({
  bundle: actorProcedure("client").query(({ ctx }) => {
    if (isStaff(ctx.actor)) return fail("not-allowed");
    return loadBundle(ctx, ctx.person);
  }),
});
