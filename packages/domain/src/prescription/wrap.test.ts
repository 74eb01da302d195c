import { describe, expect, it } from "vitest";
import type { Limb } from "#kernel/limb.ts";
import { plainDate } from "#kernel/time.ts";
import type { LimbStanding } from "./clearance.ts";
import { givenStanding, TODAY } from "./testing/given.ts";
import { prescribeWrap } from "./wrap.ts";

const on = (limb: Limb, standing: LimbStanding | null = givenStanding()) => ({ limb, standing });
const codes = (...limbs: readonly ReturnType<typeof on>[]) => {
  const result = prescribeWrap({ limbs, today: TODAY });
  return result.ok ? [] : result.error.map(({ code, limb }) => [code, limb]);
};

describe("an elastic wrap", () => {
  it("is a dose that nobody knows: no pressure, no share, and the reason for it", () => {
    const result = prescribeWrap({ limbs: [on("LL"), on("RL")], today: TODAY });
    expect(result).toMatchObject({
      ok: true,
      value: { dose: "unknown", limbs: ["LL", "RL"], because: { rule: "pressure.wrap-dose-unknown@1" } },
    });
    if (!result.ok) return;
    expect(Object.keys(result.value).toSorted()).toEqual(["because", "dose", "limbs", "refillLimitSeconds"]);
    expect(result.value.because.citations.length).toBeGreaterThan(1);
  });

  it.each<[string, LimbStanding | null, string]>([
    ["with any limit", givenStanding({ outcome: "cleared-mod", ceilingPercent: 60 }), "wrap-not-allowed"],
    ["referred", givenStanding({ outcome: "refer" }), "limb-referred"],
    ["excluded", givenStanding({ outcome: "excluded" }), "limb-excluded"],
    ["never screened", null, "screening-missing"],
    ["whose clearance has run out", givenStanding({ expiresOn: plainDate("2026-11-23") }), "clearance-expired"],
  ])("goes on no limb %s", (_, standing, code) => {
    expect(codes(on("LL", standing), on("RL"))).toEqual([[code, "LL"]]);
  });

  it("goes on some limb, and never on arms and legs together", () => {
    expect(codes()).toEqual([["no-limb", null]]);
    expect(codes(on("LL"), on("LA"))).toEqual([["arms-and-legs-together", null]]);
  });
});
