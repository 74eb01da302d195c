import { isStaff } from "@cuffwise/domain/kernel";
import { Push } from "@cuffwise/domain/sync";
import { fail } from "#errors.ts";
import { actorProcedure, router } from "#trpc.ts";
import { loadBundle } from "./bundle.ts";
import { receivePush } from "./push.ts";

/** The client's phone: what it keeps, and what it sends when there is a signal. */
export const syncRouter = router({
  bundle: actorProcedure("client").query(({ ctx }) => {
    if (isStaff(ctx.actor)) return fail("not-allowed");
    return loadBundle(ctx, ctx.person);
  }),

  /** What a device logged; each operation has its answer, and one that is refused holds up no other. */
  push: actorProcedure("client")
    .input(Push)
    .mutation(({ ctx, input }) => receivePush(ctx, input)),
});
