import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { cm, mmHg } from "#units/quantity.ts";
import { LIMB_OUTCOMES } from "./clearance.ts";
import { PredictionInput, predictLop } from "./lop-prediction.ts";
import { type PressureRequest, percentInPosture, prescribePressure } from "./pressure.ts";
import { givenCuff, givenLop, givenStanding, OTHER_CUFF, TODAY } from "./testing/given.ts";

const given = (changes: Partial<PressureRequest> = {}): PressureRequest => ({
  limb: "LL",
  standing: givenStanding(),
  lop: givenLop(),
  cuff: givenCuff(),
  posture: "seated",
  percentLop: 50,
  today: TODAY,
  ...changes,
});
const predicted = (changes: object = {}) =>
  predictLop(PredictionInput.parse({ thighCm: 58, systolicMmHg: 120, ageYears: 23, sex: "male", ...changes }), {
    limb: "LL",
    cuffMaterial: "nylon",
    today: TODAY,
  });
const fromPrediction = (changes: Partial<PressureRequest> = {}) =>
  given({ lop: predicted(), cuff: givenCuff({ widthCm: cm(18) }), posture: "supine", ...changes });
const prescribe = (request: PressureRequest) => {
  const result = prescribePressure(request);
  return result.ok ? result.value : { codes: result.error.map(({ code }) => code), denials: result.error };
};
const codes = (request: PressureRequest) => {
  const result = prescribe(request);
  return "codes" in result ? result.codes : [];
};

describe("pressure from a measured occlusion pressure", () => {
  it("is a share of it, exact and as the gauge shows it", () => {
    const lop = givenLop({ valueMmHg: mmHg(145) });
    expect(prescribe(given({ lop }))).toMatchObject({
      pressure: {
        exactMmHg: 72.5,
        targetMmHg: 72,
        cap: { percent: 80, because: { rule: "pressure.measured-ceiling@1" } },
        lop: { source: "measured", valueMmHg: 145, measuredOn: "2026-11-20", validUntil: "2026-12-04" },
      },
      warnings: [],
    });
    expect(prescribe(given({ lop, cuff: givenCuff({ gaugeStepMmHg: 5 }) }))).toMatchObject({
      pressure: { exactMmHg: 72.5, targetMmHg: 70 },
    });
  });

  it("is not rounded down below a whole number that it is", () => {
    // 375 × 36.8 % is 138, but comes out of a computer as 137.99999999999997.
    const lop = givenLop({ valueMmHg: mmHg(375) });
    expect(prescribe(given({ lop, percentLop: 36.8 }))).toMatchObject({ pressure: { targetMmHg: 138 } });
  });

  it("goes to 80 % and no further", () => {
    expect(codes(given({ percentLop: 80 }))).toEqual([]);
    expect(prescribe(given({ percentLop: 80.1 }))).toMatchObject({
      denials: [
        {
          code: "above-ceiling",
          limb: "LL",
          params: { percentLop: 80.1, ceilingPercent: 80 },
          because: { rule: "pressure.measured-ceiling@1" },
        },
      ],
    });
  });

  it("is capped by the screening when that is lower, and says so", () => {
    const standing = givenStanding({ outcome: "cleared-mod", ceilingPercent: 50 });
    expect(prescribe(given({ standing }))).toMatchObject({
      pressure: { cap: { percent: 50, because: { rule: "pressure.screening-ceiling@1" } } },
    });
    expect(prescribe(given({ standing, percentLop: 51 }))).toMatchObject({
      denials: [{ code: "above-ceiling", because: { rule: "pressure.screening-ceiling@1" } }],
    });
  });

  it("warns below what has been shown to work", () => {
    expect(prescribe(given({ percentLop: 39 }))).toMatchObject({ warnings: [{ code: "pressure-below-evidence" }] });
    expect(prescribe(given({ percentLop: 40 }))).toMatchObject({ warnings: [] });
  });

  it("reminds that an automatic cuff should measure each session", () => {
    expect(prescribe(given({ lop: givenLop({ method: "automatic" }) }))).toMatchObject({
      warnings: [{ code: "lop-measure-each-session" }],
    });
  });
});

describe("pressure from a calculated occlusion pressure", () => {
  it("goes to 60 % and no further", () => {
    expect(prescribe(fromPrediction({ percentLop: 60 }))).toMatchObject({
      pressure: {
        cap: { percent: 60, because: { rule: "pressure.predicted-ceiling@1" } },
        lop: { source: "predicted", lopId: null, measuredOn: null },
      },
    });
    expect(codes(fromPrediction({ percentLop: 61 }))).toEqual(["above-ceiling"]);
  });

  it("is capped lower where the error would reach 80 % of the true value", () => {
    const lop = { ...predicted(), valueMmHg: mmHg(110) };
    expect(prescribe(fromPrediction({ lop }))).toMatchObject({
      pressure: { cap: { percent: 58.2, because: { rule: "pressure.predicted-dose-bound@1" } } },
    });
  });

  it.each<[string, Partial<PressureRequest>]>([
    ["another cuff width", { cuff: givenCuff({ widthCm: cm(5) }) }],
    ["an elastic cuff", { cuff: givenCuff({ widthCm: cm(18), material: "elastic" }) }],
    ["somebody of 60", { lop: predicted({ ageYears: 60 }) }],
    ["an arm", { limb: "LA", lop: { ...predicted(), limb: "LA" } }],
  ])("is refused for %s", (_, changes) => {
    expect(codes(fromPrediction(changes))).toEqual(["prediction-refused"]);
  });
});

describe("refusals", () => {
  it.each<[string, Partial<PressureRequest>, readonly string[]]>([
    ["no screening", { standing: null }, ["screening-missing"]],
    ["an unfinished screening", { standing: givenStanding({ outcome: "incomplete" }) }, ["screening-incomplete"]],
    ["a referred limb", { standing: givenStanding({ outcome: "refer" }) }, ["limb-referred"]],
    ["an excluded limb", { standing: givenStanding({ outcome: "excluded" }) }, ["limb-excluded"]],
    [
      "a clearance that ended yesterday",
      { standing: givenStanding({ expiresOn: plainDate("2026-11-23") }) },
      ["clearance-expired"],
    ],
    ["another limb's measurement", { limb: "RL" }, ["lop-other-limb"]],
    ["another cuff's measurement", { cuff: givenCuff({ cuffId: OTHER_CUFF }) }, ["lop-other-cuff"]],
    ["a cuff recorded with another width", { cuff: givenCuff({ widthCm: cm(13) }) }, ["lop-other-cuff"]],
    ["a cuff recorded with another material", { cuff: givenCuff({ material: "elastic" }) }, ["lop-other-cuff"]],
    ["a measurement of three weeks ago", { lop: givenLop({ measuredOn: plainDate("2026-11-03") }) }, ["lop-stale"]],
    ["illness since", { events: [{ kind: "illness", on: plainDate("2026-11-21") }] }, ["lop-stale"]],
    ["a measurement from tomorrow", { lop: givenLop({ measuredOn: plainDate("2026-11-25") }) }, ["lop-in-future"]],
    ["no number", { percentLop: Number.NaN }, ["pressure-invalid"]],
    ["zero", { percentLop: 0 }, ["pressure-invalid"]],
    ["more than all", { percentLop: 101 }, ["pressure-invalid", "above-ceiling"]],
    [
      "everything at once",
      { standing: givenStanding({ outcome: "refer" }), limb: "RL", percentLop: 90 },
      ["limb-referred", "lop-other-limb", "above-ceiling"],
    ],
  ])("for %s", (_, changes, expected) => {
    expect(codes(given(changes))).toEqual(expected);
  });

  it("holds on the last day of a clearance", () => {
    expect(codes(given({ standing: givenStanding({ expiresOn: TODAY }) }))).toEqual([]);
  });

  it("carries its rule and sources", () => {
    const result = prescribePressure(given({ percentLop: 90 }));
    const [denial] = result.ok ? [] : result.error;
    expect(denial?.because.statement).toContain("80 %");
    expect(denial?.because.citations[0]).toMatchObject({ doi: "10.3389/fphys.2019.00533", evidence: "secondary" });
  });
});

describe("posture", () => {
  // Leg, 11.5 cm: 80 % of a standing value, used lying down, is a full occlusion.
  it.each([
    ["supine", "standing", 60, 46.5],
    ["supine", "seated", 60, 55],
    ["standing", "supine", 80, 103.3],
  ] as const)("%s → %s: %s %% is about %s %%", (measured, used, percentLop, effective) => {
    expect(percentInPosture("LL", measured, used, percentLop)).toBeCloseTo(effective, 1);
  });

  it("is warned about when it weakens the dose", () => {
    expect(prescribe(given({ lop: givenLop({ posture: "supine" }), percentLop: 60 }))).toMatchObject({
      warnings: [{ code: "lop-other-posture", params: { estimatedPercent: 55 } }],
    });
  });

  it("is refused when it would carry the dose over the ceiling", () => {
    const request = given({ lop: givenLop({ posture: "standing" }), posture: "supine", percentLop: 80 });
    expect(prescribe(request)).toMatchObject({
      denials: [{ code: "posture-over-ceiling", params: { estimatedPercent: 103.3, ceilingPercent: 80 } }],
    });
    expect(codes({ ...request, percentLop: 60 })).toEqual([]);
  });

  it("has no known size on the arm, so it only warns", () => {
    const request = given({
      limb: "LA",
      lop: givenLop({ limb: "LA", posture: "seated" }),
      posture: "standing",
      percentLop: 80,
    });
    expect(prescribe(request)).toMatchObject({
      warnings: [{ code: "lop-other-posture", params: { posture: "standing" } }],
    });
  });
});

describe("whatever is asked", () => {
  const requests = fc.record({
    value: fc.integer({ min: 60, max: 400 }),
    percentLop: fc.double({ min: 0.1, max: 120, noNaN: true }),
    outcome: fc.constantFrom(...LIMB_OUTCOMES),
    ceilingPercent: fc.option(fc.integer({ min: 0, max: 80 })),
    gaugeStepMmHg: fc.constantFrom(1, 2, 5, 10),
    measured: fc.boolean(),
  });
  type Asked = typeof requests extends fc.Arbitrary<infer T> ? T : never;
  const ask = ({ value, percentLop, outcome, ceilingPercent, gaugeStepMmHg, measured }: Asked) =>
    prescribePressure(
      given({
        lop: measured
          ? givenLop({ valueMmHg: mmHg(value) })
          : { ...predicted(), valueMmHg: mmHg(value), posture: "seated" },
        cuff: givenCuff({ gaugeStepMmHg, widthCm: cm(measured ? 11.5 : 18) }),
        standing: givenStanding({ outcome, ceilingPercent }),
        percentLop,
      }),
    );

  it("never goes above a ceiling, and never onto a limb that is not cleared", () => {
    fc.assert(
      fc.property(requests, (asked) => {
        const result = ask(asked);
        if (!result.ok) return;
        const { exactMmHg, targetMmHg, cap } = result.value.pressure;
        const ceiling = Math.min(asked.measured ? 80 : 60, asked.ceilingPercent ?? 100);
        expect(asked.outcome.startsWith("cleared")).toBe(true);
        expect(cap.percent).toBeLessThanOrEqual(ceiling);
        expect(targetMmHg).toBeLessThanOrEqual(exactMmHg + 1e-6);
        expect(exactMmHg).toBeLessThanOrEqual((asked.value * ceiling) / 100 + 1e-6);
        expect(targetMmHg % asked.gaugeStepMmHg).toBe(0);
      }),
    );
  });

  it("gives more pressure for more percent, never less", () => {
    fc.assert(
      fc.property(requests, fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const [more, less] = [ask(asked), ask({ ...asked, percentLop: asked.percentLop * share + 0.01 })];
        if (!more.ok || !less.ok || asked.percentLop * share + 0.01 > asked.percentLop) return;
        expect(less.value.pressure.targetMmHg).toBeLessThanOrEqual(more.value.pressure.targetMmHg);
      }),
    );
  });
});
