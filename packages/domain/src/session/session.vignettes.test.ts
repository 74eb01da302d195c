import { describe, expect, it } from "vitest";
import { runInSession, runPostSession, runReadiness } from "./testing/run-vignette.ts";

const readiness = (input: object, expected: string, action = "none") => ({ input, expect: expected, action });
const pairsOf = (result: ReturnType<typeof runReadiness>) => {
  if (!result.ok) throw new Error(result.error);
  return result.value.pairs.map(({ what, expected, got }) => ({ what, same: expected === got, got }));
};
const passes = (result: ReturnType<typeof runReadiness>) =>
  expect(pairsOf(result).filter(({ same }) => !same)).toEqual([]);

describe("worked cases before a session", () => {
  it.each([
    readiness({ bp_required: true, bp: [164, 98] }, "NO_BFR_TODAY"),
    readiness({ fever: true }, "NO_BFR_TODAY"),
    readiness({ sleep: 4.0 }, "GO_MODIFIED"),
    readiness({}, "GO"),
    readiness({ bp_required: true }, "NO_BFR_TODAY"),
    readiness({ bp_required: true, bp: [150, 80] }, "GO_MODIFIED"),
    readiness({ bundles: ["MOD-BP2"], bp: [150, 80] }, "GO"),
    readiness({ bp: [184, 90] }, "NO_BFR_TODAY", "same_day"),
    readiness({ bp: [184, 90], symptoms: true }, "EMERGENCY", "emergency"),
    readiness({ swollen_limb: "LL" }, "NO_BFR_TODAY", "same_day"),
    readiness({ dark_urine: true }, "EMERGENCY", "emergency"),
    readiness({ glucose: 4.8 }, "NO_BFR_TODAY"),
    readiness({ glucose: 14.5, ketones: 0.7 }, "NO_BFR_TODAY"),
    readiness({ glucose: 8 }, "GO"),
    readiness({ soreness: 8 }, "NO_BFR_TODAY"),
    readiness({ soreness: 6 }, "GO"),
    readiness({ soreness_hours: 80 }, "NO_BFR_TODAY"),
    readiness({ urine: "cola" }, "EMERGENCY", "emergency"),
    readiness({ urine: "dark_yellow" }, "NO_BFR_TODAY"),
    readiness({ urine: "pale" }, "GO"),
    readiness({ temperature: 38.0 }, "NO_BFR_TODAY"),
    readiness({ temperature: 37.4 }, "GO"),
    readiness({ drinks: 2 }, "GO"),
    readiness({ drinks: 3 }, "NO_BFR_TODAY"),
    readiness({ rd7: { hoursSlept: 8, energy: 3 } }, "GO_MODIFIED"),
  ])("$input → $expect", (vignette) => passes(runReadiness(vignette)));

  it.each([
    [{ moon: "full" }, 'unknown field "moon"'],
    [{ bp: [1800, 80] }, "rd6.systolic: bp.systolic-too-high"],
    [{ bp: [80, 120] }, "rd6.diastolic: bp.diastolic-not-below-systolic"],
    [{ sleep: "well" }, "rd7.hoursSlept"],
    [{ bundles: ["MOD-X"] }, "unknown bundle"],
  ])("answers %j in words", (input, message) => {
    const result = runReadiness({ input });
    expect(result.ok ? "ran" : result.error).toContain(message);
  });
});

describe("worked cases during a session", () => {
  it.each([
    { input: { event: "chest_tightness" }, expect: "DEFLATE_NOW_END_SESSION", action: "emergency" },
    { input: { event: "limb_white", minutes: 12 }, expect: "DEFLATE_NOW_END_EXERCISE", action: "same_day" },
    { input: { event: "tingling", earlier_today: 1 }, expect: "DEFLATE_NOW_LIMB_FINISHED_TODAY", action: "none" },
    {
      input: { event: "pins_and_needles", second_time: true },
      expect: "DEFLATE_NOW_LIMB_FINISHED_TODAY",
      action: "none",
    },
    { input: { event: "cold_sweat" }, expect: "DEFLATE_NOW_END_SESSION", action: "none" },
    { input: { event: "limb_cold" }, expect: "DEFLATE_NOW_END_EXERCISE", action: "none" },
    { input: { event: "pressure_unknown" }, expect: "DEFLATE_NOW_PAUSE_UNTIL_REMEASURED", action: "none" },
    { input: { event: "inflated_over_10_min" }, expect: "DEFLATE_NOW_PAUSE_UNTIL_REMEASURED", action: "none" },
    { input: { event: "bp", bp: [221, 90] }, expect: "DEFLATE_NOW_END_SESSION", action: "emergency" },
    { input: { event: "bp", bp: [180, 90] }, expect: "CONTINUE", action: "none" },
  ])("$input → $expect", (vignette) => passes(runInSession(vignette)));

  it("answers what it does not know in words", () => {
    expect(runInSession({ input: { event: "hiccups" } })).toEqual({ ok: false, error: 'unknown event "hiccups"' });
    expect(runInSession({ input: { event: "bp", bp: [1800, 90] } })).toEqual({
      ok: false,
      error: "bp: pressure-impossible",
    });
    expect(runInSession({ input: { event: "dizzy", moon: 1 } })).toEqual({ ok: false, error: 'unknown field "moon"' });
  });
});

describe("worked cases after a session", () => {
  it.each([
    {
      input: { hours: 30, signs: ["muscle_pain_out_of_proportion", "weakness", "dark_urine"] },
      expect: "EMERGENCY_CARE_NOW",
      action: "emergency",
    },
    { input: { hours: 50, signs: ["swollen_limb"] }, expect: "SAME_DAY_CARE", action: "same_day" },
    { input: { hours: 30, signs: ["numbness"] }, expect: "CONTACT_CLINICIAN", action: "contact" },
    { input: { hours: 30, signs: ["cloudy_vision"] }, expect: "EMERGENCY_CARE_NOW", action: "emergency" },
    { input: { hours: 2, signs: ["numbness"] }, expect: "NO_CARE_NEEDED", action: "none" },
    { input: { hours: 2, signs: ["foot_drop"] }, expect: "SAME_DAY_CARE", action: "same_day" },
    { input: { hours: 24, signs: [] }, expect: "NO_CARE_NEEDED", action: "none" },
  ])("$input → $expect", (vignette) => passes(runPostSession(vignette)));

  it("answers an unknown sign in words", () => {
    expect(runPostSession({ input: { signs: ["hiccups"] } })).toEqual({ ok: false, error: 'unknown sign "hiccups"' });
  });
});
