import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CuffId, LopId, PlaceId } from "#kernel/id.ts";
import { plainDate } from "#kernel/time.ts";
import { EQUIPMENT_PRESETS, type Equipment } from "#prescription/index.ts";
import { clientFacts, legCuff, lopOf, TODAY } from "#programme/fixtures/client-facts.ts";
import { bfr, heavy } from "#programme/fixtures/programme.ts";
import type { BfrEntry, ClientFacts, Entry, SessionContent } from "#programme/index.ts";
import { resolveEntry } from "#programme/index.ts";
import { mmHg } from "#units/index.ts";
import { type ElsewhereToday, toElsewhereFacts } from "./elsewhere-facts.ts";
import type { Place } from "./place.ts";
import { type EntryAtPlace, type EntryChoice, sessionAtPlace } from "./session-at-place.ts";
import type { WayOption } from "./ways.ts";

const POUNDS: Equipment = { kind: "dumbbells", name: "Dumbbells", unit: "lb", weights: [10, 15, 20, 25, 30] };
const handPump = { ...legCuff, cuffId: CuffId.parse("00000000-0000-4000-8000-000000000077"), name: "Hand pump" };

const hotel = (more: Partial<Place> = {}): Place => ({
  id: PlaceId.parse("00000000-0000-4000-8000-0000000000aa"),
  name: "Hotel",
  units: "imperial",
  inventory: { equipment: [POUNDS] },
  cuffIds: [handPump.cuffId],
  ...more,
});

const extension = (more: Partial<BfrEntry> = {}): BfrEntry =>
  bfr("ext", "knee-extension", { substitutions: [{ slug: "step-up", load: { type: "kg", kg: 12 } }], ...more });

const known = (more: Partial<ClientFacts> = {}): ClientFacts =>
  clientFacts({ cuffs: [...clientFacts().cuffs, handPump], ...more });

const session = (entries: readonly Entry[], facts = known()): [SessionContent, ElsewhereToday] => {
  const day = { weekday: 1, title: "Legs", exercises: [...entries] };
  const resolved = entries.map((entry) => {
    const one = resolveEntry(entry, facts).resolved;
    if (one === null) throw new Error(`${entry.key} cannot be resolved`);
    return [entry.key, one] as const;
  });
  return [
    { schema: 1, day, resolved: Object.fromEntries(resolved) },
    { ...toElsewhereFacts([day], facts), today: TODAY },
  ];
};

const at = (entry: Entry, place = hotel(), choice: EntryChoice = {}, facts = known()): EntryAtPlace => {
  const [content, elsewhere] = session([entry], facts);
  const [only] = sessionAtPlace(content, place, elsewhere, { [entry.key]: choice }).entries;
  if (only === undefined) throw new Error("one exercise in, one out");
  return only;
};
const reasons = ({ ways }: EntryAtPlace) => ways.map(({ cuffName, way, because }) => [cuffName ?? way.kind, because]);

describe("a hotel with dumbbells in pounds, no leg extension and a cuff that was never measured", () => {
  it("does what the coach approved, at 25 lb, and without a pressure number", () => {
    const [content, facts] = session([extension({ fallbacks: ["no-cuff", "other-cuff"] })]);
    const { content: there, entries } = sessionAtPlace(content, hotel(), facts);
    expect(there.day.exercises).toMatchObject([{ key: "ext", kind: "ordinary", slug: "step-up" }]);
    expect(entries[0]?.load).toMatchObject({ wantedKg: 12, loading: { unit: "lb", total: 25 }, because: null });
    expect(there.resolved.ext?.loadableKg).toBeCloseTo(11.34, 2);
    expect(there.resolved.ext?.cuffs).toEqual([]);
    expect(entries[0]?.ways.map(({ cuffName, because, cuffs }) => [cuffName, because, cuffs])).toContainEqual([
      "Hand pump",
      "cuff-not-measured",
      [],
    ]);
  });

  it("leaves an exercise out when the coach approved no way to do it, and says so", () => {
    const unapproved = at(extension());
    expect(unapproved).toMatchObject({ exercise: null, way: null });
    expect(reasons(unapproved)).toEqual([
      ["Nylon 11.5 cm", "cuff-not-here"],
      ["Hand pump", "cuff-not-measured"],
      ["none", "not-approved"],
      ["wrap", "not-approved"],
    ]);
    expect(at(heavy("squat"))).toMatchObject({
      exercise: null,
      exercises: [{ slug: "back-squat", because: "equipment-missing" }],
    });
  });

  it("uses a cuff that was measured on both limbs, at its own numbers", () => {
    const measured = (["LL", "RL"] as const).map((limb, index) =>
      lopOf(limb, {
        cuffId: handPump.cuffId,
        lopId: LopId.parse(`00000000-0000-4000-8000-00000000008${index}`),
        valueMmHg: mmHg(150),
        posture: "standing",
      }),
    );
    const facts = known({ lops: [...clientFacts().lops, ...measured] });
    const there = at(extension({ fallbacks: ["no-cuff", "other-cuff"] }), hotel(), {}, facts);
    expect(there.way).toMatchObject({ cuffName: "Hand pump", because: null });
    expect(there.way?.cuffs.map(({ limb, pressureMmHg, lopId }) => [limb, pressureMmHg, lopId])).toEqual([
      ["LL", 75, measured[0]?.lopId],
      ["RL", 75, measured[1]?.lopId],
    ]);
    const [left] = measured;
    const half = known({ lops: left === undefined ? [] : [...clientFacts().lops, left] });
    expect(reasons(at(extension({ fallbacks: ["other-cuff"] }), hotel(), {}, half))).toContainEqual([
      "Hand pump",
      "cuff-not-measured",
    ]);
    const old = measured.map((lop) => ({ ...lop, measuredOn: plainDate("2026-11-01") }));
    const stale = known({ lops: [...clientFacts().lops, ...old] });
    expect(reasons(at(extension({ fallbacks: ["other-cuff"] }), hotel(), {}, stale))).toContainEqual([
      "Hand pump",
      "cuff-measurement-stale",
    ]);
  });

  it("wraps a limb only when asked to, when approved, and when the limb is cleared without any limit", () => {
    const approved = extension({ fallbacks: ["no-cuff", "wrap"] });
    expect(at(approved).way?.way).toEqual({ kind: "none" });
    const wrapped = at(approved, hotel(), { way: { kind: "wrap" } });
    expect(wrapped.way).toMatchObject({ way: { kind: "wrap" }, wrapped: ["LL", "RL"], cuffs: [] });
    const { standings } = clientFacts();
    const limited = known({
      standings: { ...standings, LL: { ...standings.LL, outcome: "cleared-mod" } as typeof standings.LL },
    });
    const [content, facts] = session([approved]);
    const modified = sessionAtPlace(
      content,
      hotel(),
      { ...facts, standings: limited.standings },
      { ext: { way: { kind: "wrap" } } },
    );
    expect(modified.entries[0]?.way?.way).toEqual({ kind: "none" });
    expect(reasons(modified.entries[0] as EntryAtPlace)).toContainEqual(["wrap", "limb-not-allowed"]);
  });
});

describe("at home with the planned cuff", () => {
  const home = hotel({ units: "metric", cuffIds: [legCuff.cuffId], inventory: { equipment: [...EQUIPMENT_PRESETS] } });
  it("changes nothing", () => {
    const [content, facts] = session([extension({ fallbacks: ["no-cuff"] }), heavy("squat")]);
    const there = sessionAtPlace(content, home, facts).content;
    expect(there.day).toEqual(content.day);
    expect(there.resolved.ext?.cuffs).toEqual(content.resolved.ext?.cuffs);
    expect(there.resolved.ext?.loadableKg).toBe(content.resolved.ext?.loadableKg);
  });
  it("lets the client do it without the cuff when that is approved, and not when it is not", () => {
    const none = { way: { kind: "none" } } as const;
    expect(at(extension({ fallbacks: ["no-cuff"] }), home, none).way?.way.kind).toBe("none");
    expect(at(extension(), home, none).way?.way.kind).toBe("cuff");
  });
  it("puts no cuff on a load that nobody knows", () => {
    const other = extension({ substitutions: [{ slug: "leg-press" }] });
    const noMaximum = known({
      oneRepMaxes: new Map([...known().oneRepMaxes].filter(([slug]) => slug !== "leg-press")),
    });
    const there = at(other, home, { slug: "leg-press" }, noMaximum);
    expect(there.exercise).toBeNull();
    expect(reasons(there)).toContainEqual(["Nylon 11.5 cm", "load-unknown"]);
  });
  it("takes a leg press for no leg extension", () => {
    const press = hotel({ inventory: { equipment: EQUIPMENT_PRESETS.filter(({ name }) => name === "Leg press") } });
    expect(at(extension({ fallbacks: ["no-cuff"], substitutions: [] }), press).exercise).toBeNull();
  });
});

const weights = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.toSorted((a, b) => a - b));
const inventories = fc.oneof(
  fc.constant(null),
  fc.record({ weights, unit: fc.constantFrom("kg" as const, "lb" as const), machine: fc.boolean() }).map((made) => ({
    equipment: [
      { kind: "dumbbells" as const, name: "Dumbbells", unit: made.unit, weights: made.weights },
      ...(made.machine ? EQUIPMENT_PRESETS : []),
    ],
  })),
);
const fallbacks = fc.subarray(["no-cuff", "other-cuff", "wrap"] as const);
const lops = fc.subarray([
  ...clientFacts().lops,
  ...(["LL", "RL"] as const).map((limb) => lopOf(limb, { cuffId: handPump.cuffId, valueMmHg: mmHg(140) })),
]);
const choices = fc.record(
  {
    slug: fc.constantFrom("knee-extension", "step-up", "goblet-squat"),
    way: fc.constantFrom<WayOption["way"]>(
      { kind: "none" },
      { kind: "wrap" },
      { kind: "cuff", cuffIds: [handPump.cuffId] },
      { kind: "cuff", cuffIds: [legCuff.cuffId] },
    ),
  },
  { requiredKeys: [] },
);

describe("whatever is at a place and whatever is chosen", () => {
  it("no load is above what is prescribed, and no pressure stands without its own cuff's measurement", () => {
    const maxima = new Map([
      ...clientFacts().oneRepMaxes,
      ["goblet-squat", { valueKg: 40, oneRepMaxId: null, measuredOn: TODAY, confidence: "tested" as const }] as const,
    ]);
    fc.assert(
      fc.property(
        inventories,
        fallbacks,
        lops,
        choices,
        fc.subarray([legCuff.cuffId, handPump.cuffId]),
        (inventory, approved, measured, choice, cuffIds) => {
          const entry = extension({
            fallbacks: approved,
            substitutions: [{ slug: "step-up", load: { type: "kg", kg: 12 } }, { slug: "goblet-squat" }],
          });
          const [content, facts] = session([entry], known({ oneRepMaxes: maxima }));
          const place = hotel({ inventory, cuffIds });
          const { entries, content: there } = sessionAtPlace(
            content,
            place,
            { ...facts, lops: measured },
            { ext: choice },
          );
          const [one] = entries;
          const most = { "knee-extension": content.resolved.ext?.loadableKg ?? 0, "step-up": 12, "goblet-squat": 12 };
          const slug = one?.exercise?.slug as keyof typeof most | undefined;
          if (slug !== undefined) expect(one?.load?.kg ?? 0).toBeLessThanOrEqual(most[slug] + 1e-9);
          const planned = content.resolved.ext?.cuffs ?? [];
          for (const cuff of there.resolved.ext?.cuffs ?? []) {
            if (one?.exercise === null) continue;
            expect(place.cuffIds).toContain(cuff.cuffId);
            const isAsPlanned = planned.some((was) => JSON.stringify(was) === JSON.stringify(cuff));
            const own = measured.find(
              ({ lopId, cuffId, limb }) => lopId === cuff.lopId && cuffId === cuff.cuffId && limb === cuff.limb,
            );
            expect(isAsPlanned || own !== undefined).toBe(true);
            if (!isAsPlanned)
              expect(cuff.pressureMmHg).toBeLessThanOrEqual((cuff.percentLop * (own?.valueMmHg ?? 0)) / 100);
            expect(cuff.percentLop).toBeLessThanOrEqual(entry.cuff.percentLop);
          }
          if (one?.way !== null && one?.way !== undefined) {
            const { kind } = one.way.way;
            const isPlanned = kind === "cuff" && one.way.cuffs.every(({ cuffId }) => cuffId === legCuff.cuffId);
            const needs = { none: "no-cuff", wrap: "wrap", cuff: "other-cuff" } as const;
            expect(isPlanned || approved.includes(needs[kind])).toBe(true);
          }
          expect(there.day.exercises.every(({ key }) => there.resolved[key] !== undefined)).toBe(true);
        },
      ),
    );
  });
});
