import { asActor } from "@cuffwise/db/client";
import { listOpenAdverseEvents } from "@cuffwise/db/queries/adverse-event";
import {
  type GivenClient,
  type GivenPractice,
  givenFollowUp,
  givenPractice,
  givenSession,
  givenSetLog,
  givenStaff,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { addDays, plainDateIn } from "@cuffwise/domain/kernel";
import type { SessionContent } from "@cuffwise/domain/programme";
import { dueFollowUps } from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenDevice, outcomes } from "#testing/device.ts";
import {
  answered,
  cuffedSet,
  givenLegDay,
  LEG_EXTENSION,
  NOW,
  refusal,
  type Setting,
  TODAY,
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

const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

/** A leg day of today, and a session under a cuff that ended so many hours ago. */
const givenAfter = async (hoursAgo: number, setting: Setting = {}) => {
  const leg = await givenLegDay(db, practice, { started: false, readiness: null, ...setting });
  const startedAt = hours(-hoursAgo - 1);
  const past = await givenSession(db, leg.client, {
    content: sessionContent({ entries: [LEG_EXTENSION], cuffs: { ext: leg.cuffs }, loads: { ext: 20 } }),
    plannedOn: plainDateIn(startedAt, leg.client.actor.timeZone),
    status: "done",
    startedAt,
    finishedAt: hours(-hoursAgo),
  });
  await givenSetLog(db, leg.client, past, {
    entryKey: "ext",
    loadKg: 20,
    reps: 30,
    cuffs: [
      { limb: "LL", pressureMmHg: 108 },
      { limb: "RL", pressureMmHg: 114 },
    ],
  });
  return { ...leg, past };
};

const WELL_SINCE: FollowUpAnswers = { signs: [], limbs: [], soreness: 2, note: "" };
const answer = (
  { past }: { readonly past: { readonly id: string } },
  answers: Partial<FollowUpAnswers> = {},
  afterHours = 24,
) => ({ kind: "follow-up", sessionId: past.id, afterHours, answers: { ...WELL_SINCE, ...answers } });

const blocksOf = async ({ client, session }: Awaited<ReturnType<typeof givenAfter>>, now = NOW) =>
  (await trainingAs(db, client, now).session({ id: session.id })).blocks;
const DUE = [
  { limb: "LL", code: "follow-up-due" },
  { limb: "RL", code: "follow-up-due" },
];
const events = (client: GivenClient) => asActor(db, client.actor, (tx) => listOpenAdverseEvents(tx, client.actor));

describe("the question after a session under a cuff", () => {
  it("unanswered, closes the next one: it does not begin, and answering opens it", async () => {
    const given = await givenAfter(40);
    const { client, session } = given;
    expect(await blocksOf(given)).toEqual(DUE);
    expect(await trainingAs(db, client).today()).toMatchObject({
      mayTrain: false,
      followUps: [{ sessionId: given.past.id, afterHours: 24 }],
    });
    await answered(db, client, session, "go");
    await expect(trainingAs(db, client).start({ id: session.id })).rejects.toMatchObject(refusal("follow-up-due"));

    expect(outcomes(await givenDevice(db, client).send([answer(given)]))).toEqual(["applied"]);
    expect(await blocksOf(given)).toEqual([]);
    expect(await trainingAs(db, client).today()).toMatchObject({ mayTrain: true, followUps: [] });
    await trainingAs(db, client).start({ id: session.id });
    await trainingAs(db, client).logSet(cuffedSet(session));
  });

  it("answered on a phone without a signal before the start, counts when both arrive together", async () => {
    const given = await givenAfter(40);
    const { client, session } = given;
    const { followed } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
    expect(dueFollowUps(followed, NOW)).toMatchObject([{ sessionId: given.past.id, afterHours: 24 }]);
    const reply = await givenDevice(db, client).send([
      answer(given),
      { kind: "readiness", sessionId: session.id, answers: WELL },
      { kind: "start", sessionId: session.id, issued: null, timeZone: "Europe/London" },
      { kind: "log", ...cuffedSet(session) },
    ]);
    expect(outcomes(reply)).toEqual(["applied", "applied", "applied", "applied"]);
  });

  it("unanswered, refuses the sets under a cuff of a session that a phone began all the same", async () => {
    const { client, session } = await givenAfter(40);
    const reply = await givenDevice(db, client).send([
      { kind: "readiness", sessionId: session.id, answers: WELL },
      { kind: "start", sessionId: session.id, issued: null, timeZone: "Europe/London" },
      { kind: "log", ...cuffedSet(session) },
    ]);
    expect(outcomes(reply)).toEqual(["applied", "merged cuffs-closed-meanwhile", "rejected follow-up-due"]);
  });

  it("that falls due while somebody trains closes nothing under their hands", async () => {
    const given = await givenAfter(23, { started: true, readiness: "go" });
    const { client, session } = given;
    expect(await blocksOf(given, hours(2))).toEqual([]);
    await trainingAs(db, client, hours(2)).logSet(cuffedSet(session, { doneAt: hours(2) }));
  });

  it("is asked after 72 hours as well, and of nobody after a fortnight or without a cuff", async () => {
    const given = await givenAfter(80);
    await givenFollowUp(db, given.client, given.past, { afterHours: 24 });
    expect(await blocksOf(given)).toEqual(DUE);
    expect(await blocksOf(await givenAfter(14 * 24 + 2))).toEqual([]);
    const leg = await givenLegDay(db, practice, { started: false, readiness: null });
    const plain = await givenSession(db, leg.client, {
      status: "done",
      startedAt: hours(-30),
      plannedOn: addDays(TODAY, -1),
    });
    await givenSetLog(db, leg.client, plain, {});
    expect(await trainingAs(db, leg.client).today()).toMatchObject({ mayTrain: true, followUps: [] });
  });
});

describe("signs after a session", () => {
  const standingsOf = async ({ client, session }: Awaited<ReturnType<typeof givenAfter>>) => {
    const { standings } = await trainingAs(db, client).session({ id: session.id });
    return standings.map(({ limb, outcome, ceilingPercent, lockedAt }) => [
      limb,
      outcome,
      ceilingPercent,
      lockedAt !== null,
    ]);
  };

  const setsOf = ({ plan }: SessionContent) => plan?.changes.filter(({ what }) => what === "sets");
  const lockedOf = async (given: Awaited<ReturnType<typeof givenAfter>>) =>
    (await standingsOf(given)).filter(([, , , isLocked]) => isLocked).map(([limb]) => limb);

  it("one limb swollen: it is locked, a new screening is asked for, and the coach sees it at the top", async () => {
    const given = await givenAfter(40);
    await givenDevice(db, given.client).send([answer(given, { signs: ["one-limb-swollen"], limbs: ["LL"] })]);
    expect(await standingsOf(given)).toEqual([
      ["LA", "incomplete", null, false],
      ["RA", "incomplete", null, false],
      ["LL", "incomplete", null, true],
      ["RL", "incomplete", null, false],
    ]);
    expect(await events(given.client)).toMatchObject([
      { severity: "moderate", limbs: ["LL"], sessionId: given.past.id, signs: { from: "follow-up" } },
    ]);
    const coach = await givenStaff(db, practice, "coach");
    const listed = await callAs(db, coach, { now: NOW }).safety.events({ clientId: given.client.clientId });
    expect(listed.events).toMatchObject([{ title: "One limb swollen, warm or painful", locks: ["LL"] }]);
  });

  it("an emergency locks all four limbs, whichever was named", async () => {
    const given = await givenAfter(40);
    await givenDevice(db, given.client).send([answer(given, { signs: ["dark-urine"], limbs: [] })]);
    expect(await lockedOf(given)).toEqual(["LA", "RA", "LL", "RL"]);
    expect(await events(given.client)).toMatchObject([{ severity: "serious", limbs: ["LA", "RA", "LL", "RL"] }]);
  });

  it("and their absence are read by the staff that may read health, with what is not answered yet", async () => {
    const given = await givenAfter(40);
    const read = async () => {
      const coach = await givenStaff(db, practice, "coach");
      return callAs(db, coach, { now: NOW }).safety.followUps({ clientId: given.client.clientId });
    };
    expect(await read()).toMatchObject({ due: [{ sessionId: given.past.id, afterHours: 24 }] });
    await givenDevice(db, given.client).send([answer(given, { soreness: 4, note: "fine" })]);
    const { due, answers } = await read();
    expect(due).toEqual([]);
    expect(answers[0]).toMatchObject({ afterHours: 24, signs: [], soreness: 4, note: "fine" });
    const assistant = await givenStaff(db, practice, "assistant");
    await expect(
      callAs(db, assistant, { now: NOW }).safety.followUps({ clientId: given.client.clientId }),
    ).rejects.toMatchObject(refusal("not-allowed"));
  });

  it("soreness of 7 halves the next session of that limb and is no event", async () => {
    const given = await givenAfter(40);
    const { client, session } = given;
    await givenDevice(db, client).send([answer(given, { soreness: 7, limbs: ["RL"] })]);
    const { content } = await trainingAs(db, client).session({ id: session.id });
    expect(setsOf(content)).toMatchObject([{ key: "ext", from: 4, to: 2, because: { rule: "next.after-soreness@1" } }]);
    expect(await events(client)).toEqual([]);
  });

  it("a bruise under the cuff lowers that limb's ceiling by ten points", async () => {
    const given = await givenAfter(40);
    await givenDevice(db, given.client).send([answer(given, { signs: ["bruise-or-spots"], limbs: ["LL"] })]);
    expect((await standingsOf(given)).find(([limb]) => limb === "LL")).toEqual(["LL", "cleared-mod", 70, false]);
  });

  it("two devices answer the same check: what either of them names acts, and the first answer stays", async () => {
    const given = await givenAfter(40);
    const [phone, tablet] = [givenDevice(db, given.client), givenDevice(db, given.client)];
    expect(outcomes(await phone.send([answer(given)]))).toEqual(["applied"]);
    expect(outcomes(await tablet.send([answer(given, { signs: ["weakness"], limbs: ["RL"] })]))).toEqual([
      "merged answered-elsewhere",
    ]);
    expect(await lockedOf(given)).toEqual(["RL"]);
    expect(await events(given.client)).toHaveLength(1);
    // The milder one, later: nothing is taken back.
    expect(outcomes(await phone.send([answer(given)]))).toEqual(["merged answered-elsewhere"]);
    expect(await lockedOf(given)).toEqual(["RL"]);
    expect(await events(given.client)).toHaveLength(1);
  });

  it("soreness that only the second device tells of halves the next session as well", async () => {
    const given = await givenAfter(40);
    const { client, session } = given;
    await givenDevice(db, client).send([answer(given)]);
    const second = await givenDevice(db, client).send([answer(given, { soreness: 8 })]);
    expect(outcomes(second)).toEqual(["merged answered-elsewhere"]);
    expect(await events(client)).toMatchObject([{ severity: "minor", limbs: [] }]);
    const { content } = await trainingAs(db, client).session({ id: session.id });
    expect(setsOf(content)).toMatchObject([{ because: { rule: "next.after-soreness@1" } }]);
  });

  it("of somebody else's session are refused", async () => {
    const given = await givenAfter(40);
    const other = await givenLegDay(db, practice);
    expect(outcomes(await givenDevice(db, other.client).send([answer(given)]))).toEqual(["rejected not-found"]);
  });
});
