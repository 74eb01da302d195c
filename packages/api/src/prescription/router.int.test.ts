import { asActor } from "@cuffwise/db/client";
import { findTrainingSession } from "@cuffwise/db/queries/training-session";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenPractice,
  givenSession,
  givenStaff,
  givenStanding,
  type StandingOptions,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { type CuffId, plainDate, type StaffActor } from "@cuffwise/domain/kernel";
import type { Inventory } from "@cuffwise/domain/prescription";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#errors.ts";
import { callAs } from "#testing/caller.ts";

let db: TestDatabase;
let practice: GivenPractice;
let coach: StaffActor;
const now = new Date(new Date().setUTCHours(9, 0, 0, 0));
const today = plainDate(now.toISOString().slice(0, 10));

beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  coach = await givenStaff(db, practice, "coach");
});
afterAll(() => db.drop());

let minutes = 0;
/** Every call is a minute later, as two measurements are in life. */
const asCoach = () => {
  minutes += 1;
  return callAs(db, coach, { now: new Date(now.getTime() + minutes * 60_000) }).prescription;
};

const STACK: Inventory = {
  equipment: [
    { kind: "machine", name: "Knee extension", unit: "kg", start: 5, step: 5, steps: 20, addOns: [] },
  ] as unknown as Inventory["equipment"],
};

/** What a request was refused for: the codes of its denials, or its own code. */
const refusal = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError) || !(error.cause instanceof AppError)) return [String(error)];
  const { denials } = error.cause.detail;
  return Array.isArray(denials) ? denials.map(({ code }) => code) : [error.cause.code];
};

const clientWith = async (standing: StandingOptions | null): Promise<{ client: GivenClient; cuffId: CuffId }> => {
  const client = await givenClient(db, practice);
  if (standing !== null) await givenStanding(db, client, standing);
  const cuff = { name: "Wide nylon", limbKind: "leg", widthCm: 11.5, material: "nylon" } as const;
  const { id } = await asCoach().addCuff({ clientId: client.clientId, cuff: cuff as never });
  return { client, cuffId: id };
};

const measure = (
  client: GivenClient,
  cuffId: CuffId,
  limb: "LL" | "RL" | "LA",
  readings = ["182", "186"],
  measuredOn = today,
) =>
  asCoach().recordLop({
    clientId: client.clientId,
    lop: {
      limb,
      cuffId,
      posture: "seated",
      method: "doppler",
      measuredOn,
      reading1: readings[0],
      reading2: readings[1],
    } as never,
  });

const test1Rm = (client: GivenClient, lift: Record<string, unknown> = {}) =>
  asCoach().recordOneRepMax({
    clientId: client.clientId,
    lift: {
      kind: "tested",
      exerciseId: "knee-extension",
      side: "both",
      weight: { entered: "62,5", unit: "kg" },
      measuredOn: today,
      ...lift,
    } as never,
  });

const request = (client: GivenClient, cuffId: CuffId, changes: Record<string, unknown> = {}) => ({
  clientId: client.clientId,
  request: {
    exerciseId: "knee-extension",
    limbs: ["LL", "RL"],
    cuffId,
    percentLop: 40,
    percentOneRepMax: 20,
    protocolId: "ramp-15-15",
    ...changes,
  } as never,
});

const ready = async (standing: StandingOptions = {}) => {
  const { client, cuffId } = await clientWith(standing);
  await measure(client, cuffId, "LL");
  await measure(client, cuffId, "RL", ["190", "188"]);
  await test1Rm(client);
  await asCoach().setInventory({ clientId: client.clientId, inventory: STACK });
  return { client, cuffId };
};

describe("prescribing", () => {
  it("gives the exact and the loadable load, the pressure per limb, the cap and its reason", async () => {
    const { client, cuffId } = await ready();
    const { prescription, denials } = await asCoach().preview(request(client, cuffId));
    expect(denials).toEqual([]);
    // 62.5 kg × 20 % = 12.5 kg, of which a stack in steps of 5 gives 10; 182 and 188 mmHg × 40 %.
    expect(prescription?.load).toMatchObject({ exactKg: 12.5, loadableKg: 10 });
    expect(prescription?.pressures.map(({ limb, targetMmHg }) => [limb, targetMmHg])).toEqual([
      ["LL", 72],
      ["RL", 75],
    ]);
    expect(prescription?.pressures[0]?.cap.because.citations.length).toBeGreaterThan(0);

    await asCoach().prescribe(request(client, cuffId));
    const { prescriptions } = await asCoach().overview({ clientId: client.clientId });
    expect(prescriptions).toMatchObject([{ prescription: { exerciseId: "knee-extension" } }]);
  });

  it("loads the machine that was chosen, not whichever comes closest", async () => {
    const { client, cuffId } = await ready();
    const finer = { kind: "machine", name: "Leg press", unit: "kg", start: 12, step: 1, steps: 9, addOns: [] };
    const both = { equipment: [...STACK.equipment, finer] } as unknown as Inventory;
    await asCoach().setInventory({ clientId: client.clientId, inventory: both });
    const loadOf = async (equipmentName: string | null) => {
      const { prescription } = await asCoach().preview(request(client, cuffId, { equipmentName }));
      return [prescription?.load?.loading.equipment, prescription?.load?.loadableKg];
    };
    expect(await loadOf(null)).toEqual(["Leg press", 12]);
    expect(await loadOf("Knee extension")).toEqual(["Knee extension", 10]);
  });

  it("keeps the lower of two readings, as typed, and warns when they disagree", async () => {
    const { client, cuffId } = await clientWith({});
    const { valueMmHg, warnings } = await measure(client, cuffId, "LL", ["200", " 180 "]);
    expect(valueMmHg).toBe(180);
    expect(warnings.map(({ code }) => code)).toEqual(["lop-readings-differ"]);
  });

  it("measures no arm with a leg cuff", async () => {
    const { client, cuffId } = await clientWith({});
    expect(await refusal(measure(client, cuffId, "LA"))).toEqual(["cuff-for-other-limb"]);
  });

  it("lists a 1RM with the set it comes from, as typed", async () => {
    const { client } = await clientWith({});
    const set = { kind: "submaximal", weight: { entered: "132,5", unit: "lb" }, reps: 6, rir: 1.5, cuffed: false };
    await test1Rm(client, { ...set, side: "left" });
    const { oneRepMaxes } = await asCoach().overview({ clientId: client.clientId });
    expect(oneRepMaxes).toMatchObject([
      { formula: "lombardi", side: "left", weightEntered: "132,5", weightUnit: "lb", reps: 6, rir: 1.5 },
    ]);
  });

  it("refuses without screening, without LOP and without 1RM, all at once", async () => {
    const { client, cuffId } = await clientWith(null);
    const codes = await refusal(asCoach().prescribe(request(client, cuffId)));
    expect(codes).toEqual(expect.arrayContaining(["screening-missing", "lop-missing", "one-rep-max-missing"]));
  });

  it("refuses a limb that is excluded or referred, and a stale LOP", async () => {
    const { client, cuffId } = await ready({ limbs: { LL: "excluded", RL: "refer" } });
    expect(await refusal(asCoach().prescribe(request(client, cuffId)))).toEqual(
      expect.arrayContaining(["limb-excluded", "limb-referred"]),
    );
    const other = await clientWith({});
    await measure(other.client, other.cuffId, "LL", ["180", "180"], plainDate("2026-01-05"));
    expect(await refusal(asCoach().prescribe(request(other.client, other.cuffId, { limbs: ["LL"] })))).toEqual(
      expect.arrayContaining(["lop-stale"]),
    );
    const { denials } = await asCoach().preview(request(other.client, other.cuffId, { limbs: ["LL"] }));
    expect(denials.find(({ code }) => code === "lop-stale")?.params.reasons, "age alone").toBe("age");
  });

  it("refuses above a ceiling instead of lowering silently", async () => {
    const { client, cuffId } = await ready({ limbs: { LL: { outcome: "cleared-mod", ceilingPercent: 40 } } });
    expect(await refusal(asCoach().prescribe(request(client, cuffId, { limbs: ["LL"], percentLop: 60 })))).toEqual(
      expect.arrayContaining(["above-ceiling"]),
    );
    expect(await refusal(asCoach().prescribe(request(client, cuffId, { percentLop: 95 })))).toEqual(
      expect.arrayContaining(["above-ceiling"]),
    );
  });

  it("never carries a pressure from one cuff to another", async () => {
    const { client } = await ready();
    const second = { name: "Narrow", limbKind: "leg", widthCm: 6, material: "nylon" } as const;
    const { id } = await asCoach().addCuff({ clientId: client.clientId, cuff: second as never });
    expect(await refusal(asCoach().prescribe(request(client, id)))).toEqual(expect.arrayContaining(["lop-other-cuff"]));
  });

  it("estimates a 1RM from a submaximal set, and refuses what says nothing", async () => {
    const { client } = await clientWith({});
    const set = {
      kind: "submaximal",
      weight: { entered: "60", unit: "kg" },
      rir: 2,
      cuffed: false,
      allowHighReps: false,
    };
    const record = await test1Rm(client, { ...set, reps: 6 });
    expect(record.formula).toBe("lombardi");
    expect(record.valueKg).toBeCloseTo(60 * 8 ** 0.1, 3);
    expect(await refusal(test1Rm(client, { ...set, reps: 30 }))).toEqual(["one-rep-max-refused"]);
    expect(await refusal(test1Rm(client, { ...set, reps: 6, cuffed: true }))).toEqual(["one-rep-max-refused"]);
  });

  it("brings coming sessions to the newest measurement and leaves those that were begun alone", async () => {
    const { client, cuffId } = await ready();
    const entry = {
      kind: "bfr",
      key: "kx",
      group: "A",
      slug: "knee-extension",
      sets: [{ reps: 15 }, { reps: 15 }],
      restSeconds: 30,
      tempo: "2-0-2-0",
      load: { type: "percent-1rm", percent: 20 },
      cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
    } as never;
    const content = sessionContent({ entries: [entry], loads: { kx: 10 } });
    const planned = await givenSession(db, client, { content, plannedOn: today });
    const begun = await givenSession(db, client, { content, plannedOn: today, status: "started" });
    await measure(client, cuffId, "LL", ["150", "152"]);
    expect(await asCoach().refreshUpcoming({ clientId: client.clientId })).toEqual({ updated: 1, refused: [] });
    const read = async (id: typeof planned.id) => {
      const found = await asActor(db, coach, (tx) => findTrainingSession(tx, coach.orgId, id));
      return found?.content.resolved.kx?.cuffs.map(({ limb, pressureMmHg }) => [limb, pressureMmHg]);
    };
    expect(await read(planned.id)).toEqual([
      ["LL", 60],
      ["RL", 75],
    ]);
    expect(await read(begun.id)).toEqual([]);
  });

  it("is closed to assistants, clients and other practices", async () => {
    const { client, cuffId } = await ready();
    const assistant = await givenStaff(db, practice, "assistant");
    const stranger = (await givenPractice(db)).owner;
    const ask = (as: StaffActor | GivenClient["actor"]) =>
      refusal(callAs(db, as, { now }).prescription.prescribe(request(client, cuffId)));
    expect(await ask(assistant)).toEqual(["not-allowed"]);
    expect(await ask(client.actor)).toEqual(["not-allowed"]);
    expect(await ask(stranger)).toEqual(["not-found"]);
  });
});
