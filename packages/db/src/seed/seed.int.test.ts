import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#testing/index.ts";
import { isEmptyDatabase, seedDemo } from "./index.ts";

let db: TestDatabase;
let owner: postgres.Sql;
const now = new Date();

beforeAll(async () => {
  db = await testDatabase();
  owner = postgres(db.ownerUrl, { max: 1 });
  expect(await isEmptyDatabase(db)).toBe(true);
  await seedDemo(db, { now, passwordHash: "$argon2id$demo" });
}, 120_000);

afterAll(async () => {
  await owner.end();
  await db.drop();
});

const count = async (from: string): Promise<number> => {
  const [row] = await owner.unsafe<{ n: number }[]>(`select count(*)::int as n from ${from}`);
  return row?.n ?? 0;
};

describe("the demo", () => {
  it("is one practice with its staff and twelve clients in every state", async () => {
    expect(await isEmptyDatabase(db)).toBe(false);
    expect(await owner`select role from membership order by role`).toEqual(
      ["assistant", "clinician", "coach", "owner"].map((role) => ({ role })),
    );
    expect(await count("client")).toBe(12);
    const states = await owner`select distinct status from client order by 1`;
    expect(states.map(({ status }) => status)).toEqual(["active", "invited", "left"]);
    const outcomes = await owner`select distinct outcome from limb_standing order by 1`;
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["cleared", "cleared-mod", "excluded", "refer"]);
  });

  it("marks everybody as a demo person", async () => {
    const [row] = await owner`select count(*)::int as n from person where name not like '%(demo)'`;
    expect(row?.n).toBe(0);
  });

  it("has eight weeks of logs whose rollup is the fold of the sets", async () => {
    const [span] =
      await owner`select max(day) - min(day) as days, sum(sets)::int as sets from client_day where sets > 0`;
    expect(span?.days).toBeGreaterThanOrEqual(49);
    expect(span?.sets).toBe(await count("set_log"));
    expect(await count("set_log where cuffed")).toBeGreaterThan(100);
  });

  it("has what charts show: estimates, pressures over time, soreness before and after, and reasons not to train", async () => {
    expect(await count("set_log where not cuffed and reps + rir <= 10")).toBeGreaterThan(100);
    expect(await count("(select from lop_measurement group by cuff_id having count(*) > 2) often")).toBeGreaterThan(5);
    expect(await count("readiness_check")).toBeGreaterThan(50);
    expect(await count("follow_up")).toBeGreaterThan(50);
    expect(await count("training_session where excused is not null")).toBeGreaterThan(0);
  });

  it("has sessions ahead, comments, one adverse event, two articles and a queue of five", async () => {
    expect(await count("training_session where status = 'planned' and planned_on >= current_date")).toBeGreaterThan(5);
    expect(await count("comment")).toBeGreaterThan(3);
    expect(await count("adverse_event where resolved_at is null")).toBe(1);
    expect(await count("article where status = 'published'")).toBe(2);
    expect(
      await count("article_comment where decided_at is null and status in ('pending', 'spam') and not is_staff"),
    ).toBe(5);
  });

  it("has answers after the sessions under a cuff, and one client who owes one", async () => {
    expect(await count("follow_up")).toBeGreaterThan(30);
    const open = await owner`
      select distinct c.name from training_session s join client c on c.id = s.client_id
       where s.status = 'done' and s.finished_at between ${now}::timestamptz - interval '14 days' and ${now}::timestamptz - interval '24 hours'
         and exists (select from set_log l where l.session_id = s.id and l.cuffed)
         and not exists (select from follow_up f where f.session_id = s.id)`;
    expect(open.map(({ name }) => name)).toEqual(["Tom Ashford (demo)"]);
  });

  it("is the same for the same day", async () => {
    const again = await testDatabase();
    const other = postgres(again.ownerUrl, { max: 1 });
    await seedDemo(again, { now, passwordHash: "$argon2id$demo" });
    const digest = (connection: postgres.Sql) => connection`
      select md5(string_agg(id::text || entry_key || reps || coalesce(load_kg, 0), ',' order by id)) as digest from set_log`;
    expect(await digest(other)).toEqual(await digest(owner));
    await other.end();
    await again.drop();
  }, 120_000);
});
