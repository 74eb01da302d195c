import { type Limb, plainDate } from "@cuffwise/domain/kernel";
import { describe, expect, it } from "vitest";
import { groupAlike, isLowered, type LimbReport, limbViews, mayBeCuffed, type StandingView } from "./limb-view.ts";
import { limbsAsTitle, limbsInWords } from "./limb-words.ts";

const today = plainDate("2026-11-24");
const cleared: StandingView = {
  outcome: "cleared",
  ceilingPercent: null,
  flags: [],
  expiresOn: plainDate("2026-11-24"),
  lockedAt: null,
  lockReason: null,
};
const viewsOf = (standings: Partial<Record<Limb, StandingView>>) =>
  limbViews({ LA: null, RA: null, LL: null, RL: null, ...standings }, today);

describe("what is shown for a limb", () => {
  it("is what holds today: a lock outranks the outcome, a day that has passed ends a clearance", () => {
    const views = viewsOf({
      LA: cleared,
      RA: { ...cleared, expiresOn: plainDate("2026-11-23") },
      LL: { ...cleared, outcome: "excluded", expiresOn: null },
      RL: { ...cleared, lockedAt: new Date(0), lockReason: "Warning sign" },
    });
    expect(views.map(({ state }) => state)).toEqual(["cleared", "expired", "excluded", "locked"]);
    expect(views.map(mayBeCuffed)).toEqual([true, false, false, false]);
  });

  it("is never open without a standing, or without a day on which it ends", () => {
    const views = viewsOf({ LA: { ...cleared, outcome: "cleared-mod", expiresOn: null } });
    expect(views.map(({ state }) => state)).toEqual(["expired", "unknown", "unknown", "unknown"]);
    expect(views.some(mayBeCuffed)).toBe(false);
  });

  const limited: StandingView = { ...cleared, outcome: "cleared-mod", ceilingPercent: 50 };
  const report = (limb: Limb, over: Partial<LimbReport> = {}): LimbReport => ({
    limb,
    outcome: "cleared-mod",
    ceilingPercent: 50,
    ceilingBecause: { rule: "x@1", statement: "", citations: [] },
    bundles: [],
    action: "none",
    ways: [],
    answeredByLetter: [],
    ...over,
  });
  const way = { rule: "x@1", about: "", wouldChange: "", answeredBy: null, lapsesOn: null, decides: true } as const;

  it("is told once for limbs with the same limits that the same things would change", () => {
    const views = viewsOf({ LA: limited, RA: limited, LL: cleared, RL: { ...limited, flags: ["no-heat"] } });
    expect(groupAlike(views, []).map(({ limbs }) => limbs)).toEqual([["LA", "RA"], ["LL"], ["RL"]]);
    const reports = [report("LA"), report("RA", { ways: [way] })];
    expect(groupAlike(views, reports).map(({ limbs }) => limbs)).toEqual([["LA"], ["RA"], ["LL"], ["RL"]]);
  });

  it("says when training lowered a ceiling below that of the screening", () => {
    const [left, right] = viewsOf({ LA: limited, RA: { ...limited, ceilingPercent: 40 } });
    if (left === undefined || right === undefined) throw new Error("two arms");
    expect([left, right].map((view) => isLowered(view, report(view.limb)))).toEqual([false, true]);
    expect(isLowered(left, report("LA", { ceilingPercent: null }))).toBe(true);
  });

  it("names limbs as people do", () => {
    expect(limbsInWords(["RA", "LA"])).toBe("both arms");
    expect(limbsInWords(["RL", "LA", "LL"])).toBe("left arm, left leg and right leg");
    expect(limbsAsTitle(["LA", "RA", "LL", "RL"])).toBe("All four limbs");
  });
});
