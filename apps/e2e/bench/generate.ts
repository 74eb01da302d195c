import type postgres from "postgres";

export interface Size {
  readonly orgId: string;
  readonly coachId: string;
  readonly clients: number;
}

/** Rows are written by the owner with triggers off: this is data, not behaviour. Every id follows from its place. */
const ids = `
create or replace function pg_temp.uid(kind int, a bigint, b bigint default 0, c bigint default 0) returns uuid language sql immutable as
$$ select (lpad(to_hex(kind), 8, '0') || '-' || lpad(to_hex(c), 4, '0') || '-7000-8000-' || lpad(to_hex(a), 4, '0') || lpad(to_hex(b), 8, '0'))::uuid $$;`;

/** Clients with clearance, cuffs, LOPs and a programme; nothing done yet. */
export const generatePeople = async (sql: postgres.Sql, size: Size): Promise<void> => {
  await sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    await tx.unsafe(ids);
    const { orgId, coachId, clients } = size;
    await tx`insert into client (org_id, id, person_id, name, status, created_at, joined_at)
      select ${orgId}, pg_temp.uid(1, c), pg_temp.uid(2, c), 'Client ' || lpad(c::text, 4, '0'), 'active', now() - interval '2 years', now() - interval '2 years'
        from generate_series(1, ${clients}::int) c`;
    await tx`insert into limb_standing (org_id, client_id, limb, outcome, expires_on, screening_id, updated_at)
      select ${orgId}, pg_temp.uid(1, c), limb, 'cleared', current_date + 200, pg_temp.uid(3, c), now()
        from generate_series(1, ${clients}::int) c, unnest(array['LA', 'RA', 'LL', 'RL']) limb`;
    await tx`insert into cuff (org_id, id, client_id, name, width_cm, material, limb_kind, created_at)
      select ${orgId}, pg_temp.uid(4, c), pg_temp.uid(1, c), 'Nylon 11.5 cm', 11.5, 'nylon', 'leg', now()
        from generate_series(1, ${clients}::int) c`;
    await tx`insert into lop_measurement (org_id, id, client_id, limb, cuff_id, posture, method, measured_on, reading1_mmhg, reading2_mmhg, value_mmhg, entered, fresh_until, recorded_by, recorded_at)
      select ${orgId}, pg_temp.uid(5, c, l), pg_temp.uid(1, c), (array['LL', 'RL'])[l], pg_temp.uid(4, c), 'seated', 'doppler', current_date - 3, 180, 182, 180, '{}', current_date + 20, ${coachId}, now()
        from generate_series(1, ${clients}::int) c, generate_series(1, 2) l`;
    await tx`insert into assignment (org_id, id, client_id, name, content, start_on, end_on, assigned_by, assigned_by_name, assigned_at)
      select ${orgId}, pg_temp.uid(6, c), pg_temp.uid(1, c), 'Two years', '{}', current_date - 730, current_date + 14, ${coachId}, 'Coach', now()
        from generate_series(1, ${clients}::int) c`;
  });
};

const SETS_PER_SESSION = 18;
/** How many sets one open session of today can take in a run: entries × indices. */
export const ENTRIES = 8;

/** The session of today, open for logging, and six planned ahead with cuffs. */
export const generateToday = async (sql: postgres.Sql, size: Size): Promise<void> => {
  const exercises = Array.from({ length: ENTRIES }, (_, n) => ({
    kind: "ordinary",
    key: `e${n}`,
    group: String.fromCharCode(65 + n),
    slug: "back-squat",
    sets: [{ reps: 8 }, { reps: 8 }],
    restSeconds: 120,
    tempo: "2-0-1-0",
    load: { type: "kg", kg: 60 },
  }));
  const resolved = Object.fromEntries(
    exercises.map(({ key }) => [
      key,
      {
        exactKg: 60,
        loadableKg: 60,
        percent1rm: null,
        cuffs: [],
        capNote: null,
        restSeconds: 120,
        protocolLimitSeconds: 480,
      },
    ]),
  );
  const content = { schema: 1, day: { weekday: 1, title: "Lower body", exercises }, resolved };
  await sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    await tx.unsafe(ids);
    const { orgId, coachId, clients } = size;
    await tx`insert into training_session (org_id, id, client_id, assignment_id, week, day, planned_on, title, content, has_cuffs, status, started_at)
      select ${orgId}, pg_temp.uid(7, c, d), pg_temp.uid(1, c), pg_temp.uid(6, c), 104, d, current_date + (d - 1) * 2, 'Lower body', ${tx.json(content)}, d > 1,
             case when d = 1 then 'started' else 'planned' end, case when d = 1 then now() end
        from generate_series(1, ${clients}::int) c, generate_series(1, 7) d`;
    await tx`insert into cuff_prescription (org_id, id, client_id, session_id, entry_key, exercise_slug, limb, lop_id, percent_lop, pressure_mmhg, decision, prescribed_by, prescribed_at)
      select ${orgId}, pg_temp.uid(8, c, d * 2 + l), pg_temp.uid(1, c), pg_temp.uid(7, c, d), 'e0', 'knee-extension', (array['LL', 'RL'])[l], pg_temp.uid(5, c, l), 60, 108, '{}', ${coachId}, now()
        from generate_series(1, ${clients}::int) c, generate_series(2, 7) d, generate_series(1, 2) l`;
  });
};

/** Three sessions a week with their sets, day rollups and a comment a week, for the weeks `from` … `to` ago (104 = oldest). */
export const generateHistory = async (
  sql: postgres.Sql,
  size: Size,
  fromWeek: number,
  toWeek: number,
): Promise<void> => {
  for (let week = fromWeek; week > toWeek; week -= 4) {
    const last = Math.max(toWeek, week - 4);
    await sql.begin(async (tx) => {
      await tx.unsafe("set local session_replication_role = replica");
      await tx.unsafe(ids);
      const { orgId, coachId, clients } = size;
      const place = tx`generate_series(1, ${clients}::int) c, generate_series(${last + 1}::int, ${week}::int) w, generate_series(1, 3) d`;
      const day = tx`current_date - w * 7 + d * 2`;
      await tx`insert into training_session (org_id, id, client_id, assignment_id, week, day, planned_on, title, content, has_cuffs, status, started_at, finished_at, rating)
        select ${orgId}, pg_temp.uid(9, c, w, d), pg_temp.uid(1, c), pg_temp.uid(6, c), w, d, ${day}, 'Lower body', '{}', false,
               case when (c + w + d) % 9 = 0 then 'planned' else 'done' end, ${day}, ${day}, 6 from ${place}`;
      await tx`insert into set_log (org_id, id, client_id, session_id, entry_key, exercise_slug, set_index, side, load_kg, reps, cuffed, status, done_at, received_at)
        select ${orgId}, pg_temp.uid(10 + s, c, w, d), pg_temp.uid(1, c), pg_temp.uid(9, c, w, d), 'e' || (s / 3), (array['back-squat', 'knee-extension', 'prone-leg-curl', 'bench-press', 'seated-row', 'standing-calf-raise'])[s / 3 + 1],
               s % 3, 'both', 60 + w % 10, 8, false, 'done', (${day}) + time '17:00' + s * interval '3 minutes', now()
          from ${place}, generate_series(0, ${SETS_PER_SESSION - 1}) s where (c + w + d) % 9 <> 0`;
      await tx`insert into client_day (org_id, client_id, day, sets, reps, tonnage_kg, sessions_done, last_set_at)
        select ${orgId}, pg_temp.uid(1, c), ${day}, ${SETS_PER_SESSION}, ${SETS_PER_SESSION * 8}, ${SETS_PER_SESSION * 8 * 60}, 1, now()
          from ${place} where (c + w + d) % 9 <> 0 and w > 0 on conflict do nothing`;
      await tx`insert into comment (org_id, id, client_id, subject_kind, subject_id, author_id, author_name, author_role, body, created_at)
        select ${orgId}, pg_temp.uid(40, c, w), pg_temp.uid(1, c), 'session', pg_temp.uid(9, c, w, 1), pg_temp.uid(2, c), 'Client', 'client', 'The last set was hard, the knee is fine.', now() - w * interval '7 days'
          from generate_series(1, ${clients}::int) c, generate_series(${last + 1}::int, ${week}::int) w`;
      // All but the newest week has been read, thread by thread as it came.
      await tx`insert into comment_read (org_id, client_id, person_id, subject_id, read_at)
        select ${orgId}, pg_temp.uid(1, c), ${coachId}, pg_temp.uid(9, c, w, 1), now()
          from generate_series(1, ${clients}::int) c, generate_series(greatest(2, ${last + 1}::int), ${week}::int) w`;
      await tx`insert into comment_read (org_id, client_id, person_id, subject_id, read_at)
        select ${orgId}, pg_temp.uid(1, c), ${coachId}, pg_temp.uid(1, c), now() - interval '8 days'
          from generate_series(1, ${clients}::int) c on conflict do nothing`;
    });
  }
  // What the server would do in its own time must not run beside the measurement.
  await sql.unsafe("vacuum (analyze)");
  await sql.unsafe("checkpoint");
};
