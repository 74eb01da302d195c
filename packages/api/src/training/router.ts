import { insertAudit } from "@cuffwise/db/queries/audit";
import { findClient } from "@cuffwise/db/queries/client";
import { deleteSetLog, listSessionsWithSets, listSetLogs, updateSetLog } from "@cuffwise/db/queries/set-log";
import { getStandings } from "@cuffwise/db/queries/standing";
import { findTrainingSession, listSessions } from "@cuffwise/db/queries/training-session";
import { canSeeClient, canSeeHealth, withdrawnConsents } from "@cuffwise/domain/coaching";
import { addDays, ClientId, isStaff, plainDateIn, SessionId, SetId } from "@cuffwise/domain/kernel";
import { dueFollowUps, pickTodays, ReadinessAnswers, SessionRating, StopReport } from "@cuffwise/domain/session";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { consentHistory } from "#consents.ts";
import { fail } from "#errors.ts";
import { actorProcedure, EVERYONE, PRESCRIBERS, router } from "#trpc.ts";
import { finishSession } from "./finish-session.ts";
import { listFollowed } from "./followed.ts";
import { ChangeSet, LogSet, logSet, openSet } from "./log-set.ts";
import { recordStop, submitReadiness } from "./safety.ts";
import { sessionDetail } from "./session-detail.ts";
import { loadState, openSession, readSession } from "./session-state.ts";
import { startSession } from "./start-session.ts";
import { listSuggestions } from "./suggestions.ts";
import { contentToBrief, sessionToView, setToView } from "./views.ts";

const SHOWN_DAYS = { before: 60, after: 120 } as const;
/** Health answers: an assistant reads and writes none. */
const WITH_HEALTH = ["client", "owner", "coach", "clinician"] as const;

export const trainingRouter = router({
  /** What a client sees first: today's session, or why there is none, and what comes next. */
  today: actorProcedure("client").query(async ({ ctx }) => {
    const { actor, tx, now } = ctx;
    if (isStaff(actor)) return fail("not-allowed");
    const today = plainDateIn(now, actor.timeZone);
    const sessions = await listSessions(tx, actor, {
      from: addDays(today, -SHOWN_DAYS.before),
      to: addDays(today, SHOWN_DAYS.after),
    });
    const plan = pickTodays(sessions, today);
    const chosen = "session" in plan.now ? plan.now.session : plan.next[0];
    const full = chosen === undefined ? undefined : await findTrainingSession(tx, actor.orgId, chosen.id);
    const standings = await getStandings(tx, actor);
    const followed = await listFollowed(ctx, actor, standings);
    const state = full === undefined ? undefined : await loadState(ctx, full, { followed });
    return {
      today,
      name: actor.name,
      kind: plan.now.kind,
      session: "session" in plan.now ? plan.now.session : null,
      next: plan.next.slice(0, 5),
      last: plan.last,
      missed: plan.missed,
      /** Planned for today, and not due. */
      excused: plan.excused,
      /** How the last sessions under a cuff ended: asked first, and no cuff before it is answered. */
      followUps: dueFollowUps(followed, now),
      programme: full?.programme ?? null,
      /** Of today's session, or of the next one on a rest day. */
      brief: state === undefined ? null : contentToBrief(state.content),
      content: state?.content ?? null,
      blocks: state?.blocks ?? [],
      mayTrain: state?.mayTrain ?? true,
      /** What the client has taken back: no session begins until it is given again. */
      withdrawn: withdrawnConsents(await consentHistory(tx, actor)),
      needsScreening: Object.values(standings).every((standing) => standing === null),
    };
  }),

  /** Everything the player needs, in one answer: it must go on working when the signal is gone. */
  session: actorProcedure(...EVERYONE)
    .input(z.strictObject({ id: SessionId }))
    .query(async ({ ctx, input }) => {
      return sessionDetail(ctx, await readSession(ctx, input.id));
    }),

  /** What was asked for and what was done, side by side: the plan as it was assigned, whatever a cuff may do today. */
  record: actorProcedure(...EVERYONE)
    .input(z.strictObject({ id: SessionId }))
    .query(async ({ ctx, input }) => {
      const session = await readSession(ctx, input.id);
      const logs = await listSetLogs(ctx.tx, session.orgId, [session.id]);
      return { session: sessionToView(session), content: session.content, logs: logs.map(setToView) };
    }),

  /** Begins a session on its day or later, after its readiness check; beginning it twice changes nothing. */
  start: actorProcedure(...EVERYONE)
    .input(z.strictObject({ id: SessionId }))
    .mutation(async ({ ctx, input }) => {
      const session = await openSession(ctx, input.id);
      if (session.status === "started") return { startedAt: session.startedAt ?? ctx.now };
      if (session.status !== "planned") return fail("session-closed");
      const { mayTrain, blocks } = await startSession(ctx, session, { at: ctx.now, timeZone: null, issued: null });
      // Nobody is to begin what is closed; the transaction takes the start back.
      if (!mayTrain) return fail(blocks[0]?.code ?? "readiness-not-passed", { limb: blocks[0]?.limb ?? null });
      return { startedAt: ctx.now };
    }),

  /** Answers before a session. What they mean for a limb holds at once, whether or not the session is begun. */
  submitReadiness: actorProcedure(...WITH_HEALTH)
    .input(z.strictObject({ id: SessionId, answers: ReadinessAnswers }))
    .mutation(({ ctx, input }) => submitReadiness(ctx, input.id, input.answers)),

  /** A STOP. The device has shown what to do long before this arrives. */
  stop: actorProcedure(...WITH_HEALTH)
    .input(StopReport)
    .mutation(({ ctx, input }) => recordStop(ctx, input)),

  logSet: actorProcedure(...EVERYONE)
    .input(LogSet)
    .mutation(async ({ ctx, input }) => setToView(await logSet(ctx, input))),

  updateSet: actorProcedure(...EVERYONE)
    .input(ChangeSet)
    .mutation(async ({ ctx, input }) => {
      const { set, recount } = await openSet(ctx, input.id);
      const { load, reps, rir, discomfort, status } = input;
      const stored = await updateSetLog(ctx.tx, set, {
        loadKg: load?.kg ?? null,
        loadEntered: load?.entered ?? "",
        reps,
        rir,
        discomfort,
        status,
        note: set.note,
      });
      await recount();
      await insertAudit(
        ctx.tx,
        ctx.actor,
        {
          kind: "set-changed",
          subject: set.id,
          clientId: set.clientId,
          detail: { from: { loadKg: set.loadKg, reps: set.reps }, to: { loadKg: load?.kg ?? null, reps } },
        },
        { id: ctx.newId(), now: ctx.now },
      );
      return setToView(stored ?? fail("not-found"));
    }),

  /** Takes a set back that was not done. What was removed stays in the audit trail. */
  undoSet: actorProcedure(...EVERYONE)
    .input(z.strictObject({ id: SetId }))
    .mutation(async ({ ctx, input }) => {
      const { set, recount } = await openSet(ctx, input.id);
      await deleteSetLog(ctx.tx, set);
      await recount();
      await insertAudit(
        ctx.tx,
        ctx.actor,
        {
          kind: "set-undone",
          subject: set.id,
          clientId: set.clientId,
          detail: { entryKey: set.entryKey, setIndex: set.setIndex, reps: set.reps, loadKg: set.loadKg },
        },
        { id: ctx.newId(), now: ctx.now },
      );
      return { id: set.id };
    }),

  /** Ends a session with its rating; ended twice, it counts once. */
  finish: actorProcedure(...EVERYONE)
    .input(z.strictObject({ id: SessionId, rating: SessionRating }))
    .mutation(async ({ ctx, input }) => {
      const session = await openSession(ctx, input.id);
      return finishSession(ctx, session, { at: ctx.now, rating: input.rating });
    }),

  /** A client's calendar: sessions without their content. */
  plan: actorProcedure("client").query(async ({ ctx }) => {
    if (isStaff(ctx.actor)) return fail("not-allowed");
    const today = plainDateIn(ctx.now, ctx.actor.timeZone);
    const sessions = await listSessions(ctx.tx, ctx.actor, {
      from: addDays(today, -SHOWN_DAYS.before),
      to: addDays(today, SHOWN_DAYS.after),
    });
    return { today, sessions };
  }),

  /** Sessions that were begun, newest first, with their sets; staff name the client. */
  history: actorProcedure(...EVERYONE)
    .input(z.strictObject({ clientId: ClientId.optional(), limit: z.int().min(1).max(50).default(20) }))
    .query(async ({ ctx, input }) => {
      const clientId = input.clientId ?? ctx.actor.clientId ?? fail("not-found");
      const client = (await findClient(ctx.tx, ctx.actor.orgId, clientId)) ?? fail("not-found");
      const allowed = canSeeClient(ctx.actor, client);
      if (!allowed.ok) return fail(allowed.error);
      const sessions = await listSessionsWithSets(ctx.tx, { orgId: client.orgId, clientId }, input.limit);
      return sessions.map((session) => ({ ...session, sets: session.sets.map(setToView) }));
    }),

  /** What the rules would propose to the coach now; only shown, nothing changes by it. */
  suggestions: actorProcedure(...PRESCRIBERS)
    .input(z.strictObject({ clientId: ClientId }))
    .query(async ({ ctx, input }) => {
      const client = await allowedClient(ctx, input.clientId, canSeeHealth);
      return client.status === "active" ? listSuggestions(ctx, client) : [];
    }),
});
