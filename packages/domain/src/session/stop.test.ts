import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import { LIMBS } from "#kernel/index.ts";
import { emergencyNumber } from "./emergency.ts";
import { READINESS_RULES } from "./evaluate-readiness.ts";
import { evaluateFollowUp, FOLLOW_UP_RULES, FOLLOW_UP_SIGNS, type FollowUpSign, followUpChecks } from "./follow-up.ts";
import { actionForPressure, actionSince, respondToStop, STOP_RULES, STOP_SIGNS, type StopSign } from "./stop.ts";

describe("stop signs", () => {
  it.each<[StopSign, string, string]>([
    ["chest-tightness", "end-session", "emergency"],
    ["sudden-swelling", "end-session", "emergency"],
    ["white-cold-numb", "end-exercise-for-limb", "none"],
    ["pins-and-needles", "try-lower-once", "none"],
    ["dizzy-nauseated", "end-session", "none"],
    ["pressure-limit", "end-session", "contact"],
    ["cuff-fault", "pause-until-remeasured", "none"],
    ["wants-to-stop", "end-session", "none"],
  ])("%s → %s, %s", (sign, end, action) => {
    expect(respondToStop(sign, { limbs: ["LL"], earlierToday: 0 })).toMatchObject({ end, action });
  });

  it("a warning sign closes every limb until a new screening, and is recorded", () => {
    expect(respondToStop("breathless", { limbs: ["LL"], earlierToday: 0 })).toMatchObject({
      effects: [{ kind: "rescreen" }, { kind: "lock", limbs: LIMBS }],
      isAdverseEvent: true,
    });
  });

  it.each<[StopSign, number, string]>([
    ["white-cold-numb", 9, "none"],
    ["white-cold-numb", 10, "same-day"],
    ["white-cold-numb", 30, "emergency"],
    ["dizzy-nauseated", 14, "none"],
    ["dizzy-nauseated", 15, "same-day"],
    ["pressure-limit", 60, "contact"],
    ["breathless", 0, "emergency"],
  ])("%s for %i minutes → %s", (sign, minutes, action) => {
    expect(actionSince(respondToStop(sign, { limbs: ["LL"], earlierToday: 0 }).rule, minutes)).toBe(action);
  });

  it("the second time, the limb is finished for the day", () => {
    expect(respondToStop("cuff-pain", { limbs: ["LL"], earlierToday: 1 })).toMatchObject({
      end: "limb-finished-today",
      effects: [{ kind: "lower-ceiling", limbs: ["LL"], points: 10 }],
    });
  });

  it("wanting to stop changes nothing", () => {
    expect(respondToStop("wants-to-stop", { limbs: ["LL"], earlierToday: 0 })).toMatchObject({
      effects: [],
      isAdverseEvent: false,
    });
  });

  it("release the cuff first, every one of them", () => {
    expect(
      Object.values(STOP_RULES)
        .map(({ doNow }) => doNow[0])
        .filter((step) => !step?.startsWith("Release")),
    ).toEqual([]);
  });

  it("reach every rule", () => {
    expect(new Set(STOP_SIGNS.map(({ rule }) => rule))).toEqual(new Set(Object.keys(STOP_RULES)));
  });

  it.each([
    [199, 109, 150, false, null],
    [200, 90, 150, false, "contact"],
    [150, 110, 150, false, "contact"],
    [220, 90, 150, false, "emergency"],
    [200, 90, 150, true, "emergency"],
    [139, 80, 150, true, "contact"],
    [140, 80, 150, true, null],
    [139, 80, 150, false, null],
  ])("%i/%i after %i, symptoms %s → %s", (systolic, diastolic, systolicBefore, hasSymptoms, action) => {
    expect(actionForPressure({ systolic, diastolic, systolicBefore, hasSymptoms })).toEqual({
      ok: true,
      value: action,
    });
  });

  it.each([
    [1800, 90],
    [Number.NaN, 90],
    [120, Number.NaN],
    [90, 120],
    [120, 120],
    [-120, -130],
    [Number.POSITIVE_INFINITY, 90],
  ])("%d/%d is refused, not read as fit to go on", (systolic, diastolic) => {
    expect(actionForPressure({ systolic, diastolic, systolicBefore: null, hasSymptoms: false })).toEqual({
      ok: false,
      error: "pressure-impossible",
    });
  });
});

describe("signs after a session", () => {
  const after = (...signs: readonly FollowUpSign[]) => {
    const { rules, action, isAdverseEvent } = evaluateFollowUp(signs, ["LA", "RA"]);
    return { rules: rules.map(({ id }) => id.replace("session.", "")), action, isAdverseEvent };
  };

  it.each<[readonly FollowUpSign[], readonly string[], string, boolean]>([
    [[], [], "none", false],
    [["coughing-blood"], ["PS-1"], "emergency", true],
    [["muscle-pain-out-of-proportion", "weakness", "dark-urine"], ["PS-2", "PS-4", "PS-7"], "emergency", true],
    [["muscle-pain-out-of-proportion", "swelling"], ["PS-2", "PS-7"], "emergency", true],
    [["muscle-pain-out-of-proportion"], ["PS-7"], "none", false],
    [["one-limb-swollen"], ["PS-3"], "same-day", true],
    [["weakness"], ["PS-4"], "same-day", true],
    [["numb-over-24h"], ["PS-5"], "contact", true],
    [["sight-loss"], ["PS-6"], "emergency", true],
    [["very-sore", "bruise-or-spots"], ["PS-7", "PS-8"], "none", false],
  ])("%j", (signs, rules, action, isAdverseEvent) => {
    expect(after(...signs)).toEqual({ rules, action, isAdverseEvent });
  });

  it("close every limb, and lock those concerned", () => {
    expect(evaluateFollowUp(["numb-over-24h"], ["LA"]).effects).toEqual([
      { kind: "rescreen" },
      { kind: "lock", limbs: ["LA"] },
    ]);
    expect(evaluateFollowUp(["dark-urine", "weakness"], ["LA"]).effects).toEqual([
      { kind: "rescreen" },
      { kind: "lock", limbs: LIMBS },
    ]);
    expect(evaluateFollowUp(["very-sore"], ["LA"]).effects).toEqual([]);
    expect(evaluateFollowUp(["very-sore"], ["LA"]).halfVolume).toEqual(["LA"]);
    expect(evaluateFollowUp(["very-sore"], []).halfVolume).toEqual(["LA", "RA", "LL", "RL"]);
    expect(evaluateFollowUp(["bruise-or-spots"], ["LA"]).halfVolume).toEqual([]);
  });

  it("take ten points off the ceiling after a bruise", () => {
    expect(evaluateFollowUp(["bruise-or-spots"], ["LA"]).effects).toEqual([
      { kind: "lower-ceiling", limbs: ["LA"], points: 10 },
    ]);
    expect(evaluateFollowUp(["bruise-or-spots"], []).effects).toEqual([]);
  });

  it("each lead to a rule", () => {
    expect(FOLLOW_UP_SIGNS.filter(({ key }) => evaluateFollowUp([key], []).rules.length === 0)).toEqual([]);
  });

  it("are asked for after 10 minutes, 24 and 72 hours, and on day 7 where the limits say so", () => {
    expect(followUpChecks([]).map(({ afterHours }) => afterHours)).toEqual([10 / 60, 24, 72]);
    expect(followUpChecks(["follow-up-day-7"]).map(({ afterHours }) => afterHours)).toContain(168);
  });
});

describe("all session rules", () => {
  const rules = [...Object.values(READINESS_RULES), ...Object.values(STOP_RULES), ...Object.values(FOLLOW_UP_RULES)];

  it("cite the bibliography and have ids of their own", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.flatMap(({ citations }) => citations).filter(({ source }) => !BIBLIOGRAPHY.has(source.key))).toEqual(
      [],
    );
  });

  it("say what to do and never what somebody has", () => {
    const words = [
      ...Object.values(STOP_RULES).flatMap(({ doNow, title }) => [...doNow, title]),
      ...Object.values(FOLLOW_UP_RULES).flatMap(({ tell, title }) => [...tell, title]),
    ];
    expect(words.filter((text) => /thrombosis|embolism|stroke|rhabdo|clot\b/i.test(text))).toEqual([]);
  });
});

describe("emergencyNumber", () => {
  it.each([
    ["GB", "999"],
    ["us", "911"],
    ["CA", "911"],
    ["AU", "000"],
    ["NZ", "111"],
    ["DK", "112"],
    [null, "112"],
    ["XX", "112"],
  ])("%s → %s", (country, number) => expect(emergencyNumber(country)).toBe(number));
});
