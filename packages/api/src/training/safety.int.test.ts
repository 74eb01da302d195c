import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listOpenAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import {
  type GivenClient,
  type GivenPractice,
  type GivenSession,
  givenPractice,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { ReadinessAnswers, StopReport } from "@cuffwise/domain/session";
import { mmHg } from "@cuffwise/domain/units";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cuffedSet,
  givenLegDay as givenLegDayIn,
  NOW,
  refusal,
  type Setting,
  trainingAs,
  WELL,
} from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

const givenLegDay = (setting?: Setting) => givenLegDayIn(db, practice, setting);
const as = (client: GivenClient, now = NOW) => trainingAs(db, client, now);

const standingOf = async (client: GivenClient, session: GivenSession) => {
  const { standings } = await as(client).session({ id: session.id });
  return standings.map(({ limb, outcome, ceilingPercent, lockedAt }) => ({
    limb,
    outcome,
    ceilingPercent,
    isLocked: lockedAt !== null,
  }));
};
const openEvents = (client: GivenClient) => asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor));

describe("the readiness check", () => {
  const check = async (answers: Partial<ReadinessAnswers>, setting: Setting = {}) => {
    const given = await givenLegDay({ started: false, readiness: null, ...setting });
    const decision = await as(given.client).submitReadiness({
      id: given.session.id,
      answers: { ...WELL, ...answers },
    });
    return { ...given, decision };
  };

  it("opens the session of somebody who is well", async () => {
    const { client, session, decision } = await check({});
    expect(decision).toMatchObject({ result: "go", reasons: [] });
    await as(client).start({ id: session.id });
    await as(client).logSet(cuffedSet(session));
    expect(await openEvents(client)).toEqual([]);
  });

  it("locks every limb and opens an event at a warning sign, and nothing begins", async () => {
    const { client, session, decision } = await check({ rd8: "yes" });
    expect(decision).toMatchObject({ result: "emergency", action: "emergency" });
    expect(await standingOf(client, session)).toEqual(
      ["LA", "RA", "LL", "RL"].map((limb) => ({ limb, outcome: "incomplete", ceilingPercent: null, isLocked: true })),
    );
    expect(await openEvents(client)).toMatchObject([{ severity: "serious", sessionId: session.id }]);
    await expect(as(client).start({ id: session.id })).rejects.toMatchObject(refusal("limb-locked"));
  });

  it("locks a swollen limb only, and tells the practice the same day", async () => {
    const { client, session } = await check({ rd3: { ...WELL.rd3, swollen: ["RL"] } });
    expect((await standingOf(client, session)).filter(({ isLocked }) => isLocked)).toMatchObject([{ limb: "RL" }]);
    expect(await openEvents(client)).toMatchObject([{ severity: "moderate", limbs: ["RL"] }]);
  });

  it("locks a numb limb with an event behind the lock, so that somebody can lift it", async () => {
    const { client, session } = await check({ rd3: { ...WELL.rd3, numbOrWeak: ["LL"], soreness: { RL: 8 } } });
    expect((await standingOf(client, session)).filter(({ isLocked }) => isLocked)).toMatchObject([{ limb: "LL" }]);
    expect(await openEvents(client)).toMatchObject([{ severity: "moderate", limbs: ["LL"] }]);
  });

  it("gives a sore limb a rest for today, without a lock", async () => {
    const { client, session } = await check({ rd3: { ...WELL.rd3, soreness: { LL: 8 } } });
    expect((await standingOf(client, session)).some(({ isLocked }) => isLocked)).toBe(false);
    await as(client).start({ id: session.id });
    const { content, blocks } = await as(client).session({ id: session.id });
    expect(blocks).toEqual([{ limb: "LL", code: "limb-resting" }]);
    expect(content.day.exercises[0]?.kind).toBe("ordinary");
    await expect(as(client).logSet(cuffedSet(session))).rejects.toMatchObject(refusal("limb-resting"));
  });

  it("halves the session of somebody who slept badly", async () => {
    const { client, session } = await check({ rd7: { hoursSlept: 4, energy: 3 } });
    const { content } = await as(client).session({ id: session.id });
    expect(content.day.exercises.map(({ sets }) => sets.length)).toEqual([2, 1]);
    expect(content.resolved.ext?.cuffs.map(({ percentLop }) => percentLop)).toEqual([50, 50]);
  });
});

describe("STOP", () => {
  const report = (session: GivenSession, over: Partial<StopReport> = {}): StopReport => ({
    id: newId(),
    sessionId: session.id,
    sign: "chest-tightness",
    limbs: ["LL", "RL"],
    entryKey: "ext",
    pressures: [{ limb: "LL", pressureMmHg: mmHg(108) }],
    cuffSeconds: 190,
    note: "",
    at: NOW,
    ...over,
  });

  it("ends the session at a warning sign, locks every limb and is one event however often it is sent", async () => {
    const { client, session } = await givenLegDay();
    const sent = report(session);
    expect(await as(client).stop(sent)).toMatchObject({ end: "end-session", action: "emergency", stopped: true });
    await as(client).stop(sent);
    expect(await openEvents(client)).toMatchObject([
      { id: sent.id, severity: "serious", signs: { sign: "chest-tightness", cuffSeconds: 190 } },
    ]);
    expect((await standingOf(client, session)).every(({ isLocked }) => isLocked)).toBe(true);
    expect((await as(client).session({ id: session.id })).session.status).toBe("stopped");
    await expect(as(client).logSet(cuffedSet(session))).rejects.toMatchObject(refusal("limb-locked"));
  });

  it("lowers the ceiling after pins and needles, and finishes the limb the second time", async () => {
    const { client, session } = await givenLegDay();
    const tingling = () => as(client).stop(report(session, { sign: "pins-and-needles", limbs: ["LL"] }));
    expect(await tingling()).toMatchObject({ end: "try-lower-once", stopped: false });
    expect(await standingOf(client, session)).toContainEqual({
      limb: "LL",
      outcome: "cleared-mod",
      ceilingPercent: 70,
      isLocked: false,
    });
    expect(await tingling()).toMatchObject({ end: "limb-finished-today" });
    expect((await as(client).session({ id: session.id })).session.status).toBe("started");
  });

  const mails = (since: string) =>
    db.system.execute<{ subject: string; body: string }>(
      `select payload ->> 'subject' as subject, payload ->> 'body' as body from outbox
        where kind = 'staff-mail' and payload ->> 'body' like '%${since}%'`,
    );

  it("writes to the practice once per event, and says nothing about health or who it is", async () => {
    const { client, session } = await givenLegDay();
    const sent = report(session);
    await as(client).stop(sent);
    await as(client).stop(sent);
    const [mail, ...more] = await mails(client.clientId);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Please open Cuffwise today: somebody needs you");
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/chest|pain|cuff(?!wise)|stop|limb|emergency/i);
    expect(mail?.body).not.toContain(client.actor.name);
    await as(client).stop(report(session, { sign: "dizzy-nauseated" }));
    expect(await mails(client.clientId)).toHaveLength(2);
  });

  it("writes to nobody for a cuff that slipped", async () => {
    const { client, session } = await givenLegDay();
    await as(client).stop(report(session, { sign: "cuff-fault" }));
    expect(await mails(client.clientId)).toEqual([]);
  });

  it("never counts the wish to stop against anybody", async () => {
    const { client, session } = await givenLegDay();
    expect(await as(client).stop(report(session, { sign: "wants-to-stop" }))).toMatchObject({ stopped: true });
    expect(await openEvents(client)).toEqual([]);
    expect((await standingOf(client, session)).some(({ isLocked }) => isLocked)).toBe(false);
  });
});
