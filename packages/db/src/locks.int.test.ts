import type { Limb, LopId, SessionId } from "@cuffwise/domain/kernel";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor, inOrg, type Tx } from "#client.ts";
import { newId } from "#new-id.ts";
import { comment } from "#schema/coaching.ts";
import { limbStanding } from "#schema/health.ts";
import { client } from "#schema/practice.ts";
import { cuff, cuffPrescription, lopMeasurement } from "#schema/prescription.ts";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  type TestDatabase,
  testDatabase,
} from "#testing/index.ts";

let db: TestDatabase;
let ours: GivenPractice;
let theirs: GivenPractice;
let ourClient: GivenClient;
let otherClient: GivenClient;
let theirClient: GivenClient;

beforeAll(async () => {
  db = await testDatabase();
  ours = await givenPractice(db);
  theirs = await givenPractice(db);
  ourClient = await givenClient(db, ours);
  otherClient = await givenClient(db, ours);
  theirClient = await givenClient(db, theirs);
});

afterAll(() => db.drop());

/** The SQLSTATE and constraint of what the database refused; drizzle wraps the driver's error. */
const refusal = async (work: Promise<unknown>): Promise<{ code?: string; constraint_name?: string }> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error("nothing was refused");
  return (error.cause ?? error) as { code?: string; constraint_name?: string };
};

const clientRow = (practice: GivenPractice) => ({
  orgId: practice.orgId,
  id: newId() as GivenClient["clientId"],
  name: "Somebody",
  status: "invited" as const,
  createdAt: new Date(),
});

const cuffOf = (of: GivenClient) => ({
  orgId: of.actor.orgId,
  id: newId() as never,
  clientId: of.clientId,
  name: "Wide nylon",
  widthCm: 11.5,
  material: "nylon" as const,
  limbKind: "leg" as const,
  createdAt: new Date(),
});

describe("lock 2: row level security, alone", () => {
  it("runs requests as a role without power", async () => {
    const [row] = await db.user.execute<{ user: string }>(sql`select current_user as user`);
    expect(row?.user).toBe("app_user");
  });

  it("shows an organisation its own rows and nobody else's, even without a where", async () => {
    const seen = await asActor(db, ours.owner, (tx) => tx.select({ orgId: client.orgId }).from(client));
    expect(seen).toHaveLength(2);
    expect(new Set(seen.map((row) => row.orgId))).toEqual(new Set([ours.orgId]));
  });

  it("shows nothing without an actor", async () => {
    expect(await db.user.select().from(client)).toEqual([]);
  });

  it("refuses a row forged for another organisation", async () => {
    const forged = asActor(db, ours.owner, (tx) => tx.insert(client).values(clientRow(theirs)));
    expect((await refusal(forged)).code).toBe("42501");
  });

  it("changes and deletes nothing of another organisation", async () => {
    const changed = await asActor(db, ours.owner, (tx) =>
      tx.update(client).set({ name: "Taken" }).where(sql`id = ${theirClient.clientId}`).returning(),
    );
    expect(changed).toEqual([]);
  });

  it("leaves nothing of the actor behind for the next borrower of the connection", async () => {
    await asActor(db, ours.owner, (tx) => tx.select().from(client));
    const settings = await Promise.all(
      Array.from({ length: 8 }, () =>
        db.user.execute<{ org: string | null }>(sql`select app.org_id() as org from pg_sleep(0.01)`),
      ),
    );
    expect(settings.flat().map((row) => row.org)).toEqual(Array(8).fill(null));
  });

  it("shows a client only themselves", async () => {
    const seen = await asActor(db, ourClient.actor, (tx) => tx.select({ id: client.id }).from(client));
    expect(seen).toEqual([{ id: ourClient.clientId }]);
    const comments = asActor(db, ourClient.actor, (tx) => writeComment(tx, ours, otherClient));
    expect((await refusal(comments)).code).toBe("42501");
  });

  it("lets a client change nothing of what staff decide", async () => {
    const asClient = (work: (tx: Tx) => Promise<unknown>) => asActor(db, ourClient.actor, work);
    const decided = await db.user.execute<{ name: string }>(sql`
      select tablename as name from pg_policies where policyname = 'staff_update' order by 1`);
    const names = decided.map(({ name }) => name);
    expect(names).toContain("membership");
    expect(names).toHaveLength(10);

    const { orgId, owner } = ours;
    await asActor(db, owner, (tx) => tx.insert(cuff).values(cuffOf(ourClient)));
    for (const [table, change] of [
      ["organisation", sql`name = 'Mine now'`],
      ["membership", sql`role = 'owner'`],
      ["cuff", sql`width_cm = 20`],
    ] as const) {
      const updated = await asClient((tx) =>
        tx.execute(sql`update ${sql.identifier(table)} set ${change} where true returning 1`),
      );
      expect(updated, table).toHaveLength(0);
    }
    const fits = sql`org_id = ${orgId}`;
    for (const table of [
      "adverse_event",
      "assignment",
      "clearance_letter",
      "cuff_prescription",
      "equipment",
      "lop_measurement",
      "one_rep_max",
    ]) {
      // Nothing is there: what matters is that the policy stands in each plan.
      const plan = await asClient((tx) =>
        tx.execute<Record<"QUERY PLAN", string>>(
          sql`explain update ${sql.identifier(table)} set org_id = org_id where ${fits}`,
        ),
      );
      expect(JSON.stringify(plan), table).toContain("<> 'client'");
    }
    const hired = asClient((tx) =>
      tx.execute(sql`insert into membership (org_id, person_id, role, name, created_at)
        values (${orgId}, ${ourClient.actor.personId}, 'owner', 'Me', now())`),
    );
    expect((await refusal(hired)).code).toBe("42501");
    expect((await refusal(asClient((tx) => tx.insert(cuff).values(cuffOf(ourClient))))).code).toBe("42501");
    expect(await asClient((tx) => tx.delete(cuff).returning())).toEqual([]);
  });

  it("lets a client be locked out of a limb, and not let themselves in again", async () => {
    const of = { orgId: ours.orgId, clientId: otherClient.clientId };
    const lock = {
      lockedAt: new Date(),
      outcome: "cleared" as const,
      limb: "RA" as const,
      screeningId: newId() as never,
    };
    await asActor(db, otherClient.actor, (tx) =>
      tx.insert(limbStanding).values({ ...of, ...lock, updatedAt: new Date() }),
    );
    const unlock = (tx: Tx) =>
      tx.update(limbStanding).set({ lockedAt: null }).where(eq(limbStanding.clientId, of.clientId)).returning();
    expect((await refusal(asActor(db, otherClient.actor, unlock))).code).toBe("42501");
    expect(await asActor(db, ours.owner, unlock)).toHaveLength(1);
  });

  it("keeps health rows from an assistant", async () => {
    const scope = { orgId: ours.orgId, personId: ours.owner.personId, clientId: null };
    await inOrg(db, { ...scope, role: "owner" }, (tx) => insertScreening(tx));
    const count = (tx: Tx) => tx.execute<{ n: number }>(sql`select count(*)::int as n from screening`);
    expect((await inOrg(db, { ...scope, role: "coach" }, count))[0]?.n).toBe(1);
    expect((await inOrg(db, { ...scope, role: "assistant" }, count))[0]?.n).toBe(0);
    const other = { ...scope, role: "client", clientId: otherClient.clientId } as const;
    expect((await inOrg(db, other, count))[0]?.n).toBe(0);
  });
});

const insertScreening = (tx: Tx) =>
  tx.execute(sql`
    insert into screening (org_id, id, client_id, answers, status, started_at, updated_at)
    values (${ours.orgId}, ${newId()}, ${ourClient.clientId}, '{}', 'draft', now(), now())`);

const writeComment = (tx: Tx, practice: GivenPractice, on: GivenClient) =>
  tx.insert(comment).values({
    orgId: practice.orgId,
    id: newId() as never,
    clientId: on.clientId,
    subjectKind: "programme",
    subjectId: newId(),
    authorId: practice.owner.personId,
    authorName: "Somebody",
    authorRole: "coach",
    body: "Slower on the way down",
    createdAt: new Date(),
  });

describe("lock 3: composite keys, with row level security switched off", () => {
  let owner: postgres.Sql;
  beforeAll(() => {
    owner = postgres(db.ownerUrl, { max: 1 }); // a superuser: no policy applies
  });
  afterAll(() => owner.end());

  it("refuses a row that points into another organisation", async () => {
    const crossing = owner`
      insert into comment (org_id, id, client_id, subject_kind, subject_id, author_id, author_name, author_role, body, created_at)
      values (${ours.orgId}, ${newId()}, ${theirClient.clientId}, 'programme', ${newId()}, ${newId()}, 'x', 'coach', 'x', now())`;
    expect(await refusal(crossing)).toMatchObject({ code: "23503", constraint_name: "comment_client" });
  });

  it("lets two organisations use the same id, so that neither can lose a write to the other", async () => {
    const id = newId();
    for (const practice of [ours, theirs]) {
      const written = await owner`
        insert into client (org_id, id, name, status, created_at)
        values (${practice.orgId}, ${id}, 'Same', 'invited', now()) on conflict do nothing returning id`;
      expect(written).toHaveLength(1);
    }
    await owner`delete from client where id = ${id}`;
  });
});

describe("the cuff guards of the database", () => {
  const lopIds = new Map<GivenClient, LopId>();

  const stand = (
    of: GivenClient,
    outcome: "cleared" | "cleared-mod" | "refer" | "excluded",
    more: { ceilingPercent?: number; expiresOn?: string; lockedAt?: Date } = {},
  ) =>
    asActor(db, ours.owner, (tx) =>
      tx
        .insert(limbStanding)
        .values({
          orgId: ours.orgId,
          clientId: of.clientId,
          limb: "LL",
          outcome,
          screeningId: newId() as never,
          updatedAt: new Date(),
          ...more,
        })
        .onConflictDoUpdate({
          target: [limbStanding.orgId, limbStanding.clientId, limbStanding.limb],
          set: { outcome, ceilingPercent: null, expiresOn: null, lockedAt: null, ...more },
        }),
    );

  const measure = async (of: GivenClient, more: { freshUntil?: string; staleReason?: string } = {}) => {
    const cuffId = newId() as never;
    const id = newId() as LopId;
    const by = { recordedBy: ours.owner.personId, recordedAt: new Date() };
    await asActor(db, ours.owner, async (tx) => {
      await tx.insert(cuff).values({ ...cuffOf(of), id: cuffId });
      await tx.insert(lopMeasurement).values({
        orgId: ours.orgId,
        id,
        clientId: of.clientId,
        limb: "LL",
        cuffId,
        posture: "seated",
        method: "doppler",
        measuredOn: "2026-11-01",
        reading1: 200,
        reading2: 204,
        value: 200,
        entered: {},
        freshUntil: "2999-01-01",
        ...more,
        ...by,
      });
    });
    lopIds.set(of, id);
    return id;
  };

  const prescribe = (of: GivenClient, percentLop: number, more: { limb?: Limb; pressureMmHg?: number } = {}) =>
    asActor(db, ours.owner, (tx) =>
      tx.insert(cuffPrescription).values({
        orgId: ours.orgId,
        id: newId(),
        clientId: of.clientId,
        exerciseSlug: "leg-extension",
        limb: more.limb ?? "LL",
        lopId: lopIds.get(of) ?? (newId() as LopId),
        percentLop,
        pressureMmHg: more.pressureMmHg ?? Math.floor(percentLop * 2),
        decision: {},
        prescribedBy: ours.owner.personId,
        prescribedAt: new Date(),
      }),
    );

  const refusedBecause = async (work: Promise<unknown>) => (await refusal(work)).constraint_name;

  it("refuses without a screening, then accepts a cleared limb", async () => {
    const someone = await givenClient(db, ours);
    expect(await refusedBecause(prescribe(someone, 60))).toBe("cuff_no_screening");
    await stand(someone, "cleared");
    expect(await refusedBecause(prescribe(someone, 60))).toBe("cuff_lop_missing");
    await measure(someone);
    await prescribe(someone, 60);
  });

  it.each([
    ["refer", {}, "cuff_not_cleared"],
    ["excluded", {}, "cuff_not_cleared"],
    ["cleared", { expiresOn: "2026-01-01" }, "cuff_clearance_expired"],
    ["cleared", { lockedAt: new Date() }, "cuff_limb_locked"],
  ] as const)("refuses a limb that is %s %o", async (outcome, more, expected) => {
    const someone = await givenClient(db, ours);
    await measure(someone);
    await stand(someone, outcome, more);
    expect(await refusedBecause(prescribe(someone, 40))).toBe(expected);
  });

  it("refuses a stale LOP and one of another limb", async () => {
    const someone = await givenClient(db, ours);
    await stand(someone, "cleared");
    await measure(someone, { freshUntil: "2026-01-01" });
    expect(await refusedBecause(prescribe(someone, 40))).toBe("cuff_lop_stale");
    await measure(someone, { staleReason: "illness" });
    expect(await refusedBecause(prescribe(someone, 40))).toBe("cuff_lop_stale");
    await measure(someone);
    expect(await refusedBecause(prescribe(someone, 40, { limb: "RL" }))).toBe("cuff_no_screening");
  });

  it("refuses a percentage or a pressure above the limb's own ceiling", async () => {
    const someone = await givenClient(db, ours);
    await measure(someone);
    await stand(someone, "cleared-mod", { ceilingPercent: 50 });
    await prescribe(someone, 50);
    expect(await refusedBecause(prescribe(someone, 51))).toBe("cuff_above_ceiling");
    expect(await refusedBecause(prescribe(someone, 50, { pressureMmHg: 101 }))).toBe("cuff_above_ceiling");
  });

  it("refuses a cuffed set on a limb that is not cleared, and takes the same set without a cuff", async () => {
    const someone = await givenClient(db, ours);
    const sessionId = await asActor(db, ours.owner, (tx) => insertSession(tx, someone));
    const log = (cuffs: string, cuffed: boolean) =>
      asActor(db, someone.actor, (tx) =>
        tx.execute(sql`
          insert into set_log (org_id, id, client_id, session_id, entry_key, exercise_slug, set_index, reps, cuffed, cuffs, status, done_at, received_at)
          values (${ours.orgId}, ${newId()}, ${someone.clientId}, ${sessionId}, 'a', 'leg-extension', ${cuffed ? 0 : 1}, 30, ${cuffed}, ${cuffs}::jsonb, 'done', now(), now())`),
      );
    expect(await refusedBecause(log('[{"limb":"LL","pressureMmHg":120}]', true))).toBe("cuff_no_screening");
    expect(await refusedBecause(log("[]", true))).toBe("set_cuffed_has_cuffs");
    await log("[]", false);
    await stand(someone, "cleared");
    await log('[{"limb":"LL","pressureMmHg":120}]', true);
    expect(await refusedBecause(log('[{"limb":"LL","pressureMmHg":120},{"limb":"RL","pressureMmHg":120}]', true))).toBe(
      "cuff_no_screening",
    );
  });
});

const insertSession = async (tx: Tx, of: GivenClient): Promise<SessionId> => {
  const id = newId() as SessionId;
  const assignmentId = newId();
  await tx.execute(sql`
    insert into assignment (org_id, id, client_id, name, content, start_on, end_on, assigned_by, assigned_by_name, assigned_at)
    values (${ours.orgId}, ${assignmentId}, ${of.clientId}, 'Block', '{}', '2026-11-02', '2026-12-01', ${ours.owner.personId}, 'x', now())`);
  await tx.execute(sql`
    insert into training_session (org_id, id, client_id, assignment_id, week, day, planned_on, title, content, has_cuffs, status)
    values (${ours.orgId}, ${id}, ${of.clientId}, ${assignmentId}, 1, 1, '2026-11-02', 'Day', '{}', true, 'started')`);
  return id;
};
