import { type Limb, type PlainDate, plainDate } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import type { OfClient } from "./client.ts";
import type { DaySpan } from "./training-week.ts";

/** What a client said about soreness, before a session (per limb) or after one. */
export interface SorenessAnswer {
  readonly on: PlainDate;
  /** Hours after the session; null for the check before one. */
  readonly afterHours: number | null;
  /** 0–10: the worst of the limbs before a session. */
  readonly soreness: number;
  readonly limbs: readonly Limb[];
}

/**
 * Answers about soreness between two days of the client, oldest first. Nobody who may not read about health gets any:
 * row level security answers nothing.
 */
export const listSoreness = async (tx: Tx, of: OfClient, { from, to }: DaySpan): Promise<SorenessAnswer[]> => {
  // Checks are found by their session: they have no index by client, and one per session is the newest.
  const rows = await tx.execute<SorenessAnswer & { readonly [key: string]: unknown }>(sql`
    select on_day::text as "on", after_hours as "afterHours", soreness, limbs
      from (
        select (r.at at time zone c.time_zone)::date as on_day, null::int as after_hours,
               coalesce((select max(v.value::float8) from jsonb_each_text(r.answers -> 'rd3' -> 'soreness') v), 0)
                 as soreness,
               (select coalesce(json_agg(v.key order by v.key), '[]')
                  from jsonb_each_text(r.answers -> 'rd3' -> 'soreness') v where v.value::float8 > 0) as limbs
          from training_session t
          join client c on c.org_id = t.org_id and c.id = t.client_id
          cross join lateral (
            select k.at, k.answers from readiness_check k
             where k.org_id = ${of.orgId} and k.session_id = t.id
             order by k.at desc, k.id desc limit 1
          ) r
         where t.org_id = ${of.orgId} and t.client_id = ${of.clientId} and t.started_at is not null
        union all
        select (f.answered_at at time zone c.time_zone)::date, f.after_hours,
               coalesce((f.answers ->> 'soreness')::float8, 0), coalesce(f.answers -> 'limbs', '[]')::json
          from follow_up f
          join client c on c.org_id = f.org_id and c.id = f.client_id
         where f.org_id = ${of.orgId} and f.client_id = ${of.clientId}
      ) said
     where on_day between ${from} and ${to}
     order by on_day, after_hours nulls first`);
  return [...rows].map((row) => ({ ...row, on: plainDate(row.on) }));
};
