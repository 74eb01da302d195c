import { insertAudit } from "@cuffwise/db/queries/audit";
import { insertChangeReport } from "@cuffwise/db/queries/change-report";
import { type ClientRow, lockClient } from "@cuffwise/db/queries/client";
import { canAnswerScreening, canSeeHealth, withdrawnConsents } from "@cuffwise/domain/coaching";
import { ClientId } from "@cuffwise/domain/kernel";
import { ruleToReason } from "@cuffwise/domain/prescription";
import { CHANGE_QUESTIONS, RESCREEN_TRIGGERS, rescreenRule } from "@cuffwise/domain/screening";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { consentHistory } from "#consents.ts";
import { fail } from "#errors.ts";
import { actorProcedure, router } from "#trpc.ts";
import { closeAllLimbs, closesAllLimbs, sinceScreening } from "./rescreen.ts";
import type { Deciding } from "./screening-input.ts";

const Change = z.enum(CHANGE_QUESTIONS.map(({ id }) => id));

const textOf = new Map<string, string>(RESCREEN_TRIGGERS.map(({ id, text }) => [id, text]));
const named = (id: string) => ({ id, text: textOf.get(id) ?? id });

/** Whether the last screening still holds, and what was said since; null before the first. */
const viewOf = async (deciding: Deciding, client: ClientRow) => {
  const since = await sinceScreening(deciding, client);
  if (since === null) return null;
  return {
    screenedAt: since.screenedAt,
    /** All limbs are closed until the whole questionnaire has been answered again. */
    isClosed: closesAllLimbs(since),
    triggers: since.triggers.map(named),
    because: ruleToReason(rescreenRule),
    reports: since.reports.map(({ id, at, changes }) => ({ id, at, changes: changes.map(named) })),
  };
};

export const rescreenRouter = router({
  /** The client's own: what may be reported, and what has called for a new screening since the last one. */
  mine: actorProcedure("client").query(async ({ ctx }) => {
    const client = await allowedClient(ctx, ctx.actor.clientId ?? fail("not-allowed"), canAnswerScreening);
    return {
      country: client.country,
      questions: CHANGE_QUESTIONS.map(({ id, text }) => ({ id, text })),
      since: await viewOf(ctx, client),
    };
  }),

  /** The same about a client, for whoever may read their health. */
  client: actorProcedure("owner", "coach", "clinician")
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => viewOf(ctx, await allowedClient(ctx, input.clientId, canSeeHealth))),

  /**
   * "Something has changed": kept as a fact beside the screening, and every limb is closed in the same transaction until
   * the whole questionnaire has been answered again. Reported twice, it is two facts and the limbs stay closed.
   */
  report: actorProcedure("client")
    .input(
      z.strictObject({
        changes: z
          .array(Change)
          .min(1, "changes.none")
          .max(CHANGE_QUESTIONS.length)
          .refine((changes) => new Set(changes).size === changes.length, "changes.repeated"),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, ctx.actor.clientId ?? fail("not-allowed"), canAnswerScreening);
      await lockClient(ctx.tx, client.orgId, client.id);
      const of = { orgId: client.orgId, clientId: client.id };
      // What has changed about a body is a health answer; without consent it is not kept, and the limbs are closed anyway.
      if (withdrawnConsents(await consentHistory(ctx.tx, of)).includes("health-data"))
        return fail("consent-withdrawn", { kinds: ["health-data"] });
      const since = (await sinceScreening(ctx, client)) ?? fail("no-screening");
      const id = ctx.newId();
      await insertChangeReport(ctx.tx, {
        ...of,
        id,
        screeningId: since.screeningId,
        changes: input.changes,
        reportedBy: ctx.actor.personId,
        at: ctx.now,
      });
      const closed = await closeAllLimbs(ctx, client);
      await insertAudit(
        ctx.tx,
        ctx.actor,
        {
          kind: "change-reported",
          subject: id,
          clientId: client.id,
          detail: { changes: input.changes.length, closed },
        },
        { id: ctx.newId(), now: ctx.now },
      );
      return { closed };
    }),
});
