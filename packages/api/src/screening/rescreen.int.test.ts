import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { insertAdverseEvent } from "@cuffwise/db/queries/adverse-event";
import { insertChangeReport, listChangeReports } from "@cuffwise/db/queries/change-report";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  givenScreening,
  givenStaff,
  healthyAnswers,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { type Actor, LIMBS, plainDate } from "@cuffwise/domain/kernel";
import type { Answers, RescreenTrigger } from "@cuffwise/domain/screening";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenLegDay, refusal, trainingAs, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: Actor;
let clinician: Actor;
let assistant: Actor;
const SCREENED = new Date("2026-11-20T10:00:00Z");
const NOW = new Date("2026-11-24T17:00:00Z");
const LATER = new Date("2026-11-24T18:00:00Z");

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
  clinician = await givenStaff(db, practice, "clinician");
  assistant = await givenStaff(db, practice, "assistant");
});
afterAll(() => db.drop());

const screened = async (changes: Answers = {}) => {
  const client = await givenClient(db, practice);
  const screening = await givenScreening(db, client, { changes, at: SCREENED });
  return { client, screening };
};
const as = (actor: Actor, now = NOW) => callAs(db, actor, { now });
const report = (client: GivenClient, changes: string[] = ["diagnosis"], now = NOW) =>
  as(client.actor, now).rescreen.report({ changes: changes as RescreenTrigger[] as never });
const outcomes = async (client: GivenClient) => {
  const standing = await as(coach).screening.standing({ clientId: client.clientId });
  return LIMBS.map((limb) => standing[limb]?.outcome ?? null);
};
const INCOMPLETE = LIMBS.map(() => "incomplete");
const CLEARED = LIMBS.map(() => "cleared");

describe("something has changed", () => {
  it("closes every limb at once, and the coach sees what was said", async () => {
    const { client } = await screened();
    expect(await outcomes(client)).toEqual(CLEARED);
    expect(await report(client, ["pregnancy", "medicine"])).toEqual({ closed: LIMBS });
    expect(await outcomes(client)).toEqual(INCOMPLETE);
    const since = await as(coach).rescreen.client({ clientId: client.clientId });
    expect(since).toMatchObject({ isClosed: true, screenedAt: SCREENED });
    expect(since?.because.citations.length).toBeGreaterThan(0);
    expect(since?.triggers.map(({ id }) => id)).toEqual(["pregnancy", "medicine"]);
    expect(since?.reports).toMatchObject([{ at: NOW, changes: [{ id: "pregnancy" }, { id: "medicine" }] }]);
    const { clients } = await as(coach).dashboard.overview();
    const row = clients.find(({ clientId }) => clientId === client.clientId);
    expect(row?.triage).toMatchObject({ status: "screening", reason: "Screening incomplete" });
  });

  it("is answered by a new screening, and by nothing else", async () => {
    const { client } = await screened();
    await report(client);
    await report(client, ["injury"], LATER);
    const today = plainDate("2026-11-24");
    const answers = JSON.parse(JSON.stringify(healthyAnswers(today)));
    await as(client.actor, new Date("2026-11-24T19:00:00Z")).screening.complete({ answers });
    expect(await outcomes(client)).toEqual(CLEARED);
    expect(await as(client.actor, LATER).rescreen.mine()).toMatchObject({ since: { isClosed: false, reports: [] } });
    // Both facts stay on record beside the screening that they ended.
    const kept = await asActor(db, client.actor, (tx) => listChangeReports(tx, client.actor, SCREENED));
    expect(kept.map(({ changes }) => changes)).toEqual([["diagnosis"], ["injury"]]);
  });

  it("is not undone by a clinician's letter about the old answers", async () => {
    const { client, screening } = await screened({ A6: "yes" });
    await report(client);
    expect(await outcomes(client)).toEqual(LIMBS.map(() => "refer"));
    await as(clinician, LATER).screening.answerReferral({
      clientId: client.clientId,
      screeningId: screening.id,
      answers: [{ rule: "screening.A6@1", verdict: "fit" }],
      limbs: [...LIMBS],
      ceilingPercent: null,
      validUntil: plainDate("2027-02-01"),
    });
    expect(await outcomes(client)).toEqual(INCOMPLETE);
  });

  it("never makes an excluded limb milder", async () => {
    const { client } = await screened({ D1: ["LL"] });
    expect(await report(client)).toEqual({ closed: ["LA", "RA", "RL"] });
    expect(await outcomes(client)).toEqual(["incomplete", "incomplete", "excluded", "incomplete"]);
  });

  it("leaves an audit row that says how many changes, not which", async () => {
    const { client } = await screened();
    await report(client, ["pregnancy"]);
    const rows = await asActor(db, practice.owner, (tx) =>
      tx.execute(`select role, detail from audit_event
        where client_id = '${client.clientId}' and kind = 'change-reported'`),
    );
    expect(rows).toMatchObject([{ role: "client", detail: { changes: 1, closed: LIMBS } }]);
    expect(JSON.stringify(rows)).not.toContain("pregnancy");
  });

  it.each([[[]], [["diagnosis", "diagnosis"]], [["expired"]], [["something"]]])("refuses %j", async (changes) => {
    const { client } = await screened();
    await expect(report(client, changes)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await outcomes(client)).toEqual(CLEARED);
  });

  it("needs a screening to say that it no longer holds", async () => {
    const client = await givenClient(db, practice);
    await expect(report(client)).rejects.toMatchObject(refusal("no-screening"));
    expect((await as(client.actor).rescreen.mine()).since).toBeNull();
  });
});

describe("who may", () => {
  it("report: the client alone; read: those who may read health", async () => {
    const { client } = await screened();
    await expect(as(coach).rescreen.report({ changes: ["diagnosis"] })).rejects.toMatchObject(refusal("not-allowed"));
    const of = { clientId: client.clientId };
    await expect(as(assistant).rescreen.client(of)).rejects.toMatchObject(refusal("not-allowed"));
    const foreign = await givenPractice(db);
    await expect(as(foreign.owner).rescreen.client(of)).rejects.toMatchObject(refusal("not-found"));
  });

  it("write it into the database: the client about themselves, once, whatever the code does", async () => {
    const { client, screening } = await screened();
    const other = await givenClient(db, practice);
    const row = (of: GivenClient) => ({
      orgId: client.actor.orgId,
      id: newId(),
      clientId: of.clientId,
      screeningId: screening.id,
      changes: ["diagnosis"] as const,
      reportedBy: client.actor.personId,
      at: NOW,
    });
    const write = (actor: Actor, of: GivenClient) => asActor(db, actor, (tx) => insertChangeReport(tx, row(of)));
    await write(client.actor, client);
    for (const [actor, of] of [
      [coach, client],
      [practice.owner, client],
      [other.actor, client],
      [client.actor, other],
    ] as const)
      await expect(write(actor, of)).rejects.toMatchObject({ cause: { code: "42501" } });
    for (const change of ["update change_report set at = now()", "delete from change_report"])
      await expect(asActor(db, client.actor, (tx) => tx.execute(change))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    const seen = await asActor(db, other.actor, (tx) => listChangeReports(tx, client.actor, SCREENED));
    expect(seen).toEqual([]);
  });
});

describe("the look back before a session", () => {
  const givenEvent = (client: GivenClient, severity: "minor" | "moderate") =>
    asActor(db, client.actor, (tx) =>
      insertAdverseEvent(tx, {
        orgId: client.actor.orgId,
        id: newId(),
        clientId: client.clientId,
        sessionId: null,
        severity,
        signs: { from: "stop" },
        note: "",
        limbs: [],
        reportedBy: client.actor.personId,
        reportedByName: client.actor.name,
        at: new Date("2026-11-22T17:00:00Z"),
      }),
    );

  it.each([
    ["moderate", "no-bfr", INCOMPLETE],
    ["minor", "go", CLEARED],
  ] as const)("after a %s event since the screening says %s", async (severity, result, after) => {
    const { client, session } = await givenLegDay(db, practice, { started: false, readiness: null });
    await givenScreening(db, client, { at: SCREENED });
    await givenEvent(client, severity);
    const decision = await trainingAs(db, client, NOW).submitReadiness({ id: session.id, answers: WELL });
    expect(decision.result).toBe(result);
    expect(await outcomes(client)).toEqual(after);
  });

  it("after two days of high pressure closes the limbs, until a screening answers for those readings", async () => {
    const { client, session } = await givenLegDay(db, practice, { started: false, readiness: null });
    await givenScreening(db, client, { at: SCREENED });
    const check = (at: string, rd6: { systolic: number; diastolic: number } | null) =>
      trainingAs(db, client, new Date(at)).submitReadiness({ id: session.id, answers: { ...WELL, rd6 } });
    await check("2026-11-22T17:00:00Z", { systolic: 164, diastolic: 98 });
    expect(await outcomes(client)).toEqual(CLEARED);
    await check("2026-11-24T17:00:00Z", { systolic: 150, diastolic: 101 });
    expect(await outcomes(client)).toEqual(INCOMPLETE);
    const answers = JSON.parse(JSON.stringify(healthyAnswers(plainDate("2026-11-24"))));
    await as(client.actor, new Date("2026-11-24T19:00:00Z")).screening.complete({ answers });
    expect((await check("2026-11-24T20:00:00Z", null)).result).toBe("go");
    expect(await outcomes(client)).toEqual(CLEARED);
  });

  it("starts no cuffed session while a change waits for its screening", async () => {
    const { client, session } = await givenLegDay(db, practice, { started: false });
    await givenScreening(db, client, { at: SCREENED });
    await report(client);
    await expect(trainingAs(db, client, NOW).start({ id: session.id })).rejects.toMatchObject(refusal("not-cleared"));
  });
});
