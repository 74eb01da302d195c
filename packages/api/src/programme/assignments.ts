import type { Tx } from "@cuffwise/db/client";
import {
  type AssignedSession,
  endAssignment,
  findAssignment,
  insertAssignment,
  listAssignments,
  type NewCuffPrescription,
  type NewSession,
  setClientMayMove,
} from "@cuffwise/db/queries/assignment";
import { insertAudit } from "@cuffwise/db/queries/audit";
import { lockClient } from "@cuffwise/db/queries/client";
import { insertMail } from "@cuffwise/db/queries/outbox";
import { loadPrescriptionFacts } from "@cuffwise/db/queries/prescription-facts";
import type { StoredTemplate } from "@cuffwise/db/queries/template";
import { canAssign, canSeeClient } from "@cuffwise/domain/coaching";
import { findExercise } from "@cuffwise/domain/exercises";
import {
  type Actor,
  AssignmentId,
  addDays,
  ClientId,
  PlainDate,
  plainDateIn,
  SessionId,
  TemplateId,
} from "@cuffwise/domain/kernel";
import {
  checkProgramme,
  isAssignable,
  resolveProgramme,
  SessionContent,
  type SessionForClient,
  sessionToContent,
} from "@cuffwise/domain/programme";
import { z } from "zod";
import { allowedClient } from "#allowed-client.ts";
import { fail } from "#errors.ts";
import { actorProcedure, EVERYONE, PRESCRIBERS } from "#trpc.ts";
import { listRunningOut, sessionsToLines } from "./preview.ts";
import { programmeMail } from "./programme-mail.ts";
import { findOwnTemplate } from "./templates.ts";

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** Furthest start ahead of today, in days: beyond it a date is a slip of the finger. */
const LATEST_START_DAYS = 365;

const Wish = z.strictObject({ clientId: ClientId, templateId: TemplateId, startOn: PlainDate });
type Wish = z.infer<typeof Wish>;

/** Everything that decides whether, and as what, a template reaches a client. */
const work = async (ctx: Asking, wish: Wish) => {
  const client = await allowedClient(ctx, wish.clientId, canAssign);
  const template = await findOwnTemplate(ctx, wish.templateId);
  const { orgId, timeZone } = client;
  const facts = await loadPrescriptionFacts(ctx.tx, { orgId, clientId: client.id, timeZone, now: ctx.now });
  const latest = addDays(facts.today, LATEST_START_DAYS);
  if (wish.startOn < facts.today || wish.startOn > latest)
    return fail("start-outside-range", { earliest: facts.today, latest });
  const findings = checkProgramme(template.content);
  const sessions = resolveProgramme(template.content, wish.startOn, facts);
  const endOn =
    sessions
      .map(({ planned }) => planned.plannedOn)
      .toSorted()
      .at(-1) ?? wish.startOn;
  const refused = sessions.some(({ entries }) => entries.some(({ resolved }) => resolved === null));
  return { client, template, facts, findings, sessions, endOn, mayAssign: !refused && isAssignable(findings) };
};

const sessionToRows = (
  session: SessionForClient,
  newId: () => string,
): { readonly session: NewSession; readonly cuffs: readonly NewCuffPrescription[] } => {
  const content = sessionToContent(session) ?? fail("programme-not-assignable");
  const id = SessionId.parse(newId());
  const { week, day, plannedOn, title } = session.planned;
  const cuffs = session.entries.flatMap(({ entry, resolved, prescription }) =>
    (resolved?.cuffs ?? []).map((cuff) => ({
      id: newId(),
      sessionId: id,
      entryKey: entry.key,
      exerciseSlug: entry.slug,
      limb: cuff.limb,
      lopId: cuff.lopId,
      percentLop: cuff.percentLop,
      pressureMmHg: cuff.pressureMmHg,
      exactKg: resolved?.exactKg ?? null,
      loadableKg: resolved?.loadableKg ?? null,
      decision: prescription,
    })),
  );
  const hasCuffs = session.planned.content.exercises.some(({ kind }) => kind === "bfr");
  return { session: { id, week, day, plannedOn, title, content, hasCuffs }, cuffs };
};

const templateToRef = ({ id, name, version }: StoredTemplate) => ({ id, name, version });

const sessionToBrief = ({ content, ...session }: AssignedSession) => {
  const { day, resolved } = SessionContent.parse(content);
  return {
    ...session,
    entries: day.exercises.map((entry) => ({
      key: entry.key,
      group: entry.group,
      slug: entry.slug,
      name: findExercise(entry.slug)?.name ?? entry.slug,
      kind: entry.kind,
      sets: entry.sets,
      load: entry.load,
      resolved: resolved[entry.key] ?? null,
    })),
  };
};

export const assignmentProcedures = {
  /** What a template would mean for a client from a day on: loads and pressures, or every reason against. */
  assignmentPreview: actorProcedure(...PRESCRIBERS)
    .input(Wish)
    .query(async ({ ctx, input }) => {
      const { client, template, facts, findings, sessions, endOn, mayAssign } = await work(ctx, input);
      const others = await listAssignments(ctx.tx, ctx.actor.orgId, client.id);
      return {
        clientName: client.name,
        mailsClient: client.email !== null,
        template: templateToRef(template),
        startOn: input.startOn,
        endOn,
        sessions: sessions.length,
        mayAssign,
        findings,
        lines: sessionsToLines(sessions),
        runsOut: listRunningOut(sessions, facts),
        overlaps: others
          .filter((one) => one.endedAt === null && one.startOn <= endOn && one.endOn >= input.startOn)
          .map(({ id, name, startOn, endOn: until }) => ({ id, name, startOn, endOn: until })),
      };
    }),

  /**
   * Gives a client a copy of a template, all of it or nothing. `programme-not-assignable` carries every fault at once;
   * the database looks at each cuff again.
   */
  assign: actorProcedure(...PRESCRIBERS)
    .input(Wish.extend({ version: z.int().min(1), clientMayMove: z.boolean().default(true) }))
    .mutation(async ({ ctx, input }) => {
      const { version, clientMayMove, ...wish } = input;
      await lockClient(ctx.tx, ctx.actor.orgId, wish.clientId);
      const { client, template, findings, sessions, endOn, mayAssign } = await work(ctx, wish);
      if (template.version !== version) return fail("changed-meanwhile", { version: template.version });
      if (!mayAssign) {
        const lines = sessionsToLines(sessions).filter(({ refused }) => refused);
        return fail("programme-not-assignable", {
          findings: findings.filter(({ severity }) => severity === "blocked"),
          lines,
        });
      }
      const before = await listAssignments(ctx.tx, ctx.actor.orgId, client.id);
      const isSame = (one: (typeof before)[number]): boolean =>
        one.endedAt === null && one.templateId === template.id && one.startOn === wish.startOn;
      if (before.some(isSame)) return fail("already-exists");

      const id = AssignmentId.parse(ctx.newId());
      const rows = sessions.map((session) => sessionToRows(session, ctx.newId));
      await insertAssignment(
        ctx.tx,
        {
          orgId: ctx.actor.orgId,
          id,
          clientId: client.id,
          templateId: template.id,
          templateVersion: template.version,
          name: template.name,
          content: template.content,
          startOn: wish.startOn,
          endOn,
          assignedBy: ctx.actor.personId,
          assignedByName: ctx.actor.name,
          assignedAt: ctx.now,
          clientMayMove,
        },
        rows.map(({ session }) => session),
        rows.flatMap(({ cuffs }) => cuffs),
      );
      const detail = { templateId: template.id, version, startOn: wish.startOn, sessions: rows.length };
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "programme-assigned", subject: id, clientId: client.id, detail },
        { id: ctx.newId(), now: ctx.now },
      );
      if (client.email !== null)
        await insertMail(
          ctx.tx,
          programmeMail({
            to: client.email,
            name: client.name,
            coach: ctx.actor.name,
            startOn: wish.startOn,
            appUrl: ctx.appUrl,
          }),
          { id: ctx.newId(), orgId: ctx.actor.orgId, now: ctx.now },
        );
      return { id, sessions: rows.length, endOn };
    }),

  /** A client's programmes with their sessions; a client reads their own without naming themselves. */
  clientProgramme: actorProcedure(...EVERYONE)
    .input(z.strictObject({ clientId: ClientId.optional() }))
    .query(async ({ ctx, input }) => {
      const clientId = input.clientId ?? ctx.actor.clientId ?? fail("not-found");
      const client = await allowedClient(ctx, clientId, canSeeClient);
      const rows = await listAssignments(ctx.tx, ctx.actor.orgId, client.id);
      const allowed = canAssign(ctx.actor, client);
      return {
        clientName: client.name,
        today: plainDateIn(ctx.now, client.timeZone),
        /** Why no programme can be assigned by this person now, or null. */
        mayNotAssign: allowed.ok ? null : allowed.error,
        assignments: rows.map(({ sessions, content, orgId: _, ...row }) => ({
          ...row,
          weekTitles: content.weeks.map(({ title }) => title ?? ""),
          sessions: sessions.map(sessionToBrief),
        })),
      };
    }),

  /** Lets the client move sessions of a programme to other days, or keeps the days as they are planned. */
  setClientMoves: actorProcedure(...PRESCRIBERS)
    .input(z.strictObject({ id: AssignmentId, mayMove: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const found = (await findAssignment(ctx.tx, ctx.actor.orgId, input.id)) ?? fail("not-found");
      const client = await allowedClient(ctx, found.clientId, canAssign);
      if (found.clientMayMove === input.mayMove) return { mayMove: input.mayMove };
      await setClientMayMove(ctx.tx, { orgId: ctx.actor.orgId, id: found.id }, input.mayMove);
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "moves-set", subject: found.id, clientId: client.id, detail: { mayMove: input.mayMove } },
        { id: ctx.newId(), now: ctx.now },
      );
      return { mayMove: input.mayMove };
    }),

  /** Ends a programme today: what was trained stays, what was not begun is skipped. Ended twice, it ended once. */
  endAssignment: actorProcedure(...PRESCRIBERS)
    .input(z.strictObject({ id: AssignmentId }))
    .mutation(async ({ ctx, input }) => {
      const found = (await findAssignment(ctx.tx, ctx.actor.orgId, input.id)) ?? fail("not-found");
      const client = await allowedClient(ctx, found.clientId, canAssign);
      const today = plainDateIn(ctx.now, client.timeZone);
      const where = { orgId: ctx.actor.orgId, id: found.id };
      const skipped = await endAssignment(ctx.tx, where, { at: ctx.now, today });
      if (skipped === undefined) return { skipped: 0 };
      await insertAudit(
        ctx.tx,
        ctx.actor,
        { kind: "programme-ended", subject: found.id, clientId: client.id, detail: { skipped } },
        { id: ctx.newId(), now: ctx.now },
      );
      return { skipped };
    }),
};
