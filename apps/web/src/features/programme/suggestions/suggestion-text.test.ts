import { plainDate } from "@cuffwise/domain/kernel";
import type { Reason } from "@cuffwise/domain/prescription";
import { CUFFED_BLOCK_REFUSALS } from "@cuffwise/domain/progress";
import { describe, expect, it } from "vitest";
import { type Suggestion, suggestionText } from "./suggestion-text.ts";

const because: Reason = { rule: "x@1", statement: "The rule.", citations: [] };
const lift = { slug: "back-squat", name: "Back squat", because };
const trend = { points: 11, slopePercentPerWeek: -0.04, interval90: { low: -0.31, high: 0.22 } };
const plateau = { ...lift, what: "plateau" as const, weeks: 12, trend, cuffedBlock: null } satisfies Suggestion;

const SUGGESTIONS: readonly Suggestion[] = [
  { what: "lighter-week", because },
  { ...lift, what: "heavier-without-cuff" },
  { ...lift, what: "step-too-large" },
  { ...lift, what: "one-rep-max-test", measuredOn: plainDate("2026-09-15") },
  { ...lift, what: "one-rep-max-test", measuredOn: null },
  { ...lift, what: "declining", weeks: 12, trend: { ...trend, slopePercentPerWeek: -1.26 } },
  plateau,
  {
    what: "deload",
    why: "regular",
    days: 7,
    loadFactor: 0.9,
    setFactor: 0.5,
    weeks: 8,
    because,
    sharesBecause: because,
  },
  {
    what: "deload",
    why: "declining",
    days: 7,
    loadFactor: 0.9,
    setFactor: 0.5,
    weeks: 3,
    because,
    sharesBecause: because,
  },
];

describe("a suggestion in words", () => {
  it.each(SUGGESTIONS)("$what is worded as a suggestion, with its rule and a place to act", (one) => {
    const { sentence, more, whys, act } = suggestionText(one);
    expect(`${sentence} ${more}`).toMatch(/option|due|easy twice|Ask about/i);
    expect(`${sentence} ${more}`).not.toMatch(/must|will (break|cure|fix)|undefined|NaN/);
    expect(whys[0]?.note).toContain("The rule.");
    expect(act.to).toMatch(/^\/(programme|prescription#)/);
  });

  it("says from when a maximum is, and how fast a lift falls", () => {
    expect(SUGGESTIONS.map((one) => suggestionText(one).sentence)).toEqual(
      expect.arrayContaining([
        "Back squat: the 1RM is from 15 Sep 2026. A new test is due.",
        "Back squat falls: 1.3 % a week over the last 12 weeks.",
      ]),
    );
  });

  it("names cuffs on a plateau as one option among others, with their own rule, or says why not", () => {
    const offered = suggestionText({ ...plateau, cuffedBlock: { offered: true, because } });
    expect(offered.more).toBe(
      "Options: a deload, more sets, another range of repetitions; a block with cuffs is one more.",
    );
    expect(offered.whys).toHaveLength(2);
    expect(offered.whys[0]?.note).toContain("11 weeks: 0.0 % a week, 90 % interval −0.3 % to +0.2 %");
    for (const refusal of CUFFED_BLOCK_REFUSALS) {
      const { more, whys } = suggestionText({ ...plateau, cuffedBlock: { offered: false, against: [refusal] } });
      expect(more).toMatch(/Cuffs are not among them, because [a-z].+\.$/);
      expect(whys).toHaveLength(1);
    }
  });
});
