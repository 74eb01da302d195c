import { newId } from "@cuffwise/db/new-id";
import {
  type GivenClient,
  type GivenPractice,
  type GivenSession,
  givenPractice,
  givenStaff,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { type Actor, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import type { StopReport } from "@cuffwise/domain/session";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenLegDay, NOW, refusal, trainingAs, WELL } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
let clinician: Actor;
let coach: Actor;
let assistant: Actor;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  clinician = await givenStaff(db, practice, "clinician");
  coach = await givenStaff(db, practice, "coach");
  assistant = await givenStaff(db, practice, "assistant");
});
afterAll(() => db.drop());

const safety = (as: Actor) => callAs(db, as, { now: NOW }).safety;
const eventsOf = async (client: GivenClient) => (await safety(coach).events({ clientId: client.clientId })).events;
const lockedLimbs = async (client: GivenClient): Promise<readonly Limb[]> => {
  const standing = await callAs(db, coach, { now: NOW }).screening.standing({ clientId: client.clientId });
  return LIMBS.filter((limb) => standing[limb]?.lockedAt != null);
};
const stop = (client: GivenClient, session: GivenSession, sign: StopReport["sign"]) =>
  trainingAs(db, client, NOW).stop({
    id: newId(),
    sessionId: session.id,
    sign,
    limbs: ["LL"],
    entryKey: "ext",
    pressures: [],
    cuffSeconds: 60,
    note: "",
    at: NOW,
  });
const givenSwollen = async (limbs: readonly Limb[]) => {
  const given = await givenLegDay(db, practice, { started: false, readiness: null });
  for (const limb of limbs) {
    const answers = { ...WELL, rd3: { ...WELL.rd3, swollen: [limb] } };
    await trainingAs(db, given.client, NOW).submitReadiness({ id: given.session.id, answers });
  }
  return given;
};

describe("an adverse event", () => {
  it("is closed with what was found; its lock is lifted, what the screening decides is not", async () => {
    const { client, session } = await givenLegDay(db, practice);
    await stop(client, session, "chest-tightness");
    const [event] = await eventsOf(client);
    expect(event).toMatchObject({ title: "Chest pain or tightness", severity: "serious", locks: LIMBS });
    expect(await lockedLimbs(client)).toEqual(LIMBS);

    const resolution = "Seen by her doctor, heart tracing normal";
    expect(await safety(clinician).resolve({ id: event?.id ?? "", resolution })).toEqual({ unlocked: LIMBS });
    expect(await lockedLimbs(client)).toEqual([]);
    const standing = await callAs(db, coach, { now: NOW }).screening.standing({ clientId: client.clientId });
    expect(LIMBS.map((limb) => standing[limb]?.outcome)).toEqual(LIMBS.map(() => "incomplete"));
    expect(await eventsOf(client)).toMatchObject([{ resolution, resolvedAt: NOW, locks: [] }]);
  });

  it("frees only the limbs that no other open event holds", async () => {
    const { client } = await givenSwollen(["LL", "RL", "LL"]);
    const events = await eventsOf(client);
    expect(await lockedLimbs(client)).toEqual(["LL", "RL"]);
    const close = async (limb: Limb) => {
      const event = (await eventsOf(client)).find((one) => one.resolvedAt === null && one.limbs.includes(limb));
      return (await safety(practice.owner).resolve({ id: event?.id ?? "", resolution: "Looked at" })).unlocked;
    };
    expect(events).toHaveLength(3);
    expect(await close("LL")).toEqual([]);
    expect(await close("RL")).toEqual(["RL"]);
    expect(await close("LL")).toEqual(["LL"]);
    expect(await lockedLimbs(client)).toEqual([]);
  });

  it("that locked nothing unlocks nothing", async () => {
    const { client, session } = await givenLegDay(db, practice);
    await stop(client, session, "pins-and-needles");
    await stop(client, session, "chest-tightness");
    const minor = (await eventsOf(client)).find(({ severity }) => severity === "minor");
    expect(minor).toMatchObject({ locks: [] });
    expect(await safety(clinician).resolve({ id: minor?.id ?? "", resolution: "Gone in a minute" })).toEqual({
      unlocked: [],
    });
    expect(await lockedLimbs(client)).toEqual(LIMBS);
  });

  it("is closed once, by an owner or a clinician of the practice, with words", async () => {
    const { client } = await givenSwollen(["LL"]);
    const [event] = await eventsOf(client);
    const closing = { id: event?.id ?? "", resolution: "Looked at" };
    await expect(safety(coach).resolve(closing)).rejects.toMatchObject(refusal("not-allowed"));
    await expect(safety(client.actor).resolve(closing)).rejects.toMatchObject(refusal("not-allowed"));
    const foreign = await givenPractice(db);
    await expect(safety(foreign.owner).resolve(closing)).rejects.toMatchObject(refusal("not-found"));
    await expect(safety(clinician).resolve({ ...closing, resolution: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await lockedLimbs(client)).toEqual(["LL"]);
    await safety(clinician).resolve(closing);
    await expect(safety(clinician).resolve(closing)).rejects.toMatchObject(refusal("changed-meanwhile"));
  });

  it("is read by those who may read health, and the list says who may close it", async () => {
    const { client } = await givenSwollen(["LL"]);
    const of = { clientId: client.clientId };
    expect((await safety(coach).events(of)).mayResolve).toBe(false);
    expect((await safety(practice.owner).events(of)).mayResolve).toBe(true);
    await expect(safety(assistant).events(of)).rejects.toMatchObject(refusal("not-allowed"));
    const foreign = await givenPractice(db);
    await expect(safety(foreign.owner).events(of)).rejects.toMatchObject(refusal("not-found"));
  });
});
