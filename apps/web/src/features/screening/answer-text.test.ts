import { Answers, ITEM_BANK, ITEMS, type ItemId, noneOfThese, SCREENS } from "@cuffwise/domain/screening";
import { describe, expect, it } from "vitest";
import { answerText } from "./answer-text.ts";

const text = (id: ItemId, answers: object, units: "metric" | "imperial" = "metric") =>
  answerText(ITEMS[id], Answers.parse(answers), units);

describe("an answer in words", () => {
  it("exists for everything that none of these answers, and never shows a stored value", () => {
    const none: Answers = Object.assign({}, ...SCREENS.map(({ id }) => noneOfThese(id)));
    const words = ITEM_BANK.filter(({ id }) => id in none).map((item) => answerText(item, none, "metric"));
    expect(words.filter((word) => word === null || !/^[A-Z]/.test(word))).toEqual([]);
    expect(words.join()).not.toContain("[object");
  });

  it.each<[ItemId, object, string]>([
    ["A1", { A1: "1990-02-07" }, "7 Feb 1990"],
    ["B1", { B1: { answer: "yes", lastOn: "2020-03-01" } }, "Yes, 1 Mar 2020"],
    ["B7", { B7: ["chest-pain", "dk"] }, "Pain or pressure in the chest; I am not sure"],
    ["C2", { C2: "dk" }, "Don't know"],
    ["D1", { D1: ["LL", "RA"] }, "Left leg, right arm"],
    ["D3", { D3: { RL: "mild" } }, "Right leg: Mild"],
    ["E2", { E2: { unit: "percent", value: 6.8, takenOn: "2026-08-01" } }, "6.8 %, 1 Aug 2026"],
    ["A7", { A7: { harmless: ["acne"], other: "yes", what: "Gout" } }, "Acne, Gout"],
    ["L9", { L9: { answer: "yes", names: "Ramipril" } }, "Ramipril"],
  ])("of %s", (id, answers, words) => {
    expect(text(id, answers)).toBe(words);
  });

  it("gives the mean of the readings and what it is the mean of", () => {
    const readings = [
      { systolic: 148, diastolic: 92 },
      { systolic: 144, diastolic: 90 },
    ];
    expect(text("B10", { B10: { takenOn: "2026-11-24", readings } })).toBe(
      "146/91 mmHg, mean of 148/92, 144/90, on 24 Nov 2026",
    );
  });

  it("uses the reader's units, and is null while there is no answer", () => {
    const O1 = { heightCm: 180.34, weightKg: 81.65 };
    expect(text("O1", { O1 })).toBe("180.3 cm, 81.65 kg");
    expect(text("O1", { O1 }, "imperial")).toBe("71 in, 180 lb");
    expect(text("O1", {})).toBeNull();
  });
});
