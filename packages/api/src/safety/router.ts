import {
  type AdverseEventRow,
  findAdverseEvent,
  listClientEvents,
  listOpenAdverseEvents,
  resolveAdverseEvent,
} from "@cuffwise/db/queries/adverse-event";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { listFollowUpsWithSessions } from "@cuffwise/db/queries/follow-up";
import { getStandings, unlockLimbs } from "@cuffwise/db/queries/standing";
import { canResolveAdverseEvent, canSeeHealth } from "@cuffwise/domain/coaching";
import { ClientId, ruleRef, text } from "@cuffwise/domain/kernel";
import { dueFollowUps, FOLLOW_UP_RULES, STOP_RULES, STOP_SIGNS } from "@cuffwise/domain/session";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { fail } from "#errors.ts";
import { listFollowed } from "#training/followed.ts";
import { actorProcedure, router } from "#trpc.ts";
import { limbsFreedBy, limbsLockedBy } from "./locks.ts";

const SHOWN_EVENTS = 20;
const SHOWN_FOLLOW_UPS = 20;

/** The title of the most urgent rule: they stand in that order. */
const followUpTitle = (signs: object): string | undefined => {
  const [first] = "rules" in signs && Array.isArray(signs.rules) ? (signs.rules as readonly unknown[]) : [];
  return Object.values(FOLLOW_UP_RULES).find((rule) => ruleRef(rule) === first)?.title;
};

const titleOf = (signs: unknown): string => {
  if (typeof signs !== "object" || signs === null || !("from" in signs)) return "Reported event";
  const sign = "sign" in signs ? STOP_SIGNS.find(({ key }) => key === signs.sign) : undefined;
  const rule = "rule" in signs ? Object.values(STOP_RULES).find(({ id }) => id === signs.rule) : undefined;
  if (signs.from === "readiness") return "Signs before a session";
  if (signs.from === "follow-up") return followUpTitle(signs) ?? "Signs after a session";
  return sign?.label ?? rule?.title ?? "Reported event";
};

const eventToView = (event: AdverseEventRow) => ({
  id: event.id,
  title: titleOf(event.signs),
  severity: event.severity,
  limbs: event.limbs,
  /** Limbs that it keeps locked while it is open. */
  locks: event.resolvedAt === null ? limbsLockedBy(event) : [],
  note: event.note,
  sessionId: event.sessionId,
  reportedByName: event.reportedByName,
  at: event.at,
  resolvedAt: event.resolvedAt,
  resolution: event.resolution,
});

export const safetyRouter = router({
  /** What went wrong with a client, open events first; and whether this person may close them. */
  events: actorProcedure("owner", "coach", "clinician")
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      const rows = await listClientEvents(ctx.tx, {
        orgId: ctx.actor.orgId,
        clientId: client.id,
        limit: SHOWN_EVENTS,
      });
      return { mayResolve: canResolveAdverseEvent(ctx.actor, client).ok, events: rows.map(eventToView) };
    }),

  /** How a client was after sessions under a cuff, newest first, and which checks wait for an answer. */
  followUps: actorProcedure("owner", "coach", "clinician")
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      const of = { orgId: client.orgId, clientId: client.id };
      const standings = await getStandings(ctx.tx, of);
      const answers = await listFollowUpsWithSessions(ctx.tx, of, SHOWN_FOLLOW_UPS);
      return {
        due: dueFollowUps(await listFollowed(ctx, of, standings), ctx.now),
        answers: answers.map(({ id, title, plannedOn, afterHours, answers: said, action, answeredAt }) => ({
          id,
          title,
          endedOn: plannedOn,
          afterHours,
          action,
          answeredAt,
          signs: said.signs,
          limbs: said.limbs,
          soreness: said.soreness,
          note: said.note,
        })),
      };
    }),

  /**
   * Closes an event with what was found, and lifts the locks that it alone holds. What the screening decides about a
   * limb is not touched: after a warning sign that is still "answer again".
   */
  resolve: actorProcedure("owner", "clinician")
    .input(z.strictObject({ id: z.guid(), resolution: text(1_000) }))
    .mutation(async ({ ctx, input }) => {
      const of = { orgId: ctx.actor.orgId, id: input.id };
      const event = (await findAdverseEvent(ctx.tx, of)) ?? fail("not-found");
      const client = await allowedClient(ctx, event.clientId, canResolveAdverseEvent);
      if (event.resolvedAt !== null) return fail("changed-meanwhile");
      const ofClient = { orgId: client.orgId, clientId: client.id };
      const others = (await listOpenAdverseEvents(ctx.tx, ofClient)).filter(({ id }) => id !== event.id);
      await resolveAdverseEvent(ctx.tx, of, {
        personId: ctx.actor.personId,
        resolution: input.resolution,
        at: ctx.now,
      });
      const unlocked = await unlockLimbs(ctx.tx, { ...ofClient, at: ctx.now }, limbsFreedBy(event, others));
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "event-resolved", subject: event.id, clientId: client.id, detail: { unlocked } },
        { id: ctx.newId(), now: ctx.now },
      );
      return { unlocked };
    }),
});
