import { asActor } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import { lockLimbs } from "@cuffwise/db/queries/standing";
import {
  type GivenClient,
  type GivenPractice,
  givenClient,
  givenMeasuredCuff,
  givenPractice,
  givenSession,
  givenStaff,
  givenStanding,
  sessionContent,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { addDays, CuffId, PlaceId } from "@cuffwise/domain/kernel";
import { sessionAtPlace } from "@cuffwise/domain/place";
import type { BfrEntry } from "@cuffwise/domain/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "#testing/caller.ts";
import { givenDevice, logOf, outcomes } from "#testing/device.ts";
import { answered, cuffedSet, LEG_EXTENSION, NOW, refusal, SQUAT, TODAY, trainingAs } from "#testing/leg-day.ts";

let db: TestDatabase;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

const kept = async (client: GivenClient) => {
  const { elsewhere } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
  return elsewhere.places;
};
const placesAs = (client: GivenClient) => callAs(db, client.actor, { now: NOW }).places;
const place = (more: object = {}) => ({
  id: PlaceId.parse(newId()),
  name: "Hotel",
  units: "imperial" as const,
  inventory: { equipment: [{ kind: "dumbbells" as const, name: "Rack", unit: "lb" as const, weights: [20, 25, 30] }] },
  cuffIds: [],
  ...more,
});

/** A started leg day; `approved` is what the coach approved of the leg extension. */
const givenElsewhere = async (approved: Partial<Pick<BfrEntry, "fallbacks" | "substitutions">>) => {
  const client = await givenClient(db, practice);
  await givenStanding(db, client);
  const measuredOn = addDays(TODAY, -4);
  const cuffs = [
    await givenMeasuredCuff(db, client, "LL", { valueMmHg: 180, measuredOn }),
    await givenMeasuredCuff(db, client, "RL", { valueMmHg: 190, measuredOn }),
  ];
  const hand = await callAs(db, practice.owner, { now: NOW }).prescription.addCuff({
    clientId: client.clientId,
    cuff: { name: "Hand pump", limbKind: "leg", widthCm: 11.5, material: "nylon" },
  });
  const entry = { ...LEG_EXTENSION, ...approved } as BfrEntry;
  const content = sessionContent({ entries: [entry, SQUAT], cuffs: { ext: cuffs }, loads: { ext: 20, squat: 80 } });
  const session = await givenSession(db, client, { content, plannedOn: TODAY, status: "started", startedAt: NOW });
  await answered(db, client, session, "go");
  const measure = (limb: "LL" | "RL", mmHg: string) =>
    callAs(db, practice.owner, { now: NOW }).prescription.recordLop({
      clientId: client.clientId,
      lop: {
        limb,
        cuffId: hand.id,
        posture: "seated",
        method: "doppler",
        measuredOn: TODAY,
        reading1: mmHg,
        reading2: mmHg,
      },
    });
  return { client, session, handPump: hand.id, measure };
};
const STEP_UP = [{ slug: "step-up", load: { type: "kg" as const, kg: 12 } }];

describe("my places", () => {
  it("are kept, changed and taken away by me alone; those who work with me read them", async () => {
    const [client, other] = [await givenClient(db, practice), await givenClient(db, practice)];
    const hotel = place();
    await placesAs(client).save(hotel);
    await placesAs(client).save({ ...hotel, name: "Hotel Nord" });
    expect(await kept(client)).toEqual([{ ...hotel, name: "Hotel Nord" }]);
    expect(await kept(other)).toEqual([]);
    await expect(placesAs(other).save(hotel)).rejects.toMatchObject(refusal("not-found"));
    await placesAs(other).remove({ id: hotel.id });
    const coach = await givenStaff(db, practice, "coach");
    const read = () => callAs(db, coach, { now: NOW }).places.client({ clientId: client.clientId });
    expect(await read()).toMatchObject([{ name: "Hotel Nord" }]);
    await placesAs(client).remove({ id: hotel.id });
    expect(await read()).toEqual([]);
  });

  it("hold cuffs of mine only", async () => {
    const [client, other] = [await givenClient(db, practice), await givenClient(db, practice)];
    const foreign = await givenMeasuredCuff(db, other, "LL");
    await expect(placesAs(client).save(place({ cuffIds: [foreign.cuffId] }))).rejects.toMatchObject(
      refusal("not-found"),
    );
  });

  it("are on the phone with all that turns a session into one of theirs", async () => {
    const { client, handPump } = await givenElsewhere({ fallbacks: ["no-cuff"], substitutions: STEP_UP });
    const hotel = place({ cuffIds: [handPump] });
    await placesAs(client).save(hotel);
    const { elsewhere, details, today } = await callAs(db, client.actor, { now: NOW }).sync.bundle();
    const [detail] = details;
    const [one] = elsewhere.places;
    if (detail === undefined || one === undefined) throw new Error("a session of today and a place");
    const { content, entries } = sessionAtPlace(detail.content, one, { ...elsewhere.facts, today });
    expect(content.day.exercises).toMatchObject([{ slug: "step-up", kind: "ordinary" }]);
    expect(entries[0]?.load?.loading).toMatchObject({ unit: "lb", total: 25 });
    expect(entries[0]?.ways).toContainEqual(
      expect.objectContaining({ cuffName: "Hand pump", because: "cuff-not-measured", cuffs: [] }),
    );
  });
});

describe("a set that was done otherwise", () => {
  const stepUp = { exerciseSlug: "step-up", load: { kg: 11.34, entered: "25 lb" }, cuffed: false, cuffs: [] };

  it("counts as what was done when the coach approved it, and is refused when not", async () => {
    const approved = await givenElsewhere({ substitutions: STEP_UP });
    const set = cuffedSet(approved.session, { ...stepUp, cuffSeconds: 0 });
    const device = givenDevice(db, approved.client);
    expect(outcomes(await device.send([logOf(set)]))).toEqual(["applied"]);
    const { logs } = await trainingAs(db, approved.client).session({ id: approved.session.id });
    expect(logs).toMatchObject([
      { entryKey: "ext", exerciseSlug: "step-up", load: { kg: 11.34, entered: "25 lb" }, cuffed: false },
    ]);
    const unapproved = await givenElsewhere({});
    const other = cuffedSet(unapproved.session, { ...stepUp, cuffSeconds: 0 });
    await expect(trainingAs(db, unapproved.client).logSet(other)).rejects.toMatchObject(refusal("not-found"));
  });

  const withHandPump = (session: Parameters<typeof cuffedSet>[0], handPump: string, pressureMmHg = 90) =>
    cuffedSet(session, {
      cuffs: (["LL", "RL"] as const).map((limb) => ({ limb, pressureMmHg, cuffId: CuffId.parse(handPump) })),
    });

  it("under another cuff needs the coach's approval and that cuff's own measurement, on each limb", async () => {
    const unapproved = await givenElsewhere({ fallbacks: ["no-cuff"] });
    await expect(
      trainingAs(db, unapproved.client).logSet(withHandPump(unapproved.session, unapproved.handPump)),
    ).rejects.toMatchObject(refusal("way-not-approved"));

    const { client, session, handPump, measure } = await givenElsewhere({ fallbacks: ["other-cuff"] });
    const log = (mmHg?: number) => trainingAs(db, client).logSet(withHandPump(session, handPump, mmHg));
    await measure("LL", "150");
    await expect(log()).rejects.toMatchObject(refusal("lop-missing"));
    await measure("RL", "150");
    await expect(log(125)).rejects.toMatchObject(refusal("above-ceiling"));
    await log(90);
    const { logs } = await trainingAs(db, client).session({ id: session.id });
    expect(logs[0]?.cuffs).toEqual([
      { limb: "LL", pressureMmHg: 90, cuffId: handPump },
      { limb: "RL", pressureMmHg: 90, cuffId: handPump },
    ]);
  });

  it("under a wrap is taken only where it was approved and the limb has no limit, and has no pressure", async () => {
    const { client, session } = await givenElsewhere({ fallbacks: ["wrap"] });
    const wrap = { cuffed: false, cuffs: [], wrapped: ["LL" as const, "RL" as const] };
    await trainingAs(db, client).logSet(cuffedSet(session, wrap));
    const { logs } = await trainingAs(db, client).session({ id: session.id });
    expect(logs).toMatchObject([
      { cuffed: false, cuffs: [], note: "Elastic wrap on the left leg and right leg, dose unknown." },
    ]);
    await asActor(db, client.actor, (tx) => lockLimbs(tx, client.actor, ["LL"], { at: NOW, reason: "stop" }));
    await expect(trainingAs(db, client).logSet(cuffedSet(session, { ...wrap, setIndex: 1 }))).rejects.toMatchObject(
      refusal("way-not-approved"),
    );
    const unapproved = await givenElsewhere({ fallbacks: ["no-cuff"] });
    await expect(trainingAs(db, unapproved.client).logSet(cuffedSet(unapproved.session, wrap))).rejects.toMatchObject(
      refusal("way-not-approved"),
    );
  });
});
