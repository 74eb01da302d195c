import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { err, ok, type Result } from "#kernel/result.ts";
import { plainDate } from "#kernel/time.ts";
import { adherencePercent, weekOutcome, weekStreak, workAdherencePercent } from "./adherence.ts";
import vectors from "./fixtures/records.json" with { type: "json" };
import { fractionalSets } from "./muscle-sets.ts";
import { bestsByWeek, type SeriesSet, weeklyBests, weekNumber, weekStart, weeksOf } from "./one-rep-max-series.ts";
import {
  acwrCoupled,
  fosterWeek,
  limbSymmetry,
  relativeVolume,
  sessionRpeLoad,
  tonnage,
  weekOverWeekPercent,
} from "./session-load.ts";

const Input = z.object({
  rpe: z.number().default(0),
  minutes: z.number().default(0),
  sets: z.array(z.tuple([z.number(), z.number()])).default([]),
  direct: z.number().default(0),
  indirect: z.number().default(0),
  planned: z.number().default(0),
  completed: z.number().default(0),
  excused: z.number().default(0),
  weeksHit: z.array(z.number()).default([]),
  freezePerMonth: z.number().default(0),
  left: z.number().default(0),
  right: z.number().default(0),
  daily: z.array(z.number()).default([]),
  weeks: z.array(z.number()).default([]),
});
type Input = z.infer<typeof Input>;
const Vector = z.object({
  id: z.string(),
  fn: z.string(),
  in: Input,
  out: z.union([z.number().nullable(), z.record(z.string(), z.number().nullable())]),
});

const RECORDS: Readonly<Record<string, (input: Input) => Result<unknown, string>>> = {
  sRPE: ({ rpe, minutes }) => sessionRpeLoad(rpe, minutes),
  tonnage: ({ sets }) => {
    const result = tonnage(sets.map(([loadKg, reps]) => ({ loadKg, reps, cuffed: false })));
    return result.ok ? ok(result.value.ordinaryKg) : result;
  },
  fractionalSets: ({ direct, indirect }) => fractionalSets(direct, indirect),
  adherence: ({ planned, completed, excused }) => adherencePercent({ planned, done: completed, excused }),
  weekStreak: ({ weeksHit, freezePerMonth }) =>
    weekStreak(
      weeksHit.map((hit) => (hit === 1 ? "met" : "missed")),
      freezePerMonth,
    ),
  limbSymmetry: ({ left, right }) => limbSymmetry(left, right),
  fosterWeek: ({ daily }) => fosterWeek(daily),
  acwrCoupled: ({ weeks }) => acwrCoupled(weeks),
};
const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 2));

describe("worked examples of training records", () => {
  it.each(z.array(Vector).parse(vectors))("$id $fn", ({ fn, in: input, out }) => {
    const wanted =
      out === null || typeof out === "number"
        ? near(out)
        : Object.fromEntries(Object.entries(out).map(([key, value]) => [key, near(value)]));
    expect(RECORDS[fn]?.(input)).toEqual(ok(wanted));
  });
});

const IMPOSSIBLE = [-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY] as const;

describe("adherence", () => {
  it("is at most 100 %, and unknown when everything was excused", () => {
    expect(adherencePercent({ planned: 3, done: 5, excused: 0 })).toEqual(ok(100));
    expect(adherencePercent({ planned: 3, done: 0, excused: 3 })).toEqual(ok(null));
    expect(adherencePercent({ planned: 3, done: 0, excused: 0 })).toEqual(ok(0));
  });
  it("does not let extra work in one set make up for another", () => {
    const pairs = [
      { planned: 30, done: 40 },
      { planned: 15, done: 6 },
    ];
    expect(workAdherencePercent(pairs)).toEqual(ok(80));
    expect(workAdherencePercent([])).toEqual(ok(null));
  });
  it.each(IMPOSSIBLE)("refuses a count of %s", (wrong) => {
    for (const field of ["planned", "done", "excused"]) {
      const sessions = { planned: 3, done: 1, excused: 1, [field]: wrong };
      expect(adherencePercent(sessions)).toEqual(err("count-invalid"));
      expect(weekOutcome(sessions)).toEqual(err("count-invalid"));
    }
    expect(workAdherencePercent([{ planned: 3, done: wrong }])).toEqual(err("count-invalid"));
    expect(workAdherencePercent([{ planned: wrong, done: 1 }])).toEqual(err("count-invalid"));
    expect(weekStreak(["met"], wrong)).toEqual(err("count-invalid"));
  });
  it("refuses more excused sessions than were planned", () => {
    expect(adherencePercent({ planned: 2, done: 0, excused: 3 })).toEqual(err("count-invalid"));
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
    expect(weekOutcome(week)).toEqual(ok(outcome));
  });
  it("is neither broken nor lengthened by an excused week", () => {
    expect(weekStreak(["met", "excused", "met"])).toEqual(ok(2));
    expect(weekStreak(["met", "missed", "excused"])).toEqual(ok(0));
    expect(weekStreak(["missed", "met", "met", "missed", "met"])).toEqual(ok(1));
    expect(weekStreak([])).toEqual(ok(0));
  });
  it("survives a missed week that is frozen, but not a second one within four weeks", () => {
    expect(weekStreak(["met", "met", "missed", "met"], 1)).toEqual(ok(3));
    expect(weekStreak(["met", "missed", "met", "missed", "met"], 1)).toEqual(ok(2));
    expect(weekStreak(["met", "missed", "met", "missed", "met"], 2)).toEqual(ok(3));
    expect(weekStreak(["met", "missed", "met", "met", "met", "missed", "met"], 1)).toEqual(ok(5));
    expect(weekStreak(["met"], 5)).toEqual(err("count-invalid"));
  });
});

describe("session load", () => {
  it.each([
    [11, 60, "rating-invalid"],
    [-1, 60, "rating-invalid"],
    [Number.NaN, 60, "rating-invalid"],
    [5, -1, "minutes-invalid"],
    [5, Number.POSITIVE_INFINITY, "minutes-invalid"],
  ])("is refused for a rating of %s over %s minutes", (rpe, minutes, code) => {
    expect(sessionRpeLoad(rpe, minutes)).toEqual(err(code));
  });
  it("compares no limb, no week and no month with nothing", () => {
    expect(limbSymmetry(0, 0)).toEqual(ok(null));
    expect(weekOverWeekPercent(0, 400)).toEqual(ok(null));
    expect(weekOverWeekPercent(400, 300)).toEqual(ok(-25));
    expect(acwrCoupled([0, 0, 0, 0])).toEqual(ok(null));
    expect(acwrCoupled([9_000, 1_200, 1_000, 1_100, 1_500])).toEqual(ok(1.25));
  });
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a load of %s", (wrong) => {
    expect(limbSymmetry(wrong, 40)).toEqual(err("load-invalid"));
    expect(weekOverWeekPercent(100, wrong)).toEqual(err("load-invalid"));
    expect(acwrCoupled([1, 2, 3, wrong])).toEqual(err("load-invalid"));
    expect(fosterWeek([0, 0, 0, 0, 0, 0, wrong])).toEqual(err("days-invalid"));
    expect(tonnage([{ loadKg: wrong, reps: 5, cuffed: false }])).toEqual(err("load-invalid"));
    expect(tonnage([{ loadKg: 60, reps: wrong, cuffed: true }])).toEqual(err("reps-invalid"));
  });
  it("needs seven days for a week and four weeks for a ratio", () => {
    expect(fosterWeek([300])).toEqual(err("days-invalid"));
    expect(fosterWeek(Array.from({ length: 7 }, () => 0.1))).toMatchObject({ value: { sd: 0, monotony: null } });
    expect(fosterWeek([0, 0, 0, 0, 0, 0, 0])).toMatchObject({ value: { monotony: null, strain: null } });
    expect(acwrCoupled([1, 2, 3])).toEqual(err("load-invalid"));
  });
  it("never adds cuffed tonnage to ordinary", () => {
    const sets = [
      { loadKg: 100, reps: 5, cuffed: false },
      { loadKg: 20, reps: 30, cuffed: true },
    ];
    expect(tonnage(sets)).toEqual(ok({ ordinaryKg: 500, cuffedKg: 600 }));
    expect(relativeVolume(sets, 125)).toEqual(ok({ ordinary: 4, cuffed: 4.8 }));
    expect(relativeVolume([{ loadKg: -1, reps: 5, cuffed: false }], 125)).toEqual(err("load-invalid"));
    for (const wrong of [0, -1, Number.NaN]) expect(relativeVolume(sets, wrong)).toEqual(err("load-invalid"));
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

  it("numbers weeks in a row, across years too", () => {
    const [sunday, monday] = [plainDate("2026-12-27"), plainDate("2026-12-28")];
    expect(weekNumber(monday) - weekNumber(sunday)).toBe(1);
    expect(weeksOf([monday, plainDate("2027-01-03"), sunday])).toEqual(
      new Set([weekNumber(sunday), weekNumber(monday)]),
    );
  });

  it("is looked up by week, without deload weeks and no further back than asked", () => {
    const series = weeklyBests(
      [set("2026-11-02"), set("2026-11-10", { loadKg: 57 }), set("2026-11-24"), set("2026-12-01")],
      "barbell-or-upper-compound",
    );
    const today = plainDate("2026-11-29");
    const now = weekNumber(today);
    const last = (weeks: number, leftOut?: ReadonlySet<number>) => {
      const bestOfWeek = bestsByWeek(series, today, weeks, leftOut);
      return [now - 3, now - 2, now - 1, now].map((week) => bestOfWeek(week));
    };
    expect(last(4)).toEqual([80, 76, null, 80]);
    expect(last(3)).toEqual([null, 76, null, 80]);
    expect(last(4, weeksOf([plainDate("2026-11-12")]))).toEqual([80, null, null, 80]);
  });

  it("is the same in any order of sets", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
    const sets = fc.array(
      fc
        .tuple(day, fc.integer({ min: 1, max: 12 }), fc.constantFrom(50, 60, 70))
        .map(([on, reps, loadKg]) => set(on, { reps, loadKg, rir: 0 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sets, (done) => {
        expect(bests(...done.toReversed())).toEqual(bests(...done));
      }),
    );
  });
});
