import { asActor } from "@cuffwise/db/client";
import {
  type GivenClient,
  type GivenPractice,
  givenPractice,
  givenSession,
  givenStaff,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { addDays, type PlainDate, type StaffActor } from "@cuffwise/domain/kernel";
import { moveDays } from "@cuffwise/domain/session";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenDevice, outcomes } from "#testing/device.ts";
import { answered, givenLegDay, LEG_EXTENSION, NOW, TODAY, type Trained, trainingAs, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(() => db.drop());

const day = (days: number): PlainDate => addDays(TODAY, days);
/** A leg day of today, and one in three days, both under the same cuffs. */
const givenWeek = async (over: { readonly started?: boolean } = {}) => {
  const leg = await givenLegDay(db, practice, { started: false, readiness: null, ...over });
  const later = await givenSession(db, leg.client, {
    assignmentId: leg.session.assignmentId,
    content: sessionContent({ entries: [LEG_EXTENSION], cuffs: { ext: leg.cuffs }, loads: { ext: 20 } }),
    plannedOn: day(3),
    day: 2,
  });
  return { ...leg, later };
};
const move = ({ session }: Pick<Trained, "session">, to: PlainDate, from: PlainDate = TODAY) => ({
  kind: "move",
  sessionId: session.id,
  from,
  to,
});
const excuse = ({ session }: Pick<Trained, "session">, reason: string | null) => ({
  kind: "excuse",
  sessionId: session.id,
  reason,
});
const read = async (client: GivenClient, id: string) => (await trainingAs(db, client).session({ id })).session;
const send = async (client: GivenClient, ...operations: readonly unknown[]) =>
  outcomes(await givenDevice(db, client).send(operations));
const allowMoves = (id: string, mayMove: boolean) =>
  callAs(db, coach, { now: NOW }).programme.setClientMoves({ id, mayMove });

describe("moving a session", () => {
  it("puts it on a day that fits, keeps the coach's day, and moves back as if nothing had been", async () => {
    const week = await givenWeek();
    const { client, session } = week;
    const { placed } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
    const own = placed.find(({ id }) => id === session.id);
    if (own === undefined) throw new Error("the phone knows where its sessions stand");
    const offered = moveDays(own, placed, TODAY).filter(({ denial }) => denial === null);
    expect(offered.map((one) => one.day)).toEqual([day(1), day(5), day(6)]);
    expect(await send(client, move(week, day(5)))).toEqual(["applied"]);
    expect(await read(client, session.id)).toMatchObject({ plannedOn: day(5), movedFrom: TODAY });
    const { assignments } = await callAs(db, coach, { now: NOW }).programme.clientProgramme({
      clientId: client.clientId,
    });
    const seen = assignments.flatMap(({ sessions }) => sessions).find(({ id }) => id === session.id);
    expect(seen).toMatchObject({ plannedOn: day(5), movedFrom: TODAY });
    expect(await send(client, move(week, TODAY, day(5)))).toEqual(["applied"]);
    expect(await read(client, session.id)).toMatchObject({ plannedOn: TODAY, movedFrom: null });
  });

  it("is refused next to a session under the same cuffs, on a day that is taken, and out of reach", async () => {
    const week = await givenWeek();
    expect(await send(week.client, move(week, day(2)))).toEqual(["rejected move-too-close"]);
    expect(await send(week.client, move(week, day(3)))).toEqual(["rejected move-day-taken"]);
    expect(await send(week.client, move(week, day(7)))).toEqual(["rejected move-outside-window"]);
    expect(await send(week.client, move(week, day(-1)))).toEqual(["rejected move-outside-window"]);
    expect(await read(week.client, week.session.id)).toMatchObject({ plannedOn: TODAY, movedFrom: null });
  });

  it("is refused where the coach keeps the days, and allowed again when they say so", async () => {
    const week = await givenWeek();
    await allowMoves(week.session.assignmentId, false);
    expect(await read(week.client, week.session.id)).toMatchObject({ mayMove: false });
    expect(await send(week.client, move(week, day(1)))).toEqual(["rejected move-not-allowed"]);
    await allowMoves(week.session.assignmentId, true);
    expect(await send(week.client, move(week, day(1)))).toEqual(["applied"]);
  });

  it("gives way to a change that came before it, and asked for twice is done once", async () => {
    const week = await givenWeek();
    expect(await send(week.client, move(week, day(1)))).toEqual(["applied"]);
    expect(await send(week.client, move(week, day(1)))).toEqual(["applied"]);
    expect(await send(week.client, move(week, day(5)))).toEqual(["rejected moved-meanwhile"]);
    expect(await read(week.client, week.session.id)).toMatchObject({ plannedOn: day(1) });
  });

  it("is refused once it was begun", async () => {
    const week = await givenWeek({ started: true });
    expect(await send(week.client, move(week, day(1)))).toEqual(["rejected session-closed"]);
  });
});

describe("an excused session", () => {
  it("is neither today's nor missed, and can be taken back", async () => {
    const week = await givenWeek();
    const { client } = week;
    expect(await send(client, excuse(week, "illness"))).toEqual(["applied"]);
    expect(await trainingAs(db, client).today()).toMatchObject({
      kind: "rest",
      session: null,
      excused: [{ id: week.session.id, excused: "illness" }],
    });
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect(await trainingAs(db, client, tomorrow).today()).toMatchObject({ missed: [] });
    expect(await send(client, excuse(week, null))).toEqual(["applied"]);
    expect(await trainingAs(db, client).today()).toMatchObject({ kind: "train", session: { id: week.session.id } });
  });

  it("counts neither as done nor as missed on the coach's dashboard", async () => {
    const leg = await givenLegDay(db, practice, { started: false, readiness: null });
    for (const ago of [4, 8]) await givenSession(db, leg.client, { plannedOn: day(-ago), status: "planned" });
    const away = await givenSession(db, leg.client, { plannedOn: day(-2), status: "planned" });
    const counted = async () => {
      const { clients } = await callAs(db, coach, { now: NOW }).dashboard.overview();
      const row = clients.find(({ clientId }) => clientId === leg.client.clientId);
      return [row?.due, row?.done];
    };
    expect(await counted()).toEqual([9, 6]);
    expect(await send(leg.client, excuse({ session: away }, "travel"))).toEqual(["applied"]);
    expect(await counted()).toEqual([8, 6]);
  });

  it("that is trained all the same is done, and no longer excused", async () => {
    const week = await givenWeek();
    const { client, session } = week;
    await send(client, excuse(week, "other"));
    const begun = await send(
      client,
      { kind: "readiness", sessionId: session.id, answers: WELL },
      { kind: "start", sessionId: session.id, issued: null, timeZone: "Europe/London" },
    );
    expect(begun).toEqual(["applied", "applied"]);
    expect(await read(client, session.id)).toMatchObject({ status: "started", excused: null });
    expect(await send(client, excuse(week, "illness"))).toEqual(["rejected session-closed"]);
  });
});

describe("a session that closed by itself", () => {
  it("is done when its end arrives late from a phone", async () => {
    const { client, session } = await givenLegDay(db, practice);
    await answered(db, client, session, "go");
    await asActor(db, client.actor, (tx) =>
      tx.execute(
        "update training_session set status = 'unfinished', finished_at = started_at where status = 'started'",
      ),
    );
    expect(await send(client, { kind: "finish", sessionId: session.id, rating: null })).toEqual(["applied"]);
    expect(await read(client, session.id)).toMatchObject({ status: "done" });
  });
});
