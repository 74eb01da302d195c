import { type ClientId, LIMBS, type Limb, type OrgId, type PersonId, type PlainDate } from "@cuffwise/domain/kernel";
import { sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import type { LimbOutcome } from "#schema/health.ts";
import type { ClientState } from "#schema/practice.ts";

export interface DashboardStanding {
  readonly limb: Limb;
  readonly outcome: LimbOutcome;
  readonly ceilingPercent: number | null;
  readonly expiresOn: PlainDate | null;
  readonly locked: boolean;
}

/** What the dashboard needs of one client; the domain decides how urgent it is. */
export interface DashboardRow {
  readonly clientId: ClientId;
  readonly name: string;
  readonly status: ClientState;
  readonly standing: readonly DashboardStanding[];
  /** The newest day with a logged set. */
  readonly lastTrainedOn: PlainDate | null;
  /** Sessions due in the last 28 days up to yesterday, and how many of them were done; excused ones were not due. */
  readonly due: number;
  readonly done: number;
  /** Of the last 14 days. */
  readonly missed: number;
  readonly nextOn: PlainDate | null;
  readonly programmeEndsOn: PlainDate | null;
  readonly unread: number;
  readonly openEvents: number;
  readonly seriousEvents: number;
  /** Limbs that coming sessions will cuff. */
  readonly cuffedLimbs: readonly Limb[];
  readonly lopValidUntil: Readonly<Partial<Record<Limb, PlainDate>>>;
}

export interface DashboardScope {
  readonly orgId: OrgId;
  readonly readerId: PersonId;
  readonly today: PlainDate;
}

type Raw = Record<string, unknown> &
  Omit<DashboardRow, "standing" | "cuffedLimbs" | "lopValidUntil"> & {
    readonly standing: readonly DashboardStanding[] | null;
    readonly cuffedLimbs: readonly Limb[] | null;
    readonly lopValidUntil: Partial<Record<Limb, PlainDate>> | null;
  };

/**
 * One statement for the whole practice. It reads the per-day rollup, the sessions of four weeks and the comments since
 * everything was read last; never the set log. So two years of history cost no more than two months.
 */
export const listDashboard = async (tx: Tx, { orgId, readerId, today }: DashboardScope): Promise<DashboardRow[]> => {
  const rows = await tx.execute<Raw>(sql`
    select c.id as "clientId", c.name, c.status, stand.standing, trained.last_day::text as "lastTrainedOn",
           coalesce(recent.due, 0) as due, coalesce(recent.done, 0) as done, coalesce(recent.missed, 0) as missed,
           ahead.next_on::text as "nextOn", plan.end_on::text as "programmeEndsOn",
           coalesce(talk.unread, 0) as unread, coalesce(events.open, 0) as "openEvents",
           coalesce(events.serious, 0) as "seriousEvents", ahead.limbs as "cuffedLimbs", lop.valid as "lopValidUntil"
      from client c
      left join (
        select client_id, json_agg(json_build_object('limb', limb, 'outcome', outcome, 'ceilingPercent', ceiling_percent,
                 'expiresOn', expires_on, 'locked', locked_at is not null)) as standing
          from limb_standing where org_id = ${orgId} group by client_id
      ) stand on stand.client_id = c.id
      left join lateral (
        select day as last_day from client_day d
         where d.org_id = ${orgId} and d.client_id = c.id and d.sets > 0 order by day desc limit 1
      ) trained on true
      left join lateral (
        select count(*)::int as due, (count(*) filter (where s.status in ('done', 'stopped')))::int as done,
               (count(*) filter (where s.status = 'planned' and s.planned_on >= ${today}::date - 14))::int as missed
          from training_session s
         where s.org_id = ${orgId} and s.client_id = c.id and s.status <> 'skipped'
           -- Excused: neither done nor missed. Done all the same: done.
           and (s.excused is null or s.status <> 'planned')
           and s.planned_on >= ${today}::date - 28 and s.planned_on < ${today}::date
      ) recent on true
      left join lateral (
        select min(s.planned_on) as next_on, array_agg(distinct p.limb) filter (where p.limb is not null) as limbs
          from training_session s
          left join cuff_prescription p on p.org_id = ${orgId} and p.session_id = s.id
         where s.org_id = ${orgId} and s.client_id = c.id and s.status = 'planned'
           and s.excused is null and s.planned_on >= ${today}::date and s.planned_on < ${today}::date + 14
      ) ahead on true
      left join lateral (
        select max(a.end_on) as end_on from assignment a
         where a.org_id = ${orgId} and a.client_id = c.id and a.ended_at is null
      ) plan on true
      left join comment_read seen
        on seen.org_id = ${orgId} and seen.person_id = ${readerId} and seen.subject_id = c.id
      left join lateral (
        select count(*)::int as unread
          from comment k
         where k.org_id = ${orgId} and k.client_id = c.id and k.deleted_at is null and k.author_id <> ${readerId}
           and k.created_at > greatest(seen.read_at, '-infinity')
           -- A look-up for each of a few: as a join it may be planned as a scan of all that was ever read.
           and k.created_at > coalesce((select r.read_at from comment_read r where r.org_id = ${orgId}
                 and r.person_id = ${readerId} and r.subject_id = k.subject_id), '-infinity')
      ) talk on true
      left join (
        select client_id, count(*)::int as open, (count(*) filter (where severity = 'serious'))::int as serious
          from adverse_event where org_id = ${orgId} and resolved_at is null group by client_id
      ) events on events.client_id = c.id
      left join lateral (
        select json_object_agg(limb, until) as valid from (
          select limb, max(fresh_until) filter (where stale_reason is null) as until
            from lop_measurement l where l.org_id = ${orgId} and l.client_id = c.id group by limb
        ) newest where until is not null
      ) lop on true
     where c.org_id = ${orgId}
     order by c.name, c.id`);
  return rows.map((row) => ({
    ...row,
    standing: row.standing ?? [],
    cuffedLimbs: LIMBS.filter((limb) => row.cuffedLimbs?.includes(limb)),
    lopValidUntil: row.lopValidUntil ?? {},
  }));
};
