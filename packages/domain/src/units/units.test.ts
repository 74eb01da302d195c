import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cmToIn, convertWeight, inToCm, kgToLb, kPaToMmHg, lbToKg } from "./convert.ts";
import { formatClock, formatLength, formatWeight } from "./format.ts";
import { bpm, cm, kg, mmHg, percent, seconds, years } from "./quantity.ts";
import { parseTypedNumber } from "./typed-number.ts";

describe("conversion", () => {
  it.each([
    [225, 102.058_283_25],
    [45, 20.411_656_65],
    [135, 61.234_969_95],
  ])("%s lb is %s kg exactly", (lb, inKg) => {
    expect(lbToKg(lb)).toBeCloseTo(inKg, 9);
    expect(kgToLb(lbToKg(lb))).toBeCloseTo(lb, 9);
  });
  it("follows the definitions of pound, inch and kilopascal", () => {
    expect(kgToLb(100)).toBeCloseTo(220.462_262_18, 8);
    expect(inToCm(10)).toBe(25.4);
    expect(cmToIn(25.4)).toBe(10);
    expect(kPaToMmHg(16)).toBeCloseTo(120.01, 2);
  });
  it("comes back from pounds as it went", () => {
    const weights = fc.double({ min: 0, max: 999, noNaN: true });
    fc.assert(
      fc.property(weights, (weight) => {
        expect(lbToKg(kgToLb(weight))).toBeCloseTo(weight, 8);
        expect(kgToLb(lbToKg(weight))).toBeCloseTo(weight, 8);
        expect(inToCm(cmToIn(weight / 4))).toBeCloseTo(weight / 4, 8);
      }),
    );
  });
  it("shows pounds that were typed as they were typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000 }), (quarters) => {
        const pounds = quarters / 4;
        expect(Number(kgToLb(lbToKg(pounds)).toFixed(2))).toBe(pounds);
      }),
    );
  });
  it("refuses what is no weight, and keeps what is in its unit already", () => {
    expect(convertWeight(225, "lb", "kg")).toEqual({ ok: true, value: expect.closeTo(102.058_283_25, 9) });
    expect(convertWeight(100, "kg", "lb")).toEqual({ ok: true, value: expect.closeTo(220.462_262_18, 8) });
    expect(convertWeight(0.1, "kg", "kg")).toEqual({ ok: true, value: 0.1 });
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2_500]) {
      expect(convertWeight(wrong, "lb", "kg")).toEqual({ ok: false, error: "weight-invalid" });
      expect(convertWeight(wrong, "kg", "lb")).toEqual({ ok: false, error: "weight-invalid" });
    }
  });
});

describe("a quantity", () => {
  it.each([
    ["kg", kg, 1_000],
    ["mmHg", mmHg, 400],
    ["percent", percent, 100],
    ["cm", cm, 300],
    ["seconds", seconds, 86_400],
    ["years", years, 130],
    ["bpm", bpm, 300],
  ] as const)("%s has a plausible range, for code and for people", (name, quantity, max) => {
    expect(quantity(0)).toBe(0);
    expect(quantity(max)).toBe(max);
    for (const wrong of [-0.1, max + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => quantity(wrong)).toThrow(RangeError);
      expect(quantity.input.safeParse(wrong).success).toBe(false);
    }
    const messageOf = (value: unknown) => z.safeParse(quantity.input, value).error?.issues[0]?.message;
    expect(messageOf(-1)).toBe(`${name}.too-small`);
    expect(messageOf(max + 1)).toBe(`${name}.too-large`);
    expect(messageOf("12")).toBe("number.invalid");
    expect(quantity.input.parse(max)).toBe(max);
  });
});

describe("a typed number", () => {
  it.each([
    ["62,5", 62.5],
    ["62.5", 62.5],
    [" 1 200 ", 1_200],
    ["1\u00a0200", 1_200],
    ["1\u202f200,5", 1_200.5],
    ["1'200", 1_200],
    ["+5", 5],
    ["-5", -5],
    [",5", 0.5],
    ["5.", 5],
    ["0", 0],
  ])("%j is %s", (raw, value) => {
    expect(parseTypedNumber(raw)).toEqual({ ok: true, value });
  });
  it.each([
    ["", "number.empty"],
    ["   ", "number.empty"],
    ["abc", "number.invalid"],
    ["12kg", "number.invalid"],
    ["1e3", "number.invalid"],
    ["NaN", "number.invalid"],
    ["Infinity", "number.invalid"],
    ["0x10", "number.invalid"],
    ["--5", "number.invalid"],
    [".", "number.invalid"],
    ["1,200.5", "number.ambiguous"],
    ["1.2.3", "number.ambiguous"],
  ])("%j is refused: %s", (raw, error) => {
    expect(parseTypedNumber(raw)).toEqual({ ok: false, error });
  });
  it("gives back every number as it is printed, with a point or a comma", () => {
    const numbers = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(numbers, (value) => {
        expect(parseTypedNumber(String(value))).toEqual({ ok: true, value });
        expect(parseTypedNumber(String(value).replace(".", ","))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe("display", () => {
  it.each([
    [102.058_283_25, "metric", "102.06 kg"],
    [62.5, "metric", "62.5 kg"],
    [60, "metric", "60 kg"],
    [61.234_969_95, "imperial", "135 lb"],
    [0, "imperial", "0 lb"],
  ] as const)("%s kg in %s is %s", (weight, unit, shown) => {
    expect(formatWeight(weight, unit)).toBe(shown);
  });
  it("shows lengths in the person's unit", () => {
    expect(formatLength(11.5, "metric")).toBe("11.5 cm");
    expect(formatLength(25.4, "imperial")).toBe("10 in");
  });
  it.each([
    [0, "0:00"],
    [65, "1:05"],
    [720, "12:00"],
    [-7, "-0:07"],
    [-0.4, "0:00"],
    [59.9, "0:59"],
  ])("%s s is %s", (total, shown) => {
    expect(formatClock(total)).toBe(shown);
  });
});
