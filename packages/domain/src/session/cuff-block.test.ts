import { describe, expect, it } from "vitest";
import { type Limb, LopId, plainDate } from "#kernel/index.ts";
import { allowsUncuffed, type CuffFacts, ceilingToday, cuffBlock, type LockableStanding } from "./cuff-block.ts";

const TODAY = plainDate("2026-11-24");
const LOP = LopId.parse("00000000-0000-4000-8000-000000000001");

const standing = (limb: Limb, over: Partial<LockableStanding> = {}): LockableStanding => ({
  limb,
  outcome: "cleared",
  ceilingPercent: null,
  bundles: [],
  flags: [],
  expiresOn: plainDate("2027-01-01"),
  reasons: [],
  lockedAt: null,
  ...over,
});

const facts = (left: LockableStanding | null, over: Partial<CuffFacts> = {}): CuffFacts => ({
  standings: { LA: null, RA: null, LL: left, RL: null },
  lops: [{ lopId: LOP, valueMmHg: 180, freshUntil: TODAY, isStale: false }],
  resting: [],
  isFollowUpDue: false,
  today: TODAY,
  ...over,
});

describe("cuffBlock", () => {
  it.each([
    ["nothing stands in the way", facts(standing("LL")), null],
    ["never screened", facts(null), "no-screening"],
    ["referred", facts(standing("LL", { outcome: "refer" })), "not-cleared"],
    ["excluded", facts(standing("LL", { outcome: "excluded" })), "not-cleared"],
    ["run out yesterday", facts(standing("LL", { expiresOn: plainDate("2026-11-23") })), "clearance-expired"],
    ["run out today, which still counts", facts(standing("LL", { expiresOn: TODAY })), null],
    ["locked, though cleared", facts(standing("LL", { lockedAt: new Date(0) })), "limb-locked"],
    ["sore today", facts(standing("LL"), { resting: ["LL"] }), "limb-resting"],
    ["not yet told how the last session ended", facts(standing("LL"), { isFollowUpDue: true }), "follow-up-due"],
    [
      "locked, whatever else waits",
      facts(standing("LL", { lockedAt: new Date(0) }), { isFollowUpDue: true }),
      "limb-locked",
    ],
    ["no measurement", facts(standing("LL"), { lops: [] }), "lop-missing"],
    [
      "measurement withdrawn",
      facts(standing("LL"), { lops: [{ lopId: LOP, valueMmHg: 180, freshUntil: TODAY, isStale: true }] }),
      "lop-stale",
    ],
    [
      "measurement ran out yesterday",
      facts(standing("LL"), {
        lops: [{ lopId: LOP, valueMmHg: 180, freshUntil: plainDate("2026-11-23"), isStale: false }],
      }),
      "lop-stale",
    ],
  ] as const)("%s", (_why, given, expected) => {
    expect(cuffBlock("LL", LOP, given)).toBe(expected);
  });
});

describe("allowsUncuffed", () => {
  it("lets a session go on without a cuff only when a measurement is all that is missing", () => {
    expect(allowsUncuffed([{ limb: "LL", code: "lop-stale" }])).toBe(true);
    expect(
      allowsUncuffed([
        { limb: "LL", code: "lop-stale" },
        { limb: "RL", code: "limb-locked" },
      ]),
    ).toBe(false);
    expect(allowsUncuffed([{ limb: "LL", code: "follow-up-due" }])).toBe(false);
  });
});

describe("ceilingToday", () => {
  it("is the lowest of what the product, the screening and today's answers allow", () => {
    expect(ceilingToday(standing("LL"), null)).toBe(80);
    expect(ceilingToday(standing("LL", { ceilingPercent: 60 }), null)).toBe(60);
    expect(ceilingToday(standing("LL", { ceilingPercent: 60 }), 50)).toBe(50);
    expect(ceilingToday(standing("LL", { ceilingPercent: 40 }), 50)).toBe(40);
  });
});
