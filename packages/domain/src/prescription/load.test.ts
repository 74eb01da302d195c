import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { type LoadRequest, oneRepMaxFreshness, prescribeLoad } from "./load.ts";
import { givenInventory, givenOneRepMax, TODAY } from "./testing/given.ts";
import { workingOneRepMax } from "./working-one-rep-max.ts";

const given = (changes: Partial<LoadRequest> = {}): LoadRequest => ({
  oneRepMax: givenOneRepMax({ valueKg: 112.5 }),
  percentOneRepMax: 30,
  inventory: givenInventory(),
  implement: "machine",
  experienced: true,
  today: TODAY,
  ...changes,
});
const prescribe = (changes: Partial<LoadRequest> = {}) => {
  const result = prescribeLoad(given(changes));
  return result.ok ? result.value : { denials: result.error };
};
const bar = (unit: "kg" | "lb", weight: number): LoadRequest["inventory"] => ({
  equipment: [{ kind: "barbell", name: "bar", unit, bar: weight, collars: 0, plates: [{ weight: 2.5, pairs: 4 }] }],
});

describe("load with a cuff", () => {
  it("keeps the exact number, what can be loaded, and what that is in percent apart", () => {
    expect(prescribe()).toMatchObject({
      load: {
        percentWanted: 30,
        exactKg: 33.75,
        loadableKg: 32.5,
        percentAfterRounding: expect.closeTo(28.889, 3),
        cap: { percent: 50, because: { rule: "load.bfr-limit@1" } },
        loading: { equipment: "Leg extension", unit: "kg", total: 32.5, pieces: [30, 2.5] },
      },
      validUntil: "2027-01-04",
      warnings: [],
    });
  });

  it("loads pounds as pounds", () => {
    const result = prescribe({
      inventory: bar("lb", 45),
      implement: "barbell",
      oneRepMax: givenOneRepMax({ valueKg: 80 }),
    });
    expect(result).toMatchObject({ load: { loading: { unit: "lb", total: 50, pieces: [2.5] } } });
  });

  it("warns when rounding down falls below what has been shown to work", () => {
    expect(prescribe({ percentOneRepMax: 20, oneRepMax: givenOneRepMax({ valueKg: 48 }) })).toMatchObject({
      load: { loadableKg: 7.5 },
      warnings: [{ code: "load-below-evidence", params: { percentAfterRounding: 15.6 } }],
    });
  });

  it("warns about a rough maximum and holds it to 40 %", () => {
    const oneRepMax = givenOneRepMax({ confidence: "low" });
    expect(prescribe({ oneRepMax })).toMatchObject({
      load: { cap: { percent: 40 } },
      warnings: [{ code: "one-rep-max-low-confidence" }],
    });
    expect(prescribe({ oneRepMax, percentOneRepMax: 41 })).toMatchObject({ denials: [{ code: "above-bfr-load" }] });
  });

  it("warns when a maximum is due to be checked again", () => {
    const oneRepMax = givenOneRepMax({ measuredOn: plainDate("2026-10-20") });
    expect(prescribe({ oneRepMax })).toMatchObject({ warnings: [{ code: "one-rep-max-retest-due" }] });
  });

  it.each<[string, Partial<LoadRequest>, object]>([
    ["no maximum", { oneRepMax: null }, { code: "one-rep-max-missing" }],
    [
      "a maximum of eight weeks ago",
      { oneRepMax: givenOneRepMax({ measuredOn: plainDate("2026-09-29") }) },
      { code: "one-rep-max-stale" },
    ],
    [
      "a maximum from tomorrow",
      { oneRepMax: givenOneRepMax({ measuredOn: plainDate("2026-11-25") }) },
      { code: "one-rep-max-stale" },
    ],
    [
      "41 % on the ramp",
      { experienced: false, percentOneRepMax: 41 },
      { code: "above-bfr-load", params: { ceilingPercent: 40 }, because: { rule: "load.bfr-window@1" } },
    ],
    [
      "51 %",
      { percentOneRepMax: 51 },
      { code: "above-bfr-load", params: { ceilingPercent: 50 }, because: { rule: "load.bfr-limit@1" } },
    ],
    ["nothing", { percentOneRepMax: 0 }, { code: "load-invalid" }],
    ["no number", { percentOneRepMax: Number.NaN }, { code: "load-invalid" }],
    [
      "no such equipment",
      { implement: "kettlebell" },
      { code: "equipment-missing", params: { implement: "kettlebell" } },
    ],
    ["a machine of another name", { equipmentName: "Hack squat" }, { code: "equipment-missing" }],
    [
      "an empty bar that is too heavy",
      { inventory: bar("kg", 20), implement: "barbell", oneRepMax: givenOneRepMax({ valueKg: 45 }) },
      { code: "lighter-than-equipment", params: { exactKg: 13.5, lightestKg: 20, lightestPercent: 44.4 } },
    ],
  ])("is refused for %s", (_, changes, denial) => {
    expect(prescribe(changes)).toMatchObject({ denials: [denial] });
  });

  it("never exceeds the exact load or the cap", () => {
    const asked = fc.record({
      valueKg: fc.double({ min: 1, max: 400, noNaN: true }),
      percentOneRepMax: fc.double({ min: 0.1, max: 100, noNaN: true }),
      experienced: fc.boolean(),
    });
    fc.assert(
      fc.property(asked, ({ valueKg, percentOneRepMax, experienced }) => {
        const result = prescribe({ oneRepMax: givenOneRepMax({ valueKg }), percentOneRepMax, experienced });
        if (!("load" in result)) return;
        const { exactKg, loadableKg, percentAfterRounding } = result.load;
        expect(loadableKg).toBeLessThanOrEqual(exactKg + 1e-6);
        expect(percentAfterRounding).toBeLessThanOrEqual((experienced ? 50 : 40) + 1e-6);
      }),
    );
  });
});

describe("the working maximum", () => {
  const best = (on: string, valueKg: number) => ({ on: plainDate(on), valueKg });
  const recorded = givenOneRepMax();
  const old = givenOneRepMax({ measuredOn: plainDate("2026-08-01") });

  it("is fresh for less than eight weeks", () => {
    const on = plainDate("2026-11-01");
    expect(oneRepMaxFreshness(on, plainDate("2026-12-26"))).toMatchObject({ fresh: true, validUntil: "2026-12-26" });
    expect(oneRepMaxFreshness(on, plainDate("2026-12-27"))).toMatchObject({ fresh: false });
  });

  it("is the coach's own while that is fresh", () => {
    expect(workingOneRepMax(recorded, [best("2026-11-20", 140)], TODAY)).toBe(recorded);
  });

  it("is else the median of the last three weekly bests", () => {
    const bests = [best("2026-11-20", 90), best("2026-10-30", 500), best("2026-11-06", 100), best("2026-11-13", 96)];
    expect(workingOneRepMax(old, bests, TODAY)).toMatchObject({
      valueKg: 96,
      oneRepMaxId: null,
      measuredOn: "2026-11-20",
    });
    expect(workingOneRepMax(null, bests.slice(2), TODAY)).toMatchObject({ valueKg: 98, measuredOn: "2026-11-13" });
  });

  it("is else unknown, and a test is due", () => {
    expect(workingOneRepMax(null, [best("2026-11-20", 90)], TODAY)).toBeNull();
    expect(workingOneRepMax(old, [best("2026-09-01", 90), best("2026-08-25", 90)], TODAY)).toBeNull();
    expect(workingOneRepMax(old, [], TODAY)).toBeNull();
  });
});
