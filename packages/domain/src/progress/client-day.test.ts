import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMBS } from "#kernel/limb.ts";
import { plainDate } from "#kernel/time.ts";
import { addSetToDay, ClientDay, type DoneSet, emptyClientDay, rollUpDay } from "./client-day.ts";

const DAY = plainDate("2026-11-24");
const ordinary: DoneSet = { reps: 5, loadKg: 100, cuffSeconds: {}, cuffed: false, discomfort: null };
const cuffed: DoneSet = { reps: 30, loadKg: 20, cuffSeconds: { LL: 150, RL: 149.6 }, cuffed: true, discomfort: 6 };

describe("a client's day", () => {
  it("adds up sets, and never cuffed with ordinary tonnage", () => {
    expect(rollUpDay(DAY, [ordinary, cuffed, { ...ordinary, loadKg: null, discomfort: 2 }], [210, 90])).toEqual({
      day: DAY,
      sets: 3,
      cuffedSets: 1,
      reps: 40,
      tonnageKg: 500,
      cuffedTonnageKg: 600,
      cuffSeconds: { LA: 0, RA: 0, LL: 150, RL: 150 },
      maxDiscomfort: 6,
      sessionRpeLoad: 300,
    });
  });

  it("of nothing is empty, and without ratings has none", () => {
    expect(rollUpDay(DAY, [], [])).toEqual(emptyClientDay(DAY));
    expect(rollUpDay(DAY, [ordinary], [])).toMatchObject({ maxDiscomfort: null, sessionRpeLoad: null });
    expect(rollUpDay(DAY, [{ ...ordinary, discomfort: 0 }], [0])).toMatchObject({
      maxDiscomfort: 0,
      sessionRpeLoad: 0,
    });
  });

  const sets = fc.array(
    fc.record({
      reps: fc.integer({ min: 0, max: 50 }),
      loadKg: fc.option(fc.integer({ min: 0, max: 300 })),
      cuffSeconds: fc.dictionary(fc.constantFrom(...LIMBS), fc.integer({ min: 0, max: 600 })),
      cuffed: fc.boolean(),
      discomfort: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
    { maxLength: 12 },
  );

  it("is the same in any order, set by set or all at once, and always valid", () => {
    fc.assert(
      fc.property(sets, (done) => {
        const all = rollUpDay(DAY, done, []);
        expect(rollUpDay(DAY, done.toReversed(), [])).toEqual(all);
        expect(done.reduce(addSetToDay, emptyClientDay(DAY))).toEqual(all);
        expect(ClientDay.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
      }),
    );
  });
});
