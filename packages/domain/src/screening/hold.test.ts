import { describe, expect, it } from "vitest";
import { addDays, LIMBS, type Limb } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import type { EarlierScreening } from "./hold.ts";
import type { Correction } from "./letter.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { letterFor, TODAY } from "./testing/vignette.ts";

interface Before {
  readonly answers: Answers;
  readonly daysAgo?: number;
}

const decide = (now: Answers, before: Before, corrections: readonly Correction[] = [], later = 0) =>
  evaluate({
    answers: now,
    letters: [letterFor(["screening.HOLD-C1@1", "screening.C1@1"], LIMBS)],
    history: {
      earlier: [{ answers: before.answers, answeredOn: addDays(TODAY, -(before.daysAgo ?? 60)), corrections }],
    },
    today: addDays(TODAY, later),
  });
const outcome = (limb: Limb, ...input: Parameters<typeof decide>) => decide(...input).limbs[limb].outcome;

describe("an earlier exclusion that is now denied", () => {
  const clot = { answers: healthy({ C1: "yes" }) };

  it("stands, says so, and no letter opens it", () => {
    const decision = decide(healthy(), clot);
    expect(decision.limbs.LA).toMatchObject({ outcome: "excluded", rules: ["screening.HOLD-C1@1"] });
    expect(decision.findings.find(({ rule }) => rule === "screening.HOLD-C1@1")?.message).toMatch(
      /answered this differently/,
    );
  });

  it("stands against don't know as well", () => expect(outcome("LA", healthy({ C1: "dk" }), clot)).toBe("excluded"));

  it("is not said twice while the answer is the same", () => {
    expect(decide(healthy({ C1: "yes" }), clot).limbs.LA.rules).toEqual(["screening.C1@1"]);
  });

  it.each([
    ["verified", "cleared"],
    ["pending", "excluded"],
    ["rejected", "excluded"],
  ] as const)("with a %s correction is %s", (status, expected) => {
    expect(outcome("LA", healthy(), clot, [{ rule: "screening.C1@1", status }])).toBe(expected);
  });

  it("is not lifted by a correction of an answer before it, nor of another rule", () => {
    const said = { answers: healthy({ C1: "yes" }) };
    const wrong: Correction = { rule: "screening.HOLD-C1@1", status: "verified" };
    const after = (earlier: readonly EarlierScreening[]) =>
      evaluate({ answers: healthy(), letters: [], history: { earlier }, today: TODAY }).limbs.LA.outcome;
    const first = { ...said, answeredOn: addDays(TODAY, -60), corrections: [wrong] };
    expect(after([first])).toBe("cleared");
    expect(after([first, { ...said, answeredOn: addDays(TODAY, -5) }])).toBe("excluded");
    expect(after([{ ...first, corrections: [{ ...wrong, rule: "screening.C4@1" }] }])).toBe("excluded");
  });

  it("stays where the answer of today says it itself, whatever was corrected", () => {
    const wrong: Correction = { rule: "screening.C1@1", status: "verified" };
    expect(outcome("LA", healthy({ C1: "yes" }), clot, [wrong])).toBe("excluded");
    expect(outcome("LA", healthy({ C4: "yes" }), clot, [wrong])).toBe("excluded");
  });

  it("holds only the limb it was about", () => {
    const lymph = { answers: healthyBut({ D4: ["LA"] }) };
    expect([outcome("LA", healthy(), lymph), outcome("RA", healthy(), lymph)]).toEqual(["excluded", "cleared"]);
  });

  it("holds the limb that was taken off the list", () => {
    const lymph = { answers: healthyBut({ D4: ["LA", "RA"] }) };
    expect(outcome("RA", healthyBut({ D4: ["LA"] }), lymph)).toBe("excluded");
  });
});

describe("facts that end", () => {
  it("lapse by their own day: an operation", () => {
    const operated = { answers: healthy({ K1: { type: "inpatient", days: 10, limbs: [] } }), daysAgo: 9 };
    const later = { ...healthy(), B10: { ...healthy().B10, takenOn: addDays(TODAY, 32) } } as Answers;
    expect(outcome("LA", healthy(), operated)).toBe("excluded");
    expect(outcome("LA", later, operated, [], 32)).toBe("excluded");
    expect(outcome("LA", { ...later }, operated, [], 33)).toBe("cleared");
  });

  it("lapse after their window where only a window was asked: muscle breakdown", () => {
    const recent = healthy({ P1: "recent_or_repeat" });
    const once: Answers = { ...recent, P1: "once-recent" };
    expect(outcome("LA", healthy(), { answers: once, daysAgo: 183 })).toBe("excluded");
    expect(outcome("LA", healthy(), { answers: once, daysAgo: 184 })).toBe("cleared");
  });

  it.each([
    ["a swollen limb that has gone", healthyBut({ C2: ["LL"] })],
    ["a healed wound", healthyBut({ M1: ["LL"], M1spread: "no" })],
    ["an infection that has passed", healthyBut({ G4: ["now-or-7-days"] })],
    ["a blood pressure that came down", healthy({ B10: { sbp: 190, dbp: 100, age_days: 0 } })],
  ])("are not held: %s", (_, before) => {
    expect(outcome("LL", healthy(), { answers: before })).toBe("cleared");
  });

  it.each<[string, Answers, Answers, Answers]>([
    ["heart failure with symptoms", { B2: "symptomatic" }, { B2: "none" }, { B2: "stable" }],
    ["an uncontrolled heartbeat", { B6: "uncontrolled" }, { B6: "none" }, { B6: "controlled" }],
    ["severe white fingers", { D5: "severe" }, { D5: "none" }, { D5: "mild" }],
  ])("do not vanish, they move on: %s", (_, before, denied, movedOn) => {
    const earlier = { answers: healthyBut(before) };
    expect(outcome("LA", healthyBut(denied), earlier)).toBe("excluded");
    expect(outcome("LA", healthyBut(movedOn), earlier)).not.toBe("excluded");
  });

  it("a pregnancy ends in a birth or a loss, or has ended by itself after a year", () => {
    const pregnant = { answers: healthyBut({ I1: "yes" }), daysAgo: 120 };
    expect(outcome("LA", healthy(), pregnant)).toBe("excluded");
    const lost = healthyBut({ I2: { kind: "loss", on: addDays(TODAY, -50) } });
    expect(outcome("LA", lost, pregnant)).toBe("cleared");
    expect(outcome("LA", healthy(), { ...pregnant, daysAgo: 364 })).toBe("excluded");
    expect(outcome("LA", healthy(), { ...pregnant, daysAgo: 365 })).toBe("cleared");
  });

  it("move on where they can: cancer after treatment is referred, cancer denied is held", () => {
    const active = { answers: healthy({ J1: "active" }) };
    expect(outcome("LA", healthy({ J1: "remission5" }), active)).toBe("refer");
    expect(outcome("LA", healthy(), active)).toBe("excluded");
  });
});
