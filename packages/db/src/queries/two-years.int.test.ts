import { addDays, plainDate } from "@cuffwise/domain/kernel";
import type { Entry } from "@cuffwise/domain/programme";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asActor, connect, type Database, type Tx } from "#client.ts";
import {
  type GivenClient,
  givenClient,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenStanding,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "#testing/index.ts";
import type { OfClient } from "./client.ts";
import { listAskedOfCuffed, listExerciseSets, listMeasuredWith, listPrescribed } from "./exercise-history.ts";
import { listPastSessions, listSessionsOfDays } from "./session-history.ts";
import { listSoreness } from "./soreness.ts";
import { listCuffWeeks, listDoneExercises, listSessionOutcomes } from "./training-week.ts";

const FIRST = plainDate("2024-11-25");
const TODAY = plainDate("2026-11-24");
const SPAN = { from: FIRST, to: TODAY };
const SLUG = "knee-extension";

const EXTENSION: Entry = {
  kind: "bfr",
  key: "ext",
  group: "A",
  slug: SLUG,
  sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 30 },
  cuff: { percentLop: 60, deflate: "between-exercises", limbs: "both" },
};
const SQUAT: Entry = {
  kind: "ordinary",
  key: "squat",
  group: "B",
  slug: "back-squat",
  sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }, { reps: 8 }],
  restSeconds: 180,
  tempo: "2-0-1-0",
  load: { type: "kg", kg: 60 },
};

const WEEKS = 104;
const CLIENTS = 12;

let db: TestDatabase;
let owner: postgres.Sql;
let one: Database;
let client: GivenClient;

/** Every client trains four times a week for two years: 16 sets a session, checks before and answers after each. */
beforeAll(async () => {
  db = await testDatabase();
  owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  one = connect(db.ownerUrl, { userConnections: 1, systemConnections: 1 });
  const practice = await givenPractice(db);
  for (let n = 0; n < CLIENTS; n += 1) {
    client = await givenClient(db, practice);
    await givenStanding(db, client);
    const cuffs = [await givenMeasuredCuff(db, client, "LL"), await givenMeasuredCuff(db, client, "RL")];
    const entries = [
      EXTENSION,
      { ...EXTENSION, key: "curl", slug: "prone-leg-curl" },
      SQUAT,
      { ...SQUAT, key: "pull" },
    ];
    const content = sessionContent({
      entries,
      cuffs: { ext: cuffs, curl: cuffs },
      loads: { ext: 20, curl: 20, squat: 80, pull: 80 },
    });
    await givenSession(db, client, { content, plannedOn: FIRST, status: "done" });
  }
  // Triggers ask whether a cuff may be on now; these sets are of the past.
  await owner`set session_replication_role = replica`;
  await owner`
    insert into training_session (org_id, id, client_id, assignment_id, week, day, planned_on, title, content, has_cuffs,
                                  status, started_at, finished_at, rating)
    select t.org_id, gen_random_uuid(), t.client_id, t.assignment_id, 1, 1, d.day, t.title, t.content, true, 'done',
           d.day + time '17:00', d.day + time '18:00', 6
      from training_session t,
           lateral (select date '2024-11-25' + 7 * w + 2 * s as day
                      from generate_series(0, ${WEEKS - 1}) w, generate_series(0, 3) s) d`;
  await owner`
    insert into set_log (org_id, id, client_id, session_id, entry_key, exercise_slug, set_index, load_kg, load_entered,
                         reps, rir, discomfort, cuffed, cuffs, cuff_seconds, status, done_at, received_at)
    select t.org_id, gen_random_uuid(), t.client_id, t.id, e.key, e.slug, i, 60, '60', 8, case when e.cuffed then null else 2 end,
           case when e.cuffed then 5 end, e.cuffed,
           case when e.cuffed then '[{"limb":"LL","pressureMmHg":108},{"limb":"RL","pressureMmHg":108}]' else '[]' end::jsonb,
           case when e.cuffed then 75 else 0 end, 'done', t.started_at + i * interval '2 minutes', t.started_at
      from training_session t, generate_series(0, 3) i,
           (values ('ext', 'knee-extension', true), ('curl', 'prone-leg-curl', true),
                   ('squat', 'back-squat', false), ('pull', 'deadlift', false)) e (key, slug, cuffed)`;
  await owner`
    insert into readiness_check (org_id, id, client_id, session_id, answers, result, decision, at)
    select org_id, gen_random_uuid(), client_id, id, '{"rd3":{"soreness":{"LL":3,"RL":2}}}', 'go', '{}', started_at
      from training_session`;
  await owner`
    insert into follow_up (org_id, id, client_id, session_id, after_hours, answers, action, answered_at, received_at, answered_by)
    select org_id, gen_random_uuid(), client_id, id, 24, '{"soreness":4,"limbs":["LL"]}', 'none',
           started_at + interval '1 day', started_at + interval '1 day', client_id from training_session`;
  await owner`
    insert into cuff_prescription (org_id, id, client_id, session_id, entry_key, exercise_slug, limb, lop_id, percent_lop,
                                   pressure_mmhg, decision, prescribed_by, prescribed_at)
    select t.org_id, gen_random_uuid(), t.client_id, t.id, k, 'knee-extension', m.limb, m.id, 60, 108, '{}',
           t.client_id, t.started_at
      from training_session t
      join lop_measurement m on m.org_id = t.org_id and m.client_id = t.client_id, (values ('ext'), ('curl')) e (k)`;
  await owner.unsafe("vacuum analyze");
}, 120_000);
afterAll(async () => {
  await one.close();
  await owner.end();
  await db.drop();
});

/** What each page of a client's progress reads. */
const PAGES: Readonly<Record<string, (tx: Tx, of: OfClient) => Promise<unknown>[]>> = {
  month: (tx, of) => [listSessionsOfDays(tx, of, { from: addDays(TODAY, -30), to: addDays(TODAY, 11) })],
  sessions: (tx, of) => [listPastSessions(tx, of, { today: TODAY, after: null, limit: 21 })],
  overview: (tx, of) => [
    listSessionOutcomes(tx, of, SPAN),
    listCuffWeeks(tx, of, SPAN),
    listDoneExercises(tx, of),
    listMeasuredWith(tx, of),
    listPrescribed(tx, of, SPAN),
    listSoreness(tx, of, { from: addDays(TODAY, -182), to: TODAY }),
  ],
  exercise: (tx, of) => [listExerciseSets(tx, of, SLUG), listAskedOfCuffed(tx, of, SLUG), listMeasuredWith(tx, of)],
};

const readPage = (page: (typeof PAGES)[string], after: (tx: Tx) => Promise<unknown> = async () => undefined) =>
  asActor(one, client.actor, async (tx) => {
    await Promise.all(page(tx, { orgId: client.actor.orgId, clientId: client.clientId }));
    return after(tx);
  });

it.each(Object.entries(PAGES))("%s of two years reads no table from end to end", async (_, page) => {
  const scanned = await readPage(page, (tx) =>
    tx.execute(sql`
      select relname, seq_tup_read from pg_stat_xact_user_tables
       where seq_tup_read > 1000 and relname <> 'client'`),
  );
  expect(scanned).toEqual([]);
});

it.each(Object.entries(PAGES))("%s of two years is answered while somebody rests between two sets", async (_, page) => {
  await readPage(page);
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const from = performance.now();
    await readPage(page);
    times.push(performance.now() - from);
  }
  // The aim is 60 ms on a machine that does nothing else. Here other tests run at the same time, so the best of twenty
  // counts, with leave for a slow machine: what grows with all that was ever logged is far beyond it.
  expect(Math.min(...times)).toBeLessThan(150);
});
