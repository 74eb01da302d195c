import { describe, expect, it } from "vitest";
import { addDays } from "#kernel/index.ts";
import type { Outcome } from "./decision.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { applyEffect, canTrainCuffed, type LimbStanding, type StandingEffect, standingFrom } from "./standing.ts";
import { healthy } from "./testing/baseline.ts";
import { TODAY } from "./testing/vignette.ts";

const standing = (differs: Parameters<typeof healthy>[0] = {}): LimbStanding =>
  standingFrom(evaluate({ answers: healthy(differs), letters: [], history: NO_HISTORY, today: TODAY }), "LL");
const as = (outcome: Outcome): LimbStanding => ({ ...standing(), outcome });

describe("canTrainCuffed", () => {
  it("needs a screening", () => expect(canTrainCuffed(null, TODAY)).toEqual({ ok: false, error: "no-screening" }));

  it.each(["incomplete", "refer", "excluded"] as const)("refuses %s", (outcome) => {
    expect(canTrainCuffed(as(outcome), TODAY)).toEqual({ ok: false, error: "not-cleared" });
  });

  it.each(["cleared", "cleared-mod"] as const)("takes %s until the last day", (outcome) => {
    const until = { ...as(outcome), expiresOn: TODAY };
    expect(canTrainCuffed(until, TODAY).ok).toBe(true);
    expect(canTrainCuffed(until, addDays(TODAY, 1))).toEqual({ ok: false, error: "clearance-expired" });
  });

  it("refuses a clearance without an end", () => {
    expect(canTrainCuffed({ ...standing(), expiresOn: null }, TODAY)).toEqual({
      ok: false,
      error: "clearance-expired",
    });
  });
});

describe("applyEffect", () => {
  it.each<[string, StandingEffect, Partial<LimbStanding>]>([
    ["a new screening closes", { kind: "rescreen" }, { outcome: "incomplete", expiresOn: null }],
    ["a lock closes its limb", { kind: "lock", limbs: ["LL"] }, { outcome: "refer" }],
    ["a lock spares other limbs", { kind: "lock", limbs: ["LA"] }, { outcome: "cleared" }],
    [
      "a lower ceiling counts from 80",
      { kind: "lower-ceiling", limbs: ["LL"], points: 10 },
      { outcome: "cleared-mod", ceilingPercent: 70 },
    ],
  ])("%s", (_, effect, expected) => expect(applyEffect(standing(), effect)).toMatchObject(expected));

  it("never softens an exclusion, and never goes below zero", () => {
    const excluded = standing({ C1: "yes" });
    expect(applyEffect(excluded, { kind: "rescreen" }).outcome).toBe("excluded");
    expect(
      applyEffect({ ...standing(), ceilingPercent: 5 }, { kind: "lower-ceiling", limbs: ["LL"], points: 10 })
        .ceilingPercent,
    ).toBe(0);
  });
});
