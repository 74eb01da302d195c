import { describe, expect, it } from "vitest";
import { OneRepMaxId } from "#kernel/id.ts";
import {
  type EstimateRequest,
  estimateBodyWeightMax,
  estimateOneRepMax,
  writeOneRepMax,
} from "./estimate-one-rep-max.ts";
import { NewOneRepMax, OneRepMaxEstimate } from "./one-rep-max.ts";
import { TODAY } from "./testing/given.ts";

const given = (changes: Partial<EstimateRequest> = {}): EstimateRequest => ({
  weightKg: 100,
  reps: 5,
  rir: 0,
  cuffed: false,
  oneRepMaxClass: "barbell-or-upper-compound",
  ...changes,
});
const machine = "lower-machine-or-single-joint";

describe("an estimated maximum", () => {
  it.each<[Partial<EstimateRequest>, object]>([
    [{ reps: 1 }, { valueKg: 100, formula: "tested", confidence: "tested" }],
    [{ reps: 5 }, { formula: "epley", confidence: "good" }],
    [{ reps: 6 }, { formula: "epley", confidence: "fair" }],
    [
      { reps: 5, oneRepMaxClass: machine },
      { formula: "lombardi", confidence: "good" },
    ],
    [
      { reps: 11, oneRepMaxClass: machine, allowHighReps: true },
      { formula: "kemmler", confidence: "low" },
    ],
    [
      { reps: 20, oneRepMaxClass: machine, allowHighReps: true },
      { formula: "kemmler", n: 20 },
    ],
    [{ reps: 3, rir: 1.5 }, { n: 4.5 }],
  ])("of %j is %j", (changes, expected) => {
    expect(estimateOneRepMax(given(changes))).toMatchObject({ ok: true, value: expected });
  });

  it.each<[Partial<EstimateRequest>, string, string]>([
    [{ cuffed: true }, "cuffed-set", "one-rep-max.no-cuff@1"],
    [{ weightKg: 0 }, "no-load", "one-rep-max.formula@1"],
    [{ weightKg: Number.NaN }, "no-load", "one-rep-max.formula@1"],
    [{ reps: 0 }, "reps-invalid", "one-rep-max.formula@1"],
    [{ reps: 2.5 }, "reps-invalid", "one-rep-max.formula@1"],
    [{ rir: null }, "reserve-unknown", "one-rep-max.reserve@1"],
    [{ rir: 4.5 }, "reserve-too-large", "one-rep-max.reserve@1"],
    [{ rir: -1 }, "reserve-too-large", "one-rep-max.reserve@1"],
    [{ reps: 10, rir: 0.5 }, "too-many-reps", "one-rep-max.formula@1"],
    [{ reps: 15, allowHighReps: true }, "too-many-reps", "one-rep-max.formula@1"],
    [{ reps: 15, oneRepMaxClass: machine }, "too-many-reps", "one-rep-max.formula@1"],
    [{ reps: 21, oneRepMaxClass: machine, allowHighReps: true }, "too-many-reps", "one-rep-max.formula@1"],
    [{ weightKg: 900, reps: 10 }, "too-many-reps", "one-rep-max.formula@1"],
  ])("is refused for %j: %s", (changes, code, rule) => {
    expect(estimateOneRepMax(given(changes))).toMatchObject({ ok: false, error: { code, because: { rule } } });
  });

  it.each([
    { bodyMassKg: 0 },
    { bodyMassKg: -10, addedKg: 100 },
    { bodyMassKg: Number.NaN },
    { bodyMassKg: 900 },
    { factor: 0 },
    { factor: 1.5 },
    { factor: Number.NaN },
    { addedKg: -80 },
    { addedKg: Number.NaN },
  ])("of a body-weight lift is refused for %j", (changes) => {
    const set = { reps: 5, rir: 0, cuffed: false, oneRepMaxClass: "barbell-or-upper-compound" } as const;
    const load = { bodyMassKg: 80, factor: 1, addedKg: 20, ...changes };
    expect(estimateBodyWeightMax({ ...set, ...load })).toMatchObject({ ok: false, error: { code: "no-load" } });
  });

  it("has a band that widens with repetitions and with a reserve", () => {
    const width = (changes: Partial<EstimateRequest>) => {
      const result = estimateOneRepMax(given(changes));
      return result.ok ? (result.value.band80.highKg - result.value.band80.lowKg) / result.value.valueKg : 0;
    };
    expect(width({ reps: 10 })).toBeGreaterThan(width({ reps: 5 }));
    expect(width({ reps: 4, rir: 1 })).toBeGreaterThan(width({ reps: 5, rir: 0 }));
    expect(width({ reps: 4, rir: 4 })).toBeGreaterThan(width({ reps: 5, rir: 3 }));
  });
});

describe("a recorded maximum", () => {
  const lift = { exerciseId: "leg-press", side: "both", measuredOn: "2026-11-24" };
  const context = {
    id: OneRepMaxId.parse("0199b0f0-0000-7000-8000-0000000000c1"),
    oneRepMaxClass: "lower-machine-or-single-joint",
    today: TODAY,
  } as const;

  it("keeps pounds as they were typed beside exact kilograms", () => {
    const tested = NewOneRepMax.parse({ kind: "tested", ...lift, weight: { entered: "225", unit: "lb" } });
    const written = writeOneRepMax(tested, context);
    expect(written).toMatchObject({
      ok: true,
      value: { lifted: { entered: "225", unit: "lb" }, formula: "tested", kind: "tested", exerciseId: "leg-press" },
    });
    expect(written.ok && written.value.valueKg).toBeCloseTo(102.058_283_25, 8);
    expect(written.ok && OneRepMaxEstimate.parse(written.value).n).toBe(1);
  });

  it("is estimated from a set that was not to failure", () => {
    const set = NewOneRepMax.parse({
      kind: "submaximal",
      ...lift,
      weight: { entered: "62,5", unit: "kg" },
      reps: 6,
      rir: 2,
      cuffed: false,
    });
    const written = writeOneRepMax(set, context);
    expect(written.ok && written.value.valueKg).toBeCloseTo(62.5 * 8 ** 0.1, 6);
  });

  it("is refused for a day still to come", () => {
    const tested = NewOneRepMax.parse({
      kind: "tested",
      ...lift,
      measuredOn: "2026-11-25",
      weight: { entered: 50, unit: "kg" },
    });
    expect(writeOneRepMax(tested, context)).toMatchObject({ ok: false, error: { code: "measured-in-future" } });
  });

  const weight = { entered: "60", unit: "kg" };
  it.each([
    [{ kind: "tested", weight: { entered: "0", unit: "kg" } }, "kg.too-small"],
    [{ kind: "tested", weight: { entered: "1001", unit: "kg" } }, "kg.too-large"],
    [{ kind: "tested", weight: { entered: "2400", unit: "lb" } }, "kg.too-large"],
    [{ kind: "tested", weight: { entered: "1,200.5", unit: "kg" } }, "number.ambiguous"],
    [{ kind: "tested", weight, exerciseId: "Leg Press" }, "slug.invalid"],
    [{ kind: "submaximal", weight, reps: 0, rir: 0, cuffed: false }, "reps.too-few"],
    [{ kind: "submaximal", weight, reps: 5, rir: 0.3, cuffed: false }, "rir.invalid"],
  ])("refuses %j with %s", (changes, message) => {
    const result = NewOneRepMax.safeParse({ ...lift, ...changes });
    expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});
