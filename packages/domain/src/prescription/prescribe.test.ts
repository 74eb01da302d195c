import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import { cm, mmHg } from "#units/quantity.ts";
import { exerciseToDosed } from "./dosed-exercise.ts";
import { EXERCISES } from "./exercises/exercises.ts";
import { PredictionInput, predictLop } from "./lop-prediction.ts";
import { type BfrRequest, findLop, prescribeBfr } from "./prescribe.ts";
import { BfrPrescription } from "./prescription.ts";
import { Denial, type DenialCode } from "./reason.ts";
import {
  givenCuff,
  givenLimb,
  givenLop,
  givenOneRepMax,
  givenRequest,
  givenScheme,
  givenStanding,
  OTHER_CUFF,
  TODAY,
} from "./testing/given.ts";

const codes = (changes: Partial<BfrRequest>) => {
  const result = prescribeBfr(givenRequest(changes));
  return result.ok ? [] : result.error.map(({ code }) => code);
};
const squat: BfrRequest["exercise"] = {
  exerciseId: "squat",
  limbKind: "leg",
  posture: "standing",
  implement: null,
  oneSideAtATime: false,
};

describe("a cuffed exercise for both legs", () => {
  it("has a pressure per limb, one load, and a time under the cuff", () => {
    const result = prescribeBfr(givenRequest());
    expect(result).toMatchObject({
      ok: true,
      value: {
        version: 1,
        exerciseId: "knee-extension",
        prescribedOn: "2026-11-24",
        validUntil: "2026-12-04",
        pressures: [
          { limb: "LL", exactMmHg: 102, targetMmHg: 102, percentLop: 50, cap: { percent: 80 } },
          { limb: "RL", exactMmHg: 99.5, targetMmHg: 99, percentLop: 50, cap: { percent: 80 } },
        ],
        load: { exactKg: 30, loadableKg: 30, percentAfterRounding: 30, cap: { percent: 50 } },
        cuffOnSeconds: 390,
        rampSession: null,
        warnings: [],
      },
    });
    const rules = result.ok ? result.value.reasons.map(({ rule }) => rule) : [];
    expect(rules).toContain("pressure.measured-ceiling@1");
    expect(rules).toContain("load.rounded-down@1");
    expect(rules).toContain("dose.cuff-limit@1");
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("is stored and read back as it was", () => {
    const result = prescribeBfr(givenRequest());
    if (!result.ok) throw new Error("refused");
    expect(BfrPrescription.parse(JSON.parse(JSON.stringify(result.value)))).toEqual(result.value);
  });

  it("ends with whatever ends first", () => {
    const until = (changes: Partial<BfrRequest>) => {
      const result = prescribeBfr(givenRequest(changes));
      return result.ok ? result.value.validUntil : null;
    };
    const standing = givenStanding({ expiresOn: plainDate("2026-11-30") });
    expect(until({ limbs: [givenLimb("LL", { standing }), givenLimb("RL")] })).toBe("2026-11-30");
    expect(until({ oneRepMax: givenOneRepMax({ measuredOn: plainDate("2026-10-02") }) })).toBe("2026-11-26");
  });

  it("needs no maximum when there is nothing to load", () => {
    const lops = [givenLop({ posture: "standing" })];
    const bodyWeight = { exercise: squat, lops, limbs: [givenLimb("LL", { percentLop: 60 })] };
    const result = prescribeBfr(givenRequest({ ...bodyWeight, percentOneRepMax: null, oneRepMax: null }));
    expect(result).toMatchObject({ ok: true, value: { load: null, warnings: [] } });
  });

  it("warns when the pressure does not suit the load", () => {
    const limbs = [givenLimb("LL", { percentLop: 70 })];
    expect(prescribeBfr(givenRequest({ limbs }))).toMatchObject({
      ok: true,
      value: { warnings: [{ code: "pressure-outside-table", params: { minPercent: 40, maxPercent: 60 } }] },
    });
  });
});

describe("refusals, each alone", () => {
  const stale = plainDate("2026-11-01");
  it.each<[DenialCode, Partial<BfrRequest>]>([
    ["screening-missing", { limbs: [givenLimb("LL", { standing: null })] }],
    ["screening-incomplete", { limbs: [givenLimb("LL", { standing: givenStanding({ outcome: "incomplete" }) })] }],
    ["limb-referred", { limbs: [givenLimb("LL", { standing: givenStanding({ outcome: "refer" }) })] }],
    ["limb-excluded", { limbs: [givenLimb("LL", { standing: givenStanding({ outcome: "excluded" }) })] }],
    ["clearance-expired", { limbs: [givenLimb("LL", { standing: givenStanding({ expiresOn: stale }) })] }],
    ["no-limb", { limbs: [] }],
    [
      "lop-missing",
      { lops: [givenLop({ limb: "LA" }), givenLop({ limb: "RL" })].slice(0, 1), limbs: [givenLimb("LL")] },
    ],
    ["lop-other-limb", { lops: [givenLop({ limb: "RL" })], limbs: [givenLimb("LL")] }],
    ["lop-other-cuff", { lops: [givenLop({ cuffId: OTHER_CUFF, cuffWidthCm: cm(18) })], limbs: [givenLimb("LL")] }],
    ["lop-stale", { lops: [givenLop({ measuredOn: stale })], limbs: [givenLimb("LL")] }],
    ["lop-in-future", { lops: [givenLop({ measuredOn: plainDate("2026-12-01") })], limbs: [givenLimb("LL")] }],
    [
      "posture-over-ceiling",
      { lops: [givenLop({ posture: "standing" })], limbs: [givenLimb("LL", { percentLop: 75 })], percentOneRepMax: 20 },
    ],
    ["pressure-invalid", { limbs: [givenLimb("LL", { percentLop: -5 })] }],
    ["above-ceiling", { limbs: [givenLimb("LL", { percentLop: 81 })] }],
    ["above-ramp-pressure", { rampSession: 5, limbs: [givenLimb("LL", { percentLop: 61 })] }],
    ["above-ramp-load", { rampSession: 4 }],
    ["above-ramp-volume", { rampSession: 1, percentOneRepMax: 20, limbs: [givenLimb("LL", { percentLop: 40 })] }],
    ["one-rep-max-missing", { oneRepMax: null }],
    ["one-rep-max-stale", { oneRepMax: givenOneRepMax({ measuredOn: plainDate("2026-09-01") }) }],
    ["load-invalid", { percentOneRepMax: null }],
    ["above-bfr-load", { percentOneRepMax: 55 }],
    ["equipment-missing", { inventory: { equipment: [] } }],
    ["lighter-than-equipment", { oneRepMax: givenOneRepMax({ valueKg: 15 }) }],
    ["cuff-time-over-limit", { scheme: givenScheme({ restSeconds: 110 }) }],
  ])("%s", (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  it("limb-not-in-exercise, beside what is missing for it", () => {
    expect(codes({ limbs: [givenLimb("LA")] })).toContain("limb-not-in-exercise");
  });

  it("one-limb-at-a-time", () => {
    const limited = { standing: givenStanding({ outcome: "cleared-mod", oneLimbAtATime: true }) };
    const both = [givenLimb("LL", limited), givenLimb("RL")];
    const { exercise } = givenRequest();
    expect(codes({ limbs: both })).toEqual(["one-limb-at-a-time"]);
    expect(codes({ limbs: both.slice(0, 1) })).toEqual([]);
    expect(codes({ limbs: both, exercise: { ...exercise, oneSideAtATime: true } })).toEqual([]);
    expect(codes({ limbs: [givenLimb("LL"), givenLimb("RL")] })).toEqual([]);
  });

  it("standing-under-cuff", () => {
    const seated = givenLimb("LL", { standing: givenStanding({ outcome: "cleared-mod", seatedOrLying: true }) });
    const { exercise } = givenRequest();
    const standing = { ...exercise, posture: "standing" as const };
    expect(codes({ limbs: [seated], exercise: standing })).toEqual(["standing-under-cuff"]);
    expect(codes({ limbs: [seated], exercise: { ...exercise, posture: "supine" } })).toEqual([]);
    expect(codes({ limbs: [givenLimb("LL")], exercise: standing })).toEqual([]);
  });

  it("arms-and-legs-together", () => {
    expect(codes({ limbs: [givenLimb("LL"), givenLimb("LA")] })).toContain("arms-and-legs-together");
  });

  it("prediction-refused", () => {
    const person = PredictionInput.parse({ thighCm: 58, systolicMmHg: 120, ageYears: 60, sex: "female" });
    const lops = [predictLop(person, { limb: "LL", cuffMaterial: "nylon", today: TODAY })];
    const limbs = [givenLimb("LL", { cuff: givenCuff({ widthCm: cm(18) }) })];
    expect(codes({ lops, limbs })).toEqual(["prediction-refused"]);
  });
});

describe("refusals together", () => {
  it("come all at once, and survive storage", () => {
    const result = prescribeBfr(
      givenRequest({
        limbs: [
          givenLimb("LL", { standing: givenStanding({ outcome: "refer" }) }),
          givenLimb("RL", { percentLop: 90 }),
        ],
        oneRepMax: null,
        percentOneRepMax: 60,
        scheme: givenScheme({ restSeconds: 200 }),
      }),
    );
    const denials = result.ok ? [] : result.error;
    expect(denials.map(({ code, limb }) => [code, limb])).toEqual([
      ["limb-referred", "LL"],
      ["above-ceiling", "RL"],
      ["one-rep-max-missing", null],
      ["above-bfr-load", null],
      ["cuff-time-over-limit", null],
    ]);
    for (const denial of denials) expect(Denial.parse(JSON.parse(JSON.stringify(denial)))).toEqual(denial);
  });
});

describe("which occlusion pressure counts", () => {
  const newer = plainDate("2026-11-22");
  const pick = (lops: Parameters<typeof findLop>[0]) => {
    const found = findLop(lops, { limb: "LL", cuff: givenCuff() }, "seated");
    return found.ok ? found.value.valueMmHg : found.error.code;
  };
  it("is the newest of the right posture, before a newer one of another", () => {
    const lops = [
      givenLop({ valueMmHg: mmHg(190) }),
      givenLop({ valueMmHg: mmHg(195), measuredOn: newer }),
      givenLop({ valueMmHg: mmHg(240), measuredOn: TODAY, posture: "standing" }),
    ];
    expect(pick(lops)).toBe(195);
    expect(pick(lops.slice(2))).toBe(240);
  });
  it("is never that of another cuff, however new", () => {
    const other = givenLop({ valueMmHg: mmHg(130), cuffId: OTHER_CUFF, measuredOn: TODAY });
    expect(pick([givenLop({ valueMmHg: mmHg(190) }), other])).toBe(190);
    expect(pick([other])).toBe("lop-other-cuff");
  });
  it("is never that of an arm for a leg", () => {
    expect(pick([givenLop({ limb: "LA" })])).toBe("lop-missing");
  });
});

describe("the catalogue's exercises", () => {
  const dosed = EXERCISES.flatMap((exercise) => exerciseToDosed(exercise) ?? []);
  it("are all dosable when they are done with a cuff", () => {
    expect(dosed.length).toBe(EXERCISES.filter(({ bfrSuitable }) => bfrSuitable).length);
    expect(dosed.find(({ exerciseId }) => exerciseId === "knee-extension")).toEqual({
      exerciseId: "knee-extension",
      oneSideAtATime: false,
      limbKind: "leg",
      posture: "seated",
      implement: "machine",
    });
  });
});

describe("whatever is asked", () => {
  it("no prescription exceeds a ceiling, the ramp, the load window or ten minutes", () => {
    const asked = fc.record({
      percentLop: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 30, max: 60 })),
      ceilingPercent: fc.option(fc.integer({ min: 30, max: 80 })),
      percentOneRepMax: fc.integer({ min: 10, max: 55 }),
      valueKg: fc.integer({ min: 10, max: 300 }),
      rampSession: fc.integer({ min: 1, max: 12 }),
      reps: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      restSeconds: fc.integer({ min: 0, max: 120 }),
    });
    let [tried, prescribed] = [0, 0];
    fc.assert(
      fc.property(
        asked,
        ({ percentLop, ceilingPercent, percentOneRepMax, valueKg, rampSession, reps, restSeconds }) => {
          tried += 1;
          const standing = givenStanding({ outcome: "cleared-mod", ceilingPercent });
          const result = prescribeBfr(
            givenRequest({
              limbs: [givenLimb("LL", { standing, percentLop })],
              percentOneRepMax,
              oneRepMax: givenOneRepMax({ valueKg }),
              rampSession,
              scheme: givenScheme({ reps, restSeconds }),
            }),
          );
          if (!result.ok) {
            expect(result.error.length).toBeGreaterThan(0);
            return;
          }
          prescribed += 1;
          const { pressures, load, cuffOnSeconds } = result.value;
          expect(pressures[0]?.targetMmHg).toBeLessThanOrEqual((204 * Math.min(80, ceilingPercent ?? 80)) / 100);
          expect(load?.loadableKg).toBeLessThanOrEqual((valueKg * (rampSession > 6 ? 50 : 30)) / 100 + 1e-6);
          expect(cuffOnSeconds).toBeLessThanOrEqual(600);
          if (rampSession <= 6) expect(pressures[0]?.percentLop).toBeLessThanOrEqual(60);
        },
      ),
    );
    expect(prescribed).toBeGreaterThan(tried / 10);
  });
});
