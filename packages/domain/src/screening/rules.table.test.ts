import { describe, expect, it } from "vitest";
import { addDays, LIMBS } from "#kernel/index.ts";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import { NO_HISTORY } from "./hold.ts";
import { SCREENING_RULES } from "./rules/registry.ts";
import { healthy, healthyBut } from "./testing/baseline.ts";
import { TODAY } from "./testing/vignette.ts";

const ago = (days: number) => addDays(TODAY, -days);
const once = (systolic: number, diastolic: number) => ({ systolic, diastolic });
const OUTCOMES = { X: "excluded", R: "refer", I: "incomplete", M: "cleared-mod", C: "cleared" } as const;

/**
 * One line per rule: what differs from a healthy person, the outcomes of LA RA LL RL (X excluded, R refer, I incomplete,
 * M cleared with limits, C cleared) and the rules that fire.
 */
const TABLE: readonly (readonly [Answers, string, string])[] = [
  [{ A1: ago(15 * 366) }, "XXXX", "A1-U16"],
  [{ A1: ago(60 * 366) }, "CCCC", "A1-60"],
  [{ A1: ago(65 * 366) }, "MMMM", "A1-60 A1-65"],
  [{ A1: ago(17 * 366), A2: "no" }, "XXXX", "A1-1617 A2"],
  [{ A4: { release: "at-once", numb: "carry-on", meaning: "no" } }, "IIII", "A4"],
  [{ A4: { release: "at-once", numb: "release-and-stop", meaning: "yes" } }, "IIII", "A4"],
  [{ A5: "no" }, "XXXX", "A5"],
  [{ A6: "dk" }, "RRRR", "A6"],
  [{ A7: { harmless: ["acne"], other: "no", what: "" } }, "CCCC", ""],
  [{ A7: { harmless: [], other: "yes", what: "gout" } }, "RRRR", "A7"],
  [{ B1: { answer: "yes", lastOn: ago(30) } }, "XXXX", "B1-RECENT"],
  [{ B1: { answer: "dk" } }, "RRRR", "B1"],
  [{ B2: "stable" }, "RRRR", "B2"],
  [{ B2: "symptomatic" }, "XXXX", "B2"],
  [{ B3: "yes" }, "XXXX", "B3"],
  [{ B3: "dk" }, "RRRR", "B3-DK"],
  [{ B4: { answer: "yes", lastOn: ago(183) } }, "XXXX", "B4"],
  [{ B4: { answer: "yes", lastOn: ago(184) } }, "CCCC", "B4"],
  [{ B4: { answer: "dk" } }, "RRRR", "B4-DK"],
  [{ B5: "dk" }, "RRRR", "B5"],
  [{ B6: "controlled" }, "RRRR", "B6"],
  [{ B6: "uncontrolled" }, "XXXX", "B6"],
  [{ B7: ["dk"], B7now: "no" }, "RRRR", "B7"],
  [{ B7: ["breathless"], B7now: "yes" }, "XXXX", "B7 B7-NOW"],
  [{ B8: "yes" }, "RRXX", "B8 B8-ARMS"],
  [{ B8: "dk" }, "RRRR", "B8-ARMS"],
  [{ B9: "dk" }, "MMMM", "B9-BP1"],
  [{ B9: "changed" }, "MMMM", "B9-BP2"],
  [{ B10: { takenOn: ago(31), readings: [once(120, 70), once(120, 70)] } }, "IIII", "B10-OLD"],
  [{ B10: { takenOn: TODAY, readings: [once(145, 70), once(145, 70)] } }, "MMMM", "B10-G1"],
  [{ B10: { takenOn: TODAY, readings: [once(165, 70), once(165, 70)] } }, "RRRR", "B10-G2"],
  [{ B10: { takenOn: TODAY, readings: [once(185, 70), once(185, 70)] } }, "XXXX", "B10-G3"],
  [{ B10: { takenOn: TODAY, readings: [once(85, 50), once(85, 50)] } }, "RRRR", "B10-LOW"],
  [{ B11: 105 }, "RRRR", "B11"],
  [{ B12: "yes" }, "CCCC", "B12"],
  [{ C1: "yes" }, "XXXX", "C1"],
  [{ C1: "dk" }, "RRRR", "C1-DK"],
  [{ C2: ["LA"] }, "XXXX", "C2"],
  [{ C2: "dk" }, "RRRR", "C2-DK"],
  [{ C3: ["LL"] }, "RRXR", "C3 C3-OTHERS"],
  [{ C3: "dk" }, "RRRR", "C3-DK"],
  [{ C4: "yes" }, "XXXX", "C4"],
  [{ C4: "dk" }, "RRRR", "C4-DK"],
  [{ C5: "yes" }, "MMMM", "C5 VTE-2"],
  [{ C5: "dk" }, "CCCC", "C5"],
  [{ C6: "severe" }, "XXXX", "C6"],
  [{ C6: "mild" }, "RRRR", "C6-MILD"],
  [{ C7: "disease" }, "XXXX", "C7-DISEASE"],
  [{ C7: "dk" }, "RRRR", "C7"],
  [{ C8: "yes" }, "RRRR", "C8"],
  [{ D1: ["RA"] }, "CXCC", "D1"],
  [{ D1: "dk" }, "RRRR", "D1-DK"],
  [{ D2: ["LA"] }, "XCCC", "D2"],
  [{ D2: "dk" }, "RRRR", "D2-DK"],
  [{ D3: { LL: "severe", RL: "mild" } }, "CCXM", "D3 D3-V"],
  [{ D4: ["LA"] }, "XCCC", "D4"],
  [{ D4: "dk" }, "RRRR", "D4-DK"],
  [{ D5: "mild" }, "MMCC", "D5"],
  [{ D5: "severe" }, "XXRR", "D5 D5-LEGS"],
  [{ D5: "dk" }, "RRRR", "D5-LEGS"],
  [{ D6: ["RA"] }, "CXCC", "D6"],
  [{ D6: "dk" }, "RRRR", "D6-DK"],
  [{ D7: ["LL"] }, "CCXC", "D7"],
  [{ D7: "dk" }, "RRRR", "D7-DK"],
  [{ E3: "insulin" }, "RRRR", "E3 E3-INSULIN"],
  [{ E5: "background" }, "RRRR", "E5-REFER"],
  [{ E5: "proliferative" }, "XXXX", "E5"],
  [{ E6: "ulcer" }, "RRXX", "E6 E6-ARMS"],
  [{ E6: "dk" }, "RRRR", "E6-ARMS"],
  [{ E7: "yes" }, "RRRR", "E7"],
  [{ F1: "transplant" }, "RRRR", "F1"],
  [{ F2: "yes" }, "RRRR", "F2"],
  [{ G1: "yes" }, "XXXX", "G1"],
  [{ G1: "dk" }, "RRRR", "G1-DK"],
  [{ G2: ["asthma-controlled"] }, "CCCC", "G2"],
  [{ G2: ["asthma-attack"] }, "RRRR", "G2"],
  [{ G3: "remission" }, "CCCC", "G3"],
  [{ G3: "active" }, "RRRR", "G3"],
  [{ G4: ["now-or-7-days"] }, "XXXX", "G4"],
  [{ G4: ["covid-12-weeks"] }, "CCCC", "G4"],
  [{ G4: ["hospital-12-weeks"] }, "RRRR", "G4"],
  [{ H1: "yes" }, "XXXX", "H1"],
  [{ H1: "dk" }, "RRRR", "H1-DK"],
  [{ H2: "yes" }, "RRRR", "H2"],
  [{ H3: ["RL"] }, "CCCX", "H3"],
  [{ H3: "dk" }, "RRRR", "H3-DK"],
  [{ H4: "below-t6" }, "RRXX", "H4 H4-ARMS"],
  [{ H4: "t6-or-higher" }, "XXXX", "H4"],
  [{ H4: "dk" }, "RRRR", "H4-DK"],
  [{ H5: "yes" }, "RRRR", "H5"],
  [{ H6: ["blockage-ever"] }, "XXXX", "H6"],
  [{ H6: ["recent-surgery"] }, "XXXX", "H6-RECENT"],
  [{ H6: ["glaucoma"] }, "RRRR", "H6-GLAUCOMA"],
  [{ I1: "yes" }, "XXXX", "I1"],
  [{ I1: "unsure" }, "IIII", "I1-UNSURE"],
  [{ I2: { kind: "birth", on: ago(84) } }, "XXXX", "I2"],
  [{ I2: { kind: "loss", on: ago(42) } }, "RRRR", "I2-LOSS"],
  [{ I2: { kind: "loss", on: ago(43) } }, "CCCC", ""],
  [{ I3: "yes" }, "RRRR", "I3"],
  [{ J1: "active" }, "XXXX", "J1"],
  [{ J1: "dk" }, "RRRR", "J1-PAST"],
  [{ J1: "longer-ago" }, "CCCC", "J1-PAST"],
  [{ K1: [{ kind: "day-case", on: ago(42), limbs: ["RL"] }] }, "RRRX", "K1-DAY"],
  [{ K1: [{ kind: "day-case", on: ago(43), limbs: ["RL"] }] }, "RRRR", "K1-DAY"],
  [{ K1: [{ kind: "minor", on: ago(5), limbs: ["RL"] }] }, "CCCC", "K1-MINOR"],
  [{ K2: "yes", K2cast: ["LL"] }, "RRXR", "K2 K2-CAST"],
  [{ K3: ["LA"] }, "XCCC", "K3"],
  [{ K3: "dk" }, "RRRR", "K3-DK"],
  [{ K4: { answer: "yes", lastOn: ago(14) } }, "CCCC", "K4"],
  [{ K5: "yes" }, "RRRR", "K5"],
  [{ L1: "yes" }, "RRRR", "L1"],
  [{ L1: "aspirin-only" }, "CCCC", "L1"],
  [{ L2: "oestrogen" }, "CCCC", "L2"],
  [{ L3: "not-prescribed" }, "RRRR", "L3"],
  [{ L3: "prescribed" }, "CCCC", "L3"],
  [{ L4: "yes" }, "CCCC", "L4"],
  [{ L5: "yes" }, "CCCC", "L5"],
  [{ L6: "symptoms" }, "RRRR", "L6"],
  [{ L7: "yes" }, "CCCC", "L7"],
  [{ L8: "yes" }, "CCCC", "L8"],
  [{ L9: { answer: "yes", names: "ramipril" } }, "CCCC", "L9"],
  [{ M1: ["LL"], M1spread: "yes" }, "CCXC", "M1 M1-SPREAD"],
  [{ M2: ["RA"] }, "CXCC", "M2"],
  [{ M3: "yes" }, "CCCC", "M3"],
  [{ N1: ["LL"] }, "CCXC", "N1"],
  [{ N2: "metabolic" }, "XXXX", "N2"],
  [{ N2: "other" }, "RRRR", "N2-OTHER"],
  [{ N3: "yes" }, "RRRR", "N3"],
  [{ N4: ["LL"] }, "CCCC", "N4"],
  [{ N5: "yes" }, "CCCC", "N5"],
  [{ N6: ["RA"] }, "CXCC", "N6"],
  [{ O1: { heightCm: 200, weightKg: 164 } }, "RRRR", "O1 O1-30"],
  [{ O2: "yes" }, "CCCC", "O2"],
  [{ O3: "no" }, "CCCC", "O3"],
  [{ O4: "yes" }, "CCCC", "O4"],
  [{ O5: "yes" }, "RRRR", "O5"],
  [{ P1: "more-than-once" }, "XXXX", "P1-REPEAT"],
  [{ P1: "once-recent" }, "XXXX", "P1-RECENT"],
  [{ P1: "once-old" }, "RRRR", "P1"],
  [{ P2: "serious" }, "XXXX", "P2 P2-MINOR"],
  [{ P2: "minor" }, "MMMM", "P2-MINOR"],
  [{ P3: "yes" }, "RRRR", "P3"],
  [{ P4: "yes" }, "MMMM", "P4"],
  [{ K1: [{ kind: "inpatient", on: ago(50), limbs: [] }] }, "RRRR", "K1-INPATIENT"],
  [{ O2: "yes", L2: "oestrogen", L4: "yes" }, "RRRR", "L2 L4 O2 VTE-2 VTE-3"],
  [{ E1: "type-2", E2: "dk", E4: "yes", B9: "stable", O3: "no" }, "RRRR", "B9-BP1 E1-HTN E1-T2 E2 E4 O3 O3-T2"],
  [{ E1: "type-1", E2: { unit: "percent", value: 6.5, takenOn: ago(9) } }, "RRRR", "E1"],
];

const codeOf = (id: string): string => id.replace("screening.", "").replace(/@\d+$/, "");

describe("each rule", () => {
  it.each(TABLE)("%j → %s by %s", (differs, outcomes, rules) => {
    // The recent reading of the healthy person is two days old; E2 is asked only of people with diabetes.
    const { E2: _, ...base } = healthy();
    const answers: Answers = { ...base, ...differs };
    const { limbs, findings } = evaluate({ answers, letters: [], history: NO_HISTORY, today: TODAY });
    expect([...new Set(findings.map(({ rule }) => codeOf(rule)))].sort()).toEqual(
      rules.split(" ").filter(Boolean).sort(),
    );
    const expected = [...outcomes].map((letter) => Object.entries(OUTCOMES).find(([key]) => key === letter)?.[1]);
    expect(LIMBS.map((limb) => limbs[limb].outcome)).toEqual(expected);
  });

  it("is in the table, apart from those that need more than answers", () => {
    const shown = new Set(TABLE.flatMap(([, , rules]) => rules.split(" ")));
    const elsewhere = /^(A3|MISSING|NOT-FIT|HOLD-.*)$/;
    const left = SCREENING_RULES.map(({ id }) => codeOf(id)).filter((id) => !shown.has(id) && !elsewhere.test(id));
    expect(left).toEqual([]);
  });

  it("names what is still missing", () => {
    const { B10: _, ...unfinished } = healthyBut({});
    const { findings } = evaluate({ answers: unfinished, letters: [], history: NO_HISTORY, today: TODAY });
    expect(findings.find(({ rule }) => codeOf(rule) === "MISSING")?.message).toBe("Still to answer: Blood pressure.");
  });
});
