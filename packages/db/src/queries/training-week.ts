import { type Limb, type PlainDate, plainDate } from "@cuffwise/domain/kernel";
import type { DatedOutcome } from "@cuffwise/domain/progress";
import { sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import type { SessionStatus } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

/** Days of a client, both included, in the client's own zone. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What became of every session between two days, in the order of the plan. */
export const listSessionOutcomes = async (tx: Tx, of: OfClient, { from, to }: DaySpan): Promise<DatedOutcome[]> => {
  // One row: two years of sessions are read with every look at a client's progress.
  const [row] = await tx.execute<{ readonly sessions: readonly [string, SessionStatus, boolean][] }>(sql`
    select coalesce(json_agg(json_build_array(planned_on, status, excused is not null) order by planned_on), '[]')
           as sessions
      from training_session
     where org_id = ${of.orgId} and client_id = ${of.clientId} and planned_on between ${from} and ${to}`);
  return (row?.sessions ?? []).map(([day, status, isExcused]) => ({ plannedOn: plainDate(day), status, isExcused }));
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
        -- Sets of one session under the same cuffs are added up before their limbs are told apart: fewer of them.
        select (t.started_at at time zone c.time_zone)::date as day, t.id, cuff ->> 'limb' as limb,
               sum(worn.seconds) as seconds
          from (
            select l.session_id, l.cuffs, sum(l.cuff_seconds) as seconds from set_log l
             where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.cuffed and l.status <> 'skipped'
             group by l.session_id, l.cuffs
          ) worn
          join training_session t
            on t.org_id = ${of.orgId} and t.client_id = ${of.clientId} and t.id = worn.session_id
          join client c on c.org_id = t.org_id and c.id = t.client_id
          cross join lateral jsonb_array_elements(worn.cuffs) cuff
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
    select d."exerciseSlug", (d.last_at at time zone c.time_zone)::date::text as "lastOn", d."ordinarySets",
           d."heaviestKg", d."cuffedSets", d."heaviestCuffedKg"
      from (
        select l.exercise_slug as "exerciseSlug", max(l.done_at) as last_at,
               (count(*) filter (where not l.cuffed))::int as "ordinarySets",
               (max(l.load_kg) filter (where not l.cuffed and l.status = 'done'))::float8 as "heaviestKg",
               (count(*) filter (where l.cuffed))::int as "cuffedSets",
               (max(l.load_kg) filter (where l.cuffed and l.status = 'done'))::float8 as "heaviestCuffedKg"
          from set_log l
         where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.status <> 'skipped'
         group by l.exercise_slug
      ) d
      join client c on c.org_id = ${of.orgId} and c.id = ${of.clientId}
     order by d.last_at desc, d."exerciseSlug"`);
  return [...rows].map((row) => ({ ...row, lastOn: plainDate(row.lastOn) }));
};
