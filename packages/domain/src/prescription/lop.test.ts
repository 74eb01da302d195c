import { describe, expect, it } from "vitest";
import { LopId } from "#kernel/id.ts";
import { plainDate } from "#kernel/time.ts";
import { MeasuredLop, NewLopMeasurement, writeLop } from "./lop.ts";
import { type LopEvent, lopFreshness } from "./lop-freshness.ts";
import { PredictionInput, predictLop } from "./lop-prediction.ts";
import { givenLop, LEG_CUFF, TODAY } from "./testing/given.ts";

const id = LopId.parse("0199b0f0-0000-7000-8000-0000000000b1");
const form = {
  limb: "LL",
  cuffId: LEG_CUFF,
  cuffWidthCm: 11.5,
  cuffMaterial: "nylon",
  posture: "seated",
  method: "doppler",
  measuredOn: "2026-11-24",
  reading1: "204",
  reading2: " 200 ",
};
const parsed = (changes: object = {}) => NewLopMeasurement.parse({ ...form, ...changes });

describe("a measured occlusion pressure", () => {
  it("keeps what was typed beside the number", () => {
    expect(parsed({ limbCircumference: "56,5" })).toMatchObject({
      reading1: { value: 204, entered: "204" },
      reading2: { value: 200, entered: "200" },
      limbCircumference: { value: 56.5, entered: "56,5" },
      restingSystolic: null,
    });
  });

  it.each([
    [{ reading1: "" }, "number.empty"],
    [{ reading1: "two hundred" }, "number.invalid"],
    [{ reading1: "1.2.3" }, "number.ambiguous"],
    [{ reading1: "1800" }, "mmHg.too-large"],
    [{ reading1: "-20" }, "mmHg.too-small"],
    [{ reading1: "40" }, "lop.too-low"],
    [{ reading1: "204,5" }, "lop.not-whole"],
    [{ measuredOn: "2026-02-30" }, "date.invalid"],
    [{ cuffWidthCm: 1 }, "cuff.width-implausible"],
    [{ cuffWidthCm: 40 }, "cuff.width-implausible"],
  ])("refuses %j with %s", (changes, message) => {
    const result = NewLopMeasurement.safeParse({ ...form, ...changes });
    expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
  });

  it.each([{ limb: "XX" }, { posture: "prone" }, { method: "guess" }, { cuffId: "7" }, { extra: 1 }])(
    "refuses %j",
    (changes) => {
      expect(NewLopMeasurement.safeParse({ ...form, ...changes }).success).toBe(false);
    },
  );

  it("uses the lower of two readings", () => {
    expect(writeLop(parsed(), { id, today: TODAY })).toMatchObject({ ok: true, value: { lop: { valueMmHg: 200 } } });
    const swapped = parsed({ reading1: "200", reading2: "204" });
    expect(writeLop(swapped, { id, today: TODAY })).toMatchObject({ ok: true, value: { lop: { valueMmHg: 200 } } });
  });

  it("reads back what it wrote", () => {
    const written = writeLop(parsed(), { id, today: TODAY });
    if (!written.ok) throw new Error("refused");
    expect(MeasuredLop.parse(JSON.parse(JSON.stringify(written.value.lop)))).toEqual(written.value.lop);
  });

  it("refuses a day still to come", () => {
    expect(writeLop(parsed({ measuredOn: "2026-11-25" }), { id, today: TODAY })).toMatchObject({
      ok: false,
      error: { code: "lop-in-future", limb: "LL" },
    });
  });

  it.each([
    [{ reading1: "215", reading2: "200" }, []],
    [{ reading1: "216", reading2: "200" }, ["lop-readings-differ"]],
    [{ method: "oximeter" }, ["lop-low-confidence"]],
    [{ method: "oximeter", limb: "LA" }, []],
  ])("warns for %j: %j", (changes, codes) => {
    const written = writeLop(parsed(changes), { id, today: TODAY });
    expect(written.ok && written.value.warnings.map(({ code }) => code)).toEqual(codes);
  });
});

describe("freshness", () => {
  const on = plainDate("2026-11-22");
  const lop = givenLop();
  it.each<[string, LopEvent, readonly string[]]>([
    ["2 cm more", { kind: "limb-circumference", on, limb: "LL", cm: 58 }, ["limb-circumference"]],
    ["1.9 cm more", { kind: "limb-circumference", on, limb: "LL", cm: 57.9 }, []],
    ["the other leg", { kind: "limb-circumference", on, limb: "RL", cm: 60 }, []],
    ["10 mmHg less", { kind: "resting-systolic", on, mmHg: 110 }, ["resting-systolic"]],
    ["9 mmHg less", { kind: "resting-systolic", on, mmHg: 111 }, []],
    ["illness", { kind: "illness", on }, ["illness"]],
    ["illness on its own day", { kind: "illness", on: lop.measuredOn }, ["illness"]],
    ["illness before it", { kind: "illness", on: plainDate("2026-11-19") }, []],
    ["illness still to come", { kind: "illness", on: plainDate("2026-11-25") }, []],
    ["an unexpected response", { kind: "unexpected-response", on, lopId: lop.lopId }, ["unexpected-response"]],
    ["a response to another measurement", { kind: "unexpected-response", on, lopId: id }, []],
  ])("after %s", (_, event, reasons) => {
    const freshness = lopFreshness(lop, TODAY, [event]);
    expect(freshness.reasons).toEqual(reasons);
    expect(freshness.fresh).toBe(reasons.length === 0);
  });

  it.each([
    ["2026-11-20", true],
    ["2026-12-04", true],
    ["2026-12-05", false],
    ["2026-11-19", false],
  ])("on %s: %s", (today, fresh) => {
    expect(lopFreshness(lop, plainDate(today))).toMatchObject({ fresh, validUntil: "2026-12-04" });
  });

  it("cannot see a change where nothing was recorded", () => {
    const bare = givenLop({ restingSystolicMmHg: null });
    expect(lopFreshness(bare, TODAY, [{ kind: "resting-systolic", on, mmHg: 180 }]).fresh).toBe(true);
  });

  it("asks an automatic cuff to measure again on later days only", () => {
    const automatic = givenLop({ method: "automatic" });
    expect(lopFreshness(automatic, TODAY).measureAgainAdvised).toBe(true);
    expect(lopFreshness(automatic, automatic.measuredOn).measureAgainAdvised).toBe(false);
    expect(lopFreshness(lop, TODAY).measureAgainAdvised).toBe(false);
  });
});

describe("a calculated occlusion pressure", () => {
  it.each([
    [{ thighCm: 58, systolicMmHg: 120, ageYears: 23 }, []],
    [{ thighCm: 76, systolicMmHg: 145, ageYears: 60 }, ["thighCm", "systolicMmHg", "ageYears"]],
    [{ thighCm: 39, systolicMmHg: 89, ageYears: 17 }, ["thighCm", "systolicMmHg", "ageYears"]],
  ])("of %j lies outside the people studied in %j", (person, outside) => {
    const input = PredictionInput.parse({ ...person, sex: "male" });
    expect(predictLop(input, { limb: "LL", cuffMaterial: "nylon", today: TODAY }).outside).toEqual(outside);
  });
});
