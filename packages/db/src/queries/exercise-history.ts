import { type CuffId, type LopId, type PlainDate, plainDate, type SessionId } from "@cuffwise/domain/kernel";
import type { ResolvedCuff } from "@cuffwise/domain/programme";
import { sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import type { StoredCuff } from "#schema/training.ts";
import type { OfClient } from "./client.ts";

/** One set of one exercise with the day of its session. */
export interface ExerciseSet {
  readonly sessionId: SessionId;
  readonly entryKey: string;
  readonly setIndex: number;
  readonly side: "left" | "right" | "both";
  /** The day on which its session began, in the client's zone. */
  readonly on: PlainDate;
  readonly loadKg: number | null;
  readonly reps: number;
  readonly rir: number | null;
  readonly discomfort: number | null;
  readonly cuffed: boolean;
  readonly cuffs: readonly StoredCuff[];
  readonly status: "done" | "failed";
}

/** Every set of an exercise that was done, oldest first. */
export const listExerciseSets = async (tx: Tx, of: OfClient, slug: string): Promise<ExerciseSet[]> => {
  const rows = await tx.execute<ExerciseSet & { readonly [key: string]: unknown }>(sql`
    select l.session_id as "sessionId", l.entry_key as "entryKey", l.set_index as "setIndex", l.side,
           (coalesce(t.started_at, l.done_at) at time zone c.time_zone)::date::text as "on",
           l.load_kg::float8 as "loadKg", l.reps, l.rir::float8 as rir, l.discomfort, l.cuffed, l.cuffs, l.status
      from set_log l
      join training_session t on t.org_id = l.org_id and t.id = l.session_id and t.client_id = ${of.clientId}
      join client c on c.org_id = l.org_id and c.id = l.client_id
     where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.exercise_slug = ${slug}
       and l.status <> 'skipped'
     order by 5, l.done_at, l.entry_key, l.set_index, l.side`);
  return [...rows].map((row) => ({ ...row, on: plainDate(row.on) }));
};

/** What a session asked of one of its cuffed exercises. */
export interface AskedOfCuffed {
  readonly sessionId: SessionId;
  readonly entryKey: string;
  readonly reps: readonly number[];
  readonly cuffs: readonly Pick<
    ResolvedCuff,
    "limb" | "lopId" | "cuffId" | "cuffName" | "percentLop" | "pressureMmHg"
  >[];
}

/** What each session in which an exercise was done with a cuff had asked for: its pressures say which cuff it was. */
export const listAskedOfCuffed = async (tx: Tx, of: OfClient, slug: string): Promise<AskedOfCuffed[]> => {
  const rows = await tx.execute<AskedOfCuffed & { readonly [key: string]: unknown }>(sql`
    select t.id as "sessionId", e ->> 'key' as "entryKey",
           (select json_agg(s -> 'reps') from jsonb_array_elements(e -> 'sets') s) as reps,
           t.content -> 'resolved' -> (e ->> 'key') -> 'cuffs' as cuffs
      from (
        select distinct l.session_id from set_log l
         where l.org_id = ${of.orgId} and l.client_id = ${of.clientId} and l.exercise_slug = ${slug} and l.cuffed
      ) done
      join training_session t
        on t.org_id = ${of.orgId} and t.client_id = ${of.clientId} and t.id = done.session_id
      cross join lateral jsonb_array_elements(t.content -> 'day' -> 'exercises') e
     where e ->> 'slug' = ${slug}`);
  return [...rows];
};

/** A measured pressure with the width of the cuff it was measured on. */
export interface MeasuredWith {
  readonly lopId: LopId;
  readonly limb: StoredCuff["limb"];
  readonly cuffId: CuffId;
  readonly cuffName: string;
  /** cm */
  readonly cuffWidthCm: number;
  /** mmHg */
  readonly valueMmHg: number;
  readonly posture: "supine" | "seated" | "standing";
  readonly measuredOn: PlainDate;
}

/** Every occlusion pressure of a client, oldest first. */
export const listMeasuredWith = async (tx: Tx, of: OfClient): Promise<MeasuredWith[]> => {
  const rows = await tx.execute<MeasuredWith & { readonly [key: string]: unknown }>(sql`
    select m.id as "lopId", m.limb, m.cuff_id as "cuffId", k.name as "cuffName", k.width_cm::float8 as "cuffWidthCm",
           m.value_mmhg as "valueMmHg", m.posture, m.measured_on::text as "measuredOn"
      from lop_measurement m
      join cuff k on k.org_id = m.org_id and k.id = m.cuff_id
     where m.org_id = ${of.orgId} and m.client_id = ${of.clientId}
     order by m.measured_on, m.recorded_at, m.id`);
  return [...rows].map((row) => ({ ...row, measuredOn: plainDate(row.measuredOn) }));
};

/** The highest pressure that was prescribed for a limb from a day on, with the measurement behind it. */
export interface PrescribedOn {
  readonly on: PlainDate;
  readonly limb: StoredCuff["limb"];
  readonly lopId: LopId;
  readonly pressureMmHg: number;
  readonly percentLop: number;
}

/**
 * What was prescribed for the sessions up to a day, oldest first: a line for each limb and day on which it was other
 * than on the day before, and for the last day.
 */
export const listPrescribed = async (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<PrescribedOn[]> => {
  // A later prescription for the same exercise of the same session replaces the earlier one.
  const rows = await tx.execute<PrescribedOn & { readonly [key: string]: unknown }>(sql`
    select planned_on::text as "on", limb, lop_id as "lopId", pressure_mmhg as "pressureMmHg",
           percent_lop::float8 as "percentLop"
      from (
        select *, row(pressure_mmhg, lop_id) is distinct from
                    lag(row(pressure_mmhg, lop_id)) over (partition by limb order by planned_on) as is_other,
               planned_on = max(planned_on) over (partition by limb) as is_last
          from (
            select distinct on (planned_on, limb) planned_on, limb, lop_id, pressure_mmhg, percent_lop
              from (
                select distinct on (p.session_id, p.entry_key, p.limb) t.planned_on, p.limb, p.lop_id, p.pressure_mmhg,
                       p.percent_lop
                  from cuff_prescription p
                  join training_session t
                    on t.org_id = p.org_id and t.id = p.session_id and t.client_id = ${of.clientId}
                 where p.org_id = ${of.orgId} and p.client_id = ${of.clientId} and t.planned_on between ${from} and ${to}
                   and t.status <> 'skipped'
                 order by p.session_id, p.entry_key, p.limb, p.prescribed_at desc
              ) newest
             order by planned_on, limb, pressure_mmhg desc
          ) highest
      ) marked
     where is_other or is_last
     order by planned_on, limb`);
  return [...rows].map((row) => ({ ...row, on: plainDate(row.on) }));
};
