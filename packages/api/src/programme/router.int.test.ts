import { asActor, type Tx } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listAssignments } from "@cuffwise/db/queries/assignment";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenEquipment,
  givenMeasuredCuff,
  givenOneRepMax,
  givenPractice,
  givenSetLog,
  givenStaff,
  givenStanding,
  givenTemplate,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { AssignmentId, addDays, ClientId, plainDate, type StaffActor, TemplateId } from "@cuffwise/domain/kernel";
import { type BfrEntry, newTemplate, type OrdinaryEntry, type ProgrammeContent } from "@cuffwise/domain/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#errors.ts";
import { callAs } from "#testing/caller.ts";

const NOW = new Date("2026-11-24T17:00:00Z");
const TODAY = plainDate("2026-11-24");
const MONDAY = plainDate("2026-11-30");

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach", { name: "Casey Coach" });
});
afterAll(() => db.drop());

const as = (actor: Parameters<typeof callAs>[1]) => callAs(db, actor, { now: NOW }).programme;

const CUFFED: BfrEntry = {
  kind: "bfr",
  key: "press",
  group: "A",
  slug: "leg-press",
  sets: [{ reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  tempo: "2-0-2-0",
  load: { type: "percent-1rm", percent: 20 },
  cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
};
const SQUAT: OrdinaryEntry = {
  kind: "ordinary",
  key: "squat",
  group: "B",
  slug: "back-squat",
  sets: [{ reps: 5 }, { reps: 5 }],
  restSeconds: 180,
  tempo: "2-0-1-0",
  load: { type: "percent-1rm", percent: 80 },
};
const small = (entries: ProgrammeContent["weeks"][number]["days"][number]["exercises"]): ProgrammeContent => ({
  schema: 1,
  weeks: [{ days: [{ weekday: 1, title: "First time", exercises: entries }] }],
});

/** A client for whom the small programme can be prescribed. */
const ready = async (): Promise<GivenClient> => {
  const client = await givenClient(db, practice);
  await givenStanding(db, client);
  for (const limb of ["LL", "RL"] as const) await givenMeasuredCuff(db, client, limb, { measuredOn: TODAY });
  await givenEquipment(db, client);
  await givenOneRepMax(db, client, "leg-press", 150, { measuredOn: TODAY });
  return client;
};

const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Error && error.cause instanceof AppError) return error.cause;
  throw new Error(`expected a refusal, got ${String(error)}`);
};
const code = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;

const count = async (tx: Tx, table: string, of: GivenClient): Promise<number> => {
  const [row] = await tx.execute<{ n: number }>(
    `select count(*)::int as n from ${table} where client_id = '${of.clientId}'`,
  );
  return row?.n ?? -1;
};
const counts = (client: GivenClient) =>
  asActor(db, practice.owner, async (tx) => ({
    assignments: await count(tx, "assignment", client),
    sessions: await count(tx, "training_session", client),
    cuffs: await count(tx, "cuff_prescription", client),
    audits: await count(tx, "audit_event", client),
  }));
const mailsTo = async (client: GivenClient) => [
  ...(await db.system.execute<{ subject: string; body: string }>(
    `select payload ->> 'subject' as subject, payload ->> 'body' as body from outbox
      where payload ->> 'to' = '${client.actor.personId}@example.test'`,
  )),
];

describe("templates", () => {
  it("keeps what a coach writes, and lists it with what it holds", async () => {
    const { id } = await as(coach).createTemplate({ ...newTemplate("Small block"), content: small([CUFFED, SQUAT]) });
    expect(await as(coach).template({ id })).toMatchObject({ name: "Small block", version: 1, mayEdit: true });
    const { templates } = await as(coach).templates();
    expect(templates.find((one) => one.id === id)).toMatchObject({
      createdByName: "Casey Coach",
      summary: { weeks: 1, sessions: 1, cuffedSessions: 1 },
      blocked: 0,
    });
  });

  it("copies a ready template, so that its original stays", async () => {
    const { id } = await as(coach).createFromReady({ slug: "lower-body-bfr-6-weeks" });
    expect((await as(coach).template({ id })).content.weeks).toHaveLength(6);
    expect(await code(as(coach).createFromReady({ slug: "no-such-block" }))).toBe("not-found");
  });

  it("never overwrites what somebody else saved, and says which version is there", async () => {
    const { id } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    const template = { name: "Mine", description: "", content: small([CUFFED]) };
    expect(await as(coach).updateTemplate({ id, version: 1, template })).toMatchObject({ version: 2 });
    const late = await refusal(
      as(practice.owner).updateTemplate({ id, version: 1, template: { ...template, name: "Theirs" } }),
    );
    expect(late).toMatchObject({ code: "changed-meanwhile", detail: { version: 2 } });
    expect((await as(coach).template({ id })).name).toBe("Mine");
  });

  it("duplicates, archives and brings back", async () => {
    const { id } = await givenTemplate(db, coach, { name: "N".repeat(120) });
    const copy = await as(coach).duplicateTemplate({ id });
    expect((await as(coach).template({ id: copy.id })).name).toMatch(/^N+ \(copy\)$/);
    await as(coach).archiveTemplate({ id });
    expect((await as(coach).templates()).templates.map((one) => one.id)).not.toContain(id);
    expect(await code(as(coach).template({ id }))).toBe("not-found");
    await as(coach).restoreTemplate({ id });
    expect((await as(coach).template({ id })).id).toBe(id);
  });

  it("keeps a draft that a rule blocks, and says so", async () => {
    const content = small([{ ...CUFFED, slug: "plank", load: { type: "bodyweight" } }]);
    const { id } = await as(coach).createTemplate({ name: "Draft", description: "", content });
    const { findings, isAssignable } = await as(coach).checkTemplate({ id });
    expect(isAssignable).toBe(false);
    expect(findings.map((one) => one.code)).toContain("exercise-not-for-cuff");
  });

  it("refuses a pressure above the ceiling before it is stored", async () => {
    const content = small([{ ...CUFFED, cuff: { ...CUFFED.cuff, percentLop: 81 } }]);
    await expect(as(coach).createTemplate({ name: "No", description: "", content })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("is for staff: an assistant reads, a client does not know of them", async () => {
    const { id } = await givenTemplate(db, coach);
    const assistant = await givenStaff(db, practice, "assistant");
    expect(await as(assistant).template({ id })).toMatchObject({ mayEdit: false });
    expect(await code(as(assistant).archiveTemplate({ id }))).toBe("not-allowed");
    expect(await code(as(assistant).createTemplate({ ...newTemplate("x") }))).toBe("not-allowed");
    const client = await givenClient(db, practice);
    expect(await code(as(client.actor).templates())).toBe("not-allowed");
    expect(await code(as(client.actor).template({ id }))).toBe("not-allowed");
  });

  it("does not exist for another practice", async () => {
    const other = (await givenPractice(db)).owner;
    const { id } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    const template = { name: "x", description: "", content: small([SQUAT]) };
    const foreign = [
      () => as(other).template({ id }),
      () => as(other).checkTemplate({ id }),
      () => as(other).updateTemplate({ id, version: 1, template }),
      () => as(other).duplicateTemplate({ id }),
      () => as(other).archiveTemplate({ id }),
      () => as(other).restoreTemplate({ id }),
      () => as(other).template({ id: TemplateId.parse(newId()) }),
    ];
    for (const call of foreign) expect(await refusal(call())).toMatchObject({ code: "not-found", detail: {} });
    expect((await as(other).templates()).templates).toEqual([]);
  });
});

describe("preview", () => {
  it("shows load and pressure with where they come from", async () => {
    const client = await ready();
    const { id } = await givenTemplate(db, coach, { content: small([CUFFED, SQUAT]) });
    const preview = await as(coach).assignmentPreview({ clientId: client.clientId, templateId: id, startOn: MONDAY });
    expect(preview).toMatchObject({ mayAssign: true, sessions: 1, endOn: MONDAY, mailsClient: true, overlaps: [] });
    const [press, squat] = preview.lines;
    expect(press).toMatchObject({
      name: "Leg press",
      refused: false,
      resolved: {
        exactKg: 30,
        loadableKg: 30,
        cuffs: [
          { limb: "LL", pressureMmHg: 72, percentLop: 40, measuredOn: TODAY },
          { limb: "RL", pressureMmHg: 72 },
        ],
      },
      places: [{ week: 1, day: 1, on: MONDAY }],
    });
    expect(squat).toMatchObject({ refused: false, resolved: { exactKg: null, loadableKg: null } });
    expect(squat?.warnings.map((one) => one.code)).toEqual(["one-rep-max-missing"]);
  });

  it("says every reason against, each with its rule and source", async () => {
    const client = await givenClient(db, practice);
    await givenStanding(db, client, { limbs: { LL: "excluded", RL: { locked: "numb after a session" } } });
    const { id } = await givenTemplate(db, coach, { content: small([CUFFED]) });
    const preview = await as(coach).assignmentPreview({ clientId: client.clientId, templateId: id, startOn: TODAY });
    expect(preview.mayAssign).toBe(false);
    const denials = preview.lines.flatMap((line) => line.denials);
    expect(denials.map((one) => `${one.code} ${one.limb ?? ""}`.trim()).sort()).toEqual([
      "equipment-missing",
      "limb-excluded LL",
      "limb-referred RL",
      "lop-missing LL",
      "lop-missing RL",
      "one-rep-max-missing",
    ]);
    for (const { because } of denials) expect(because.citations.length).toBeGreaterThan(0);
  });

  it("counts the sessions after a measurement runs out", async () => {
    const client = await ready();
    for (const slug of ["knee-extension", "seated-leg-curl"])
      await givenOneRepMax(db, client, slug, 60, { measuredOn: TODAY });
    const { id } = await givenTemplate(db, coach);
    const preview = await as(coach).assignmentPreview({ clientId: client.clientId, templateId: id, startOn: MONDAY });
    expect(preview.mayAssign).toBe(true);
    expect(preview.runsOut).toContainEqual({ what: "lop", limb: "LL", until: addDays(TODAY, 14), sessions: 11 });
  });

  it("refuses a start in the past or beyond a year", async () => {
    const client = await ready();
    const { id } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    for (const startOn of [addDays(TODAY, -1), addDays(TODAY, 800)]) {
      const wish = { clientId: client.clientId, templateId: id, startOn };
      expect(await refusal(as(coach).assignmentPreview(wish))).toMatchObject({
        code: "start-outside-range",
        detail: { earliest: TODAY },
      });
    }
  });
});

describe("assign", () => {
  it("writes snapshot, sessions, cuffs, audit and mail as one thing", async () => {
    const client = await ready();
    const { id, version } = await givenTemplate(db, coach, { name: "Ramp", content: small([CUFFED, SQUAT]) });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY, version };
    const assigned = await as(coach).assign(wish);
    expect(assigned).toMatchObject({ sessions: 1, endOn: MONDAY });
    expect(await counts(client)).toEqual({ assignments: 1, sessions: 1, cuffs: 2, audits: 1 });
    const [mail] = await mailsTo(client);
    expect(mail?.subject).toMatch(/^Your programme starts on Monday,? 30 November 2026$/);
    expect(mail?.body).toContain("http://localhost:3000/me/plan");
    expect(mail?.body).not.toContain("Ramp");
  });

  it("gives the player what it needs, and the client what they may see", async () => {
    const client = await ready();
    const { id, version } = await givenTemplate(db, coach, { content: small([CUFFED]) });
    await as(coach).assign({ clientId: client.clientId, templateId: id, startOn: TODAY, version });
    const { assignments } = await as(client.actor).clientProgramme({});
    const [session] = assignments[0]?.sessions ?? [];
    expect(session).toMatchObject({ plannedOn: TODAY, hasCuffs: true, status: "planned" });
    expect(session?.entries[0]).toMatchObject({ name: "Leg press", resolved: { loadableKg: 30 } });
    const state = await callAs(db, client.actor, { now: NOW }).training.session({
      id: session?.id ?? (newId() as never),
    });
    expect(state).toMatchObject({ session: { title: "First time" } });
  });

  it("leaves nothing behind when it refuses, and says everything at once", async () => {
    const client = await givenClient(db, practice);
    await givenStanding(db, client, { limbs: { LL: "refer" } });
    const { id, version } = await givenTemplate(db, coach, { content: small([CUFFED, SQUAT]) });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY, version };
    const refused = await refusal(as(coach).assign(wish));
    expect(refused.code).toBe("programme-not-assignable");
    expect(JSON.stringify(refused.detail)).toMatch(/limb-referred.*lop-missing.*one-rep-max-missing/s);
    expect(await counts(client)).toEqual({ assignments: 0, sessions: 0, cuffs: 0, audits: 0 });
    expect(await mailsTo(client)).toEqual([]);
  });

  it("refuses a draft that a rule blocks", async () => {
    const client = await ready();
    const content = small([{ ...CUFFED, slug: "plank", load: { type: "bodyweight" } }]);
    const { id, version } = await givenTemplate(db, coach, { content });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY, version };
    const refused = await refusal(as(coach).assign(wish));
    expect(refused).toMatchObject({ code: "programme-not-assignable" });
    expect(JSON.stringify(refused.detail.findings)).toContain("exercise-not-for-cuff");
  });

  it("does not assign a version that the coach has not seen, nor the same twice", async () => {
    const client = await ready();
    const { id } = await givenTemplate(db, coach, { content: small([CUFFED]) });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY };
    const template = { name: "New", description: "", content: small([SQUAT]) };
    await as(coach).updateTemplate({ id, version: 1, template });
    expect(await refusal(as(coach).assign({ ...wish, version: 1 }))).toMatchObject({
      code: "changed-meanwhile",
      detail: { version: 2 },
    });
    const both = await Promise.allSettled([1, 2].map(() => as(coach).assign({ ...wish, version: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await counts(client)).toMatchObject({ assignments: 1, sessions: 1 });
  });

  it("is untouched by a later change of the template: plan, loads, pressures and logs", async () => {
    const client = await ready();
    const { id, version } = await givenTemplate(db, coach, { content: small([CUFFED, SQUAT]) });
    await as(coach).assign({ clientId: client.clientId, templateId: id, startOn: TODAY, version });
    const { assignments } = await as(coach).clientProgramme({ clientId: client.clientId });
    const [assignment] = assignments;
    const session = assignment?.sessions[0];
    if (assignment === undefined || session === undefined) throw new Error("nothing was assigned");
    const entry = { ...SQUAT, key: "squat" };
    const content = { schema: 1 as const, day: { weekday: 1, title: "x", exercises: [entry] }, resolved: {} };
    await givenSetLog(
      db,
      client,
      {
        id: session.id,
        assignmentId: assignment.id,
        clientId: client.clientId,
        content,
        plannedOn: TODAY,
        startedAt: NOW,
      },
      { entryKey: "squat", reps: 5 },
    );
    const everything = () =>
      asActor(db, practice.owner, async (tx) =>
        JSON.stringify([
          await listAssignments(tx, practice.orgId, client.clientId),
          [...(await tx.execute(`select * from set_log where client_id = '${client.clientId}'`))],
          [...(await tx.execute(`select * from cuff_prescription where client_id = '${client.clientId}' order by id`))],
        ]),
      );
    const before = await everything();
    const template = { name: "Changed", description: "", content: small([{ ...SQUAT, sets: [{ reps: 1 }] }]) };
    await as(coach).updateTemplate({ id, version: 1, template });
    await as(coach).archiveTemplate({ id });
    expect(await everything()).toBe(before);
  });

  it("ends: what was not begun is skipped, what is past stays", async () => {
    const client = await ready();
    const { id, version } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    const { id: assignmentId } = await as(coach).assign({
      clientId: client.clientId,
      templateId: id,
      startOn: MONDAY,
      version,
    });
    expect(await as(coach).endAssignment({ id: assignmentId })).toEqual({ skipped: 1 });
    expect(await as(coach).endAssignment({ id: assignmentId })).toEqual({ skipped: 0 });
    const { assignments } = await as(client.actor).clientProgramme({});
    expect(assignments[0]).toMatchObject({ endedAt: NOW, sessions: [{ status: "skipped" }] });
  });
});

describe("who may", () => {
  it("another practice, and another client, learn nothing", async () => {
    const client = await ready();
    const stranger = await givenClient(db, practice);
    const { owner } = await givenPractice(db);
    const { id, version } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY };
    const { id: assignmentId } = await as(coach).assign({ ...wish, version });
    const calls = [
      () => as(owner).assignmentPreview(wish),
      () => as(owner).assign({ ...wish, version }),
      () => as(owner).clientProgramme({ clientId: client.clientId }),
      () => as(owner).endAssignment({ id: assignmentId }),
      () => as(stranger.actor).clientProgramme({ clientId: client.clientId }),
      () => as(coach).clientProgramme({ clientId: ClientId.parse(newId()) }),
      () => as(coach).endAssignment({ id: AssignmentId.parse(newId()) }),
    ];
    for (const call of calls) expect(await refusal(call())).toMatchObject({ code: "not-found", detail: {} });
  });

  it("an assistant and the client see the plan, but do not set it; nobody plans for who has left", async () => {
    const client = await ready();
    const assistant = await givenStaff(db, practice, "assistant");
    const { id, version } = await givenTemplate(db, coach, { content: small([SQUAT]) });
    const wish = { clientId: client.clientId, templateId: id, startOn: MONDAY, version };
    expect(await code(as(assistant).assign(wish))).toBe("not-allowed");
    expect(await code(as(client.actor).assign(wish))).toBe("not-allowed");
    expect(await as(assistant).clientProgramme({ clientId: client.clientId })).toMatchObject({
      mayNotAssign: "not-allowed",
    });
    const left = await givenClient(db, practice, { status: "left" });
    expect(await code(as(coach).assign({ ...wish, clientId: left.clientId }))).toBe("client-left");
    expect(await as(coach).clientProgramme({ clientId: left.clientId })).toMatchObject({ mayNotAssign: "client-left" });
  });
});
