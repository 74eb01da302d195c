import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SetPlan } from "./content.ts";
import { readSets, setsToText } from "./sets-text.ts";

describe("readSets", () => {
  it.each([
    { typed: "30-15-15-15", sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }] },
    { typed: "30/15/15/15", sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }] },
    { typed: "3x8", sets: [{ reps: 8 }, { reps: 8 }, { reps: 8 }] },
    { typed: " 2 × 15 ", sets: [{ reps: 15 }, { reps: 15 }] },
    { typed: "12", sets: [{ reps: 12 }] },
    { typed: "10-8+", sets: [{ reps: 10 }, { reps: 8, toFailure: true }] },
    {
      typed: "2 x 120 s",
      sets: [
        { reps: 1, seconds: 120 },
        { reps: 1, seconds: 120 },
      ],
    },
    { typed: "60 sec", sets: [{ reps: 1, seconds: 60 }] },
    {
      typed: "2 × 10 × 5 s",
      sets: [
        { reps: 10, seconds: 5 },
        { reps: 10, seconds: 5 },
      ],
    },
  ])("reads $typed", ({ typed, sets }) => {
    expect(readSets(typed)).toEqual({ ok: true, value: sets });
  });

  it.each([
    { typed: "", error: "sets.unreadable" },
    { typed: "many", error: "sets.unreadable" },
    { typed: "0-15", error: "sets.unreadable" },
    { typed: "0x8", error: "sets.unreadable" },
    { typed: "10-", error: "sets.unreadable" },
    { typed: "1.5", error: "sets.unreadable" },
    { typed: "11x5", error: "sets.too-many" },
    { typed: "101", error: "reps.too-large" },
    { typed: "1300 s", error: "seconds.too-large" },
  ])("refuses “$typed” rather than guess", ({ typed, error }) => {
    expect(readSets(typed)).toEqual({ ok: false, error });
  });
});

const set = fc.record(
  { reps: fc.integer({ min: 1, max: 100 }), seconds: fc.integer({ min: 1, max: 1_200 }), toFailure: fc.constant(true) },
  { requiredKeys: ["reps"] },
);

describe("setsToText", () => {
  it("prints what it reads back the same", () => {
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 10 }), (sets) => {
        expect(readSets(setsToText(sets))).toEqual({ ok: true, value: sets });
        for (const one of sets) expect(SetPlan.safeParse(one).success).toBe(true);
      }),
    );
  });
});
