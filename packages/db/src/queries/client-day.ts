import type { ClientId, OrgId, PlainDate } from "@cuffwise/domain/kernel";
import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { Tx } from "#client.ts";
import { compiled, type Hole, rowOfHoles } from "#compiled.ts";
import { clientDay } from "#schema/training.ts";
import type { OfClient } from "./client.ts";
import type { SetLogRow } from "./set-log.ts";

export type ClientDayRow = typeof clientDay.$inferSelect;

export interface DayKey {
  readonly orgId: OrgId;
  readonly clientId: ClientId;
  /** The day on which the session began, in the client's zone: a session past midnight stays one day. */
  readonly day: PlainDate;
}

type Counted = Pick<SetLogRow, "status" | "cuffed" | "reps" | "loadKg" | "cuffSeconds" | "discomfort" | "receivedAt">;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const highest = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers));

/** Adds new sets to their day. A skipped set changes nothing: it was not done. */
export const addSetsToDay = async (tx: Tx, key: DayKey, sets: readonly Counted[]): Promise<void> => {
  const done = sets.filter(({ status }) => status !== "skipped");
  if (done.length === 0) return;
  await addToDay(tx, {
    ...key,
    sets: done.length,
    cuffedSets: done.filter(({ cuffed }) => cuffed).length,
    reps: sumOf(done.map(({ reps }) => reps)),
    // Work under a cuff and ordinary work do not compare: only the second is tonnage.
    tonnageKg: sumOf(
      done.map(({ cuffed, reps, loadKg }) => (cuffed ? 0 : Math.round(reps * (loadKg ?? 0) * 100) / 100)),
    ),
    cuffSeconds: sumOf(done.map(({ cuffSeconds }) => cuffSeconds)),
    maxDiscomfort: highest(done.flatMap(({ discomfort }) => discomfort ?? [])),
    lastSetAt: new Date(Math.max(...done.map(({ receivedAt }) => receivedAt.getTime()))),
    sessionsDone: 0,
  });
};

export const addSetToDay = (tx: Tx, key: DayKey, set: Counted): Promise<void> => addSetsToDay(tx, key, [set]);
const addToDay = compiled("client_day_add", (tx, hole: Hole<ClientDayRow>) =>
  tx
    .insert(clientDay)
    .values(rowOfHoles(clientDay, hole))
    .onConflictDoUpdate({
      target: [clientDay.orgId, clientDay.clientId, clientDay.day],
      set: {
        sets: sql`${clientDay.sets} + excluded.sets`,
        cuffedSets: sql`${clientDay.cuffedSets} + excluded.cuffed_sets`,
        reps: sql`${clientDay.reps} + excluded.reps`,
        tonnageKg: sql`${clientDay.tonnageKg} + excluded.tonnage_kg`,
        cuffSeconds: sql`${clientDay.cuffSeconds} + excluded.cuff_seconds`,
        maxDiscomfort: sql`greatest(${clientDay.maxDiscomfort}, excluded.max_discomfort)`,
        lastSetAt: sql`greatest(${clientDay.lastSetAt}, excluded.last_set_at)`,
      },
    }),
);

/**
 * Counts a day again from its sets, after one was changed or taken back. The row is locked first, so that a set logged
 * at the same time waits and is not lost.
 */
export const recountDay = async (tx: Tx, key: DayKey): Promise<void> => {
  await tx.insert(clientDay).values(key).onConflictDoNothing();
  const isThisDay = and(
    eq(clientDay.orgId, key.orgId),
    eq(clientDay.clientId, key.clientId),
    eq(clientDay.day, key.day),
  );
  await tx.select({ day: clientDay.day }).from(clientDay).where(isThisDay).for("update");
  await tx.execute(sql`
    update client_day d set
      sets = f.sets, cuffed_sets = f.cuffed_sets, reps = f.reps, tonnage_kg = f.tonnage_kg,
      cuff_seconds = f.cuff_seconds, max_discomfort = f.max_discomfort, last_set_at = f.last_set_at
    from (
      select count(*) as sets, count(*) filter (where s.cuffed) as cuffed_sets, coalesce(sum(s.reps), 0) as reps,
             coalesce(sum(round(s.reps * coalesce(s.load_kg, 0), 2)) filter (where not s.cuffed), 0) as tonnage_kg,
             coalesce(sum(s.cuff_seconds), 0) as cuff_seconds, max(s.discomfort) as max_discomfort,
             max(s.received_at) as last_set_at
      from set_log s
      join training_session t on t.org_id = s.org_id and t.id = s.session_id
      join client c on c.org_id = s.org_id and c.id = s.client_id
      where s.org_id = ${key.orgId} and s.client_id = ${key.clientId} and s.status <> 'skipped'
        and (t.started_at at time zone c.time_zone)::date = ${key.day}
    ) f
    where d.org_id = ${key.orgId} and d.client_id = ${key.clientId} and d.day = ${key.day}`);
};

export const addFinishedSession = async (tx: Tx, key: DayKey): Promise<void> => {
  await tx
    .insert(clientDay)
    .values({ ...key, sessionsDone: 1 })
    .onConflictDoUpdate({
      target: [clientDay.orgId, clientDay.clientId, clientDay.day],
      set: { sessionsDone: sql`${clientDay.sessionsDone} + 1` },
    });
};

/** A client's days between two days, both included; days without training have no row. */
export const listClientDays = (
  tx: Tx,
  of: OfClient,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<ClientDayRow[]> =>
  tx
    .select()
    .from(clientDay)
    .where(
      and(
        eq(clientDay.orgId, of.orgId),
        eq(clientDay.clientId, of.clientId),
        gte(clientDay.day, from),
        lte(clientDay.day, to),
      ),
    )
    .orderBy(asc(clientDay.day));
