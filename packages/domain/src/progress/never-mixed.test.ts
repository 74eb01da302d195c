import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { err, getOrThrow, ok } from "#kernel/result.ts";
import { plainDate } from "#kernel/time.ts";
import { type CuffedDose, type CuffedEntry, cuffedCompliancePercent, cuffedProgressOf } from "./cuffed-ledger.ts";
import { fractionalSets, type MuscleSet, setsPerMuscle, shareMuscle } from "./muscle-sets.ts";
import type { SeriesSet } from "./one-rep-max-series.ts";
import { personalRecords } from "./personal-records.ts";

const day = (date: number) => plainDate(`2026-11-${String(date).padStart(2, "0")}`);

const entry = (on: number, changes: Partial<CuffedEntry> = {}): CuffedEntry => ({
  on: day(on),
  limb: "LL",
  cuffWidthCm: 11.5,
  loadKg: 20,
  percentLop: 60,
  plannedReps: [30, 15, 15, 15],
  doneReps: [30, 15, 15, 15],
  ...changes,
});
const short = [30, 15, 12, 9];

describe("progress in the cuffed ledger", () => {
  const markers = (...entries: CuffedEntry[]) =>
    getOrThrow(cuffedProgressOf(entries)).map(({ on, marker }) => [on.slice(-2), marker]);

  it("is all repetitions at a dose that was too much before, once", () => {
    expect(markers(entry(1, { doneReps: short }), entry(3), entry(5))).toEqual([["03", "all-reps-at-same-dose"]]);
  });
  it("is a heavier load at the same pressure, with all repetitions done", () => {
    expect(markers(entry(1), entry(3, { loadKg: 22.5 }), entry(5, { loadKg: 22.5 }))).toEqual([
      ["03", "more-load-at-same-pressure"],
    ]);
    expect(markers(entry(1), entry(3, { loadKg: 22.5, doneReps: short }))).toEqual([]);
  });
  it.each<[string, Partial<CuffedEntry>]>([
    ["limb", { limb: "RL" }],
    ["cuff", { cuffWidthCm: 18 }],
    ["pressure", { percentLop: 50 }],
    ["day", { on: day(1) }],
  ])("is never seen across another %s", (_, changes) => {
    expect(
      markers(entry(1, { doneReps: short }), entry(3, changes), entry(3, { loadKg: 25, ...changes })),
    ).not.toContain(["03", "all-reps-at-same-dose"]);
    expect(markers(entry(1), entry(3, { loadKg: 25, ...changes }))).toEqual([]);
  });
  it("counts a set of no repetition as short, and lists limbs in one order", () => {
    const both = (on: number, changes: Partial<CuffedEntry>) => [
      entry(on, { limb: "RL", ...changes }),
      entry(on, { limb: "LL", ...changes }),
    ];
    const found = getOrThrow(cuffedProgressOf([...both(3, {}), ...both(1, { doneReps: [30, 15, 0, 0] })]));
    expect(found.map(({ limb, marker }) => [limb, marker])).toEqual([
      ["LL", "all-reps-at-same-dose"],
      ["RL", "all-reps-at-same-dose"],
    ]);
  });
  it("cites its rule, and is none on the first day", () => {
    const [found] = getOrThrow(cuffedProgressOf([entry(1), entry(2, { loadKg: 30 })]));
    expect(found?.because.rule).toBe("records.cuffed-progress@1");
    expect(markers(entry(1))).toEqual([]);
  });

  it.each<[Partial<CuffedEntry>, string]>([
    [{ loadKg: -1 }, "load-invalid"],
    [{ loadKg: Number.NaN }, "load-invalid"],
    [{ percentLop: 0 }, "pressure-invalid"],
    [{ percentLop: 180 }, "pressure-invalid"],
    [{ cuffWidthCm: 0 }, "cuff-invalid"],
    [{ doneReps: [30, -1] }, "reps-invalid"],
    [{ plannedReps: [] }, "reps-invalid"],
    [{ plannedReps: [7.5] }, "reps-invalid"],
  ])("refuses %j: %s", (changes, code) => {
    expect(cuffedProgressOf([entry(1), entry(2, changes)])).toEqual(err(code));
  });

  it("is the same in any order of entries", () => {
    const entries = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(20, 22.5), fc.constantFrom(50, 60), fc.boolean())
        .map(([on, loadKg, percentLop, all]) =>
          entry(on, { loadKg, percentLop, doneReps: all ? [30, 15, 15, 15] : short }),
        ),
      { maxLength: 8 },
    );
    const all = (list: readonly CuffedEntry[]) => cuffedProgressOf(list);
    fc.assert(
      fc.property(entries, (list) => {
        expect(all(list.toReversed())).toEqual(all(list));
      }),
    );
  });
});

describe("compliance of cuffed sets", () => {
  const dose = (changes: Partial<CuffedDose> = {}): CuffedDose => ({
    plannedPercentLop: 60,
    donePercentLop: 60,
    loadKg: 20,
    windowKg: { min: 15, max: 25 },
    ...changes,
  });
  it("is the share inside 5 % LOP and the window of loads", () => {
    expect(cuffedCompliancePercent([])).toEqual(ok(null));
    const sets = [dose(), dose({ donePercentLop: 65 }), dose({ donePercentLop: 66 }), dose({ loadKg: 25.5 })];
    const edges = [dose({ loadKg: 15 }), dose({ loadKg: 25 }), dose({ plannedPercentLop: 0, donePercentLop: 0 })];
    expect(cuffedCompliancePercent(edges)).toEqual(ok(100));
    expect(cuffedCompliancePercent(sets)).toEqual(ok(50));
  });
  it("refuses what cannot be", () => {
    expect(cuffedCompliancePercent([dose({ donePercentLop: Number.NaN })])).toEqual(err("pressure-invalid"));
    expect(cuffedCompliancePercent([dose({ loadKg: -1 })])).toEqual(err("load-invalid"));
  });
});

const set = (on: number, changes: Partial<SeriesSet> = {}): SeriesSet => ({
  on: day(on),
  loadKg: 60,
  reps: 8,
  rir: 2,
  cuffed: false,
  isWorkSet: true,
  ...changes,
});
const recordsOf = (...sets: SeriesSet[]) => personalRecords(sets, "barbell-or-upper-compound");

describe("personal records", () => {
  it("are two tables, and a cuffed set is in neither estimate nor ordinary records", () => {
    const records = recordsOf(set(1), set(2, { loadKg: 70, reps: 3 }), set(3, { loadKg: 90, reps: 30, cuffed: true }));
    expect(records).toEqual({
      ordinary: {
        heaviest: { on: day(2), loadKg: 70, reps: 3 },
        mostReps: [
          { on: day(1), loadKg: 60, reps: 8 },
          { on: day(2), loadKg: 70, reps: 3 },
        ],
        bestEstimate: { on: day(2), valueKg: expect.closeTo(81.67, 2) },
      },
      cuffed: {
        heaviest: { on: day(3), loadKg: 90, reps: 30 },
        mostReps: [{ on: day(3), loadKg: 90, reps: 30 }],
      },
    });
  });

  it("belong to the day they were set, and leave out what a heavier set matched", () => {
    const { ordinary } = recordsOf(set(4), set(2), set(3, { loadKg: 50, reps: 8 }), set(5, { loadKg: 50, reps: 25 }));
    expect(ordinary.mostReps.map(({ on, loadKg, reps }) => [on.slice(-2), loadKg, reps])).toEqual([
      ["05", 50, 25],
      ["02", 60, 8],
    ]);
    expect(ordinary.bestEstimate?.on).toBe(day(2));
  });

  it("may be a single", () => {
    expect(recordsOf(set(1, { reps: 1, rir: 0 })).ordinary).toEqual({
      heaviest: { on: day(1), loadKg: 60, reps: 1 },
      mostReps: [{ on: day(1), loadKg: 60, reps: 1 }],
      bestEstimate: { on: day(1), valueKg: 60 },
    });
  });

  it.each<Partial<SeriesSet>>([
    { loadKg: Number.NaN },
    { loadKg: -20 },
    { loadKg: null },
    { reps: 0 },
    { reps: 4.5 },
    { isWorkSet: false },
  ])("are not made of %j", (changes) => {
    const empty = { heaviest: null, mostReps: [] };
    expect(recordsOf(set(1, changes))).toEqual({ ordinary: { ...empty, bestEstimate: null }, cuffed: empty });
  });

  it("are the same in any order of sets", () => {
    const some = fc
      .record({ loadKg: fc.constantFrom(40, 50, 60), reps: fc.integer({ min: 1, max: 12 }), cuffed: fc.boolean() })
      .map((changes) => set(changes.reps, changes));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 10 }), (sets) => {
        expect(recordsOf(...sets.toReversed())).toEqual(recordsOf(...sets));
      }),
    );
  });
});

describe("hard sets per muscle", () => {
  const muscleSet = (exerciseId: string, changes: Partial<MuscleSet> = {}): MuscleSet => ({
    exerciseId,
    rir: 2,
    cuffed: false,
    ...changes,
  });
  const musclesOf = (exerciseId: string) =>
    exerciseId === "press"
      ? { musclesDirect: ["chest" as const], musclesIndirect: ["triceps" as const] }
      : exerciseId === "pushdown"
        ? { musclesDirect: ["triceps" as const], musclesIndirect: [] }
        : undefined;

  it("count direct sets whole, indirect ones half, and cuffed ones apart", () => {
    const sets = [
      muscleSet("press"),
      muscleSet("press", { rir: 4 }),
      muscleSet("pushdown", { cuffed: true, rir: null }),
    ];
    const { byMuscle } = getOrThrow(setsPerMuscle(sets, musclesOf));
    expect(Object.fromEntries(byMuscle)).toEqual({
      chest: { ordinary: 2, cuffed: 0 },
      triceps: { ordinary: 1, cuffed: 1 },
    });
  });

  it("leave out sets that were easy, of unknown effort or of unknown muscles, and say how many", () => {
    const sets = [muscleSet("press", { rir: 5 }), muscleSet("press", { rir: null }), muscleSet("own-exercise")];
    expect(getOrThrow(setsPerMuscle(sets, musclesOf))).toEqual({
      byMuscle: new Map(),
      effortUnknown: 1,
      tooEasy: 1,
      musclesUnknown: 1,
    });
  });

  it("read the catalogue, and know which exercises share a muscle", () => {
    const { byMuscle } = getOrThrow(setsPerMuscle([muscleSet("bench-press")]));
    expect(byMuscle.get("chest")).toEqual({ ordinary: 1, cuffed: 0 });
    expect(shareMuscle("bench-press", "deadlift")).toBe(false);
    expect(shareMuscle("bench-press", "bench-press")).toBe(true);
    expect(shareMuscle("press", "own-exercise", musclesOf)).toBe(false);
  });

  it("refuse what cannot be", () => {
    expect(setsPerMuscle([muscleSet("press", { rir: -1 })], musclesOf)).toEqual(err("reserve-invalid"));
    expect(fractionalSets(0, 1)).toEqual(ok(0.5));
    for (const wrong of [-1, 0.5, Number.NaN]) {
      expect(fractionalSets(wrong, 0)).toEqual(err("count-invalid"));
      expect(fractionalSets(0, wrong)).toEqual(err("count-invalid"));
    }
  });
});
