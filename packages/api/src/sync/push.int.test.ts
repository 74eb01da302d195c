import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { listClientDays } from "@cuffwise/db/queries/client-day";
import { lockLimbs } from "@cuffwise/db/queries/standing";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { CommentId } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenDevice, logOf, outcomes, squat } from "#testing/device.ts";
import {
  cuffedSet,
  givenLegDay as givenLegDayIn,
  NOW,
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

const givenLegDay = (setting?: Setting) => givenLegDayIn(db, practice, setting);
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const sessionOf = (client: GivenClient, id: string, now = NOW) => trainingAs(db, client, now).session({ id });
const dayOf = (client: GivenClient) =>
  asActor(db, client.actor, (tx) => listClientDays(tx, client.actor, { from: TODAY, to: TODAY }));
const RATING = { rpe: 6, note: "good" };

describe("a whole session from a phone without a signal", () => {
  it("is checked, begun, trained and finished by one message, hours later, at its own times", async () => {
    const { client, session } = await givenLegDay({ started: false, readiness: null });
    const device = givenDevice(db, client);
    const { details } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
    const detail = details.find((one) => one.session.id === session.id);
    const issued = { content: detail?.assigned, ...detail?.issued };
    const sets = [
      cuffedSet(session, { doneAt: after(5) }),
      cuffedSet(session, { setIndex: 1, reps: 15, doneAt: after(7) }),
    ];
    const reply = await device.push(
      [
        device.number({ kind: "readiness", sessionId: session.id, answers: WELL }),
        device.number({ kind: "start", sessionId: session.id, issued, timeZone: "Europe/Berlin" }, { at: after(2) }),
        ...sets.map((set) => device.number(logOf(set))),
        device.number({ kind: "finish", sessionId: session.id, rating: RATING }, { at: after(40) }),
      ],
      { now: after(300) },
    );
    expect(outcomes(reply)).toEqual(["applied", "applied", "applied", "applied", "applied"]);
    const stored = await sessionOf(client, session.id, after(301));
    expect(stored.session).toMatchObject({ status: "done", startedAt: after(2), finishedAt: after(40), rating: 6 });
    expect(stored.logs.map(({ reps, doneAt }) => [reps, doneAt])).toEqual([
      [30, after(5)],
      [15, after(7)],
    ]);
    expect(await dayOf(client)).toMatchObject([{ sets: 2, cuffedSets: 2, sessionsDone: 1 }]);
  });

  it("is stored with the plan that the phone showed, and only with one that was ours", async () => {
    const { client, session } = await givenLegDay({ started: false, readiness: null });
    const device = givenDevice(db, client);
    const { details } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
    const detail = details.find((one) => one.session.id === session.id);
    if (detail === undefined) throw new Error("the phone has the session of today");
    const forged = {
      ...detail.assigned,
      resolved: { ...detail.assigned.resolved, ext: { ...detail.assigned.resolved.ext, cuffs: [] } },
    };
    await device.send([{ kind: "readiness", sessionId: session.id, answers: WELL }]);
    await device.send([
      {
        kind: "start",
        sessionId: session.id,
        issued: { content: forged, ...detail.issued },
        timeZone: "Europe/London",
      },
    ]);
    const stored = await sessionOf(client, session.id);
    expect(stored.content.resolved.ext?.cuffs).toHaveLength(2);
  });

  it("is begun although a limb was closed meanwhile, and only what needs that limb is refused", async () => {
    const { client, session } = await givenLegDay({ started: false, readiness: null });
    const device = givenDevice(db, client);
    await device.send([{ kind: "readiness", sessionId: session.id, answers: WELL }]);
    await asActor(db, client.actor, (tx) => lockLimbs(tx, client.actor, ["LL"], { at: after(1), reason: "stop" }));
    const reply = await device.send([
      { kind: "start", sessionId: session.id, issued: null, timeZone: "Europe/London" },
      logOf(cuffedSet(session)),
      logOf(squat(session)),
    ]);
    expect(outcomes(reply)).toEqual(["merged cuffs-closed-meanwhile", "rejected limb-locked", "applied"]);
    expect(reply.results[1]?.detail).toMatchObject({ limb: "LL" });
    expect((await sessionOf(client, session.id)).logs.map(({ entryKey }) => entryKey)).toEqual(["squat"]);
  });
});

describe("sent twice", () => {
  it("answers the same and does nothing, refusals included", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const sent = [device.number(logOf(squat(session))), device.number(logOf(squat(session, 0, { entryKey: "gone" })))];
    expect(outcomes(await device.push(sent))).toEqual(["applied", "rejected not-found"]);
    expect(outcomes(await device.push(sent))).toEqual(["duplicate", "rejected not-found"]);
    expect(outcomes(await device.push(sent.toReversed()))).toEqual(["duplicate", "rejected not-found"]);
    expect(await dayOf(client)).toMatchObject([{ sets: 1 }]);
  });

  it("at the same moment stores once", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const sent = [0, 1].map((index) => device.number(logOf(squat(session, index))));
    const replies = await Promise.all([1, 2, 3].map(() => device.push(sent)));
    expect(replies.flatMap(outcomes).toSorted()).toEqual(["applied", "applied", ...Array(4).fill("duplicate")]);
    expect(await dayOf(client)).toMatchObject([{ sets: 2 }]);
  });

  it("refuses other words under a number that is taken, and says which number is free", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const first = device.number(logOf(squat(session)));
    await device.push([first]);
    const other = { ...device.number(logOf(squat(session, 1))), seq: first.seq };
    const reply = await device.push([other]);
    expect(outcomes(reply)).toEqual(["rejected sequence-taken"]);
    expect(outcomes(await device.push([{ ...other, seq: reply.lastSeq + 1 }]))).toEqual(["applied"]);
  });

  it("takes numbers in any order and counts those that never came", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const [one, two, three] = [0, 1, 2].map((index) => device.number(logOf(squat(session, index))));
    if (one === undefined || two === undefined || three === undefined) throw new Error("three");
    const missing = async () => {
      const [row] = await asActor(db, client.actor, (tx) =>
        tx.execute<{ missing: number; last_seq: string }>(
          `select missing, last_seq from sync_device where id = '${device.deviceId}'`,
        ),
      );
      return [row?.missing, Number(row?.last_seq)];
    };
    await device.push([three]);
    expect(await missing()).toEqual([2, 3]);
    await device.push([one]);
    expect(await missing()).toEqual([1, 3]);
    await device.push([two, three]);
    expect(await missing()).toEqual([0, 3]);
    expect(await dayOf(client)).toMatchObject([{ sets: 3 }]);
  });
});

describe("two devices", () => {
  it("that log the same planned set both keep theirs, and one counts until the client decides", async () => {
    const { client, session } = await givenLegDay();
    const [phone, tablet] = [givenDevice(db, client), givenDevice(db, client)];
    const [first, second] = [squat(session, 0, { reps: 5 }), squat(session, 0, { reps: 4 })];
    await phone.send([logOf(first)]);
    const reply = await tablet.send([logOf(second)]);
    expect(outcomes(reply)).toEqual(["merged possible-double"]);
    expect(await sessionOf(client, session.id)).toMatchObject({
      logs: [{ id: first.id }],
      setsAside: [{ because: "double", doubleOf: first.id, set: { id: second.id, reps: 4 } }],
    });
    expect(await dayOf(client)).toMatchObject([{ sets: 1, reps: 5 }]);

    await phone.send([{ kind: "keep-both", id: second.id, sessionId: session.id }]);
    const both = await sessionOf(client, session.id);
    expect(both.logs.map(({ id, setIndex }) => [id, setIndex])).toEqual([
      [first.id, 0],
      [second.id, 1],
    ]);
    expect(both.setsAside).toEqual([]);
    expect(await dayOf(client)).toMatchObject([{ sets: 2, reps: 9 }]);
  });

  it("that correct one set: the later holds, but a complaint is never made smaller", async () => {
    const { client, session } = await givenLegDay();
    const [phone, tablet] = [givenDevice(db, client), givenDevice(db, client)];
    const set = cuffedSet(session, { discomfort: 4 });
    await phone.send([logOf(set)]);
    const change = (to: object) => ({
      kind: "change",
      id: set.id,
      sessionId: session.id,
      base: { discomfort: 4, reps: 30 },
      to,
    });
    expect(outcomes(await phone.send([change({ discomfort: 8, reps: 28 })]))).toEqual(["applied"]);
    expect(outcomes(await tablet.send([change({ discomfort: 6, reps: 29 })]))).toEqual([
      "merged set-changed-elsewhere",
    ]);
    expect((await sessionOf(client, session.id)).logs).toMatchObject([{ discomfort: 8, reps: 29 }]);
    expect(await dayOf(client)).toMatchObject([{ maxDiscomfort: 8, reps: 29 }]);
  });

  it("one corrects and one deletes: the deletion holds, and can be taken back", async () => {
    const { client, session } = await givenLegDay();
    const [phone, tablet] = [givenDevice(db, client), givenDevice(db, client)];
    const set = squat(session);
    const it = { id: set.id, sessionId: session.id };
    await phone.send([logOf(set)]);
    await phone.send([{ kind: "delete", ...it }]);
    expect(outcomes(await tablet.send([{ kind: "change", ...it, base: { reps: 5 }, to: { reps: 6 } }]))).toEqual([
      "merged set-was-deleted",
    ]);
    expect(await sessionOf(client, session.id)).toMatchObject({ logs: [], setsAside: [{ because: "deleted" }] });
    expect(await dayOf(client)).toMatchObject([{ sets: 0 }]);
    expect(
      outcomes(
        await tablet.send([
          { kind: "delete", ...it },
          { kind: "restore", ...it },
          { kind: "restore", ...it },
        ]),
      ),
    ).toEqual(["applied", "applied", "applied"]);
    expect(await sessionOf(client, session.id)).toMatchObject({ logs: [{ id: set.id, reps: 5 }], setsAside: [] });
  });

  it("a set that was taken back can be brought back weeks after the session, and nothing new is taken by then", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const set = squat(session);
    const it = { id: set.id, sessionId: session.id };
    await device.send([
      logOf(set),
      { kind: "finish", sessionId: session.id, rating: RATING },
      { kind: "delete", ...it },
    ]);
    const late = { at: after(20 * 1_440), now: after(20 * 1_440) };
    expect(
      outcomes(
        await device.send(
          [
            { kind: "restore", ...it },
            { kind: "delete", ...it },
          ],
          late,
        ),
      ),
    ).toEqual(["applied", "rejected session-closed"]);
    expect((await sessionOf(client, session.id)).logs).toMatchObject([{ id: set.id }]);
  });

  it("one finishes and one stops: the session stays stopped, whichever arrives first", async () => {
    const stop = (sessionId: string) => ({
      kind: "stop",
      report: {
        id: newId(),
        sessionId,
        sign: "chest-tightness",
        limbs: ["LL"],
        entryKey: "ext",
        pressures: [],
        cuffSeconds: 60,
        note: "",
        at: NOW,
      },
    });
    const finish = (sessionId: string) => ({ kind: "finish", sessionId, rating: RATING });
    for (const order of ["stop first", "finish first"]) {
      const { client, session } = await givenLegDay();
      const sent = [stop(session.id), finish(session.id)];
      const device = givenDevice(db, client);
      for (const one of order === "stop first" ? sent : sent.toReversed()) {
        expect(outcomes(await device.send([one])), order).toEqual(["applied"]);
      }
      expect((await sessionOf(client, session.id)).session, order).toMatchObject({ status: "stopped", rating: 6 });
    }
  });
});

describe("a clock that is wrong", () => {
  it("is corrected by what the server's says, and what it said is kept", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const dayAhead = after(24 * 60);
    const set = squat(session, 0, { doneAt: new Date(dayAhead.getTime() + 60_000) });
    await device.push([device.number(logOf(set))], { now: after(5), at: new Date(dayAhead.getTime() + 300_000) });
    expect((await sessionOf(client, session.id)).logs).toMatchObject([{ doneAt: after(1) }]);
    // Sent again after the clock was put right: still the same set.
    expect(outcomes(await device.push([device.number(logOf(set))], { now: after(6) }))).toEqual(["applied"]);
    expect(await dayOf(client)).toMatchObject([{ sets: 1 }]);
  });

  it("never puts something into the future", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    await device.push([device.number(logOf(squat(session, 0, { doneAt: after(600) })))], { now: after(1) });
    expect((await sessionOf(client, session.id)).logs).toMatchObject([{ doneAt: after(1) }]);
  });
});

describe("what cannot be taken", () => {
  it("is refused with a reason, and holds up nothing behind it", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const reply = await device.send([
      { kind: "log", id: "no id" },
      { kind: "nonsense" },
      logOf(squat(session, 0, { reps: 5 })),
      logOf(squat(session, 1, { load: { kg: 9_999, entered: "9999" } })),
      { kind: "change", id: newId(), sessionId: session.id, base: {}, to: { reps: 3 } },
      logOf(squat(session, 1)),
    ]);
    expect(outcomes(reply)).toEqual([
      "rejected operation-invalid",
      "rejected operation-invalid",
      "applied",
      "rejected operation-invalid",
      "rejected not-found",
      "applied",
    ]);
    expect(reply.results[3]?.detail).toEqual({ field: "set.load.kg", problem: "load.too-heavy" });
    expect(await dayOf(client)).toMatchObject([{ sets: 2 }]);
  });

  it("an operation of a newer app is kept for later, not guessed at", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const newer = { ...device.number(logOf(squat(session))), v: 2 };
    expect(outcomes(await device.push([newer]))).toEqual(["rejected operation-too-new"]);
  });

  it("a session that was taken out of the plan refuses its start and its sets, each readable", async () => {
    const { client, session } = await givenLegDay({ started: false });
    await asActor(db, await givenStaff(db, practice, "coach"), (tx) =>
      tx.execute(`update training_session set status = 'skipped' where id = '${session.id}'`),
    );
    const reply = await givenDevice(db, client).send([
      { kind: "start", sessionId: session.id, issued: null, timeZone: "Europe/London" },
      logOf(squat(session)),
      { kind: "finish", sessionId: session.id, rating: null },
    ]);
    expect(outcomes(reply)).toEqual([
      "rejected session-closed",
      "rejected session-not-started",
      "rejected session-closed",
    ]);
  });

  it("nothing of somebody else's is touched, and no device speaks for two people", async () => {
    const mine = await givenLegDay();
    const theirs = await givenLegDay();
    const device = givenDevice(db, mine.client);
    const reply = await device.send([
      logOf(squat(theirs.session)),
      { kind: "finish", sessionId: theirs.session.id, rating: null },
      {
        kind: "stop",
        report: {
          id: newId(),
          sessionId: theirs.session.id,
          sign: "chest-tightness",
          limbs: ["LL"],
          entryKey: null,
          pressures: [],
          cuffSeconds: 0,
          note: "",
          at: NOW,
        },
      },
    ]);
    expect(outcomes(reply)).toEqual(["rejected not-found", "rejected not-found", "rejected not-found"]);
    expect((await sessionOf(theirs.client, theirs.session.id)).session.status).toBe("started");
    const borrowed = givenDevice(db, theirs.client, device.deviceId);
    await expect(borrowed.send([])).rejects.toMatchObject({ message: "device-not-yours" });
    // Another tab still holds what somebody else logged, and has never sent before.
    const push = {
      deviceId: givenDevice(db, mine.client).deviceId,
      personId: mine.client.actor.personId,
      sentAt: NOW,
      operations: [],
    };
    await expect(callAs(db, theirs.client.actor, { now: NOW }).sync.push(push)).rejects.toMatchObject({
      message: "device-not-yours",
    });
    await expect(callAs(db, mine.client.actor, { now: NOW }).sync.push(push)).resolves.toMatchObject({ results: [] });
  });

  it("a comment from the phone is in its thread once", async () => {
    const { client, session } = await givenLegDay();
    const device = givenDevice(db, client);
    const comment = {
      kind: "comment",
      id: CommentId.parse(newId()),
      subject: { kind: "session", id: session.id },
      body: "Felt good",
    };
    const sent = [device.number(comment)];
    await device.push(sent);
    expect(outcomes(await device.push(sent))).toEqual(["duplicate"]);
    const thread = await callAs(db, client.actor).coaching.comments({ subject: { kind: "session", id: session.id } });
    expect(thread.comments).toMatchObject([{ body: "Felt good" }]);
  });

  it("somebody who is no longer a client is told so, and nothing is written", async () => {
    const client = await givenClient(db, practice);
    const staff = await givenStaff(db, practice, "coach");
    const call = callAs(db, staff).sync.push({
      deviceId: givenDevice(db, client).deviceId,
      sentAt: NOW,
      operations: [],
    });
    await expect(call).rejects.toMatchObject({ message: "not-allowed" });
  });
});
