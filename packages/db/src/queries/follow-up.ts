import type { ClientId, Limb, OrgId, PersonId, PlainDate, SessionId } from "@cuffwise/domain/kernel";
import { LIMBS, plainDate } from "@cuffwise/domain/kernel";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { and, asc, desc, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { followUp } from "#schema/health.ts";
import { trainingSession } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

export interface FollowUpRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly clientId: ClientId;
  readonly sessionId: SessionId;
  readonly afterHours: number;
  readonly answers: FollowUpAnswers;
  /** Rules that fired, with their versions. */
  readonly rules: readonly string[];
  readonly action: string;
  readonly answeredAt: Date;
  readonly receivedAt: Date;
  readonly answeredBy: PersonId;
}

/** Stores an answer; false when this check of this session has one already. Written once, never changed. */
export const insertFollowUp = async (tx: Tx, row: FollowUpRow): Promise<boolean> => {
  const rows = await tx.insert(followUp).values(row).onConflictDoNothing().returning({ id: followUp.id });
  return rows.length === 1;
};

export const findFollowUp = async (
  tx: Tx,
  { orgId, sessionId, afterHours }: Pick<FollowUpRow, "orgId" | "sessionId" | "afterHours">,
): Promise<FollowUpRow | undefined> => {
  const [row] = await tx
    .select()
    .from(followUp)
    .where(and(eq(followUp.orgId, orgId), eq(followUp.sessionId, sessionId), eq(followUp.afterHours, afterHours)));
  return row === undefined ? undefined : { ...row, answers: row.answers as FollowUpAnswers };
};

/** That somebody was very sore after a session, and which limbs they named. */
export interface SorenessTold {
  readonly at: Date;
  readonly limbs: readonly Limb[];
}

/** Soreness that was told of since an instant: in an answer, or in a second one to the same check (its event). */
export const listSoreness = async (tx: Tx, { orgId, clientId }: OfClient, since: Date): Promise<SorenessTold[]> => {
  const isVerySore = (rules: SQL) =>
    sql`exists (select from jsonb_array_elements_text(${rules}) rule where rule like 'session.PS-7@%')`;
  // As json: what is read by hand comes as text when it is jsonb.
  const rows = await tx.execute<{ readonly at: string; readonly limbs: readonly Limb[] }>(sql`
    select answered_at as at, (answers -> 'limbs')::json as limbs from follow_up
     where org_id = ${orgId} and client_id = ${clientId} and answered_at >= ${since.toISOString()}
       and ${isVerySore(sql`rules`)}
    union all
    select at, (signs -> 'limbs')::json from adverse_event
     where org_id = ${orgId} and client_id = ${clientId} and at >= ${since.toISOString()}
       and signs ->> 'from' = 'follow-up' and ${isVerySore(sql`signs -> 'rules'`)}
     order by at`);
  return rows.map(({ at, limbs }) => ({ at: new Date(at), limbs: limbs.length > 0 ? limbs : LIMBS }));
};

/** An answer with the session it is about. */
export interface FollowUpOfSession extends FollowUpRow {
  readonly title: string;
  readonly plannedOn: PlainDate;
}

/** A client's answers with their sessions, newest first. */
export const listFollowUpsWithSessions = async (tx: Tx, of: OfClient, limit: number): Promise<FollowUpOfSession[]> => {
  const rows = await tx
    .select({ row: followUp, title: trainingSession.title, plannedOn: trainingSession.plannedOn })
    .from(followUp)
    .innerJoin(
      trainingSession,
      and(eq(trainingSession.orgId, followUp.orgId), eq(trainingSession.id, followUp.sessionId)),
    )
    .where(and(eq(followUp.orgId, of.orgId), eq(followUp.clientId, of.clientId)))
    .orderBy(desc(followUp.answeredAt))
    .limit(limit);
  return rows.map(({ row, title, plannedOn }) => ({
    ...row,
    answers: row.answers as FollowUpAnswers,
    title,
    plannedOn: plainDate(plannedOn),
  }));
};

/** A session under a cuff that has ended, and which of its checks were answered. */
export interface EndedUnderCuff {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly endedAt: Date;
  /** Hours after the end. */
  readonly answered: readonly number[];
}

/** Sessions that were begun since an instant, had a set under a cuff and have ended; oldest first. */
export const listEndedUnderCuff = async (tx: Tx, of: OfClient, since: Date): Promise<EndedUnderCuff[]> => {
  // Written out: in a query over one table drizzle names columns without their table, and `id` would be another's.
  const rows = await tx
    .select({
      sessionId: trainingSession.id,
      title: trainingSession.title,
      startedAt: trainingSession.startedAt,
      finishedAt: trainingSession.finishedAt,
      answered: sql<number[]>`coalesce((select json_agg(f.after_hours) from follow_up f
        where f.org_id = training_session.org_id and f.session_id = training_session.id), '[]')`,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        gte(trainingSession.startedAt, since),
        sql`${trainingSession.status} in ('done', 'stopped', 'unfinished')`,
        sql`exists (select from set_log s where s.org_id = training_session.org_id
          and s.session_id = training_session.id and s.cuffed and s.status <> 'skipped')`,
      ),
    )
    .orderBy(asc(trainingSession.startedAt));
  return rows.flatMap(({ startedAt, finishedAt, ...row }) => {
    const endedAt = finishedAt ?? startedAt;
    return endedAt === null ? [] : [{ ...row, endedAt }];
  });
};
