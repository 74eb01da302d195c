import { plainDate } from "@cuffwise/domain/kernel";
import { type Answers, ITEM_BANK, ITEM_IDS, ITEMS, type ItemId, SCREENS } from "@cuffwise/domain/screening";
import { describe, expect, it } from "vitest";
import { answersOf, draftOf, firstOpenPage, issuesOn, pageAfter, withNone } from "./draft.ts";
import type { Draft, Fields } from "./fields.ts";
import { FIRST_PAGE, PAGES, type Page, pageOf } from "./pages.ts";
import { asksForThirdReading, readFields } from "./read-fields.ts";

const today = plainDate("2026-11-24");
const writing = { units: "metric", today } as const;
const read = (id: ItemId, fields: Fields) => {
  const result = readFields(ITEMS[id], fields, today);
  return result.ok ? result.value[id] : result.error;
};
const page = (id: ItemId) => pageOf(id) ?? FIRST_PAGE;

/** One answer of every shape, more of the tangled ones. */
const EVERY_KIND: Answers = {
  A3: "yes",
  A1: plainDate("1990-02-07"),
  A4: { release: "at-once", numb: "release-and-stop", meaning: "no" },
  A5: "yes",
  A6: "dk",
  A7: { harmless: ["acne", "glasses"], other: "yes", what: "Gout" },
  B1: { answer: "yes", lastOn: plainDate("2020-03-01") },
  B2: "stable",
  B7: ["chest-pain", "dk"],
  B7now: "no",
  B10: {
    takenOn: plainDate("2026-11-20"),
    readings: [
      { systolic: 150, diastolic: 80 },
      { systolic: 130, diastolic: 80 },
      { systolic: 140, diastolic: 82 },
    ],
  },
  B11: 61,
  C2: "dk",
  D1: ["LL"],
  D3: { RL: "mild" },
  E1: "type-2",
  E2: { unit: "percent", value: 6.8, takenOn: plainDate("2026-09-01") },
  I2: { kind: "birth", on: plainDate("2026-08-01") },
  K1: [{ kind: "day-case", on: plainDate("2026-10-01"), limbs: ["RL"] }],
  K2: "yes",
  K2cast: [],
  K4: { answer: "yes", lastOn: plainDate("2026-11-20") },
  L9: { answer: "yes", names: "Ramipril" },
  M1: ["LA"],
  M1spread: "no",
  O1: { heightCm: 176.5, weightKg: 72 },
};

describe("pages", () => {
  it("hold every item once, in the order of the bank, one to four pages a screen", () => {
    expect(PAGES.flatMap(({ items }) => items)).toEqual(ITEM_BANK);
    expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
    expect(PAGES.map(({ id }) => id).slice(0, 6)).toEqual(["a", "a2", "a3", "a4", "b", "b2"]);
    expect(PAGES.at(-1)?.number).toBe(SCREENS.length);
  });

  it("never put a list and a question that it does not answer on one page", () => {
    const mixed = PAGES.filter(
      ({ items, isList }) => isList && items.some(({ none, showIf }) => none === null && showIf === undefined),
    );
    expect(mixed).toEqual([]);
  });
});

describe("the form", () => {
  it("gives back every answer that it was given", () => {
    expect(answersOf(draftOf(EVERY_KIND, writing), today)).toEqual(EVERY_KIND);
  });

  it("writes height and weight in feet, inches and pounds and comes back to the same", () => {
    const draft = draftOf({ A3: "yes", O1: { heightCm: 180.34, weightKg: 81.65 } }, { ...writing, units: "imperial" });
    expect(draft.O1).toEqual({ system: "imperial", feet: "5", inches: "11", pounds: "180" });
    expect(answersOf(draft, today).O1).toEqual({ heightCm: 180.34, weightKg: 81.65 });
  });

  it("reads a decimal comma, and keeps what cannot be read for its owner to mend", () => {
    expect(read("O1", { height: "176,5", weight: "72.5" })).toEqual({ heightCm: 176.5, weightKg: 72.5 });
    expect(read("O1", { height: "1,76", weight: "a lot" })).toEqual([{ field: "weight", code: "number.invalid" }]);
    expect(read("O1", { height: "1,76", weight: "72" })).toEqual([{ field: "height", code: "height.too-low" }]);
  });

  it("puts each fault of a blood pressure beside its field", () => {
    const typed = { s1: "80", d1: "120", s2: "118,5", d2: "76", when: "today" };
    expect(read("B10", typed)).toEqual([
      { field: "d1", code: "bp.diastolic-not-below-systolic" },
      { field: "s2", code: "bp.not-whole" },
    ]);
    expect(read("B10", { s1: "80", d1: "120", s2: "118", d2: "" })).toEqual([
      { field: "d2", code: "number.empty" },
      { field: "d1", code: "bp.diastolic-not-below-systolic" },
    ]);
    expect(read("B10", { s1: "118", d1: "76", s2: "", d2: "72" })).toEqual([{ field: "s2", code: "number.empty" }]);
  });

  it("asks for a third reading when two differ by more than 10, and only then", () => {
    const pair = { s1: "130", d1: "80", s2: "119", d2: "80" };
    expect(asksForThirdReading(pair, today)).toBe(true);
    expect(read("B10", pair)).toEqual([
      { field: "s3", code: "number.empty" },
      { field: "d3", code: "number.empty" },
    ]);
    expect(asksForThirdReading({ ...pair, s2: "120" }, today)).toBe(false);
    expect(asksForThirdReading({ s1: "130" }, today)).toBe(false);
  });

  it.each<[string, ItemId, Fields, string]>([
    ["a day that does not exist", "A1", { day: "30", month: "2", year: "1990" }, "date.invalid"],
    ["a year of two digits", "A1", { day: "3", month: "2", year: "90" }, "date.year-short"],
    ["a day ahead", "B1", { value: "yes", day: "25", month: "11", year: "2026" }, "date.future"],
    ["a day that is missing", "K4", { value: "yes" }, "date.empty"],
    [
      "an impossible HbA1c",
      "E2",
      { unit: "percent", value: "48", day: "1", month: "9", year: "2026" },
      "hba1c.implausible",
    ],
    ["a ticked row without a limb", "D1", {}, "limbs.missing"],
    ["a ticked row without a choice", "B7", {}, "answer.missing"],
    ["an unnamed illness", "A7", { other: "yes" }, "text.empty"],
    ["an operation without a kind", "K1", { "0.day": "1", "0.month": "10", "0.year": "2026" }, "answer.missing"],
  ])("refuses %s", (_, id, fields, code) => {
    expect(read(id, fields)).toMatchObject([{ code }]);
  });

  it("answers a list with none, without touching what is ticked", () => {
    const draft: Draft = withNone({ C1: { value: "dk" } }, page("C1"));
    expect(draft).toMatchObject({ C1: { value: "dk" }, C2: "none", C8: "none" });
    expect(Object.keys(draft)).toHaveLength(8);
    expect(withNone({}, page("O1"))).toEqual({});
  });

  it("lets nobody past the check questions who would keep the cuff on", () => {
    const wrong = { release: "after-the-set", numb: "release-and-stop", meaning: "no" };
    const issues = issuesOn(page("A4"), { A3: { value: "yes" }, A4: wrong, A5: { value: "yes" } }, today);
    expect(issues).toEqual({ A4: [{ field: "release", code: "check.read-again" }] });
  });

  it("resumes on the first page with something open, and asks follow-ups only where they apply", () => {
    expect(firstOpenPage({}, today)?.id).toBe("a");
    const begun = draftOf({ A3: "yes", A1: plainDate("1990-02-07") }, writing);
    expect(firstOpenPage(begun, today)?.id).toBe("a3");
    expect(issuesOn(page("E1"), { A3: { value: "yes" }, E1: { value: "none" }, E7: "none" }, today)).toEqual({});
    const diabetic = issuesOn(page("E1"), { A3: { value: "yes" }, E1: { value: "type-2" }, E7: "none" }, today);
    expect(Object.keys(diabetic)).toEqual(["E2", "E3", "E4", "E5", "E6"]);
  });

  it("walks from the first page to the last", () => {
    let at: Page | undefined = FIRST_PAGE;
    const seen = new Set<string>();
    while (at !== undefined) {
      seen.add(at.id);
      at = pageAfter(at);
    }
    expect(seen.size).toBe(PAGES.length);
    expect(ITEM_IDS.every((id) => pageOf(id) !== undefined)).toBe(true);
  });
});
