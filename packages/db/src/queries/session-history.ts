import { type Limb, type PlainDate, plainDate, type SessionId } from "@cuffwise/domain/kernel";
import type { OutcomePlan } from "@cuffwise/domain/progress";
import type { ExcuseReason } from "@cuffwise/domain/sync";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import type { SessionStatus } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

/** One logged set, as far as a calendar needs it. */
export interface HistorySet {
  readonly key: string;
  readonly setIndex: number;
  readonly side: "left" | "right" | "both";
  readonly reps: number;
  /** kg */
  readonly loadKg: number | null;
  readonly isSkipped: boolean;
  readonly limbs: readonly Limb[];
  readonly cuffSeconds: number;
}

/** A session with what it asked for and what was done of it, without the words around both. */
export interface HistorySession {
  readonly id: SessionId;
  readonly title: string;
  readonly programme: string;
  readonly week: number;
  /** The day it was begun in the client's zone; the planned day of one that was not. */
  readonly day: PlainDate;
  readonly plannedOn: PlainDate;
  readonly movedFrom: PlainDate | null;
  readonly status: SessionStatus;
  readonly excused: ExcuseReason | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** 0–10 */
  readonly rating: number | null;
  readonly hasCuffs: boolean;
  readonly plan: readonly OutcomePlan[];
  readonly sets: readonly HistorySet[];
}

type Row = Omit<HistorySession, "startedAt" | "finishedAt"> & {
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
};

/** Where a list goes on: after this session, towards the past. */
export interface HistoryCursor {
  readonly day: PlainDate;
  readonly id: SessionId;
}

const toInstant = (text: string | null): Date | null => (text === null ? null : new Date(text));

// Only the days of a client's sessions are worked out for all of them; content and sets are read for one page.
const read = async (tx: Tx, { orgId, clientId }: OfClient, where: SQL, limit: number): Promise<HistorySession[]> => {
  const rows = await tx.execute<{ readonly [key: string]: unknown } & Row>(sql`
    select s.id, s.title, a.name as programme, s.week, s.day::text as day, s.planned_on::text as "plannedOn",
           s.moved_from::text as "movedFrom", s.status, s.excused, s.started_at as "startedAt",
           s.finished_at as "finishedAt", s.rating, s.has_cuffs as "hasCuffs", asked.plan,
           coalesce(logged.sets, '[]') as sets
      from (
        select * from (
          select t.id, t.title, t.assignment_id, t.week, t.planned_on, t.moved_from, t.status, t.excused, t.started_at,
                 t.finished_at, t.rating, t.has_cuffs,
                 coalesce((t.started_at at time zone c.time_zone)::date, t.planned_on) as day
            from training_session t
            join client c on c.org_id = t.org_id and c.id = t.client_id
           where t.org_id = ${orgId} and t.client_id = ${clientId}
        ) dated
         where ${where}
         order by day desc, id desc
         limit ${limit}
      ) s
      join assignment a on a.org_id = ${orgId} and a.id = s.assignment_id
      cross join lateral (
        select coalesce(json_agg(json_build_object(
                 'key', e ->> 'key',
                 'reps', (select json_agg(p -> 'reps') from jsonb_array_elements(e -> 'sets') p),
                 'loadKg', k.content -> 'resolved' -> (e ->> 'key') -> 'loadableKg',
                 'limitSeconds', case when e ->> 'kind' = 'bfr'
                   then k.content -> 'resolved' -> (e ->> 'key') -> 'protocolLimitSeconds' end,
                 'opensBetweenSets', coalesce(e -> 'cuff' ->> 'deflate', '') = 'between-sets')), '[]') as plan
          from training_session k, jsonb_array_elements(k.content -> 'day' -> 'exercises') e
         where k.org_id = ${orgId} and k.id = s.id
      ) asked
      left join lateral (
        select json_agg(json_build_object('key', l.entry_key, 'setIndex', l.set_index, 'side', l.side, 'reps', l.reps,
                 'loadKg', l.load_kg, 'isSkipped', l.status = 'skipped', 'cuffSeconds', l.cuff_seconds,
                 'limbs', (select coalesce(json_agg(cuff ->> 'limb'), '[]')
                             from jsonb_array_elements(l.cuffs) cuff))) as sets
          from set_log l
         where l.org_id = ${orgId} and l.session_id = s.id
      ) logged on true
     order by s.day desc, s.id desc`);
  return [...rows].map((row) => ({
    ...row,
    day: plainDate(row.day),
    plannedOn: plainDate(row.plannedOn),
    movedFrom: row.movedFrom === null ? null : plainDate(row.movedFrom),
    startedAt: toInstant(row.startedAt),
    finishedAt: toInstant(row.finishedAt),
  }));
};

/** More than anybody trains in six weeks. */
const MOST_OF_A_MONTH = 200;

/** A client's sessions on the days between two days, both included, newest first. */
export const listSessionsOfDays = (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<HistorySession[]> => read(tx, of, sql`day between ${from} and ${to}`, MOST_OF_A_MONTH);

/** What lies behind: every session up to a day, but those of that day that may still begin; newest first. */
export const listPastSessions = (
  tx: Tx,
  of: OfClient,
  { today, after, limit }: { readonly today: PlainDate; readonly after: HistoryCursor | null; readonly limit: number },
): Promise<HistorySession[]> =>
  read(
    tx,
    of,
    sql`day <= ${today} and (status <> 'planned' or day < ${today})
      ${after === null ? sql`` : sql`and (day, id) < (${after.day}::date, ${after.id}::uuid)`}`,
    limit,
  );
