import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  givenSession,
  givenStaff,
  givenStanding,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import type { StaffActor } from "@cuffwise/domain/kernel";
import { plainDate } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
const now = new Date("2026-11-20T10:00:00Z");

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(() => db.drop());

const clearedClient = async (name: string): Promise<GivenClient> => {
  const client = await givenClient(db, practice, { name });
  await givenStanding(db, client);
  return client;
};

const overview = async (as = coach) => (await callAs(db, as, { now }).dashboard.overview()).clients;

describe("the dashboard", () => {
  it("puts anything unsafe first, then what needs an answer, then the quiet ones by name", async () => {
    for (const name of ["Zoe Quiet", "Ann Quiet"])
      await givenSession(db, await clearedClient(name), { plannedOn: plainDate("2026-11-23") });
    await clearedClient("Pia Planless");
    await givenClient(db, practice, { name: "Nora New" });
    const talker = await clearedClient("Theo Talker");
    const session = await givenSession(db, talker, { plannedOn: plainDate("2026-11-25") });
    await callAs(db, talker.actor, { now }).coaching.addComment({
      subject: { kind: "session", id: session.id },
      body: "Can I move this?",
      parentId: null,
    });
    const locked = await givenClient(db, practice, { name: "Yan Locked" });
    await givenStanding(db, locked, { limbs: { LL: { locked: "numbness" } } });
    await givenClient(db, practice, { name: "Ivy Invited", status: "invited" });
    await givenClient(db, practice, { name: "Abe Left", status: "left" });

    const list = await overview();
    expect(list.map(({ name, triage, status }) => `${name}: ${triage?.status ?? status}`)).toEqual([
      "Yan Locked: unsafe",
      "Nora New: screening",
      "Theo Talker: unread",
      "Pia Planless: programme",
      "Ann Quiet: ok",
      "Zoe Quiet: ok",
      "Ivy Invited: invited",
      "Abe Left: left",
    ]);
    expect(list.find(({ name }) => name === "Theo Talker")).toMatchObject({ unread: 1, nextOn: "2026-11-25" });
    for (const { triage } of list) expect(triage?.reason.split(/\s+/).length ?? 0).toBeLessThanOrEqual(8);
  });

  it("counts what is unread exactly, in whatever order the threads are read", async () => {
    const talker = await clearedClient("Theo Talker");
    const session = await givenSession(db, talker, { plannedOn: plainDate("2026-11-25") });
    const later = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) });
    const onSession = { kind: "session", id: session.id } as const;
    const onProgramme = { kind: "programme", id: session.assignmentId } as const;
    const say = (subject: typeof onSession | typeof onProgramme, minutes: number) =>
      callAs(db, talker.actor, later(minutes)).coaching.addComment({ subject, body: "And this?", parentId: null });
    const read = (subject: typeof onSession | typeof onProgramme, minutes: number) =>
      callAs(db, coach, later(minutes)).coaching.markRead({ subject });
    const unread = async () => (await overview()).map((client) => client.unread);

    await say(onSession, 0);
    await say(onProgramme, 1);
    expect(await unread()).toEqual([2]);
    await read(onProgramme, 10);
    expect(await unread()).toEqual([1]);
    await read(onSession, 11);
    expect(await unread()).toEqual([0]);
    // Written before the last look but stored after it: the other thread was not looked at again.
    await say(onProgramme, 10.5);
    expect(await unread()).toEqual([1]);
    await read(onProgramme, 20);
    await say(onSession, 21);
    expect(await unread()).toEqual([1]);
    // Another member of staff has read nothing.
    expect((await overview(practice.owner))[0]?.unread).toBe(4);
  });

  it("counts adherence over the sessions that were due in four weeks, not those ahead", async () => {
    const client = await clearedClient("Ada");
    const on = (day: string, status: "done" | "planned" | "skipped") =>
      givenSession(db, client, { plannedOn: plainDate(day), status, at: new Date(`${day}T09:00:00Z`) });
    await on("2026-10-01", "planned"); // longer ago than four weeks
    await on("2026-11-02", "done");
    await on("2026-11-09", "done");
    await on("2026-11-16", "planned");
    await on("2026-11-18", "planned");
    await on("2026-11-19", "skipped"); // its programme was ended
    await on("2026-11-20", "planned"); // today is not missed yet
    await on("2026-11-23", "planned");
    expect((await overview())[0]).toMatchObject({
      due: 4,
      done: 2,
      adherencePercent: 50,
      nextOn: "2026-11-20",
      triage: { status: "missed" },
    });
  });

  it("lists whoever is decided about and has nothing to train, until a programme runs", async () => {
    const client = await clearedClient("Ada");
    const triage = async () => (await overview())[0]?.triage;
    expect(await triage()).toMatchObject({ status: "programme", reason: "Waits for a plan" });
    await givenSession(db, client, { plannedOn: plainDate("2026-11-02"), status: "done" });
    expect(await triage()).toMatchObject({ status: "programme", reason: "The last one has ended" });
    await givenSession(db, client, { plannedOn: plainDate("2026-11-20") });
    expect(await triage()).toMatchObject({ status: "ok" });
  });

  it("shows an organisation its own clients only, and is closed to clients", async () => {
    const client = await clearedClient("Ours");
    const theirs = await givenPractice(db);
    expect(await overview(theirs.owner)).toEqual([]);
    await expect(callAs(db, client.actor, { now }).dashboard.overview()).rejects.toThrow("not-allowed");
  });
});
