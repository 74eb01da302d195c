import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "#kernel/index.ts";
import type { Answers, ItemId } from "./answers.ts";
import { missingItems, nextScreen, noneOfThese, visibleItems, withoutHidden } from "./items/progress.ts";
import { SCREENS } from "./items/screens.ts";
import { parseAnswers } from "./parse.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { TODAY } from "./testing/vignette.ts";

const shows = (answers: Answers, id: ItemId): boolean => visibleItems(answers, TODAY).some((item) => item.id === id);

describe("what is asked", () => {
  it("is the consent alone, until it is given", () => {
    expect(visibleItems({}, TODAY).map(({ id }) => id)).toEqual(["A3"]);
    expect(visibleItems({ A3: "no" }, TODAY).map(({ id }) => id)).toEqual(["A3"]);
  });

  it.each<[ItemId, Answers, Answers]>([
    ["A2", { A1: addMonths(TODAY, -17 * 12) }, { A1: addMonths(TODAY, -18 * 12) }],
    ["B7now", { B7: ["breathless"] }, { B7: [] }],
    ["E2", { E1: "type-2" }, { E1: "none" }],
    ["K2cast", { K2: "yes" }, { K2: "no" }],
    ["M1spread", { M1: ["LL"] }, { M1: [] }],
  ])("%s depends on an earlier answer", (id, shown, hidden) => {
    expect([shows(healthyBut(shown), id), shows(healthyBut(hidden), id)]).toEqual([true, false]);
  });

  it("is finished for a healthy person by one tap a screen and eight answers", () => {
    const tapped: Answers = Object.assign({ A3: "yes" }, ...SCREENS.map(({ id }) => noneOfThese(id)));
    const { A1, A4, A5, B10, B11, O1, O3 } = healthy();
    expect(missingItems(tapped, TODAY)).toEqual(["A1", "A4", "A5", "B10", "B11", "O1", "O3"]);
    expect(missingItems({ ...tapped, A1, A4, A5, B10, B11, O1, O3 } as Answers, TODAY)).toEqual([]);
  });

  it("leads to the first unfinished screen", () => {
    expect(nextScreen({}, TODAY)).toBe("A");
    const { E7: _, ...unfinished } = healthy();
    expect(nextScreen(unfinished, TODAY)).toBe("E");
    expect(nextScreen(healthy(), TODAY)).toBeNull();
  });

  it("drops what is no longer asked before storing", () => {
    expect(withoutHidden(healthy({ E1: "none", E5: "proliferative" }), TODAY).E5).toBeUndefined();
    expect(withoutHidden({ ...healthy(), A3: "no" }, TODAY)).toEqual({ A3: "no" });
  });
});

describe("parseAnswers", () => {
  const once = { systolic: 120, diastolic: 80 };
  const codes = (json: unknown): readonly string[] => {
    const parsed = parseAnswers(json, TODAY);
    return parsed.ok ? [] : parsed.error.map(({ path, code }) => `${path.join(".")}: ${code}`);
  };

  it("takes a whole questionnaire and any part of it", () => {
    expect(codes(JSON.parse(JSON.stringify(healthy())))).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it.each([
    ["an unknown item", { Z9: "yes" }, ["Z9: item.unknown"]],
    ["a limb that does not exist", { C2: ["XX"] }, ["C2: limb.unknown"]],
    ["such a limb where don't know is no answer", { M1: ["LL", "XX"] }, ["M1.1: limb.unknown"]],
    ["varicose veins of such a limb", { D3: { XX: "mild" } }, ["D3.XX: limb.unknown"]],
    [
      "an operation on such a limb",
      { K1: [{ kind: "minor", on: TODAY, limbs: ["XX"] }] },
      ["K1.0.limbs.0: limb.unknown"],
    ],
    ["a field that is not asked", { O1: { heightCm: 180, weightKg: 80, waist: 90 } }, ["O1.waist: answer.invalid"]],
    ["a weight of NaN", { O1: { heightCm: 180, weightKg: Number.NaN } }, ["O1.weightKg: answer.invalid"]],
    ["a negative weight", { O1: { heightCm: 180, weightKg: -80 } }, ["O1.weightKg: weight.too-low"]],
    [
      "an infinite height",
      { O1: { heightCm: Number.POSITIVE_INFINITY, weightKg: 80 } },
      ["O1.heightCm: answer.invalid"],
    ],
    ["a pulse of half a beat", { B11: 60.5 }, ["B11: pulse.not-whole"]],
    ["an HbA1c of NaN", { E2: { unit: "percent", value: Number.NaN, takenOn: TODAY } }, ["E2: answer.invalid"]],
    [
      "an operation of tomorrow",
      { K1: [{ kind: "minor", on: addDays(TODAY, 1), limbs: [] }] },
      ["K1.0.on: date.future"],
    ],
    ["a birth of tomorrow", { I2: { kind: "birth", on: addDays(TODAY, 1) } }, ["I2.on: date.future"]],
    [
      "a heart muscle inflamed tomorrow",
      { B4: { answer: "yes", lastOn: addDays(TODAY, 1) } },
      ["B4.lastOn: date.future"],
    ],
    ["a journey of tomorrow", { K4: { answer: "yes", lastOn: addDays(TODAY, 1) } }, ["K4.lastOn: date.future"]],
    [
      "a blood value of tomorrow",
      { E2: { unit: "percent", value: 6, takenOn: addDays(TODAY, 1) } },
      ["E2.takenOn: date.future"],
    ],
    ["a heart attack of tomorrow", { B1: { answer: "yes", lastOn: addDays(TODAY, 1) } }, ["B1.lastOn: date.future"]],
    ["two faults, both named", { Z9: "yes", B11: 5 }, ["B11: pulse.too-low", "Z9: item.unknown"]],
    ["a limb named twice", { M1: ["LL", "LL"] }, ["M1: limbs.repeated"]],
    ["a birth date ahead", { A1: addDays(TODAY, 1) }, ["A1: date.future"]],
    ["a birth date of 1850", { A1: "1850-01-01" }, ["A1: date.too-old"]],
    ["30 February", { A1: "2000-02-30" }, ["A1: date.invalid"]],
    [
      "a reading of tomorrow",
      { B10: { takenOn: addDays(TODAY, 1), readings: [once, once] } },
      ["B10.takenOn: date.future"],
    ],
    ["one reading", { B10: { takenOn: TODAY, readings: [once] } }, ["B10.readings: bp.two-readings"]],
    [
      "two readings far apart",
      { B10: { takenOn: TODAY, readings: [once, { systolic: 131, diastolic: 80 }] } },
      ["B10.readings: bp.third-reading-needed"],
    ],
    [
      "diastolic above systolic",
      { B10: { takenOn: TODAY, readings: [once, { systolic: 80, diastolic: 80 }] } },
      ["B10.readings.1.diastolic: bp.diastolic-not-below-systolic"],
    ],
    [
      "1800 mmHg",
      { B10: { takenOn: TODAY, readings: [{ systolic: 1800, diastolic: 80 }, once] } },
      ["B10.readings.0.systolic: bp.systolic-too-high"],
    ],
    ["a pulse of NaN", { B11: Number.NaN }, ["B11: pulse.not-whole"]],
    ["an illness without a word", { A7: { harmless: [], other: "yes", what: " " } }, ["A7.what: text.empty"]],
    ["not an object", "yes", [": answer.invalid"]],
  ])("refuses %s", (_, json, expected) => expect(codes(json)).toEqual(expected));
});
