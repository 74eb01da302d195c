import { listPastSessions, listSessionsOfDays } from "@cuffwise/db/queries/session-history";
import { canSeeClient, canSeeHealth } from "@cuffwise/domain/coaching";
import { addDays, addMonths, ClientId, PlainDate, plainDate, plainDateIn, SessionId } from "@cuffwise/domain/kernel";
import { ruleToReason } from "@cuffwise/domain/prescription";
import { sessionOutcomeRule, weekStart } from "@cuffwise/domain/progress";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { fail } from "#errors.ts";
import type { Asking } from "#training/session-state.ts";
import { actorProcedure, EVERYONE, router } from "#trpc.ts";
import { exerciseProgress } from "./exercise-progress.ts";
import { historyToView } from "./history-view.ts";
import { progressOverview } from "./progress-overview.ts";

/** Clients ask about themselves; staff name the client. */
const About = z.strictObject({ clientId: ClientId.optional() });

/** Whose progress is asked for, their own day, and whether the reader may see health. */
const openProgress = async (ctx: Asking, asked: ClientId | undefined) => {
  const client = await allowedClient(ctx, asked ?? ctx.actor.clientId ?? fail("not-found"), canSeeClient);
  return {
    client,
    of: { orgId: client.orgId, clientId: client.id },
    today: plainDateIn(ctx.now, client.timeZone),
    seesHealth: canSeeHealth(ctx.actor, client).ok,
  };
};

const firstOfMonth = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, 7)}-01`);

export const progressRouter = router({
  /** A calendar month in whole weeks, from Monday on; the month of today unless a day of another one is given. */
  month: actorProcedure(...EVERYONE)
    .input(About.extend({ day: PlainDate.nullable().default(null) }))
    .query(async ({ ctx, input }) => {
      const { of, today } = await openProgress(ctx, input.clientId);
      const month = firstOfMonth(input.day ?? today);
      const from = weekStart(month);
      const to = addDays(weekStart(addDays(addMonths(month, 1), -1)), 6);
      const sessions = await listSessionsOfDays(ctx.tx, of, { from, to });
      return {
        today,
        month,
        from,
        to,
        sessions: sessions.map(historyToView).toReversed(),
        because: ruleToReason(sessionOutcomeRule),
      };
    }),

  /** Sessions that lie behind, newest first, page by page. */
  sessions: actorProcedure(...EVERYONE)
    .input(
      About.extend({
        cursor: z.strictObject({ day: PlainDate, id: SessionId }).nullish(),
        /** What a list that goes on says of itself; there is one way only. */
        direction: z.literal("forward").optional(),
        limit: z.int().min(1).max(50).default(20),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { of, today } = await openProgress(ctx, input.clientId);
      const after = input.cursor ?? null;
      // One more than asked for says whether there is another page.
      const found = await listPastSessions(ctx.tx, of, { today, after, limit: input.limit + 1 });
      const page = found.slice(0, input.limit);
      const last = page.at(-1);
      const nextCursor = found.length > page.length && last !== undefined ? { day: last.day, id: last.id } : null;
      return { today, sessions: page.map(historyToView), nextCursor };
    }),

  /** Adherence, time under the cuff, pressures, soreness and what was trained, over two years. */
  overview: actorProcedure(...EVERYONE)
    .input(About)
    .query(async ({ ctx, input }) => {
      const { client, today, seesHealth } = await openProgress(ctx, input.clientId);
      return progressOverview(ctx.tx, client, { today, seesHealth });
    }),

  /** One exercise over all time, cuffed and ordinary work apart. */
  exercise: actorProcedure(...EVERYONE)
    .input(
      About.extend({
        slug: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug.invalid")
          .max(80),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { client, today, seesHealth } = await openProgress(ctx, input.clientId);
      return (await exerciseProgress(ctx.tx, client, { slug: input.slug, today, seesHealth })) ?? fail("not-found");
    }),
});
