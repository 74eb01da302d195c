import { describe, expect, it } from "vitest";
import { addDays, LIMBS } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { limbReport } from "./limb-report.ts";
import { readDecision } from "./read-decision.ts";
import { CHANGE_QUESTIONS, rescreenTriggers, type SinceScreening } from "./rescreen.ts";
import { RULE_SET_VERSION } from "./rules/registry.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { letterFor, ruleRefsOf, TODAY } from "./testing/vignette.ts";

const inputOf = (answers: Answers) => ({
  answers,
  letters: [],
  history: NO_HISTORY,
  today: TODAY,
  answeredOn: TODAY,
});
const since = (more: Partial<SinceScreening> = {}, answers = healthy()): SinceScreening => ({
  input: inputOf(answers),
  decision: evaluate(inputOf(answers)),
  today: addDays(TODAY, 10),
  reported: [],
  wasHarmed: false,
  isPressureHigh: false,
  weightKg: null,
  ...more,
});
/** Turns an age two days after the screening. */
const aboutToTurn = (age: number): Answers => healthyBut({ A1: addDays(addDays(TODAY, -age * 365.25), 2) });

describe("what calls for a new screening", () => {
  it("is nothing while nothing has changed", () => expect(rescreenTriggers(since())).toEqual([]));

  it("asks eight short questions", () => {
    expect(CHANGE_QUESTIONS).toHaveLength(8);
    for (const { id } of CHANGE_QUESTIONS) expect(rescreenTriggers(since({ reported: [id] }))).toEqual([id]);
  });

  it.each<[string, Partial<SinceScreening>, Answers | undefined]>([
    ["adverse-event", { wasHarmed: true }, undefined],
    ["pressure-trend", { isPressureHigh: true }, undefined],
    ["expired", { today: addDays(TODAY, 366) }, undefined],
    // A clearance never outlives a birthday on which the rules change.
    ["birthday expired", {}, aboutToTurn(60)],
    ["birthday expired", {}, aboutToTurn(65)],
    // 200 cm: 119.6 kg is 29.9, 120 kg is 30.
    ["body-weight", { weightKg: 120 }, undefined],
  ])("is %s", (triggers, more, answers) => {
    expect(rescreenTriggers(since(more, answers)).join(" ")).toBe(triggers);
  });

  it.each<[string, Partial<SinceScreening>, Answers | undefined]>([
    ["a birthday on which nothing changes", {}, aboutToTurn(50)],
    ["weight within the same class", { weightKg: 119.6 }, undefined],
    ["the last day of the clearance", { today: addDays(TODAY, 365) }, undefined],
  ])("is not %s", (_, more, answers) => expect(rescreenTriggers(since(more, answers))).toEqual([]));

  it("is a new rule set only where it decides otherwise", () => {
    const { decision } = since();
    const older = { ...decision, ruleSetVersion: 1, ruleSetHash: "0000000000000000" };
    expect(rescreenTriggers(since({ decision: older }))).toEqual([]);
    const laxer = { ...older, limbs: { ...older.limbs, LL: { ...older.limbs.LL, ceilingPercent: 60 } } };
    expect(rescreenTriggers(since({ decision: laxer }))).toEqual(["rule-set"]);
    expect(rescreenTriggers(since({ decision: { ...laxer, ruleSetHash: decision.ruleSetHash } }))).toEqual([]);
  });
});

describe("a stored decision", () => {
  const stored = JSON.parse(JSON.stringify(since().decision));

  it("reads back", () => expect(readDecision(stored)).toEqual({ ok: true, value: since().decision }));
  it("of an older rule set reads back as it was made", () => {
    expect(readDecision({ ...stored, ruleSetVersion: 1 }).ok).toBe(true);
  });

  it("of a newer rule set is refused by name", () => {
    expect(readDecision({ ...stored, ruleSetVersion: RULE_SET_VERSION + 1 })).toEqual({
      ok: false,
      error: { code: "rule-set.newer", version: RULE_SET_VERSION + 1, known: RULE_SET_VERSION },
    });
  });

  it.each([
    [
      "a ceiling above 100",
      { limbs: { ...stored.limbs, LL: { ...stored.limbs.LL, ceilingPercent: 120 } } },
      "limbs.LL.ceilingPercent",
    ],
    [
      "a ceiling of NaN",
      { limbs: { ...stored.limbs, RA: { ...stored.limbs.RA, ceilingPercent: Number.NaN } } },
      "limbs.RA.ceilingPercent",
    ],
    ["an unknown item", { missing: ["Z9"] }, "missing.0"],
    ["a version that is none", { ruleSetVersion: "2" }, "ruleSetVersion"],
  ])("with %s is refused, and says where", (_, change, path) => {
    expect(readDecision({ ...stored, ...change })).toEqual({ ok: false, error: { code: "decision.invalid", path } });
  });

  it("that is no object is refused", () => expect(readDecision(null).ok).toBe(false));
});

describe("limbReport", () => {
  const report = (answers: Answers, limb: (typeof LIMBS)[number], letters = [] as ReturnType<typeof letterFor>[]) =>
    limbReport(evaluate({ ...inputOf(answers), letters }), limb);

  it("says of one limb what fired, with sources, and what would change it, the strictest first", () => {
    const { reasons, wouldChange, ...rest } = report(healthyBut({ P4: "yes", B5: "yes", D4: ["LA"] }), "LA");
    expect(rest).toMatchObject({ outcome: "excluded", action: "none", expiresOn: null, bundles: ["MOD-SYN"] });
    expect(reasons.map(({ rule }) => rule)).toEqual(["screening.B5@1", "screening.D4@1", "screening.P4@1"]);
    expect(reasons.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(wouldChange[0]).toMatch(/^Only a document/);
    expect(wouldChange).toHaveLength(3);
  });

  it("leaves out what concerns another limb", () => {
    expect(report(healthyBut({ D4: ["LA"] }), "RA")).toMatchObject({
      outcome: "cleared",
      reasons: [],
      wouldChange: [],
    });
  });

  it("asks to contact a doctor for the limb that is referred only", () => {
    const answers = healthyBut({ B8: "yes" });
    expect([report(answers, "LA").action, report(answers, "LL").action]).toEqual(["contact", "none"]);
  });

  it("keeps apart what a letter answered", () => {
    const { outcome, reasons, answeredByLetter } = report(healthy({ C7: "trait" }), "LL", [
      letterFor(ruleRefsOf("C7"), LIMBS),
    ]);
    expect([outcome, reasons, answeredByLetter.map(({ rule }) => rule)]).toEqual([
      "cleared-mod",
      [],
      ["screening.C7@1"],
    ]);
  });

  it("says when a reason lapses", () => {
    const born = healthyBut({ I2: { kind: "birth", on: addDays(TODAY, -80) } });
    expect(report(born, "LL").lapsesOn).toBe(addDays(TODAY, 5));
  });
});
