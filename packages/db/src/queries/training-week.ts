import { type Limb, type PlainDate, plainDate } from "@cuffwise/domain/kernel";
import type { DatedOutcome } from "@cuffwise/domain/progress";
import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { type SessionStatus, trainingSession } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

/** Days of a client, both included, in the client's own zone. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What became of every session between two days, in the order of the plan. */
export const listSessionOutcomes = async (tx: Tx, of: OfClient, { from, to }: DaySpan): Promise<DatedOutcome[]> => {
  const rows = await tx
    .select({
      plannedOn: trainingSession.plannedOn,
      status: trainingSession.status,
      excused: trainingSession.excused,
    })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.orgId, of.orgId),
        eq(trainingSession.clientId, of.clientId),
        gte(trainingSession.plannedOn, from),
        lte(trainingSession.plannedOn, to),
      ),
    )
    .orderBy(asc(trainingSession.plannedOn));
  return rows.map(({ plannedOn, status, excused }: { plannedOn: string; status: SessionStatus; excused: unknown }) => ({
    plannedOn: plainDate(plannedOn),
    status,
    isExcused: excused !== null,
  }));
};

export interface CuffWeek {
  /** Its Monday. */
  readonly week: PlainDate;
  readonly limb: Limb;
  readonly cuffSeconds: number;
  /** The most in one session of the week. */
  readonly mostSeconds: number;
  readonly sessions: number;
}

/**
 * Time under an inflated cuff per limb and ISO week. A session belongs to the day on which it began in the client's
 * zone: one that runs past midnight on a Sunday stays in its week. Two cuffs at once count for each limb.
 */
export const listCuffWeeks = async (tx: Tx, of: OfClient, { from, to }: DaySpan): Promise<CuffWeek[]> => {
  const rows = await tx.execute<CuffWeek & { readonly [key: string]: unknown }>(sql`
    select date_trunc('week', day)::date::text as week, limb, sum(seconds)::int as "cuffSeconds",
           max(seconds)::int as "mostSeconds", count(*)::int as sessions
      from (
        select (t.started_at at time zone c.time_zone)::date as day, t.id, cuff ->> 'limb' as limb,
               sum(l.cuff_seconds) as seconds
          from set_log l
          join training_session t on t.org_id = l.org_id and t.id = l.session_id
          join client c on c.org_id = l.org_id and c.id = l.client_id
          cross join lateral jsonb_array_elements(l.cuffs) cuff
         where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.cuffed and l.status <> 'skipped'
         group by 1, 2, 3
      ) each
     where day between ${from} and ${to}
     group by 1, 2
     order by 1, 2`);
  return [...rows].map((row) => ({ ...row, week: plainDate(row.week) }));
};

/** An exercise that a client has done, cuffed and ordinary sets apart. */
export interface DoneExercise {
  readonly exerciseSlug: string;
  readonly lastOn: PlainDate;
  readonly ordinarySets: number;
  /** Heaviest ordinary set, kg; null for body weight and bands. */
  readonly heaviestKg: number | null;
  readonly cuffedSets: number;
  readonly heaviestCuffedKg: number | null;
}

/** Every exercise a client has done, the latest first. */
export const listDoneExercises = async (tx: Tx, of: OfClient): Promise<DoneExercise[]> => {
  const rows = await tx.execute<DoneExercise & { readonly [key: string]: unknown }>(sql`
    select l.exercise_slug as "exerciseSlug", (max(l.done_at) at time zone min(c.time_zone))::date::text as "lastOn",
           (count(*) filter (where not l.cuffed))::int as "ordinarySets",
           (max(l.load_kg) filter (where not l.cuffed and l.status = 'done'))::float8 as "heaviestKg",
           (count(*) filter (where l.cuffed))::int as "cuffedSets",
           (max(l.load_kg) filter (where l.cuffed and l.status = 'done'))::float8 as "heaviestCuffedKg"
      from set_log l
      join client c on c.org_id = l.org_id and c.id = l.client_id
     where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.status <> 'skipped'
     group by l.exercise_slug
     order by max(l.done_at) desc, l.exercise_slug`);
  return [...rows].map((row) => ({ ...row, lastOn: plainDate(row.lastOn) }));
};
