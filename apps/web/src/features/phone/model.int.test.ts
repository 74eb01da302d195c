import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { createCaller } from "@cuffwise/api/router";
import { contextOf } from "@cuffwise/api/testing/caller";
import { cuffedSet, givenLegDay, NOW, squatSet, type Trained } from "@cuffwise/api/testing/leg-day";
import { asActor } from "@cuffwise/db/client";
import { type GivenPractice, givenPractice, type TestDatabase, testDatabase } from "@cuffwise/db/testing";
import type { SetId } from "@cuffwise/domain/kernel";
import type { Operation, Push, PushReply } from "@cuffwise/domain/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModelDevice, MISHAPS, type Mishap, type ModelDevice, type ModelLine } from "./testing/model-device.ts";

/** `npm run model:long` gives it 20,000 runs of another seed. */
const RUNS = Number(process.env["MODEL_RUNS"] ?? 1_000);
const SEED = Number(process.env["MODEL_SEED"] ?? 20_261_125);
const DAY_MS = 86_400_000;

let db: TestDatabase;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
});
afterAll(() => db.drop());

/** Something that happens to one of the devices. Numbers pick from what is there then. */
type Step =
  | {
      readonly do: "log";
      readonly device: number;
      readonly place: number;
      readonly reps: number;
      readonly cuffed: boolean;
    }
  | {
      readonly do: "change" | "delete" | "restore" | "keep-both";
      readonly device: number;
      readonly set: number;
      readonly value: number;
    }
  | { readonly do: "stop" | "finish" | "crash"; readonly device: number }
  | { readonly do: "clock"; readonly device: number; readonly days: number }
  | { readonly do: "push"; readonly device: number; readonly mishap: Mishap }
  | { readonly do: "deliver-late"; readonly which: number };

const DEVICES = 3;
const device = fc.nat(DEVICES);
const mishap: fc.Arbitrary<Mishap> = fc.constantFrom(...MISHAPS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("log" as const),
      device,
      place: fc.nat(7),
      reps: fc.nat(30),
      cuffed: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "change" as const,
        "change" as const,
        "delete" as const,
        "restore" as const,
        "keep-both" as const,
      ),
      device,
      set: fc.nat(20),
      value: fc.nat(10),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("stop" as const, "finish" as const, "crash" as const), device }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("clock" as const), device, days: fc.integer({ min: -2, max: 2 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("push" as const), device, mishap }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("deliver-late" as const), which: fc.nat(5) }) },
);

/** One client with three devices, and somebody else with one. */
const givenWorld = async () => {
  const [mine, theirs] = [await givenLegDay(db, practice), await givenLegDay(db, practice)];
  let now = NOW;
  const of = (trained: Trained): ModelLine => ({
    personId: trained.client.actor.personId,
    late: [],
    deliver: (push: Push): Promise<PushReply> =>
      createCaller(contextOf(db, trained.client.actor, { now })).sync.push(push),
  });
  const lines = [of(mine), of(theirs)] as const;
  const devices: { readonly device: ModelDevice; readonly trained: Trained; readonly line: ModelLine }[] = [];
  for (let n = 0; n <= DEVICES; n += 1) {
    const [trained, line] = n < DEVICES ? [mine, lines[0]] : [theirs, lines[1]];
    devices.push({ device: await createModelDevice(`model-${randomUUID()}`, line, randomUUID), trained, line });
  }
  return {
    mine,
    theirs,
    devices,
    lines,
    pass: (ms: number): void => {
      now = new Date(now.getTime() + ms);
      for (const one of devices) one.device.setTime(now);
    },
  };
};
type World = Awaited<ReturnType<typeof givenWorld>>;

const setsKnown = (world: World, trained: Trained): readonly SetId[] =>
  world.devices
    .filter((one) => one.trained === trained)
    .flatMap(({ device: one }) =>
      one.saved.flatMap(({ operation }) => (operation.kind === "log" ? [operation.id] : [])),
    );

const logged = (trained: Trained, { place, reps, cuffed }: Extract<Step, { do: "log" }>, doneAt: Date): Operation => {
  const make = cuffed ? cuffedSet : squatSet;
  return { kind: "log", ...make(trained.session, { setIndex: place % 4, reps, doneAt }) } as Operation;
};

const happen = async (world: World, one: Step): Promise<void> => {
  world.pass(60_000);
  if (one.do === "deliver-late") {
    for (const line of world.lines) {
      const [push] = line.late.splice(one.which % Math.max(1, line.late.length), 1);
      if (push !== undefined) await line.deliver(push);
    }
    return;
  }
  const at = world.devices[one.device];
  if (at === undefined) return;
  const { trained } = at;
  const sessionId = trained.session.id;
  const ids = setsKnown(world, trained);
  switch (one.do) {
    case "log":
      return at.device.append(logged(trained, one, at.device.clock()));
    case "change": {
      const id = ids[one.set % Math.max(1, ids.length)];
      if (id === undefined) return;
      const to = one.value % 2 === 0 ? { discomfort: one.value } : { reps: one.value };
      return at.device.append({ kind: "change", id, sessionId, base: {}, to });
    }
    case "delete":
    case "restore":
    case "keep-both": {
      const id = ids[one.set % Math.max(1, ids.length)];
      return id === undefined ? undefined : at.device.append({ kind: one.do, id, sessionId });
    }
    case "stop": {
      const report = {
        id: randomUUID(),
        sessionId,
        sign: "pins-and-needles" as const,
        limbs: ["LL" as const],
        entryKey: "ext",
        pressures: [],
        cuffSeconds: 60,
        note: "",
        at: at.device.clock(),
      };
      return at.device.append({ kind: "stop", report });
    }
    case "finish":
      return at.device.append({ kind: "finish", sessionId, rating: { rpe: 6, note: "" } });
    case "crash":
      return at.device.crash();
    case "clock":
      return at.device.setClock(one.days * DAY_MS);
    case "push":
      await at.device.push(one.mishap);
  }
};

/** The line is good again; what was on its way arrives in some order. */
const settle = async (world: World): Promise<void> => {
  for (const { device: one } of world.devices) {
    one.setClock(0);
    world.pass(60_000);
    await one.push("none");
  }
  for (const line of world.lines) for (const push of line.late.splice(0)) await line.deliver(push);
};

interface Stored {
  readonly counting: readonly string[];
  readonly beside: readonly string[];
  readonly operations: readonly { readonly op_id: string; readonly outcome: string }[];
  readonly daySets: number;
  readonly status: string;
}

const storedOf = ({ client, session }: Trained): Promise<Stored> =>
  asActor(db, client.actor, async (tx) => {
    const ofSession = `where session_id = '${session.id}' order by id`;
    const sets = await tx.execute<{ id: string }>(`select id from set_log ${ofSession}`);
    const aside = await tx.execute<{ id: string }>(`select id from set_aside ${ofSession}`);
    const operations = await tx.execute<Stored["operations"][number]>(
      `select op_id, outcome from sync_operation where client_id = '${client.clientId}'`,
    );
    const [day] = await tx.execute<{ sets: number }>(
      `select coalesce(sum(sets), 0)::int as sets from client_day where client_id = '${client.clientId}'`,
    );
    const [row] = await tx.execute<{ status: string }>(
      `select status from training_session where id = '${session.id}'`,
    );
    return {
      counting: sets.map(({ id }) => id),
      beside: aside.map(({ id }) => id),
      operations: [...operations],
      daySets: day?.sets ?? 0,
      status: row?.status ?? "",
    };
  });

const checkClient = async (world: World, trained: Trained): Promise<void> => {
  const stored = await storedOf(trained);
  const devices = world.devices.filter((one) => one.trained === trained).map((one) => one.device);
  const saved = devices.flatMap((one) => one.saved);
  const answers = (await Promise.all(devices.map((one) => one.answers()))).flat();
  for (const one of devices) expect(await one.waiting(), "nothing waits any more").toEqual([]);
  expect(stored.operations.map((one) => one.op_id).toSorted(), "each operation arrived once").toEqual(
    saved.map(({ opId }) => opId).toSorted(),
  );
  const refused = new Set(answers.filter(({ outcome }) => outcome === "rejected").map(({ opId }) => opId));
  expect(
    stored.operations
      .filter(({ outcome }) => outcome === "rejected")
      .map(({ op_id }) => op_id)
      .toSorted(),
    "each refusal is kept where it was typed",
  ).toEqual([...refused].toSorted());
  const taken = saved.flatMap(({ opId, operation }) =>
    operation.kind === "log" && !refused.has(opId) ? [operation.id] : [],
  );
  expect([...stored.counting, ...stored.beside].toSorted(), "each set is there once").toEqual(taken.toSorted());
  expect(stored.daySets, "the day adds up").toBe(stored.counting.length);
  const finished = saved.some(({ opId, operation }) => operation.kind === "finish" && !refused.has(opId));
  expect(stored.status).toBe(finished ? "done" : "started");
};

const runWorld = async (steps: readonly Step[]): Promise<void> => {
  const world = await givenWorld();
  try {
    for (const one of steps) await happen(world, one);
    await settle(world);
    for (const trained of [world.mine, world.theirs]) await checkClient(world, trained);
  } finally {
    await Promise.all(world.devices.map(({ device: one }) => one.destroy()));
  }
};

describe("whatever happens to several phones, their lines and their clocks", () => {
  it(
    `nothing is lost, nothing doubled, and all agree (${RUNS} runs, seed ${SEED})`,
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), runWorld), {
        numRuns: RUNS,
        seed: SEED,
        endOnFailure: false,
        interruptAfterTimeLimit: 0x7fffffff,
      });
    },
    24 * 3_600_000,
  );
});
