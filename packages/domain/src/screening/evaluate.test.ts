import { describe, expect, it } from "vitest";
import { addDays, LIMBS } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { type Compact, TODAY } from "./testing/vignette.ts";

const decide = (answers: Answers, today = TODAY) => evaluate({ answers, letters: [], history: NO_HISTORY, today });
const refs = (answers: Answers) => decide(answers).limbs.LL.rules;

describe("consent", () => {
  it.each([
    ["missing", {}],
    ["refused", { ...healthy({ C1: "yes" }), A3: "no" as const }],
  ])("when %s stores nothing and looks at nothing else", (_, answers) => {
    const decision = decide(answers);
    expect(decision).toMatchObject({ mayBeStored: false, missing: ["A3"], action: "none" });
    expect(decision.findings.map(({ rule }) => rule)).toEqual(["screening.A3@1"]);
    expect(LIMBS.map((limb) => decision.limbs[limb].outcome)).toEqual(LIMBS.map(() => "incomplete"));
  });
});

describe("all reasons are shown", () => {
  it("does not stop at the first exclusion", () => {
    expect(refs(healthy({ C1: "yes", C4: "yes", B5: "yes", P4: "yes" }))).toEqual(
      expect.arrayContaining(["screening.C1@1", "screening.C4@1", "screening.B5@1", "screening.P4@1"]),
    );
  });

  it("keeps limits found while a limb is closed", () => {
    expect(decide(healthy({ A1: 66, K1: { type: "inpatient", days: 63, limbs: ["LL"] } })).limbs.LL).toMatchObject({
      outcome: "refer",
      bundles: ["MOD-AGE"],
      expiresOn: null,
    });
  });

  it("merges limits: the lowest ceiling, every flag", () => {
    const { ceilingPercent, flags } = decide(healthy({ B9: "stable", P2: "minor" })).limbs.LL;
    expect(ceilingPercent).toBe(40);
    expect(flags).toEqual(expect.arrayContaining(["bp-before-session", "restart-on-ramp", "measured-cuff-only"]));
  });

  it("excluded outranks refer outranks incomplete", () => {
    const noPressure = (differs: Compact) => decide(healthy({ B10: null, ...differs })).limbs.LL.outcome;
    expect([noPressure({}), noPressure({ B5: "yes" }), noPressure({ C1: "yes" })]).toEqual([
      "incomplete",
      "refer",
      "excluded",
    ]);
  });
});

describe("numbers at their edges", () => {
  const pressure = (sbp: number, dbp: number, more: Compact = {}) =>
    healthy({ B10: { sbp, dbp, age_days: 0 }, ...more });

  it.each([
    [89, 60, "refer"],
    [90, 60, "cleared"],
    [139, 89, "cleared"],
    [140, 80, "cleared-mod"],
    [120, 90, "cleared-mod"],
    [159, 99, "cleared-mod"],
    [160, 80, "refer"],
    [130, 100, "refer"],
    [179, 109, "refer"],
    [180, 80, "excluded"],
    [130, 110, "excluded"],
  ])("%i/%i mmHg → %s", (sbp, dbp, expected) => {
    expect(decide(pressure(sbp, dbp)).limbs.LA.outcome).toBe(expected);
  });

  it("takes the mean of all readings, rounded to a whole number", () => {
    const readings = [158, 160, 161].map((systolic) => ({ systolic, diastolic: 80 }));
    expect(decide(healthyBut({ B10: { takenOn: TODAY, readings } })).limbs.LA.outcome).toBe("refer");
  });

  it.each([
    ["no", 30, "cleared"],
    ["no", 31, "incomplete"],
    ["stable", 7, "cleared-mod"],
    ["stable", 8, "incomplete"],
    ["dk", 8, "incomplete"],
  ])("high blood pressure %s, reading of %i days ago → %s", (B9, age_days, expected) => {
    expect(decide(healthy({ B9, B10: { sbp: 120, dbp: 70, age_days } })).limbs.LA.outcome).toBe(expected);
  });

  it.each([
    [180, 8, "excluded", "same-day"],
    [165, 30, "refer", "contact"],
    [85, 8, "refer", "contact"],
    [150, 8, "incomplete", "contact"],
    [180, 31, "incomplete", "none"],
  ])(
    "%i/70 of %i days ago closes somebody treated, though it is too old to open them",
    (sbp, age_days, expected, action) => {
      const decision = decide(healthy({ B9: "stable", B10: { sbp, dbp: 70, age_days } }));
      expect([decision.limbs.LA.outcome, decision.action]).toEqual([expected, action]);
    },
  );

  it.each([
    [39, "refer"],
    [40, "cleared"],
    [99, "cleared"],
    [100, "refer"],
  ])("pulse %i → %s", (B11, expected) => expect(decide(healthy({ B11 })).limbs.LA.outcome).toBe(expected));

  it.each([
    [15.9, "refer", 0],
    [16, "cleared", 0],
    [29.9, "cleared", 0],
    [30, "cleared", 1],
    [39.9, "cleared", 1],
    [40, "refer", 1],
  ])("body-mass index %f → %s, %i points", (O1, expected, points) => {
    const decision = decide(healthy({ O1 }));
    expect([decision.limbs.LA.outcome, decision.vteLoad]).toEqual([expected, points]);
  });

  it.each([
    [42, "excluded"],
    [43, "refer"],
    [84, "refer"],
    [85, "cleared"],
  ])("operation in hospital %i days ago → %s", (days, expected) => {
    expect(decide(healthy({ K1: { type: "inpatient", days, limbs: [] } })).limbs.LA.outcome).toBe(expected);
  });

  it.each([
    [183, "excluded"],
    [184, "refer"],
  ])("heart attack %i days ago → %s", (B1, expected) =>
    expect(decide(healthy({ B1 })).limbs.LA.outcome).toBe(expected),
  );

  it("opens by date alone 85 days after a birth, and says when", () => {
    const born = healthyBut({ I2: { kind: "birth", on: addDays(TODAY, -84) } });
    expect(decide(born).findings.find(({ rule }) => rule === "screening.I2@1")?.lapsesOn).toBe(addDays(TODAY, 1));
    expect(decide(born, addDays(TODAY, 1)).limbs.LA.outcome).toBe("cleared");
  });

  it("forgets a journey after 14 days", () => {
    const travelled = (days: number) =>
      decide(healthyBut({ K4: { answer: "yes", lastOn: addDays(TODAY, -days) }, L2: "oestrogen" })).vteLoad;
    expect([travelled(14), travelled(15)]).toEqual([2, 1]);
  });

  it("asks again a week after a session while a journey counts", () => {
    const flags = (days: number) =>
      decide(healthyBut({ K4: { answer: "yes", lastOn: addDays(TODAY, -days) } })).limbs.LA.flags;
    expect([flags(14), flags(15)]).toEqual([["follow-up-day-7"], []]);
  });
});

describe("type 2 diabetes", () => {
  const t2 = (differs: Compact) =>
    decide(healthy({ A1: 55, E1: "t2", E2: { mmol: 52, age_days: 60 }, ...differs })).limbs;

  it.each([
    ["HbA1c 74", { E2: { mmol: 74, age_days: 60 } }, "cleared-mod"],
    ["HbA1c 75", { E2: { mmol: 75, age_days: 60 } }, "refer"],
    ["HbA1c of 184 days ago", { E2: { mmol: 52, age_days: 184 } }, "refer"],
    ["HbA1c not known", { E2: null }, "refer"],
    ["sulfonylurea", { E3: "su" }, "cleared-mod"],
    ["insulin", { E3: "insulin" }, "refer"],
    ["lows that are not felt", { E4: "yes" }, "refer"],
    ["eyes not checked", { E5: "not_checked" }, "refer"],
    ["little exercise", { O3: "no" }, "refer"],
    ["140/80 today", { B10: { sbp: 140, dbp: 80, age_days: 0 } }, "refer"],
    ["kidney disease", { F1: "ckd" }, "refer"],
  ])("%s → %s", (_, differs, expected) => expect(t2(differs).LA.outcome).toBe(expected));

  it("reads percent as well", () => {
    const percent = (value: number) =>
      decide({ ...healthy({ E1: "t2" }), E2: { unit: "percent", value, takenOn: TODAY } }).limbs.LA.outcome;
    expect([percent(8.9), percent(9)]).toEqual(["cleared-mod", "refer"]);
  });

  it("asks for the foot team about an ulcer", () => {
    const decision = decide(healthy({ E1: "t2", E2: { mmol: 52, age_days: 6 }, E6: "ulcer" }));
    expect(decision.findings.find(({ rule }) => rule === "screening.E6@1")?.action).toBe("contact");
  });
});

describe("actions", () => {
  it.each([
    ["a wound with spreading redness", healthyBut({ M1: ["LL"], M1spread: "yes" }), "same-day"],
    ["a swollen limb with chest pain now", healthyBut({ C2: ["LL"], B7: ["chest-pain"], B7now: "yes" }), "emergency"],
    ["a permanent exclusion alone", healthy({ C1: "yes" }), "none"],
  ])("%s → %s", (_, answers, expected) => expect(decide(answers).action).toBe(expected));
});

describe("stopping the pill", () => {
  it("lifts the limits on the next questionnaire", () => {
    expect(decide(healthy({ L2: "oestrogen", O1: 31 })).limbs.LA.outcome).toBe("cleared-mod");
    expect(decide(healthy({ O1: 31 })).limbs.LA.outcome).toBe("cleared");
  });
});
