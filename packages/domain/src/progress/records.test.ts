import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainDate } from "#kernel/time.ts";
import { adherencePercent, weekOutcome, weekStreak, workAdherencePercent } from "./adherence.ts";
import vectors from "./fixtures/records.json" with { type: "json" };
import { type SeriesSet, weeklyBests, weekStart } from "./one-rep-max-series.ts";
import { fractionalSets, limbSymmetry, sessionRpeLoad, tonnage } from "./session-load.ts";

const Vector = z.object({
  id: z.string(),
  fn: z.string(),
  in: z.record(z.string(), z.unknown()),
  out: z.number().nullable(),
});
type Input = z.infer<typeof Vector>["in"];
const num = (input: Input, key: string): number => z.number().default(0).parse(input[key]);

const RECORDS: Readonly<Record<string, (input: Input) => number | null>> = {
  sRPE: (input) => sessionRpeLoad(num(input, "rpe"), num(input, "minutes")),
  tonnage: (input) =>
    tonnage(
      z
        .array(z.tuple([z.number(), z.number()]))
        .parse(input["sets"])
        .map(([loadKg, reps]) => ({ loadKg, reps })),
    ),
  fractionalSets: (input) => fractionalSets(num(input, "direct"), num(input, "indirect")),
  adherence: (input) =>
    adherencePercent({ planned: num(input, "planned"), done: num(input, "completed"), excused: num(input, "excused") }),
  weekStreak: (input) =>
    weekStreak(
      z
        .array(z.number())
        .parse(input["weeksHit"])
        .map((hit) => (hit === 1 ? "met" : "missed")),
    ),
  limbSymmetry: (input) => limbSymmetry(num(input, "left"), num(input, "right")),
};

describe("worked examples of training records", () => {
  it.each(z.array(Vector).parse(vectors))("$id $fn", ({ fn, in: input, out }) => {
    const got = RECORDS[fn]?.(input);
    if (out === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(out, 2);
  });
});

describe("adherence", () => {
  it("is at most 100 %, and unknown when everything was excused", () => {
    expect(adherencePercent({ planned: 3, done: 5, excused: 0 })).toBe(100);
    expect(adherencePercent({ planned: 3, done: 0, excused: 3 })).toBeNull();
    expect(adherencePercent({ planned: 3, done: 0, excused: 0 })).toBe(0);
  });
  it("does not let extra work in one set make up for another", () => {
    expect(
      workAdherencePercent([
        { planned: 30, done: 40 },
        { planned: 15, done: 6 },
      ]),
    ).toBe(80);
    expect(workAdherencePercent([])).toBeNull();
  });
});

describe("a weekly streak", () => {
  it.each([
    [{ planned: 3, done: 3, excused: 0 }, "met"],
    [{ planned: 3, done: 2, excused: 1 }, "met"],
    [{ planned: 3, done: 2, excused: 0 }, "missed"],
    [{ planned: 0, done: 0, excused: 0 }, "excused"],
    [{ planned: 2, done: 0, excused: 2 }, "excused"],
  ])("a week of %j is %s", (week, outcome) => {
    expect(weekOutcome(week)).toBe(outcome);
  });
  it("is neither broken nor lengthened by an excused week", () => {
    expect(weekStreak(["met", "excused", "met"])).toBe(2);
    expect(weekStreak(["met", "missed", "excused"])).toBe(0);
    expect(weekStreak(["missed", "met", "met", "missed", "met"])).toBe(1);
    expect(weekStreak([])).toBe(0);
  });
});

describe("session load", () => {
  it.each([
    [11, 60],
    [-1, 60],
    [5, -1],
    [5, Number.POSITIVE_INFINITY],
    [Number.NaN, 60],
  ])("has no value for a rating of %s over %s minutes", (rpe, minutes) => {
    expect(sessionRpeLoad(rpe, minutes)).toBeNull();
  });
  it("compares no limb with nothing", () => {
    expect(limbSymmetry(0, 0)).toBeNull();
  });
});

describe("the series of weekly bests", () => {
  const set = (on: string, changes: Partial<SeriesSet> = {}): SeriesSet => ({
    on: plainDate(on),
    loadKg: 60,
    reps: 8,
    rir: 2,
    cuffed: false,
    isWorkSet: true,
    ...changes,
  });
  const bests = (...sets: SeriesSet[]) =>
    weeklyBests(sets, "barbell-or-upper-compound").map(({ week, on, valueKg }) => [week, on, Math.round(valueKg)]);

  it("keeps the best set of each week, oldest week first", () => {
    const sets = [
      set("2026-11-24"),
      set("2026-11-17", { loadKg: 57 }),
      set("2026-11-22", { loadKg: 45 }),
      set("2026-11-18"),
    ];
    expect(bests(...sets)).toEqual([
      ["2026-11-16", "2026-11-18", 80],
      ["2026-11-23", "2026-11-24", 80],
    ]);
  });

  it.each<[string, Partial<SeriesSet>]>([
    ["cuffed", { cuffed: true }],
    ["a warm-up", { isWorkSet: false }],
    ["body weight", { loadKg: null }],
    ["without a known reserve", { rir: null }],
    ["longer than ten repetitions", { reps: 15, rir: 0 }],
  ])("leaves out a set that is %s", (_, changes) => {
    expect(bests(set("2026-11-24", changes))).toEqual([]);
  });

  it("begins weeks on Monday", () => {
    expect(weekStart(plainDate("2026-11-23"))).toBe("2026-11-23");
    expect(weekStart(plainDate("2026-11-29"))).toBe("2026-11-23");
    expect(weekStart(plainDate("2027-01-01"))).toBe("2026-12-28");
  });
});
